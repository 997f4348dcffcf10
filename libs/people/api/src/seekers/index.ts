import type { Provider, Type } from '@nestjs/common';
import { ConsentWithdrawals } from './consents/consent-withdrawals';
import { Consents } from './consents/consents';
import { SeekerConsentsController } from './consents/consents.controller';
import { SeekerConsentRow } from './consents/seeker-consent.entity';
import { ExclusionEntries } from './exclusions/exclusion-entries';
import { ExclusionRow } from './exclusions/exclusion.entity';
import { Exclusions } from './exclusions/exclusions';
import { ExclusionsController } from './exclusions/exclusions.controller';
import { ContactNoteRow } from './notes/contact-note.entity';
import { ContactNotes } from './notes/notes';
import { ContactNotesController } from './notes/notes.controller';
import { OpenPairs } from './open-pairs';
import { SeekerFinder } from './seeker-finder';
import { ProtectedOpeningRow } from './protected-opening.entity';
import { RelationshipEndings } from './relationship-endings';
import { SeekerDirectory } from './seeker-directory';
import { SeekerOpenings } from './seeker-openings';
import { SeekerPeople } from './seeker-people';
import { SeekerPrivateRow } from './seeker-private.entity';
import { SeekerResponsibility } from './seeker-responsibility';
import { SeekerTransitions } from './seeker-transitions';
import { SeekerRow } from './seeker.entity';
import { SeekerCommands } from './seekers.commands';
import { SeekersController } from './seekers.controller';
import './seekers.personal-data';
import { SeekerQueries } from './seekers.queries';
import { SeekersToday } from './seekers.today';

export * from './ports';
export { RELATIONSHIP_ENDED } from './relationship-endings';
export * from './seeker-directory';

/** Controllers of everything about seekers. */
export const seekerControllers: Type[] = [
  SeekersController,
  SeekerConsentsController,
  ContactNotesController,
  ExclusionsController,
];

/** Providers of everything about seekers; `SeekerDirectory` is the one other contexts read. */
export const seekerProviders: Provider[] = [
  SeekerDirectory,
  SeekerQueries,
  SeekerCommands,
  SeekerTransitions,
  SeekerOpenings,
  SeekerPeople,
  SeekerResponsibility,
  OpenPairs,
  SeekerFinder,
  Consents,
  ConsentWithdrawals,
  ContactNotes,
  Exclusions,
  ExclusionEntries,
  RelationshipEndings,
  SeekersToday,
];

/** Entities of the seekers' tables. */
export const seekerEntities: Type[] = [
  SeekerRow,
  SeekerPrivateRow,
  SeekerConsentRow,
  ContactNoteRow,
  ExclusionRow,
  ProtectedOpeningRow,
];
export { MASKS } from './seeker-content';
export { withoutConflict } from './seeker.entity';
export { neutralAlias } from './aliases';
