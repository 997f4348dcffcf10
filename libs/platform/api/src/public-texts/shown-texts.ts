import { Injectable } from '@nestjs/common';
import type { PublicTextKind } from '@rinnakkain/domain';
import { Clock } from '../context/clock';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import type { TextLanguage } from '../texts/written-texts';
import { DEFAULT_PUBLIC_TEXTS, versionOfText } from './default-texts';

/** A text as public pages show it. */
export interface ShownText {
  readonly words: Readonly<Record<TextLanguage, string>>;
  /** As a consent names it. */
  readonly version: string;
  /** First day of the association's own; null for the defaults. */
  readonly appliesFrom: string | null;
}

interface OwnText {
  readonly organisationId: string;
  readonly kind: PublicTextKind;
  readonly number: number;
  readonly appliesFrom: string;
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

/** How long public pages may be behind what was published in another process. */
const BEHIND_MS = 15_000;

/** What public pages say of privacy, consent and safe browsing today; asked seldom, since pages are asked for often. */
@Injectable()
export class ShownTexts {
  private known: {
    readonly at: number;
    readonly day: string;
    readonly all: Promise<readonly OwnText[]>;
  } | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The association's own text that applies today; the default while it has none, and for a page about no single one. */
  async of(organisationId: string | undefined, kind: PublicTextKind): Promise<ShownText> {
    const own = (await this.all()).find((one) => one.organisationId === organisationId && one.kind === kind);
    if (!own) return { words: DEFAULT_PUBLIC_TEXTS[kind], version: versionOfText(null), appliesFrom: null };
    const { fi, sv, en, number, appliesFrom } = own;
    return { words: { fi, sv, en }, version: versionOfText(number), appliesFrom };
  }

  /** The associations that have a text of their own. */
  async whoHas(kind: PublicTextKind): Promise<ReadonlySet<string>> {
    return new Set((await this.all()).flatMap((one) => (one.kind === kind ? [one.organisationId] : [])));
  }

  /** What is known is asked again. */
  forget(): void {
    this.known = null;
  }

  private all(): Promise<readonly OwnText[]> {
    const now = performance.now();
    const day = this.clock.today();
    if (!this.known || now - this.known.at > BEHIND_MS || this.known.day !== day) {
      const all = this.unitOfWork.runAs(null, (work) =>
        work.rows<OwnText>(sql`
          select organisation_id as "organisationId", kind, number, applies_from as "appliesFrom", body_fi as fi, body_sv as sv,
            body_en as en from platform.public_texts(${day}::date)`),
      );
      this.known = { at: now, day, all };
      all.catch(() => (this.known = null));
    }
    return this.known.all;
  }
}
