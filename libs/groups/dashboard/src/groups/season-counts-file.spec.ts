import { TestBed } from '@angular/core/testing';
import type { SeasonCounts } from '@rinnakkain/api-client';
import { type FileKind, type Table, TableFile } from '@rinnakkain/platform-dashboard';
import { GroupsApi } from './groups-api';
import { SeasonCountsFile } from './season-counts-file';

const found: SeasonCounts = {
  from: '2026-07-01',
  until: '2026-12-31',
  asOf: '2026-11-24',
  units: [
    {
      id: 'u1',
      name: 'Tampere',
      groups: [
        {
          id: 'g1',
          name: { fi: '=Aamu', sv: '', en: '' },
          type: 'open_meeting_place',
          meetings: 4,
          attendances: 44,
        },
        {
          id: 'g2',
          name: { fi: 'Ilta', sv: '', en: '' },
          type: 'peer_led_group',
          meetings: 3,
          attendances: null,
        },
      ],
      attendances: null,
    },
  ],
};

describe('The file of a half year’s counts', () => {
  it('has a row for each group and one for the unit, numbers as numbers, and says what is hidden', async () => {
    const given: { kind: FileKind; table: Table; name: string }[] = [];
    TestBed.configureTestingModule({
      providers: [
        {
          provide: TableFile,
          useValue: {
            give: (kind: FileKind, table: Table, name: string) => given.push({ kind, table, name }),
          },
        },
        { provide: GroupsApi, useValue: { seasonCounts: () => Promise.resolve(found) } },
      ],
    });
    await TestBed.inject(SeasonCountsFile).save('xlsx', { year: 2026, half: 'autumn' });
    const [file] = given;
    expect([file?.kind, file?.name]).toEqual(['xlsx', 'group-counts-2026-07-01-2026-12-31']);
    expect(file?.table.slice(1, 4)).toEqual([
      ['Tampere', '=Aamu', 'Open meeting place', 4, 44],
      ['Tampere', 'Ilta', 'Peer-led group', 3, '–'],
      ['Tampere', 'Total', '', 7, '–'],
    ]);
    expect(file?.table.at(-1)?.[0]).toContain('fewer than five');
  });
});
