import { Controller, Get } from '@nestjs/common';
import { listedOnce, PublishedListings } from '@rinnakkain/groups-api';
import {
  Asked,
  Asks,
  Clock,
  definePages,
  type PageAnswer,
  PageLanguage,
  Public,
  PublicPages,
  RequestLimit,
  ReturnsPage,
  type TextLanguage,
  WithoutWork,
} from '@rinnakkain/platform-api';
import { fellowshipPage } from './pages/fellowship-page';
import { fellowshipText } from './texts/fellowship-texts';

/** What routes call the page of a fellowship's groups. */
const FELLOWSHIP_PAGE = 'fellowship-groups';

definePages([
  {
    key: FELLOWSHIP_PAGE,
    words: { fi: 'itsenaiset-ryhmat', sv: 'sjalvstandiga-grupper', en: 'independent-groups' },
    name: { fi: 'Itsenäiset ryhmät', sv: 'Självständiga grupper', en: 'Independent groups' },
    place: 'none',
  },
]);

/** How fellowships are named in addresses; whatever else is asked for is nobody's name. */
const PROGRAM = /^[a-z0-9-]{1,30}$/;
/** Many read it through one address of a library or of a phone operator. */
const RATE = { points: 1200, seconds: 60 } as const;

/** The groups of a fellowship that asked for its feed, for people: others show this page inside of theirs. */
@Controller('pages/fellowship-groups')
export class FellowshipPagesController {
  constructor(
    private readonly pages: PublicPages,
    private readonly published: PublishedListings,
    private readonly clock: Clock,
    private readonly limit: RequestLimit,
  ) {}

  @Get()
  @Public('pages of others have no session; what the feed of the fellowship tells, and nobody in it')
  @WithoutWork()
  @Asks('program', 'Name of the fellowship in the feed')
  @ReturnsPage()
  async show(
    @PageLanguage() language: TextLanguage,
    @Asked('program') program: string | undefined,
  ): Promise<PageAnswer> {
    await this.limit.take('fellowship-groups', RATE);
    const asked = program !== undefined && PROGRAM.test(program) ? program : null;
    const listings = asked === null ? [] : await this.published.find({ exportedProgram: asked });
    const moment = { language, today: this.clock.today(), now: this.clock.timeOfDay() };
    return this.pages.framed({
      language,
      title: listings[0]?.fellowship.name ?? fellowshipText(language, 'title'),
      body: fellowshipPage(listedOnce(listings), moment),
      // The title by which programs look for it.
      ...(asked && listings.length > 0
        ? {
            feed: {
              title: 'Meetings Feed',
              address: `/feeds/meeting-guide.json?program=${encodeURIComponent(asked)}`,
            },
          }
        : {}),
    });
  }
}
