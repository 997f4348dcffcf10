import { Injectable } from '@nestjs/common';
import type { ConsentWay } from '@rinnakkain/domain';
import { Accounts, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { SeekerConsent } from './consents/consents.messages';
import type { ListedSeekerRow, SeekerWithPrivate } from './seeker-rows';

interface ConsentRow {
  readonly id: string;
  readonly textVersion: string;
  readonly day: string;
  readonly how: ConsentWay;
  readonly withdrawnOn: string | null;
  readonly recordedBy: string;
}

/** Consents of one seeker and the names of the colleagues around it. */
export interface SeekerCompany {
  readonly names: ReadonlyMap<string, string>;
  readonly consents: SeekerConsent[];
}

/** Reads who answers for seekers and who recorded what, a constant number of queries. */
@Injectable()
export class SeekerPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /** Names of the coordinators and deputies of these seekers. */
  names(rows: readonly ListedSeekerRow[]): Promise<Map<string, string>> {
    const shown = rows.filter((row) => row.open);
    return shown.length === 0
      ? Promise.resolve(new Map())
      : this.accounts.names(shown.flatMap((row) => [row.coordinatorId, row.deputyId]));
  }

  /** Consents of one seeker, the latest first, and every name that goes with it. */
  async of(row: SeekerWithPrivate): Promise<SeekerCompany> {
    const consents = await this.unitOfWork.current.rows<ConsentRow>(sql`
      select c.id, c.text_version as "textVersion", c.day, c.how, c.withdrawn_on as "withdrawnOn", c.recorded_by as "recordedBy"
      from ${scoped('people.seeker_consent', 'c')} where c.seeker_id = ${row.id}::uuid order by c.day desc, c.created_at desc, c.id limit 100`);
    const names = await this.accounts.names([
      row.coordinatorId,
      row.deputyId,
      ...consents.map((consent) => consent.recordedBy),
    ]);
    return {
      names,
      consents: consents.map((consent) => ({
        ...consent,
        recordedBy: names.get(consent.recordedBy) ?? null,
      })),
    };
  }
}
