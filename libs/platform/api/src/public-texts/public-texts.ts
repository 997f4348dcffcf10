import { Injectable } from '@nestjs/common';
import { type FieldError, mayRole, PAPER_LANGUAGES, publicationErrors } from '@rinnakkain/domain';
import { Clock } from '../context/clock';
import { scoped } from '../database/scope';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { invalid, Problem, staleVersion } from '../problems/problem';
import type { TextLanguage } from '../texts/written-texts';
import { DEFAULT_PUBLIC_TEXTS } from './default-texts';
import { PublicTextRow } from './public-text.entity';
import type {
  NewPublicText,
  PublicText,
  PublicTextChanges,
  PublicTextLine,
  PublicTextList,
  PublicTextPublication,
  PublicTextQuery,
  PublicTextWords,
} from './public-texts.messages';
import { ShownTexts } from './shown-texts';

/** What public pages say in the association's own words: written as drafts, published once, then unchangeable. */
@Injectable()
export class PublicTexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly shown: ShownTexts,
  ) {}

  /** A page of texts by kind, drafts first, then the latest. */
  async list(query: PublicTextQuery): Promise<PublicTextList> {
    const term = query.q ?? null;
    const { rows, total } = await this.unitOfWork.current.page<PublicTextLine>(
      sql`select t.id, t.kind, case when t.published_at is null then 'draft' else 'published' end as state, t.number,
        t.applies_from as "appliesFrom",
        array_remove(array[case when t.body_fi <> '' then 'fi' end, case when t.body_sv <> '' then 'sv' end,
          case when t.body_en <> '' then 'en' end], null) as languages
      from ${scoped('platform.public_text', 't')}
      where ${term}::text is null or position(lower(${term}::text) in lower(concat_ws(' ', t.body_fi, t.body_sv, t.body_en))) > 0
      order by t.kind, t.number desc nulls first, t.created_at, t.id`,
      query,
    );
    return { items: rows, total };
  }

  /** One text with its words. */
  async one(id: string): Promise<PublicText> {
    return this.answer(await this.unitOfWork.current.load(PublicTextRow, id));
  }

  /** A new draft, with the latest words. */
  async begin({ kind }: NewPublicText): Promise<PublicText> {
    const work = this.unitOfWork.current;
    const latest = await work.row<PublicTextWords>(sql`
      select t.body_fi as fi, t.body_sv as sv, t.body_en as en from ${scoped('platform.public_text', 't')}
      where t.kind = ${kind}::text and t.published_at is not null order by t.number desc limit 1`);
    const id = await work.insert(PublicTextRow, { kind, ...bodies(latest ?? DEFAULT_PUBLIC_TEXTS[kind]) });
    work.record({
      action: 'public_text.created',
      objectType: 'public_text',
      objectId: id,
      details: { kind },
    });
    return this.one(id);
  }

  /** A draft written on; a published text has no such way. */
  async change(id: string, version: number, { texts }: PublicTextChanges): Promise<PublicText> {
    const work = this.unitOfWork.current;
    await this.draft(id, version);
    await work.update(PublicTextRow, id, version, bodies(texts));
    work.record({ action: 'public_text.changed', objectType: 'public_text', objectId: id });
    return this.one(id);
  }

  /** A draft becomes the next version and stands on the pages from its day. */
  async publish(id: string, version: number, { appliesFrom }: PublicTextPublication): Promise<PublicText> {
    const work = this.unitOfWork.current;
    const draft = await this.draft(id, version);
    const errors: FieldError[] = publicationErrors({ appliesFrom, renewBy: null }, this.clock.today());
    for (const language of PAPER_LANGUAGES)
      if (wordsOf(draft)[language].trim() === '')
        errors.push({ pointer: `/texts/${language}`, code: 'REQUIRED' });
    if (errors.length > 0) throw invalid(errors);
    const made = await work.row<{ number: number | null }>(sql`
      select platform.publish_public_text(${id}::uuid, ${version}::integer, ${appliesFrom}::date, ${this.clock.now()}::timestamptz) as number`);
    if (!made?.number) throw staleVersion();
    work.record({
      action: 'public_text.published',
      objectType: 'public_text',
      objectId: id,
      details: { kind: draft.kind, number: made.number, appliesFrom },
    });
    work.afterCommit(() => this.shown.forget());
    return this.one(id);
  }

  private async draft(id: string, version: number): Promise<PublicTextRow> {
    const row = await this.unitOfWork.current.load(PublicTextRow, id);
    if (row.version !== version) throw staleVersion();
    if (row.publishedAt !== null) throw new Problem(409, 'TRANSITION_NOT_ALLOWED', { from: 'published' });
    return row;
  }

  private answer(row: PublicTextRow): PublicText {
    const isDraft = row.publishedAt === null;
    const mayWrite = mayRole(this.unitOfWork.current.actor.role, 'public_site.change');
    const texts = wordsOf(row);
    return {
      id: row.id,
      kind: row.kind,
      state: isDraft ? 'draft' : 'published',
      number: row.number,
      appliesFrom: row.appliesFrom,
      languages: PAPER_LANGUAGES.filter((language) => texts[language] !== ''),
      texts,
      allowed: isDraft && mayWrite ? ['change', 'publish'] : [],
      version: row.version,
    };
  }
}

const wordsOf = ({ bodyFi, bodySv, bodyEn }: PublicTextRow): Record<TextLanguage, string> => ({
  fi: bodyFi,
  sv: bodySv,
  en: bodyEn,
});

const bodies = ({
  fi,
  sv,
  en,
}: Readonly<Record<TextLanguage, string>>): Pick<PublicTextRow, 'bodyFi' | 'bodySv' | 'bodyEn'> => ({
  bodyFi: fi,
  bodySv: sv,
  bodyEn: en,
});
