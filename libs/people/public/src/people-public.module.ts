import { Module } from '@nestjs/common';
import { PeopleModule } from '@rinnakkain/people-api';
import { FeedbackForm } from './feedback-form';
import { FormGate } from './form-gate';
import { Notices } from './notices';
import { PeoplePagesController } from './people-pages.controller';
import { RequestForms } from './request-forms';

/** Public pages of the people context: asking for support, applying, and what one should know. */
@Module({
  imports: [PeopleModule],
  controllers: [PeoplePagesController],
  providers: [FeedbackForm, FormGate, Notices, RequestForms],
})
export class PeoplePublicModule {}
