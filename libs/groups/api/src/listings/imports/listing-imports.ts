import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  type ImportChanges,
  importChanges,
  type KnownListing,
  keyBeginning,
  limits,
  type ListingSourceKind,
  readSource,
  RuleViolation,
} from '@rinnakkain/domain';
import {
  Clock,
  invalid,
  notFound,
  sql,
  staleVersion,
  UnitOfWork,
  type UploadedTable,
} from '@rinnakkain/platform-api';
import { FellowshipRow } from '../fellowship.entity';
import { factsOf } from '../listing-facts';
import { ListingRow, RemovedListingRow } from '../listing.entities';
import { digestOf, linesOf, storedOf } from './import-lines';
import { ImportWriter } from './import-writer';
import { ListingImportRow, type StoredRows } from './listing-import.entities';
import type {
  ListingFindingQuery,
  ListingImport,
  ListingImportFindings,
  ListingImportLines,
  ListingImportQuery,
  NewListingImport,
} from './listing-imports.messages';
import { ListingSources } from './listing-sources';
import { SourceFetcher } from './source-fetcher';

/** A listing of a source, with its row. */
export interface KnownRow extends KnownListing {
  readonly row: ListingRow;
}

/** What there is to read, and of whom. */
interface Brought {
  readonly fellowshipId: string;
  readonly kind: ListingSourceKind;
  readonly sourceUrl: string | null;
  /** The field that would have to be mended; none where the source is at fault. */
  readonly pointer: string | null;
  data(): Promise<unknown>;
}

const MS_PER_HOUR = 3_600_000;

