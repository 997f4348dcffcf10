import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Requires, Returns } from '@rinnakkain/platform-api';
import { NewConsent } from '../../person/person.messages';
import { Seeker } from '../seekers.messages';
import { SeekerQueries } from '../seekers.queries';
import { ConsentWithdrawals } from './consent-withdrawals';
import { Consents } from './consents';
import { ConsentWithdrawal, WithdrawnConsent } from './consents.messages';

/** Consents of seekers. */
@ApiTags('seekers')
@Controller('api/seekers/:id/consents')
export class SeekerConsentsController {
  constructor(
    private readonly consents: Consents,
    private readonly withdrawals: ConsentWithdrawals,
    private readonly queries: SeekerQueries,
  ) {}

  @Post()
  @Requires('seeker.consent')
  @Returns(Seeker, 201)
  async record(@Id() id: string, @Body() body: NewConsent): Promise<Seeker> {
    await this.consents.record(id, body);
    return this.queries.one(id);
  }

  @Post(':consentId/withdraw')
  @Requires('seeker.consent')
  @Returns(WithdrawnConsent)
  withdraw(
    @Id() id: string,
    @Id('consentId') consentId: string,
    @Body() body: ConsentWithdrawal,
  ): Promise<WithdrawnConsent> {
    return this.withdrawals.withdraw(id, consentId, body.day);
  }
}
