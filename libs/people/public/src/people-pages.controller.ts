import { Controller, Get, Post } from '@nestjs/common';
import {
  Form,
  type PageAnswer,
  PageLanguage,
  Public,
  PublicPages,
  ReturnsPage,
  type SentForm,
  type TextLanguage,
  WithoutWork,
} from '@rinnakkain/platform-api';
import { FeedbackForm } from './feedback-form';
import { askSentPage } from './pages/ask-page';
import { feedbackSentPage } from './pages/feedback-page';
import { nameOurPages } from './pages/people-pages';
import { noticePage } from './pages/notice-page';
import { startPage } from './pages/start-page';
import { volunteerSentPage } from './pages/volunteer-page';
import { RequestForms } from './request-forms';
import { askText } from './texts/ask-texts';
import { feedbackText } from './texts/feedback-texts';
import { type NoticeKey, noticeTitle } from './texts/notices';
import { startText } from './texts/start-texts';
import { volunteerText } from './texts/volunteer-texts';

nameOurPages();

/** Pages for people without an account: how to ask for support or apply, and what they should know. */
@Controller('pages')
export class PeoplePagesController {
  constructor(
    private readonly pages: PublicPages,
    private readonly forms: RequestForms,
    private readonly feedbackForm: FeedbackForm,
  ) {}

  @Get('start')
  @Public('the first page is for everybody')
  @WithoutWork()
  @ReturnsPage()
  start(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    const title = startText(language, 'title');
    return this.pages.of({ key: 'start', language, title, body: startPage(language) });
  }

  @Get('ask')
  @Public('whoever seeks support has no account')
  @WithoutWork()
  @ReturnsPage()
  ask(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    return this.forms.show(this.forms.ask, language);
  }

  @Post('ask')
  @Public('whoever seeks support has no account; one person is written as received, and nothing is told')
  @WithoutWork()
  @ReturnsPage()
  takeRequest(@PageLanguage() language: TextLanguage, @Form() sent: SentForm): Promise<PageAnswer> {
    return this.forms.take(this.forms.ask, language, sent);
  }

  @Get('ask-sent')
  @Public('the same for everybody')
  @WithoutWork()
  @ReturnsPage()
  askSent(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    const title = askText(language, 'title');
    return this.pages.of({ key: 'ask-sent', language, title, body: askSentPage(language) });
  }

  @Get('volunteer')
  @Public('whoever applies has no account yet')
  @WithoutWork()
  @ReturnsPage()
  volunteer(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    return this.forms.show(this.forms.volunteer, language);
  }

  @Post('volunteer')
  @Public('whoever applies has no account yet; one person is written as received, and nothing is told')
  @WithoutWork()
  @ReturnsPage()
  takeApplication(@PageLanguage() language: TextLanguage, @Form() sent: SentForm): Promise<PageAnswer> {
    return this.forms.take(this.forms.volunteer, language, sent);
  }

  @Get('volunteer-sent')
  @Public('the same for everybody')
  @WithoutWork()
  @ReturnsPage()
  volunteerSent(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    const title = volunteerText(language, 'title');
    return this.pages.of({ key: 'volunteer-sent', language, title, body: volunteerSentPage(language) });
  }

  @Get('safe-browsing')
  @Public('whoever is watched needs to know')
  @WithoutWork()
  @ReturnsPage()
  safeBrowsing(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    return this.notice('safe-browsing', language);
  }

  @Get('privacy')
  @Public('everybody may know what is kept of them')
  @WithoutWork()
  @ReturnsPage()
  privacy(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    return this.notice('privacy', language);
  }

  @Get('accessibility')
  @Public('everybody may know how the pages can be used')
  @WithoutWork()
  @ReturnsPage()
  accessibility(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    return this.notice('accessibility', language);
  }

  @Get('feedback')
  @Public('everybody may say what is wrong with the pages')
  @WithoutWork()
  @ReturnsPage()
  feedback(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    return this.feedbackForm.show(language);
  }

  @Post('feedback')
  @Public('everybody may say what is wrong with the pages; nothing is told')
  @WithoutWork()
  @ReturnsPage()
  takeFeedback(@PageLanguage() language: TextLanguage, @Form() sent: SentForm): Promise<PageAnswer> {
    return this.feedbackForm.take(language, sent);
  }

  @Get('feedback-sent')
  @Public('the same for everybody')
  @WithoutWork()
  @ReturnsPage()
  feedbackSent(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    const title = feedbackText(language, 'title');
    return this.pages.of({ key: 'feedback-sent', language, title, body: feedbackSentPage(language) });
  }

  private notice(key: NoticeKey, language: TextLanguage): Promise<PageAnswer> {
    return this.pages.of({
      key,
      language,
      title: noticeTitle(language, key),
      body: noticePage(key, language),
    });
  }
}
