import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration';
import type { PageAnswer } from './page-answer';
import { type FramedContent, framedPage } from './framed-page';
import { type PageContent, pageWith } from './page-layout';
import { PublicSites } from './public-site';

/** Puts what a page says into the frame that all pages share. */
@Injectable()
export class PublicPages {
  constructor(
    private readonly sites: PublicSites,
    private readonly configuration: Configuration,
  ) {}

  /** A whole page; with an association, its way out. */
  async of(
    content: PageContent,
    more: Omit<PageAnswer, 'page' | 'location'> & { readonly organisationId?: string } = {},
  ): Promise<PageAnswer> {
    const { organisationId, ...answer } = more;
    const exit = await this.sites.exitOf(content.language, organisationId);
    return { ...answer, page: pageWith(content, { exit, invented: this.configuration.demo }) };
  }

  /** A page that others may show inside of theirs. */
  framed(content: FramedContent): PageAnswer {
    return { framed: true, page: framedPage(content, this.configuration.demo) };
  }
}
