import { FlagField, IdField, ListField, TextField, WholeField } from '@rinnakkain/platform-api';

/** What a unit takes from public pages, and who receives it. */
export class PublicIntakeChange {
  @IdField('The unit')
  unitId: string;

  @IdField('The coordinator of the unit who receives what comes in')
  receiverId: string;

  @FlagField('Takes requests for support')
  takesSeekers: boolean;

  @FlagField('Takes applications of volunteers')
  takesVolunteers: boolean;
}

/** A coordinator who can receive what comes in. */
export class PossibleReceiver {
  @IdField('Their account')
  id: string;

  @TextField('Their name', { max: 120 })
  name: string;
}

/** A unit and what it takes from public pages. */
export class PublicIntakePlace {
  @IdField('The unit')
  unitId: string;

  @TextField('Its name', { max: 120 })
  name: string;

  @IdField('Who receives what comes in; null while nobody has been named', { nullable: true })
  receiverId: string | null;

  @FlagField('Whoever receives still works there: without it the unit is not shown')
  received: boolean;

  @FlagField('Takes requests for support')
  takesSeekers: boolean;

  @FlagField('Takes applications of volunteers')
  takesVolunteers: boolean;

  @ListField('Coordinators of the unit', () => PossibleReceiver)
  receivers: PossibleReceiver[];
}

/** Every unit with what it takes. */
export class PublicIntakeList {
  @ListField('Units by name', () => PublicIntakePlace)
  items: PublicIntakePlace[];

  @WholeField('How many there are in all', { min: 0, max: 100_000 })
  total: number;
}
