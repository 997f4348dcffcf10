import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  mayRole,
  PAPER_LANGUAGES,
  publicationErrors,
  type PublishedText,
} from '@rinnakkain/domain';
import { Clock, invalid, Problem, scoped, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { PaperTextRow } from './paper-text.entity';
import type {
  NewPaperText,
  PaperText,
  PaperTextChanges,
  PaperTextLine,
  PaperTextList,
  PaperTextPublication,
  PaperTextQuery,
} from './paper-texts.messages';

/** The texts of the agreement and the pledge: written as drafts, published once, then unchangeable. */
@Injectable()
export class PaperTexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** A page of texts: the agreement's before the pledge's, drafts first, then the latest. */
  async list(query: PaperTextQuery): Promise<PaperTextList> {
    const kind = query.kind ?? null;
    const published = query.state === undefined ? null : query.state === 'published';
    const term = query.q ?? null;
    const { rows, total } = await this.unitOfWork.current.page<PaperTextLine>(
      sql`select t.id, t.kind, case when t.published_at is null then 'draft' else 'published' end as state, t.number,
        t.applies_from as "appliesFrom", t.renewal_on as "renewBy",
        array_remove(array[case when t.body_fi <> '' then 'fi' end, case when t.body_sv <> '' then 'sv' end,
          case when t.body_en <> '' then 'en' end], null) as languages
      from ${scoped('people.paper_text', 't')}
      where (${kind}::text is null or t.kind = ${kind}::text)
        and (${published}::boolean is null or (t.published_at is not null) = ${published}::boolean)
        and (${term}::text is null or position(lower(${term}::text) in lower(concat_ws(' ', t.body_fi, t.body_sv, t.body_en))) > 0)
      order by t.kind, t.number desc nulls first, t.created_at, t.id`,
      query,
    );
    return { items: rows, total };
  }

  /** One text with its words. */
  async one(id: string): Promise<PaperText> {
    return this.answer(await this.unitOfWork.current.load(PaperTextRow, id));
  }

  /** Every published text of the association, for the rules. */
  published(): Promise<PublishedText[]> {
    return this.unitOfWork.current.rows<PublishedText>(sql`
      select t.id, t.kind, t.number, t.applies_from as "appliesFrom", t.renewal_on as "renewBy"
      from ${scoped('people.paper_text', 't')} where t.published_at is not null order by t.kind, t.number limit 1000`);
  }

  /** Keeps publishing away until the end of the transaction; signing and recording do this before they read texts. */
  async hold(): Promise<void> {
    await this.unitOfWork.current.rows(sql`select people.hold_paper_texts(false)`);
  }

  /** A new draft. */
  async create({ kind, texts }: NewPaperText): Promise<PaperText> {
    const work = this.unitOfWork.current;
    const id = await work.insert(PaperTextRow, { kind, ...bodies(texts) });
    work.record({ action: 'paper_text.created', objectType: 'paper_text', objectId: id, details: { kind } });
    return this.one(id);
  }

  /** A draft written on; a published text has no such way. */
  async change(id: string, version: number, { texts }: PaperTextChanges): Promise<PaperText> {
    const work = this.unitOfWork.current;
    await this.draft(id, version);
    await work.update(PaperTextRow, id, version, bodies(texts));
    work.record({ action: 'paper_text.changed', objectType: 'paper_text', objectId: id });
    return this.one(id);
  }

  /** A draft becomes the next version; where it demands renewal, every earlier paper ends on the day it says. */
  async publish(id: string, version: number, publication: PaperTextPublication): Promise<PaperText> {
    const work = this.unitOfWork.current;
    await work.rows(sql`select people.hold_paper_texts(true)`);
    const draft = await this.draft(id, version);
    const { appliesFrom, renewBy = null } = publication;
    const errors: FieldError[] = publicationErrors({ appliesFrom, renewBy }, this.clock.today());
    for (const language of PAPER_LANGUAGES)
      if (textOf(draft, language) === '') errors.push({ pointer: `/texts/${language}`, code: 'REQUIRED' });
    if (errors.length > 0) throw invalid(errors);
    const made = await work.row<{ number: number | null }>(sql`
      select people.publish_paper_text(${id}::uuid, ${version}::integer, ${appliesFrom}::date, ${renewBy}::date,
        ${this.clock.now()}::timestamptz) as number`);
    if (!made?.number) throw staleVersion();
    const { number } = made;
    const renewed = renewBy === null ? [] : await this.demandRenewal(draft.kind, renewBy);
    work.record({
      action: 'paper_text.published',
      objectType: 'paper_text',
      objectId: id,
      details: { kind: draft.kind, number, appliesFrom, renewBy, volunteerIds: renewed },
    });
    return this.one(id);
  }

  private async demandRenewal(kind: string, renewBy: string): Promise<string[]> {
    const row = await this.unitOfWork.current.row<{ ids: string[] }>(
      sql`select people.demand_renewal(${kind}, ${renewBy}::date) as ids`,
    );
    const ids = row?.ids ?? [];
    await this.facts.refreshAll(ids);
    return ids;
  }

  private async draft(id: string, version: number): Promise<PaperTextRow> {
    const row = await this.unitOfWork.current.load(PaperTextRow, id);
    if (row.version !== version) throw staleVersion();
    if (row.publishedAt !== null) throw new Problem(409, 'TRANSITION_NOT_ALLOWED', { from: 'published' });
    return row;
  }

  private answer(row: PaperTextRow): PaperText {
    const isDraft = row.publishedAt === null;
    const mayWrite = mayRole(this.unitOfWork.current.actor.role, 'paper.text.write');
    return {
      id: row.id,
      kind: row.kind,
      state: isDraft ? 'draft' : 'published',
      number: row.number,
      appliesFrom: row.appliesFrom,
      renewBy: row.renewBy,
      languages: PAPER_LANGUAGES.filter((language) => textOf(row, language) !== ''),
      texts: { fi: row.bodyFi, sv: row.bodySv, en: row.bodyEn },
      allowed: isDraft && mayWrite ? ['change', 'publish'] : [],
      version: row.version,
    };
  }
}

/** The words of a text in one language. */
export const textOf = (row: PaperTextRow, language: (typeof PAPER_LANGUAGES)[number]): string =>
  ({ fi: row.bodyFi, sv: row.bodySv, en: row.bodyEn })[language];

const bodies = ({
  fi,
  sv,
  en,
}: NewPaperText['texts']): Pick<PaperTextRow, 'bodyFi' | 'bodySv' | 'bodyEn'> => ({
  bodyFi: fi,
  bodySv: sv,
  bodyEn: en,
});
