import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { NewConsent } from '../../person/person.messages';

@Injectable()
export class Consents {
  async record(_id: string, _body: NewConsent): Promise<void> {
    throw notFound();
  }
}
