import { Controller, Get } from '@nestjs/common';
import { DIRECTORY_PAGE } from '@rinnakkain/groups-api';
import {
  Id,
  notFound,
  type PageAnswer,
  type PageContent,
  PageLanguage,
  PageQuery,
  Public,
  PublicPages,
  ReturnsPage,
  type SentForm,
  type TextLanguage,
  WithoutWork,
} from '@rinnakkain/platform-api';
import { directoryPage } from './pages/directory-page';
import { groupPage } from './pages/group-page';
import { Directory } from './search/directory';
import { addressOf, isTyped, questionOf } from './search/question';
import { directoryText } from './texts/directory-texts';

/** Pages on which everybody finds a group, and is remembered by nobody. */
@Controller('pages/groups')
export class DirectoryPagesController {
  constructor(
    private readonly pages: PublicPages,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Public('whoever seeks support has no account; what is found is published')
  @WithoutWork()
  @ReturnsPage()
  async search(@PageLanguage() language: TextLanguage, @PageQuery() asked: SentForm): Promise<PageAnswer> {
    const stand = await this.directory.stand();
    const question = questionOf(asked, language, stand.stock.day);
    const make = async (): Promise<PageContent> => {
      const body = directoryPage(language, question, await this.directory.found(question, stand));
      return { key: DIRECTORY_PAGE, language, title: directoryText(language, 'title'), body };
    };
    // What somebody typed is remembered by nobody: such a page is made for them alone.
    if (isTyped(question)) return this.pages.of(await make());
    return this.pages.shown(addressOf(language, question, { page: question.page }), {
      of: stand,
      language,
      make,
    });
  }

  @Get(':id')
  @Public('whoever seeks support has no account; a group that is not published is as unknown as any other')
  @WithoutWork()
  @ReturnsPage()
  async group(@PageLanguage() language: TextLanguage, @Id() id: string): Promise<PageAnswer> {
    const group = await this.directory.group(id);
    if (!group) throw notFound();
    const body = groupPage(language, group, this.directory.today());
    const title = directoryText(language, 'group_title');
    const content = { key: DIRECTORY_PAGE, more: [id], language, title, body };
    return this.pages.of(content, { organisationId: group.associationId });
  }
}
