import { Injectable } from '@nestjs/common';
import { Clock, invalid, UnitOfWork } from '@rinnakkain/platform-api';
import type { NewConsent } from '../../person/person.messages';
import { loadOpenSeeker } from '../open-seeker';
import { SeekerRow } from '../seeker.entity';
import { SeekerConsentRow } from './seeker-consent.entity';

/** Records consents of seekers. */
@Injectable()
export class Consents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Records a consent that was given today or earlier. */
  async record(id: string, { textVersion, day, how }: NewConsent): Promise<void> {
    const work = this.unitOfWork.current;
    const today = this.clock.today();
    const seeker = await loadOpenSeeker(work, id, { lock: true });
    if (day > today) throw invalid([{ pointer: '/day', code: 'OUT_OF_RANGE', params: { max: today } }]);
    await work.insert(SeekerConsentRow, {
      seekerId: id,
      unitId: seeker.unitId,
      textVersion,
      day,
      how,
      recordedBy: work.actor.accountId,
    });
    await work.update(SeekerRow, id, null, { consented: true });
    work.record({
      action: 'seeker.consent_recorded',
      objectType: 'seeker',
      objectId: id,
      details: { textVersion, how },
    });
  }
}
