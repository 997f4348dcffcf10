import { Injectable, inject } from '@angular/core';
import type { CountedUnit, SeasonCounts } from '@rinnakkain/api-client';
import type { HalfYear } from '@rinnakkain/domain';
import { type FileKind, Formats, type Table, TableFile } from '@rinnakkain/platform-dashboard';
import { textOfGroup, typeOfGroup } from './group-words';
import { GroupsApi } from './groups-api';

/** A half of a year. */
export interface HalfOfYear {
  readonly year: number;
  readonly half: HalfYear;
}

/** Fetches what was counted in a half year and gives it to the browser as a file for a spreadsheet. */
@Injectable({ providedIn: 'root' })
export class SeasonCountsFile {
  private readonly api = inject(GroupsApi);
  private readonly formats = inject(Formats);
  private readonly file = inject(TableFile);

  /** The counts of a half year, one row for each group and one for each unit. */
  async save(kind: FileKind, of: HalfOfYear): Promise<void> {
    const found = await this.api.seasonCounts(of);
    const name = $localize`:@@groups.export.file_name:group-counts`;
    await this.file.give(kind, this.table(found), `${name}-${found.from}-${found.until}`);
  }

  private table({ from, until, asOf, units }: SeasonCounts): Table {
    const [first, last, day] = [from, until, asOf].map((each) => this.formats.date(each));
    return [
      [
        $localize`:@@groups.export.unit:Unit`,
        $localize`:@@groups.group:Group`,
        $localize`:@@groups.type:Kind`,
        $localize`:@@groups.export.meetings:Meetings held`,
        $localize`:@@groups.export.attendances:Attendances`,
      ],
      ...units.flatMap((unit) => this.rowsOf(unit)),
      [$localize`:@@groups.export.period:Counted ${first}:first:–${last}:last:, as it stood on ${day}:day:.`],
      [
        $localize`:@@groups.export.hidden:– is a number that is not told: fewer than five people may stand behind it, or it would tell such a number.`,
      ],
    ];
  }

  private rowsOf({ name, groups, attendances }: CountedUnit): Table {
    return [
      ...groups.map((group) => [
        name,
        textOfGroup(group.name, this.formats.language),
        typeOfGroup(group.type),
        group.meetings,
        group.attendances ?? '–',
      ]),
      [
        name,
        $localize`:@@groups.export.total:Total`,
        '',
        groups.reduce((sum, { meetings }) => sum + meetings, 0),
        attendances ?? '–',
      ],
    ];
  }
}
