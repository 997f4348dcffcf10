import { Injectable } from '@nestjs/common';
import { type FieldError, mayRole, webAddress } from '@rinnakkain/domain';
import { Clock, constant, invalid, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { FellowshipRow } from './fellowship.entity';
import type { Fellowship, FellowshipChanges, FellowshipList, NewFellowship } from './fellowships.messages';

const PROGRAM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The fellowships whose meetings are listed. */
@Injectable()
export class Fellowships {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** All of them by name. */
  async list(page: { readonly page: number; readonly pageSize: number }): Promise<FellowshipList> {
    const work = this.unitOfWork.current;
    const { rows, total } = await work.page<FellowshipRow>(
      work.queryFor(FellowshipRow, constant('true'), { order: sql`t.name collate "fi-x-icu", t.id` }),
      page,
    );
    return { items: rows.map((row) => this.told(row)), total };
  }

  /** A new one. */
  async create(body: NewFellowship): Promise<Fellowship> {
    const work = this.unitOfWork.current;
    const told = given(body);
    const errors = this.errorsOf({ ...NOT_ASKED, ...told });
    if (!PROGRAM.test(body.program)) errors.push({ pointer: '/program', code: 'MALFORMED' });
    const known = await work.find(FellowshipRow, sql`t.program = ${body.program}`);
    if (known.length > 0) errors.push({ pointer: '/program', code: 'REPEATED' });
    if (errors.length > 0) throw invalid(errors);
    const id = await work.insert(FellowshipRow, told);
    work.record({ action: 'fellowship.created', objectType: 'fellowship', objectId: id });
    return this.one(id);
  }

  /** Changes what the body tells; name in the feed and codes stay. */
  async change(id: string, version: number, body: FellowshipChanges): Promise<Fellowship> {
    const work = this.unitOfWork.current;
    const row = await work.load(FellowshipRow, id, { lock: true });
    if (row.version !== version) throw staleVersion();
    const told = given(body);
    const errors = this.errorsOf({ ...row, ...told });
    if (errors.length > 0) throw invalid(errors);
    await work.update(FellowshipRow, id, version, told);
    work.record({
      action: 'fellowship.changed',
      objectType: 'fellowship',
      objectId: id,
      details: { fields: Object.keys(told) },
    });
    return this.one(id);
  }

  private async one(id: string): Promise<Fellowship> {
    return this.told(await this.unitOfWork.current.load(FellowshipRow, id));
  }

  private told(row: FellowshipRow): Fellowship {
    const mayChange = mayRole(this.unitOfWork.current.actor.role, 'listing.write');
    return { ...row, mayChange, exportAskedHow: mayChange ? row.exportAskedHow : null };
  }

  /** Nothing is exported without a record of who asked for it, in the sense of how. */
  private errorsOf({ site, exportAskedOn, exportAskedHow }: Asked): FieldError[] {
    const errors: FieldError[] = [];
    if (site && !webAddress(site)) errors.push({ pointer: '/site', code: 'MALFORMED' });
    if (exportAskedOn && !exportAskedHow) errors.push({ pointer: '/exportAskedHow', code: 'REQUIRED' });
    if (!exportAskedOn && exportAskedHow) errors.push({ pointer: '/exportAskedOn', code: 'REQUIRED' });
    const today = this.clock.today();
    if (exportAskedOn && exportAskedOn > today)
      errors.push({ pointer: '/exportAskedOn', code: 'OUT_OF_RANGE', params: { max: today } });
    return errors;
  }
}

type Asked = Pick<FellowshipRow, 'site' | 'exportAskedOn' | 'exportAskedHow'>;
const NOT_ASKED: Asked = { site: null, exportAskedOn: null, exportAskedHow: null };

/** Only what was told; an empty text is nothing. */
const given = <T extends object>(body: T): T =>
  Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value === '' ? null : value]),
  ) as T;
