// What `npm run texts` reads: the dashboard and every shared piece with words of its own, in use on a page yet or not,
// so that a translation is not lost while its piece waits for a page. Never part of the built product.
import * as platform from '@rinnakkain/platform-dashboard';
import * as ui from '@rinnakkain/ui';
import './main';

/** Named, so that the bundler keeps them. */
export const withTexts = [platform, ui];
