import { Injectable } from '@nestjs/common';
import type { ImportKind } from '@rinnakkain/domain';
import type { ImportOfKind } from './import-kind';
import { RecordImport } from './record-import';
import { VolunteerImport } from './volunteer-import';

/** The kinds of table that can be taken in. */
@Injectable()
export class ImportKinds {
  constructor(
    private readonly volunteers: VolunteerImport,
    private readonly records: RecordImport,
  ) {}

  /** How a kind is tried and written. */
  of(kind: ImportKind): ImportOfKind<unknown> {
    return kind === 'volunteers' ? this.volunteers : this.records;
  }
}
