import { FELLOWSHIP_CODE_TABLES, type FellowshipCodeTable, limits } from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  ListField,
  PhoneField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';

/** That a fellowship has asked for the feed of its meetings. */
export class FellowshipDetails {
  @TextField('Its own site', { max: limits.remoteLinkMaxLength, optional: true, nullable: true })
  site?: string | null;

  @PhoneField('Its own number', { optional: true, nullable: true })
  phone?: string | null;

  @DayField('The day it asked for the feed of its meetings; null when it has not', {
    optional: true,
    nullable: true,
  })
  exportAskedOn?: string | null;

  @TextField('How it asked, and where that is kept; never a name of anybody', {
    max: limits.noteMaxLength,
    optional: true,
    nullable: true,
  })
  exportAskedHow?: string | null;
}

/** A new fellowship. */
export class NewFellowship extends FellowshipDetails {
  @TextField('Its name in the address of the feed: small letters, digits, hyphens; the same for ever', {
    max: limits.programMaxLength,
  })
  program: string;

  @TextField('Name', { max: limits.fellowshipNameMaxLength })
  name: string;

  @KeyField('Whose codes say what kind of meeting it is; the same for ever', FELLOWSHIP_CODE_TABLES, {
    name: 'FellowshipCodeTable',
  })
  codes: FellowshipCodeTable;
}

/** Changes of a fellowship; what is left out stays. */
export class FellowshipChanges extends FellowshipDetails {
  @TextField('Name', { max: limits.fellowshipNameMaxLength, optional: true, min: 1 })
  name?: string;
}

/** A fellowship whose meetings are listed. */
export class Fellowship {
  @IdField('The fellowship')
  id: string;

  @TextField('Its name in the address of the feed', { max: limits.programMaxLength })
  program: string;

  @TextField('Name', { max: limits.fellowshipNameMaxLength })
  name: string;

  @KeyField('Whose codes say what kind of meeting it is', FELLOWSHIP_CODE_TABLES, {
    name: 'FellowshipCodeTable',
  })
  codes: FellowshipCodeTable;

  @TextField('Its own site', { max: limits.remoteLinkMaxLength, nullable: true })
  site: string | null;

  @TextField('Its own number', { max: limits.joinPhoneMaxLength, nullable: true })
  phone: string | null;

  @DayField('The day it asked for the feed; null when it has not', { nullable: true })
  exportAskedOn: string | null;

  @TextField('How it asked; told to those who keep the list', { max: limits.noteMaxLength, nullable: true })
  exportAskedHow: string | null;

  @FlagField('The actor may change it')
  mayChange: boolean;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** The fellowships whose meetings are listed. */
export class FellowshipList {
  @ListField('By name', () => Fellowship)
  items: Fellowship[];

  @WholeField('How many there are in all', { min: 0, max: 100_000 })
  total: number;
}
