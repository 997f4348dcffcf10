import { Injectable } from '@nestjs/common';
import { limits } from '@rinnakkain/domain';
import {
  Clock,
  inOrder,
  notFound,
  offsetOf,
  pageOf,
  Problem,
  type PersonKey,
  Remembered,
  type Sql,
  sql,
  UnitOfWork,
  Vault,
} from '@rinnakkain/platform-api';
import { OpenPairs, type PairedSeekers } from './open-pairs';
import { requireOpen } from './open-seeker';
import type { OpenRelationship } from './ports';
import { detailsOf, rowOf, seekerOf, type SeekerMaterial } from './seeker-answers';
import { openContent, openNames, type SeekerContent, type SeekerNames } from './seeker-content';
import { searchedOf, SeekerFinder } from './seeker-finder';
import { seekerFilter, seekerOrder } from './seeker-list';
import { SeekerPeople } from './seeker-people';
import {
  fromSeekers,
  type ListedSeekerRow,
  type SearchedSeekerRow,
  type SeekerWithPrivate,
  selectListed,
  selectSearched,
  selectSeekers,
} from './seeker-rows';
import { matches, wantedBy } from './seeker-search';
import type { Seeker, SeekerList, SeekerQuery } from './seekers.messages';

/** A seeker opened for somebody who may know everything. */
export interface FullSeeker {
  readonly seeker: Seeker;
  readonly content: SeekerContent;
}

/** Seekers a search opens before it looks how many hits there are. */
const AT_ONCE = 200;

interface OpenedRow {
  readonly row: SeekerWithPrivate;
  readonly content: SeekerContent;
}

interface NamedRow {
  readonly row: ListedSeekerRow;
  readonly content: SeekerNames;
}

/** A page of rows, and the same with what is sealed of them. */
interface FoundSeekers {
  readonly rows: readonly ListedSeekerRow[];
  readonly opened: readonly NamedRow[] | Promise<readonly NamedRow[]>;
  readonly total: number;
}

const namedRow = (key: PersonKey | undefined, row: ListedSeekerRow): NamedRow => ({
  row,
  content: openNames(key, row),
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
    private readonly remembered: Remembered,
    private readonly finder: SeekerFinder,
  ) {}

  /** A page of the seekers of the actor's units; with words, those whose name or number holds them. */
  async list(query: SeekerQuery): Promise<SeekerList> {
    const work = this.unitOfWork.current;
    const found = query.q ? await this.search(query, query.q) : await this.page(query);
    const { total } = found;
    const [rows, open, names] = await Promise.all([
      found.opened,
      this.pairs.ofThese(found.rows.map(({ id }) => id)),
      this.people.names(found.rows),
    ]);
    work.record({
      action: query.q ? 'seeker.searched' : 'seeker.listed',
      objectType: 'seeker',
      details: { count: rows.length, total, ids: rows.map(({ row }) => row.id) },
    });
    const today = this.clock.today();
    const items = rows.map((each) => rowOf({ ...each, ...this.about(open.get(each.row.id), names, today) }));
    return { items, total };
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
    if (found.row.protected) return seekerOf({ ...found, ...this.about(await this.pairs.of(id), new Map()) });
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
    const seeker = { ...detailsOf({ ...found, ...this.about(pair, names) }), consents };
    return { seeker, content: found.content };
  }

  private async find(id: string): Promise<OpenedRow> {
    const rows = await this.unitOfWork.current.rows<SeekerWithPrivate>(
      selectSeekers(sql`s.id = ${id}::uuid`, sql`limit 1`),
    );
    const [row] = rows;
    if (!row) throw notFound();
    const keys = await this.vault.keysOf([row.id]);
    return { row, content: openContent(keys.get(row.id), row) };
  }

  private async page(query: SeekerQuery): Promise<FoundSeekers> {
    const found = await this.remembered.ids(
      sql`select s.id ${fromSeekers(this.where(query, this.pairs))} order by ${seekerOrder(query, this.pairs)}`,
    );
    const ids = pageOf(found, query);
    const rows = await this.unitOfWork.current.rows<ListedSeekerRow>(
      selectListed(sql`s.id = any (${ids}::uuid[])`),
    );
    const ordered = inOrder(ids, rows);
    return { rows: ordered, opened: this.named(ordered), total: found.length };
  }

  /** Those whose filter holds the words are opened and compared, a slice at a time, until there are too many hits. */
  private async search(query: SeekerQuery, words: string): Promise<FoundSeekers> {
    const wanted = wantedBy(words);
    const candidates = await this.finder.candidates(wanted);
    const pairs = this.pairs.among(candidates);
    const where = sql`s.id = any (${candidates}::uuid[]) and ${this.where(query, pairs)}`;
    const order = seekerOrder(query, pairs);
    const hits: NamedRow[] = [];
    for (let opened = 0; opened < Math.min(candidates.length, limits.searchMaxSeekers); opened += AT_ONCE) {
      const rows = await this.unitOfWork.current.rows<SearchedSeekerRow>(
        selectSearched(where, sql`order by ${order} limit ${AT_ONCE} offset ${opened}`),
      );
      const keys = await this.vault.keysOf(rows.map(({ id }) => id));
      for (const row of rows)
        if (matches(wanted, searchedOf(keys.get(row.id), row))) hits.push(namedRow(keys.get(row.id), row));
      if (hits.length > limits.searchMaxHits)
        throw new Problem(422, 'NARROW_SEARCH', { max: limits.searchMaxHits });
      if (rows.length < AT_ONCE) break;
    }
    const first = offsetOf(query);
    const opened = hits.slice(first, first + query.pageSize);
    return { rows: opened.map(({ row }) => row), opened, total: hits.length };
  }

  private where(query: SeekerQuery, pairs: PairedSeekers): Sql {
    return seekerFilter(query, this.unitOfWork.current.actor, pairs, this.clock.today());
  }

  private async named(rows: readonly ListedSeekerRow[]): Promise<NamedRow[]> {
    if (rows.length === 0) return [];
    const keys = await this.vault.keysOf(rows.map(({ id }) => id));
    return rows.map((row) => namedRow(keys.get(row.id), row));
  }

  /** What an answer holds besides what is stored of the seeker. */
  private about(
    pair: OpenRelationship | null | undefined,
    names: ReadonlyMap<string, string>,
    today = this.clock.today(),
  ): Omit<SeekerMaterial, 'row' | 'content'> {
    return {
      pair: pair ?? null,
      names,
      accountId: this.unitOfWork.current.actor.accountId,
      today,
      dayOf: (instant) => this.clock.dayOf(instant),
    };
  }
}
