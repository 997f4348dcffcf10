import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, Requires } from '../access/requires';
import { ListQuery } from '../messages/lists';
import { Returns } from '../messages/returns';
import { Accounts } from './accounts';
import {
  AcceptInvitation,
  InvitationAnswer,
  InvitationList,
  InvitationLook,
  InvitationWelcome,
  NewInvitation,
} from './accounts.messages';
import { InvitationAcceptance } from './invitation-acceptance';
import { Invitations } from './invitations';
import { inviteToRole } from './invite-to-role';

/** Invitations to roles and to new passwords. */
@ApiTags('invitations')
@Controller('api/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly accounts: Accounts,
    private readonly acceptance: InvitationAcceptance,
  ) {}

  @Get()
  @Requires('invitation.read')
  @Returns(InvitationList)
  list(@Query() query: ListQuery): Promise<InvitationList> {
    return this.invitations.list(query.page, query.pageSize);
  }

  @Post()
  @Requires('invitation.create')
  @Returns(InvitationAnswer, 201)
  create(@Body() body: NewInvitation): Promise<InvitationAnswer> {
    return body.kind === 'password'
      ? this.accounts.inviteNewPassword(body.accountId, body)
      : inviteToRole(this.invitations, body);
  }

  @Post('look')
  @Public('the holder of the link has no session yet')
  @Returns(InvitationWelcome)
  look(@Body() body: InvitationLook): Promise<InvitationWelcome> {
    return this.acceptance.look(body.token);
  }

  @Post('accept')
  @Public('the holder of the link has no session yet')
  @Returns(null)
  accept(@Body() body: AcceptInvitation): Promise<void> {
    return this.acceptance.accept(body.token, body.password);
  }
}
