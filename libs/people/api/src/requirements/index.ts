import type { Provider, Type } from '@nestjs/common';
import { AskedTasks } from './asked-tasks';
import { Exemptions } from './exemptions';
import { ExemptionsController } from './exemptions.controller';
import { ExpiryCalendar } from './expiry-calendar';
import { Guidance } from './guidance';
import { OwnPathQueries } from './own-path';
import { OwnPathController } from './own-path.controller';
import { PaperStandings } from './paper-standings';
import { RecordsOfVolunteers } from './records-of-volunteers';
import { RequirementSets } from './requirement-sets';
import { RequirementsCommands } from './requirements.commands';
import { RequirementsController } from './requirements.controller';
import { ExemptionRow, GuidanceContactRow, RequirementSetRow } from './requirements.entities';
import './requirements.personal-data';
import { RequirementsQueries } from './requirements.queries';
import { StaffNames } from '../person/staff-names';
import { TrainingStatusController } from './training-status.controller';
import { TrainingStatusQueries } from './training-status.queries';

/** Controllers of requirements, exemptions, guidance and the training status. */
export const requirementControllers: Type[] = [
  RequirementsController,
  ExemptionsController,
  TrainingStatusController,
  OwnPathController,
];

/** Their providers. */
export const requirementProviders: Provider[] = [
  AskedTasks,
  Exemptions,
  ExpiryCalendar,
  Guidance,
  OwnPathQueries,
  PaperStandings,
  RecordsOfVolunteers,
  RequirementSets,
  RequirementsCommands,
  RequirementsQueries,
  StaffNames,
  TrainingStatusQueries,
];

/** Entities of their tables. */
export const requirementEntities: Type[] = [RequirementSetRow, ExemptionRow, GuidanceContactRow];
