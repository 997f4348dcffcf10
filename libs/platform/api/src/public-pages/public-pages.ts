import { Injectable } from '@nestjs/common';
import type { TextLanguage } from '../texts/written-texts';
import { Configuration } from '../configuration/configuration';
import type { Html } from './html';
import type { PageAnswer } from './page-answer';
import { type FramedContent, framedPage } from './framed-page';
import { type PageContent, pageWith } from './page-layout';
import { PublicSites } from './public-site';
import { ShownAgain } from './shown-again';

/** A page that is the same for everybody, made of what stands for a while. */
export interface StandingPage {
  /** What it was made of; another thing begins anew. */
  readonly of: object;
  readonly language: TextLanguage;
  readonly make: () => Promise<PageContent>;
}

/** Puts what a page says into the frame that all pages share. */
@Injectable()
export class PublicPages {
  private readonly kept = new ShownAgain<PageAnswer>();

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
    return { ...answer, page: this.laidOut(content, exit) };
  }

  /** A whole page by its name, made once for as long as what it tells stands. */
  async shown(name: string, { of, language, make }: StandingPage): Promise<PageAnswer> {
    const exit = await this.sites.exitOf(language);
    return this.kept.shown(of, `${exit} ${name}`, async () => ({ page: this.laidOut(await make(), exit) }));
  }

  private laidOut(content: PageContent, exit: string): Html {
    return pageWith(content, { exit, invented: this.configuration.demo });
  }

  /** A page that others may show inside of theirs. */
  framed(content: FramedContent): PageAnswer {
    return { framed: true, page: framedPage(content, this.configuration.demo) };
  }
}
