import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Id } from '../messages/parameters';
import { Returns } from '../messages/returns';
import { Accounts } from './accounts';
import {
  AccountList,
  AccountQuery,
  AccountTransition,
  InvitationAnswer,
  NewInvitation,
} from './accounts.messages';
import { Invitations } from './invitations';
import { inviteToRole } from './invite-to-role';

/** Accounts of the association. */
@ApiTags('accounts')
@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly invitations: Invitations,
  ) {}

  @Get()
  @Requires('account.read')
  @Returns(AccountList)
  list(@Query() query: AccountQuery): Promise<AccountList> {
    return this.accounts.list(query);
  }

  @Post()
  @Requires('account.invite')
  @Returns(InvitationAnswer, 201)
  create(@Body() body: NewInvitation): Promise<InvitationAnswer> {
    return inviteToRole(this.invitations, body);
  }

  @Post(':id/transitions')
  @Requires('account.disable')
  @Returns(null)
  transition(@Id() id: string, @Body() body: AccountTransition): Promise<void> {
    return this.accounts.transition(id, body.action);
  }
}
