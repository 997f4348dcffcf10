import { Injectable } from '@nestjs/common';
import { exitAddressErrors } from '@rinnakkain/domain';
import { Configuration } from '../configuration/configuration';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { invalid } from '../problems/problem';
import type { TextLanguage } from '../texts/written-texts';
import type { PublicSite } from './public-site.messages';
import { ownExit } from './problem-pages';

/** An association as public pages name it. */
export interface PublicAssociation {
  readonly id: string;
  readonly name: string;
  readonly exitAddress: string | null;
}

/** How long public pages may be behind what was changed in another process. */
const BEHIND_MS = 15_000;

/** What public pages say of every association, and what an administrator decides about them. */
@Injectable()
export class PublicSites {
  private known: { readonly at: number; readonly all: Promise<readonly PublicAssociation[]> } | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly configuration: Configuration,
  ) {}

  /** Every association by name; asked seldom, since pages are asked for often. */
  associations(): Promise<readonly PublicAssociation[]> {
    const now = performance.now();
    if (!this.known || now - this.known.at > BEHIND_MS) {
      const all = this.unitOfWork.runAs(null, (work) =>
        work.rows<PublicAssociation>(
          sql`select id, name, exit_url as "exitAddress" from platform.public_associations()`,
        ),
      );
      this.known = { at: now, all };
      all.catch(() => (this.known = null));
    }
    return this.known.all;
  }

  /** The association a page is about: the one it names, or the only one there is. */
  async about(organisationId?: string): Promise<PublicAssociation | undefined> {
    const all = await this.associations();
    return all.length === 1 ? all[0] : all.find(({ id }) => id === organisationId);
  }

  /**
   * Where the quick exit leads: what the association chose, where the page is of one; of the only association there is;
   * what the installation chose; and else our own calendar page.
   */
  async exitOf(language: TextLanguage, organisationId?: string): Promise<string> {
    const one = await this.about(organisationId);
    return one?.exitAddress ?? this.configuration.exitUrl?.href ?? ownExit(language);
  }

  /** What the actor's association has decided. */
  async own(): Promise<PublicSite> {
    const work = this.unitOfWork.current;
    const row = await work.row<PublicSite>(
      sql`select exit_url as "exitAddress" from platform.public_associations() where id = ${work.actor.organisationId}::uuid`,
    );
    return { exitAddress: row?.exitAddress ?? null };
  }

  /** Decides it. */
  async decide({ exitAddress }: PublicSite): Promise<PublicSite> {
    const work = this.unitOfWork.current;
    const errors = exitAddress === null ? [] : exitAddressErrors(exitAddress, '/exitAddress');
    if (errors.length > 0) throw invalid(errors);
    await work.rows(sql`select platform.set_exit_address(${exitAddress}::text)`);
    work.record({
      action: 'organisation.changed',
      objectType: 'organisation',
      objectId: work.actor.organisationId,
      details: { fields: ['exitAddress'] },
    });
    work.afterCommit(() => this.forget());
    return { exitAddress };
  }

  /** What is known is asked again. */
  forget(): void {
    this.known = null;
  }
}
