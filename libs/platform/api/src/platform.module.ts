import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessDecision } from './access/access-decision';
import { AccessGuard } from './access/access.guard';
import { RequestLimit } from './access/request-limit';
import { AccountsController } from './accounts/accounts.controller';
import { Accounts } from './accounts/accounts';
import './accounts/accounts.personal-data';
import {
  AccountRow,
  IdempotencyKeyRow,
  InvitationRow,
  MembershipRow,
  OutboxRow,
} from './accounts/account.entities';
import { InvitationAcceptance } from './accounts/invitation-acceptance';
import { Invitations } from './accounts/invitations';
import { InvitationsController } from './accounts/invitations.controller';
import { AuditTrail } from './audit/audit-trail';
import { Configuration } from './configuration/configuration';
import { Clock } from './context/clock';
import { CredentialSigning } from './credentials/credential-signing';
import { IssuerKeys } from './credentials/issuer-keys';
import { keepDaysAsText } from './database/day-parser';
import { Idempotency } from './database/idempotency';
import { Remembered } from './database/remembered';
import { SecondWall } from './database/scope';
import { UnitOfWork } from './database/unit-of-work';
import { UnitOfWorkInterceptor } from './database/unit-of-work.interceptor';
import { HealthController } from './health/health.controller';
import { Readiness } from './health/readiness';
import { JobRunRow } from './jobs/job.entities';
import { Jobs } from './jobs/jobs';
import { JobsController } from './jobs/jobs.controller';
import { JobQueries } from './jobs/jobs.queries';
import { Log } from './logging/log';
import { LetterWriter } from './mail/letter-writer';
import { MailDelivery } from './mail/mail-delivery';
import { MailJob } from './mail/mail.job';
import './mail/mail.personal-data';
import { MessageRetention } from './mail/message-retention.job';
import { MessageRow } from './mail/message.entities';
import { Messages } from './mail/messages';
import { OutboxController } from './mail/outbox.controller';
import { OutboxQueries } from './mail/outbox.queries';
import { Receivers } from './mail/receivers';
import { Smtp } from './mail/smtp';
import { ResponseInterceptor } from './messages/response.interceptor';
import { UndeclaredQueryInterceptor } from './messages/undeclared-query.interceptor';
import { MessagePipe } from './messages/validation.pipe';
import { OrganisationRow, UnitRow } from './organisations/organisation.entity';
import { Organisations } from './organisations/organisations';
import { OrganisationsController } from './organisations/organisations.controller';
import { Outbox } from './outbox/outbox';
import { Erasure } from './personal-data/erasure';
import { PersonalDataRegistry } from './personal-data/holders';
import { ProblemFilter } from './problems/problem.filter';
import { PageFeedbackController } from './page-feedback/page-feedback.controller';
import './page-feedback/page-feedback.personal-data';
import { PageFeedbackRow } from './page-feedback/page-feedback.entity';
import { PageFeedbacks } from './page-feedback/page-feedbacks';
import { PublicPages } from './public-pages/public-pages';
import { PublicSites } from './public-pages/public-site';
import { PublicSiteController } from './public-pages/public-site.controller';
import { PublicTextRow } from './public-texts/public-text.entity';
import { PublicTexts } from './public-texts/public-texts';
import { PublicTextsController } from './public-texts/public-texts.controller';
import { ShownTexts } from './public-texts/shown-texts';
import { AccountFinder } from './sign-in/account-finder';
import { ForgottenPassword } from './sign-in/forgotten-password';
import { Passwords } from './sign-in/passwords';
import { Sessions } from './sign-in/sessions';
import { SignIn } from './sign-in/sign-in';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInDelays } from './sign-in/sign-in-delays';
import { TodaySources } from './today/today-sources';
import { AccountSeal } from './vault/account-seal';
import { PersonKeyRow } from './vault/person-key.entity';
import { RootKey } from './vault/root-key';
import { Vault } from './vault/vault';

/** Entities of the platform's own tables. */
export const platformEntities = [
  OrganisationRow,
  UnitRow,
  AccountRow,
  MembershipRow,
  InvitationRow,
  OutboxRow,
  IdempotencyKeyRow,
  PersonKeyRow,
  MessageRow,
  JobRunRow,
  PageFeedbackRow,
  PublicTextRow,
];

/** What the platform cannot know by itself. */
export interface PlatformOptions {
  readonly configuration: Configuration;
  readonly rootKey: RootKey;
  /** Entities of every context, the platform's own aside. */
  readonly entities: readonly Type[];
  /** Another clock, for tests. */
  readonly clock?: Clock;
}

const shared: Provider[] = [
  AuditTrail,
  SecondWall,
  RequestLimit,
  UnitOfWork,
  Idempotency,
  Remembered,
  Outbox,
  TodaySources,
  Vault,
  AccountSeal,
  IssuerKeys,
  CredentialSigning,
  Passwords,
  Sessions,
  SignInDelays,
  SignIn,
  Accounts,
  Invitations,
  InvitationAcceptance,
  Organisations,
  Readiness,
  PersonalDataRegistry,
  Erasure,
  Jobs,
  JobQueries,
  Messages,
  Receivers,
  Smtp,
  LetterWriter,
  MailDelivery,
  MailJob,
  MessageRetention,
  OutboxQueries,
  AccountFinder,
  ForgottenPassword,
  PublicSites,
  PublicPages,
  PageFeedbacks,
  PublicTexts,
  ShownTexts,
];

/** How every module runs: context, database, access, audit, problems, sign-in. */
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    keepDaysAsText();
    const given: Provider[] = [
      { provide: Configuration, useValue: options.configuration },
      { provide: RootKey, useValue: options.rootKey },
      { provide: Clock, useValue: options.clock ?? new Clock() },
      { provide: Log, useValue: new Log(options.configuration.logLevel) },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            type: 'postgres' as const,
            url: options.configuration.runtimeUrl,
            entities: [...platformEntities, ...options.entities],
            synchronize: false,
            migrationsRun: false,
            logging: false,
            retryAttempts: 0,
            poolSize: 10,
            applicationName: 'rinnakkain',
            extra: {
              // What does not wait for an answer is sent on at once.
              pipeline: true,
              connectionTimeoutMillis: 5000,
              statement_timeout: 5000,
              lock_timeout: 3000,
              idle_in_transaction_session_timeout: 15_000,
            },
          }),
        }),
      ],
      controllers: [
        SignInController,
        AccountsController,
        InvitationsController,
        OrganisationsController,
        HealthController,
        JobsController,
        OutboxController,
        PublicSiteController,
        PageFeedbackController,
        PublicTextsController,
      ],
      providers: [
        ...given,
        ...shared,
        AccessDecision,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: UndeclaredQueryInterceptor },
        { provide: APP_INTERCEPTOR, useClass: UnitOfWorkInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ResponseInterceptor },
        { provide: APP_PIPE, useClass: MessagePipe },
      ],
      exports: [...given, ...shared],
    };
  }
}
