import { Injectable } from '@nestjs/common';
import { isEmail, limits, plainEmail } from '@rinnakkain/domain';
import {
  emptyForm,
  pageAddress,
  type PageAnswer,
  PageFeedbacks,
  PublicPages,
  PublicSites,
  type SentForm,
  type TextLanguage,
} from '@rinnakkain/platform-api';
import { FormGate } from './form-gate';
import { feedbackPage } from './pages/feedback-page';
import { commonText } from './texts/common-texts';
import { feedbackText } from './texts/feedback-texts';

/** The form by which anybody says what is wrong with the pages. */
@Injectable()
export class FeedbackForm {
  constructor(
    private readonly sites: PublicSites,
    private readonly pages: PublicPages,
    private readonly gate: FormGate,
    private readonly feedbacks: PageFeedbacks,
  ) {}

  /** The form with nothing in it. */
  show(language: TextLanguage): Promise<PageAnswer> {
    return this.page(language, emptyForm(), new Map(), {});
  }

  /** Takes what was sent, or shows it again with what is wrong. */
  async take(language: TextLanguage, sent: SentForm): Promise<PageAnswer> {
    const wanted = sent.text('association');
    // What is not known may only be new.
    if (wanted !== '' && !(await this.sites.associations()).some(({ id }) => id === wanted))
      this.sites.forget();
    const association = (await this.sites.associations()).find(({ id }) => id === wanted);
    const replyTo = plainEmail(sent.text('replyTo'));
    const words = sent.text('words');
    const faults = new Map<string, string>();
    if (!association) faults.set('association', commonText(language, 'fault_place'));
    if (words === '') faults.set('words', feedbackText(language, 'fault_words'));
    if (words.length > limits.pageFeedbackMaxLength)
      faults.set('words', commonText(language, 'fault_too_long'));
    if (replyTo !== '' && !isEmail(replyTo)) faults.set('replyTo', commonText(language, 'fault_email'));
    if (!association || faults.size > 0)
      return this.page(language, sent, faults, { status: 422, personal: true });
    const heldBack = await this.gate.holdsBack(sent, language);
    if (heldBack) {
      const { notice, ...how } = heldBack;
      return this.page(language, sent, new Map(), { ...how, personal: true }, notice);
    }
    await this.feedbacks.receive({
      organisationId: association.id,
      words,
      replyTo,
      content: sent.content,
    });
    return { status: 303, location: pageAddress('feedback-sent', language), personal: true };
  }

  private async page(
    language: TextLanguage,
    sent: SentForm,
    faults: ReadonlyMap<string, string>,
    how: Pick<PageAnswer, 'status' | 'personal' | 'retryAfter'>,
    notice?: string,
  ): Promise<PageAnswer> {
    const associations = await this.sites.associations();
    const body = feedbackPage({ language, sent, faults, associations, ...(notice ? { notice } : {}) });
    return this.pages.of({ key: 'feedback', language, title: feedbackText(language, 'title'), body }, how);
  }
}
