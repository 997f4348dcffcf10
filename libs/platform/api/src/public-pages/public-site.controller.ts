import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, Requires } from '../access/requires';
import { WithoutWork } from '../database/without-work';
import { Returns } from '../messages/returns';
import type { TextLanguage } from '../texts/written-texts';
import { PageAnswer, PageLanguage, ReturnsPage } from './page-answer';
import { PublicSite, LeavingQuery } from './public-site.messages';
import { PublicSites } from './public-site';

/** What an association decides about its public pages, and the way out of them. */
@ApiTags('public pages')
@Controller()
export class PublicSiteController {
  constructor(private readonly sites: PublicSites) {}

  @Get('api/public-site')
  @Requires('public_site.read')
  @Returns(PublicSite)
  read(): Promise<PublicSite> {
    return this.sites.own();
  }

  @Post('api/public-site')
  @Requires('public_site.change')
  @Returns(PublicSite)
  decide(@Body() body: PublicSite): Promise<PublicSite> {
    return this.sites.decide(body);
  }

  @Get('pages/leave')
  @Public('whoever leaves in a hurry is sent on, signed in or not')
  @WithoutWork()
  @ReturnsPage()
  async leave(@PageLanguage() language: TextLanguage, @Query() query: LeavingQuery): Promise<PageAnswer> {
    return { status: 302, location: await this.sites.exitOf(language, query.association), personal: true };
  }
}
