import { limits } from '@rinnakkain/domain';
import { TextField } from '../messages/fields';

/** What the association has decided about its public pages. */
export class PublicSite {
  @TextField(
    'Where the quick exit leads: an https address outside; null for the product’s own calendar page',
    {
      max: limits.exitAddressMaxLength,
      nullable: true,
    },
  )
  exitAddress: string | null;
}

/** Whose way out is asked for. */
export class LeavingQuery {
  @TextField(
    'The association somebody is at work in; every page of forms names it, so that it is no secret',
    {
      max: 36,
      optional: true,
    },
  )
  association?: string;
}
