import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { WithdrawnConsent } from './consents.messages';

@Injectable()
export class ConsentWithdrawals {
  async withdraw(_id: string, _consentId: string, _day?: string): Promise<WithdrawnConsent> {
    throw notFound();
  }
}
