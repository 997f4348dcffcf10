import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public, SignedIn } from '../access/requires';
import { Configuration } from '../configuration/configuration';
import { WithoutWork } from '../database/without-work';
import { Returns } from '../messages/returns';
import { DEMO_ACCOUNTS } from './demo-accounts';
import { ForgottenPassword } from './forgotten-password';
import { SignIn } from './sign-in';
import { ActAsRequest, Me, PasswordLinkRequest, SignInRequest, Welcome } from './sign-in.messages';

/** Signing in and out, and what one acts as. */
@ApiTags('sign-in')
@Controller('api')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly configuration: Configuration,
    private readonly forgotten: ForgottenPassword,
  ) {}

  @Get('welcome')
  @Public('the sign-in page shows the demo accounts, with invented data only')
  @Returns(Welcome)
  welcome(): Welcome {
    const { demo, smtp } = this.configuration;
    return { demo, mail: smtp !== null, demoAccounts: demo ? [...DEMO_ACCOUNTS] : [] };
  }

  @Post('sign-in')
  @Public('this is how a session begins')
  @WithoutWork()
  @Returns(Me)
  enter(@Body() body: SignInRequest, @Req() request: Request): Promise<Me> {
    return this.signIn.signIn(request, body);
  }

  @Post('password-links')
  @Public('whoever has forgotten the password cannot sign in')
  @WithoutWork()
  @Returns(null)
  askForPasswordLink(@Body() body: PasswordLinkRequest): Promise<void> {
    return this.forgotten.ask(body);
  }

  @Post('sign-out')
  @SignedIn()
  @Returns(null)
  leave(@Req() request: Request): Promise<void> {
    return this.signIn.signOut(request);
  }

  @Get('me')
  @SignedIn()
  @Returns(Me)
  me(): Me {
    return this.signIn.me();
  }

  @Post('act-as')
  @SignedIn()
  @Returns(Me)
  actAs(@Body() body: ActAsRequest, @Req() request: Request): Promise<Me> {
    return this.signIn.actAs(request, body.membershipId);
  }
}
