import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { InviteVolunteer, VolunteerInvitation } from './volunteers.messages';

/** Being written. */
@Injectable()
export class VolunteerInvitations {
  async invite(_: string, __: InviteVolunteer): Promise<VolunteerInvitation> {
    throw notFound();
  }
}
