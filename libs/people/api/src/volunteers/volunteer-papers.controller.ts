import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Requires, Returns } from '@rinnakkain/platform-api';
import { NewConsent } from '../person/person.messages';
import { NewBackgroundCheck, NewInterview } from './volunteer-parts.messages';
import { BackgroundChecks } from './background-checks.commands';
import { VolunteerConsents } from './volunteer-consents.commands';
import { VolunteerInvitations } from './volunteer-invitations.commands';
import { VolunteerInterviews } from './volunteer-interviews.commands';
import {
  VolunteerConsentWithdrawal,
  InviteVolunteer,
  Volunteer,
  VolunteerInvitation,
  WithdrawnVolunteerConsent,
} from './volunteers.messages';
import { VolunteersQueries } from './volunteers.queries';

/** What decides a volunteer's readiness, recorded; and the invitation to sign in. */
@ApiTags('volunteers')
@Controller('api/volunteers/:id')
export class VolunteerPapersController {
  constructor(
    private readonly queries: VolunteersQueries,
    private readonly interviews: VolunteerInterviews,
    private readonly checks: BackgroundChecks,
    private readonly consents: VolunteerConsents,
    private readonly invitations: VolunteerInvitations,
  ) {}

  @Post('interviews')
  @Requires('volunteer.interview')
  @Returns(Volunteer, 201)
  async interview(@Id() id: string, @Body() body: NewInterview): Promise<Volunteer> {
    await this.interviews.interview(id, body);
    return this.queries.answer(id);
  }

  @Post('background-checks')
  @Requires('background_check.record')
  @Returns(Volunteer, 201)
  async backgroundCheck(@Id() id: string, @Body() body: NewBackgroundCheck): Promise<Volunteer> {
    await this.checks.record(id, body);
    return this.queries.answer(id);
  }

  @Post('consents')
  @Requires('volunteer.consent')
  @Returns(Volunteer, 201)
  async consent(@Id() id: string, @Body() body: NewConsent): Promise<Volunteer> {
    await this.consents.record(id, body);
    return this.queries.answer(id);
  }

  @Post('consents/:consentId/withdraw')
  @Requires('volunteer.consent')
  @Returns(WithdrawnVolunteerConsent)
  async withdrawConsent(
    @Id() id: string,
    @Id('consentId') consentId: string,
    @Body() body: VolunteerConsentWithdrawal,
  ): Promise<WithdrawnVolunteerConsent> {
    const remains = await this.consents.withdraw(id, consentId, body.day);
    return { volunteer: await this.queries.answer(id), remains };
  }

  @Post('invitation')
  @Requires('volunteer.invite')
  @Returns(VolunteerInvitation, 201)
  invite(@Id() id: string, @Body() body: InviteVolunteer): Promise<VolunteerInvitation> {
    return this.invitations.invite(id, body);
  }
}
