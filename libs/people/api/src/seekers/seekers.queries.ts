import { Injectable } from '@nestjs/common';
import { limits } from '@rinnakkain/domain';
import {
  Clock,
  notFound,
  offsetOf,
  Problem,
  type PersonKey,
  sql,
  UnitOfWork,
  Vault,
} from '@rinnakkain/platform-api';
import { OpenPairs } from './open-pairs';
import { requireOpen } from './open-seeker';
import type { OpenRelationship } from './ports';
import { detailsOf, rowOf, seekerOf, type SeekerMaterial } from './seeker-answers';
import { openContent, openField, type SeekerContent } from './seeker-content';
import { seekerFilter, seekerOrder } from './seeker-list';
import { SeekerPeople } from './seeker-people';
import { fromSeekers, pairedSeekers, selectSeekers, type SeekerWithPrivate } from './seeker-rows';
import { searchFor, type Searched } from './seeker-search';
import type { Seeker, SeekerList, SeekerQuery } from './seekers.messages';

/** A seeker opened for somebody who may know everything. */
export interface FullSeeker {
  readonly seeker: Seeker;
  readonly content: SeekerContent;
}

interface OpenedRow {
  readonly row: SeekerWithPrivate;
  readonly content: SeekerContent;
}

const openedRow = (key: PersonKey | undefined, row: SeekerWithPrivate): OpenedRow => ({
  row,
  content: openContent(key, row),
});

/** Only what a search compares with is opened, since it opens many. */
const searchedOf = (key: PersonKey | undefined, row: SeekerWithPrivate): Searched => ({
  protected: row.protected,
  alias: openField(key, row.id, 'alias', row.aliasSealed),
  firstName: row.protected ? null : openField(key, row.id, 'firstName', row.firstNameSealed),
  phone: row.protected ? null : openField(key, row.id, 'phone', row.phoneSealed),
});

/** Reads seekers: the list with its search, and one with everything that belongs to it. */
@Injectable()
export class SeekerQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly pairs: OpenPairs,
    private readonly people: SeekerPeople,
  ) {}

  /** A page of the seekers of the actor's units; with words, those whose name or number holds them. */
  async list(query: SeekerQuery): Promise<SeekerList> {
    const work = this.unitOfWork.current;
    const open = await this.pairs.all();
    const { rows, total } = query.q ? await this.search(query, query.q, open) : await this.page(query, open);
    const names = await this.people.names(rows.map(({ row }) => row));
    work.record({
      action: query.q ? 'seeker.searched' : 'seeker.listed',
      objectType: 'seeker',
      details: { count: rows.length, total, ids: rows.map(({ row }) => row.id) },
    });
    return { items: rows.map((each) => rowOf(this.material(each, open.get(each.row.id), names))), total };
  }

  /** One seeker as the actor may see it, recorded as viewed. */
  async view(id: string): Promise<Seeker> {
    const seeker = await this.one(id);
    this.unitOfWork.current.record({
      action: 'seeker.viewed',
      objectType: 'seeker',
      objectId: id,
      details: { protected: seeker.protected ?? false },
    });
    return seeker;
  }

  /** One seeker as the actor may see it, for an answer to what has been recorded already. */
  async one(id: string): Promise<Seeker> {
    const found = await this.find(id);
    if (found.row.protected) return seekerOf(this.material(found, await this.pairs.of(id), new Map()));
    return (await this.complete(found)).seeker;
  }

  /** One seeker with everything, contact values apart; for whoever records why it is opened. */
  async full(id: string): Promise<FullSeeker> {
    const found = await this.find(id);
    requireOpen(found.row, this.unitOfWork.current.actor.accountId);
    return this.complete(found);
  }

  private async complete(found: OpenedRow): Promise<FullSeeker> {
    const pair = await this.pairs.of(found.row.id);
    const { names, consents } = await this.people.of(found.row);
    const seeker = { ...detailsOf(this.material(found, pair, names)), consents };
    return { seeker, content: found.content };
  }

  private async find(id: string): Promise<OpenedRow> {
    const rows = await this.unitOfWork.current.rows<SeekerWithPrivate>(
      selectSeekers(sql`s.id = ${id}::uuid`, sql`limit 1`),
    );
    const [found] = await this.opened(rows);
    if (!found) throw notFound();
    return found;
  }

  private async page(
    query: SeekerQuery,
    open: ReadonlyMap<string, OpenRelationship>,
  ): Promise<{ rows: OpenedRow[]; total: number }> {
    const work = this.unitOfWork.current;
    const where = this.where(query, open);
    const order = seekerOrder(query.sort, pairedSeekers(open));
    const rows = await work.rows<SeekerWithPrivate>(
      selectSeekers(where, sql`order by ${order} limit ${query.pageSize} offset ${offsetOf(query)}`),
    );
    const count = await work.row<{ total: number }>(
      sql`select count(*)::integer as total ${fromSeekers(where)}`,
    );
    return { rows: await this.opened(rows), total: count?.total ?? 0 };
  }

  private async search(
    query: SeekerQuery,
    words: string,
    open: ReadonlyMap<string, OpenRelationship>,
  ): Promise<{ rows: OpenedRow[]; total: number }> {
    const matches = searchFor(words);
    const order = seekerOrder(query.sort, pairedSeekers(open));
    const rows = await this.unitOfWork.current.rows<SeekerWithPrivate>(
      selectSeekers(this.where(query, open), sql`order by ${order} limit ${limits.searchMaxSeekers}`),
    );
    const keys = await this.vault.keysOf(rows.map(({ id }) => id));
    const hits = rows.filter((row) => matches(searchedOf(keys.get(row.id), row)));
    if (hits.length > limits.searchMaxHits)
      throw new Problem(422, 'NARROW_SEARCH', { max: limits.searchMaxHits });
    const first = offsetOf(query);
    const shown = hits.slice(first, first + query.pageSize);
    return { rows: shown.map((row) => openedRow(keys.get(row.id), row)), total: hits.length };
  }

  private where(query: SeekerQuery, open: ReadonlyMap<string, OpenRelationship>): ReturnType<typeof sql> {
    return seekerFilter(query, this.unitOfWork.current.actor, pairedSeekers(open), this.clock.today());
  }

  private async opened(rows: readonly SeekerWithPrivate[]): Promise<OpenedRow[]> {
    if (rows.length === 0) return [];
    const keys = await this.vault.keysOf(rows.map(({ id }) => id));
    return rows.map((row) => openedRow(keys.get(row.id), row));
  }

  private material(
    { row, content }: OpenedRow,
    pair: OpenRelationship | null | undefined,
    names: ReadonlyMap<string, string>,
  ): SeekerMaterial {
    return {
      row,
      content,
      pair: pair ?? null,
      names,
      accountId: this.unitOfWork.current.actor.accountId,
      today: this.clock.today(),
      arrivedOn: this.clock.dayOf(row.arrivedAt),
    };
  }
}
