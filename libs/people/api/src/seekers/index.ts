import type { Provider, Type } from '@nestjs/common';
import { ConsentWithdrawals } from './consents/consent-withdrawals';
import { Consents } from './consents/consents';
import { SeekerConsentsController } from './consents/consents.controller';
import { Exclusions } from './exclusions/exclusions';
import { ExclusionsController } from './exclusions/exclusions.controller';
import { ContactNotes } from './notes/notes';
import { ContactNotesController } from './notes/notes.controller';
import { SeekerOpenings } from './seeker-openings';
import { SeekerTransitions } from './seeker-transitions';
import { SeekerCommands } from './seekers.commands';
import { SeekersController } from './seekers.controller';
import { SeekerQueries } from './seekers.queries';

export * from './ports';

/** Controllers of everything about seekers. */
export const seekerControllers: Type[] = [
  SeekersController,
  SeekerConsentsController,
  ContactNotesController,
  ExclusionsController,
];

/** Providers of everything about seekers; `SeekerDirectory` is the one other contexts read. */
export const seekerProviders: Provider[] = [
  SeekerQueries,
  SeekerCommands,
  SeekerTransitions,
  SeekerOpenings,
  Consents,
  ConsentWithdrawals,
  ContactNotes,
  Exclusions,
];

/** Entities of the seekers' tables. */
export const seekerEntities: Type[] = [];
