import type { HttpTestingController } from '@angular/common/http/testing';
import type { SeasonPreview } from '@rinnakkain/api-client';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { aGroup } from '../testing/groups';
import { settle, signedInAs } from '../testing/signed-in';
import { SeasonPage } from './season-page';

let server: HttpTestingController;

const preview: SeasonPreview = {
  meetings: 2,
  dates: [
    { day: '2026-12-02', gap: null, holiday: null, planned: false },
    { day: '2026-12-09', gap: null, holiday: null, planned: false },
    { day: '2027-01-06', gap: 'holiday', holiday: 'epiphany', planned: false },
  ],
};

describe('Planning a season', () => {
  it('shows every date, leaves holidays out, and takes single dates off', async () => {
    server = await signedInAs('coordinator');
    const showing = show(SeasonPage, { id: 'g1' });
    await settle(server, { '/api/groups/g1': aGroup() }, () => showing);
    const { element, page, settled } = await showing;
    page.getByRole('button', { name: 'Show the dates' }).click();
    const asked = server.expectOne('/api/groups/g1/meetings/preview');
    expect(asked.request.body).toMatchObject({
      every: 'week',
      weeks: 1,
      weekday: 3,
      without: [],
      skipHolidays: true,
    });
    asked.flush(preview);
    await settled();
    expect(page.getByText('Epiphany')).toBeTruthy();
    expect(page.getByRole('button', { name: 'Make 2 meetings' })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: /^Take off: Wed 2 Dec/ }).click();
    const again = server.expectOne('/api/groups/g1/meetings/preview');
    expect(again.request.body).toMatchObject({ without: [{ day: '2026-12-02' }] });
  });
});
