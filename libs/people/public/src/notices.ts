import { Injectable } from '@nestjs/common';
import type { PublicTextKind } from '@rinnakkain/domain';
import {
  type PageAnswer,
  PublicPages,
  PublicSites,
  ShownTexts,
  type TextLanguage,
} from '@rinnakkain/platform-api';
import { noticePage } from './pages/notice-page';
import { ACCESSIBILITY } from './texts/accessibility-notice';
import { type NoticeKey, noticeTitle } from './texts/notices';

/** Which of the association's own texts a page shows. */
const KINDS = {
  'safe-browsing': 'safe_browsing',
  privacy: 'privacy',
} as const satisfies Partial<Record<NoticeKey, PublicTextKind>>;

/** Pages that are texts: the association's own where the page is about one association, and the defaults otherwise. */
@Injectable()
export class Notices {
  constructor(
    private readonly pages: PublicPages,
    private readonly sites: PublicSites,
    private readonly texts: ShownTexts,
  ) {}

  /** The statement of how the pages can be used: the product's, the same for every association. */
  accessibility(language: TextLanguage): Promise<PageAnswer> {
    const key = 'accessibility';
    const body = noticePage({ key, language, words: ACCESSIBILITY[language], own: null, others: [] });
    return this.pages.of({ key, language, title: noticeTitle(language, key), body });
  }

  /** A text of an association, when the address names one or there is one only. */
  async of(key: keyof typeof KINDS, language: TextLanguage, asked: string | undefined): Promise<PageAnswer> {
    const kind = KINDS[key];
    const about = await this.sites.about(asked);
    const { words, appliesFrom } = await this.texts.of(about?.id, kind);
    const have = about ? new Set<string>() : await this.texts.whoHas(kind);
    const others = (await this.sites.associations()).filter(({ id }) => have.has(id));
    const own = about && appliesFrom ? { association: about.name, appliesFrom } : null;
    const body = noticePage({ key, language, words: words[language], own, others });
    const title = noticeTitle(language, key);
    return this.pages.of(
      { key, language, title, body, ...(asked && about ? { asked: { association: about.id } } : {}) },
      about ? { organisationId: about.id } : {},
    );
  }
}
