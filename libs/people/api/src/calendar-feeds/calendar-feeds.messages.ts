import { InstantField, TextField } from '@rinnakkain/platform-api';

/** Whether one has an address from which other programs fetch one’s dates. */
export class CalendarFeed {
  @InstantField('When the address that works now was made; null while there is none', { nullable: true })
  madeAt: Date | string | null;
}

/** A new address, told this once. */
export class NewCalendarFeed extends CalendarFeed {
  @TextField('The address; whoever has it sees the dates, so it is for one’s own programs alone', {
    max: 400,
  })
  link: string;
}
