import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '@rinnakkain/platform-api';

/** A unit that people without an account can turn to, as public pages name it. */
export interface PublicPlace {
  readonly organisationId: string;
  readonly association: string;
  readonly unitId: string;
  readonly unit: string;
  readonly municipality: string | null;
  readonly seekers: boolean;
  readonly volunteers: boolean;
}

/** How long public pages may be behind what was changed in another process. */
const BEHIND_MS = 15_000;

/** The units that take requests or applications from public pages; asked seldom, since the pages are asked for often. */
@Injectable()
export class PublicPlaces {
  private known: { readonly at: number; readonly all: Promise<readonly PublicPlace[]> } | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that take requests, or applications. */
  async taking(what: 'seekers' | 'volunteers'): Promise<readonly PublicPlace[]> {
    return (await this.all()).filter((place) => place[what]);
  }

  /** What is known is asked again. */
  forget(): void {
    this.known = null;
  }

  private all(): Promise<readonly PublicPlace[]> {
    const now = performance.now();
    if (!this.known || now - this.known.at > BEHIND_MS) {
      const all = this.unitOfWork.runAs(null, (work) =>
        work.rows<PublicPlace>(sql`
          select organisation_id as "organisationId", association, unit_id as "unitId", unit, municipality, seekers, volunteers
          from platform.public_places()`),
      );
      this.known = { at: now, all };
      all.catch(() => (this.known = null));
    }
    return this.known.all;
  }
}
