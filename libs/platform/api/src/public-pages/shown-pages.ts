import type { PageAnswer } from './page-answer';

/** How many pages are kept; what was asked for longest ago goes first. */
const MOST = 300;

/**
 * Pages that were made once and are shown again for as long as what they tell stands. They are the same for everybody, so
 * nothing of whoever asks is in them; a page is kept by what was chosen, never by what somebody typed.
 */
export class ShownPages {
  private of: object | null = null;
  private readonly pages = new Map<string, Promise<PageAnswer>>();

  /** The page of a name, made of something; of anything else it is made anew, and all others go. */
  shown(of: object, name: string, make: () => Promise<PageAnswer>): Promise<PageAnswer> {
    if (this.of !== of) {
      this.of = of;
      this.pages.clear();
    }
    const page = this.pages.get(name) ?? make();
    this.pages.delete(name);
    this.pages.set(name, page);
    page.catch(() => this.pages.delete(name));
    const [oldest] = this.pages.keys();
    if (this.pages.size > MOST && oldest !== undefined) this.pages.delete(oldest);
    return page;
  }
}
