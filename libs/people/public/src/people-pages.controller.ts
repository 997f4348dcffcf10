import { Controller, Get, Post } from '@nestjs/common';
import {
  Asked,
  Asks,
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
import { Notices } from './notices';
import { askSentPage } from './pages/ask-page';
import { feedbackSentPage } from './pages/feedback-page';
import { nameOurPages } from './pages/people-pages';
import { startPage } from './pages/start-page';
import { volunteerSentPage } from './pages/volunteer-page';
import { RequestForms } from './request-forms';
import { askText } from './texts/ask-texts';
import { feedbackText } from './texts/feedback-texts';
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
    private readonly notices: Notices,
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
  @Asks('municipality', 'Where somebody lives: the nearest places come first')
  @Asks('place', 'The unit that the form is for')
  ask(
    @PageLanguage() language: TextLanguage,
    @Asked('municipality') municipality?: string,
    @Asked('place') place?: string,
  ): Promise<PageAnswer> {
    return this.forms.show(this.forms.ask, language, { municipality, place });
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
  @Asks('municipality', 'Where somebody lives: the nearest places come first')
  @Asks('place', 'The unit that the form is for')
  volunteer(
    @PageLanguage() language: TextLanguage,
    @Asked('municipality') municipality?: string,
    @Asked('place') place?: string,
  ): Promise<PageAnswer> {
    return this.forms.show(this.forms.volunteer, language, { municipality, place });
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
  @Asks('association', 'Whose own text is asked for')
  safeBrowsing(
    @PageLanguage() language: TextLanguage,
    @Asked('association') association?: string,
  ): Promise<PageAnswer> {
    return this.notices.of('safe-browsing', language, association);
  }

  @Get('privacy')
  @Public('everybody may know what is kept of them')
  @WithoutWork()
  @ReturnsPage()
  @Asks('association', 'Whose own text is asked for')
  privacy(
    @PageLanguage() language: TextLanguage,
    @Asked('association') association?: string,
  ): Promise<PageAnswer> {
    return this.notices.of('privacy', language, association);
  }

  @Get('accessibility')
  @Public('everybody may know how the pages can be used')
  @WithoutWork()
  @ReturnsPage()
  accessibility(@PageLanguage() language: TextLanguage): Promise<PageAnswer> {
    return this.notices.accessibility(language);
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
}
