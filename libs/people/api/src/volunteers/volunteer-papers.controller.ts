import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Requires, Returns } from '@rinnakkain/platform-api';
import { NewConsent } from '../person/person.messages';
import { NewBackgroundCheck, NewInterview, NewPaper } from './volunteer-parts.messages';
import { VolunteerConsents } from './volunteer-consents.commands';
import { VolunteerInvitations } from './volunteer-invitations.commands';
import { VolunteerPapers } from './volunteer-papers.commands';
import {
  VolunteerConsentWithdrawal,
  InviteVolunteer,
  Volunteer,
  VolunteerInvitation,
  WithdrawnVolunteerConsent,
} from './volunteers.messages';

/** What decides a volunteer's readiness, recorded; and the invitation to sign in. */
@ApiTags('volunteers')
@Controller('api/volunteers/:id')
export class VolunteerPapersController {
  constructor(
    private readonly papers: VolunteerPapers,
    private readonly consents: VolunteerConsents,
    private readonly invitations: VolunteerInvitations,
  ) {}

  @Post('interviews')
  @Requires('volunteer.interview')
  @Returns(Volunteer, 201)
  interview(@Id() id: string, @Body() body: NewInterview): Promise<Volunteer> {
    return this.papers.interview(id, body);
  }

  @Post('papers')
  @Requires('volunteer.paper')
  @Returns(Volunteer, 201)
  paper(@Id() id: string, @Body() body: NewPaper): Promise<Volunteer> {
    return this.papers.paper(id, body);
  }

  @Post('background-checks')
  @Requires('background_check.record')
  @Returns(Volunteer, 201)
  backgroundCheck(@Id() id: string, @Body() body: NewBackgroundCheck): Promise<Volunteer> {
    return this.papers.backgroundCheck(id, body);
  }

  @Post('consents')
  @Requires('volunteer.consent')
  @Returns(Volunteer, 201)
  consent(@Id() id: string, @Body() body: NewConsent): Promise<Volunteer> {
    return this.consents.record(id, body);
  }

  @Post('consents/:consentId/withdraw')
  @Requires('volunteer.consent')
  @Returns(WithdrawnVolunteerConsent)
  withdrawConsent(
    @Id() id: string,
    @Id('consentId') consentId: string,
    @Body() body: VolunteerConsentWithdrawal,
  ): Promise<WithdrawnVolunteerConsent> {
    return this.consents.withdraw(id, consentId, body.day);
  }

  @Post('invitation')
  @Requires('volunteer.invite')
  @Returns(VolunteerInvitation, 201)
  invite(@Id() id: string, @Body() body: InviteVolunteer): Promise<VolunteerInvitation> {
    return this.invitations.invite(id, body);
  }
}
