import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { OpenedContact, OpenedSeeker } from './seekers.messages';

@Injectable()
export class SeekerOpenings {
  async contact(_id: string): Promise<OpenedContact> {
    throw notFound();
  }
  async protectedDetails(_id: string, _reason: string): Promise<OpenedSeeker> {
    throw notFound();
  }
}
