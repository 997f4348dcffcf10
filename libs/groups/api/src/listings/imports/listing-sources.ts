import { Injectable } from '@nestjs/common';
import { invalid, notFound, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { FellowshipRow } from '../fellowship.entity';
import { ListingSourceRow } from './listing-import.entities';
import type { ListingSource, ListingSourceList, NewListingSource } from './listing-sources.messages';
import { SourceAccess } from './source-access';

/** The addresses that an administrator has stored: the server fetches no others. */
@Injectable()
export class ListingSources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: SourceAccess,
  ) {}

  /** All of them. */
  async list(page: { readonly page: number; readonly pageSize: number }): Promise<ListingSourceList> {
    const { rows, total } = await this.unitOfWork.current.page<ListingSource>(
      sql`select s.id, s.fellowship_id as "fellowshipId", s.kind, s.url
        from ${scoped('groups.listing_source', 's')} order by s.fellowship_id, s.url, s.id`,
      page,
    );
    return { items: rows, total };
  }

  /** Stores an address. */
  async add(body: NewListingSource): Promise<ListingSource> {
    const work = this.unitOfWork.current;
    const url = this.access.addressOf(body.url);
    if (!url) throw invalid([{ pointer: '/url', code: 'NOT_ALLOWED_VALUE' }]);
    const [fellowship] = await work.find(FellowshipRow, sql`t.id = ${body.fellowshipId}::uuid`);
    if (!fellowship) throw invalid([{ pointer: '/fellowshipId', code: 'NOT_FOUND_VALUE' }]);
    const known = await work.find(
      ListingSourceRow,
      sql`t.fellowship_id = ${body.fellowshipId}::uuid and t.url = ${url.href}`,
    );
    if (known.length > 0) throw invalid([{ pointer: '/url', code: 'REPEATED' }]);
    const row = { fellowshipId: body.fellowshipId, kind: body.kind, url: url.href };
    const id = await work.insert(ListingSourceRow, row);
    work.record({ action: 'listing.source_added', objectType: 'listing_source', objectId: id });
    return { id, ...row };
  }

  /** Forgets an address; what came from it stays. */
  async remove(id: string): Promise<void> {
    const work = this.unitOfWork.current;
    if ((await work.deleteWhere(ListingSourceRow, sql`t.id = ${id}::uuid`)) === 0) throw notFound();
    work.record({ action: 'listing.source_removed', objectType: 'listing_source', objectId: id });
  }

  /** One of them, to be fetched. */
  load(id: string): Promise<ListingSourceRow | undefined> {
    return this.unitOfWork.current.find(ListingSourceRow, sql`t.id = ${id}::uuid`).then(([row]) => row);
  }
}
