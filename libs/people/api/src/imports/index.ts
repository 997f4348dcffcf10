import type { Provider, Type } from '@nestjs/common';
import { ForgetImports } from './forget-imports.job';
import { ImportConfirmation } from './import-confirmation';
import { ImportKinds } from './import-kinds';
import { ImportProgress } from './import-progress';
import { ImportRow } from './import.entity';
import { ImportsCommands } from './imports.commands';
import { ImportsController } from './imports.controller';
import './imports.personal-data';
import { ImportsQueries } from './imports.queries';
import { RecordImport } from './record-import';
import { StoredImports } from './stored-import';
import { VolunteerImport } from './volunteer-import';

export const importEntities: readonly Type[] = [ImportRow];

export const importProviders: Provider[] = [
  VolunteerImport,
  RecordImport,
  ImportKinds,
  StoredImports,
  ImportProgress,
  ImportsQueries,
  ImportsCommands,
  ImportConfirmation,
  ForgetImports,
];

export const importControllers: readonly Type[] = [ImportsController];