/** Takes meetings in from their fellowship's own lists: shown first, then all of it or nothing. */
@Injectable()
export class ListingImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sources: ListingSources,
    private readonly fetcher: SourceFetcher,
    private readonly writer: ImportWriter,
  ) {}

  /** Reads a source, a file or a text; no transaction is open while something is fetched. */
  async read(body: NewListingImport, file: UploadedTable | undefined): Promise<ListingImport> {
    const brought = await this.brought(body, file);
    const fellowship = await this.unitOfWork.run(() => this.fellowship(brought));
    const data = await brought.data();
    const rows = readSource(brought.kind, data, fellowship.codes);
    if (!rows || rows.length === 0 || rows.length > limits.listingImportRowsMax) throw notWhole(brought);
    return this.unitOfWork.run(() => this.keep(brought, storedOf(rows)));
  }

  /** One import as it stands now. */
  async one(id: string): Promise<ListingImport> {
    const row = await this.load(id);
    return this.told(row, row.done ? null : await this.changes(row));
  }

  /** Its meetings of one part, a page of them. */
  async lines(id: string, { part, page, pageSize }: ListingImportQuery): Promise<ListingImportLines> {
    const row = await this.load(id);
    const lines = row.done ? [] : linesOf(await this.changes(row), part);
    return { items: lines.slice((page - 1) * pageSize, page * pageSize), total: lines.length };
  }

  /** What was noticed in its rows, a page of it. */
  async findings(id: string, { page, pageSize }: ListingFindingQuery): Promise<ListingImportFindings> {
    const { findings } = (await this.load(id)).rows;
    return {
      items: findings.slice((page - 1) * pageSize, page * pageSize).map((each) => ({ ...each })),
      total: findings.length,
    };
  }

  /** Writes what was shown, or nothing when the list has changed since. */
  async confirm(id: string, version: number): Promise<ListingImport> {
    const work = this.unitOfWork.current;
    const row = await this.load(id, true);
    if (row.version !== version) throw staleVersion();
    if (row.state !== 'checked') throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state: row.state });
    const { codes } = await work.load(FellowshipRow, row.fellowshipId, { lock: true });
    const changes = await this.changes(row, true);
    if (digestOf(changes) !== row.digest) throw new RuleViolation('IMPORT_OUTDATED');
    const done = await this.writer.write(row, changes, codes);
    await work.update(ListingImportRow, id, version, {
      state: 'confirmed',
      rows: { listings: [], findings: row.rows.findings },
      done,
    });
    work.record({
      action: 'listing.import_confirmed',
      objectType: 'listing_import',
      objectId: id,
      details: { fellowshipId: row.fellowshipId, ...done },
    });
    return this.one(id);
  }

  private async brought(body: NewListingImport, file: UploadedTable | undefined): Promise<Brought> {
    if (body.sourceId !== undefined) {
      const { sourceId } = body;
      const source = await this.unitOfWork.run(() => this.sources.load(sourceId));
      if (!source) throw invalid([{ pointer: '/sourceId', code: 'NOT_FOUND_VALUE' }]);
      const { fellowshipId, kind, url } = source;
      return { fellowshipId, kind, sourceUrl: url, pointer: null, data: () => this.fetcher.fetch(kind, url) };
    }
    const { fellowshipId, kind, text } = body;
    const pointer = file ? '/file' : '/text';
    const written = file ? file.bytes.toString('utf8') : text;
    if (!fellowshipId || !kind || !written)
      throw invalid([
        ...(fellowshipId ? [] : [required('/fellowshipId')]),
        ...(kind ? [] : [required('/kind')]),
        ...(written ? [] : [required(pointer)]),
      ]);
    return { fellowshipId, kind, sourceUrl: null, pointer, data: () => Promise.resolve(parsed(written)) };
  }

  private async fellowship({ fellowshipId }: Brought): Promise<FellowshipRow> {
    const [found] = await this.unitOfWork.current.find(FellowshipRow, sql`t.id = ${fellowshipId}::uuid`);
    if (!found) throw invalid([{ pointer: '/fellowshipId', code: 'NOT_FOUND_VALUE' }]);
    return found;
  }

  /** Keeps what was read for a day; what is older goes. */
  private async keep({ fellowshipId, kind, sourceUrl }: Brought, rows: StoredRows): Promise<ListingImport> {
    const work = this.unitOfWork.current;
    await work.deleteWhere(ListingImportRow, sql`t.created_at < ${this.oldest()}::timestamptz`);
    const changes = await this.changes({ fellowshipId, kind, rows });
    const id = await work.insert(ListingImportRow, {
      fellowshipId,
      kind,
      sourceUrl,
      rows,
      digest: digestOf(changes),
      createdAt: this.clock.now(),
    });
    work.record({
      action: 'listing.import_checked',
      objectType: 'listing_import',
      objectId: id,
      details: { fellowshipId, kind, rows: rows.listings.length },
    });
    return this.told(await this.load(id), changes);
  }

  /** What it would do to the list as it stands. */
  private async changes(
    { fellowshipId, kind, rows }: Pick<ListingImportRow, 'fellowshipId' | 'kind' | 'rows'>,
    lock = false,
  ): Promise<ImportChanges<KnownRow>> {
    const work = this.unitOfWork.current;
    const ofSource = sql`t.fellowship_id = ${fellowshipId}::uuid and starts_with(t.source_key, ${keyBeginning(kind)})`;
    const known = await work.find(ListingRow, ofSource, { lock, order: sql`t.id` });
    const removed = await work.find(RemovedListingRow, ofSource);
    return importChanges(
      rows.listings,
      known.map((row): KnownRow => ({
        id: row.id,
        sourceKey: row.sourceKey ?? '',
        facts: factsOf(row),
        row,
      })),
      new Set(removed.flatMap(({ sourceKey }) => sourceKey ?? [])),
    );
  }

  /** One that is not a day old yet. */
  private async load(id: string, lock = false): Promise<ListingImportRow> {
    const [row] = await this.unitOfWork.current.find(
      ListingImportRow,
      sql`t.id = ${id}::uuid and t.created_at >= ${this.oldest()}::timestamptz`,
      { lock },
    );
    if (!row) throw notFound();
    return row;
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - limits.importHours * MS_PER_HOUR);
  }

  private told(row: ListingImportRow, changes: ImportChanges | null): ListingImport {
    const { findings } = row.rows;
    return {
      ...row,
      readAt: row.createdAt,
      leftOut: new Set(findings.filter(({ leftOut }) => leftOut).map((each) => each.row)).size,
      findings: findings.length,
      counts: {
        fresh: changes?.fresh.length ?? row.done?.fresh ?? 0,
        changed: changes?.changed.length ?? row.done?.changed ?? 0,
        unchanged: changes?.unchanged.length ?? row.done?.unchanged ?? 0,
        missing: changes?.missing.length ?? 0,
        keptOut: changes?.keptOut.length ?? 0,
      },
      keptUntil: new Date(row.createdAt.getTime() + limits.importHours * MS_PER_HOUR),
    };
  }
}

const required = (pointer: string): FieldError => ({ pointer, code: 'REQUIRED' });

/** JSON, with or without a mark at its beginning; nothing for what is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}

const notWhole = ({ pointer }: Brought): Error =>
  pointer === null ? new RuleViolation('SOURCE_INCOMPLETE') : invalid([{ pointer, code: 'NOT_MEETINGS' }]);
