import { Injectable } from '@nestjs/common';
import { renewalDay, signsAs } from '@rinnakkain/domain';
import { Clock, invalid, notFound, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { OwnPapersDesk } from './own-papers';
import type { OwnPapers, PaperSignature } from './own-papers.messages';
import { PaperTextRow } from './paper-text.entity';
import { textOf } from './paper-texts';
import { digestOf, SIGNER_NAME } from './signatures';

/** The acting volunteer signs their own agreement or pledge. */
@Injectable()
export class Signing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly desk: OwnPapersDesk,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** Signs a text that waits for it, in the language it was read in, with one's own name. */
  async sign({ textId, language, name }: PaperSignature): Promise<OwnPapers> {
    const work = this.unitOfWork.current;
    const volunteer = await work.load(VolunteerRow, this.desk.ownId());
    const { published, waiting } = await this.desk.held(volunteer.id);
    const asked = waiting.find(({ text }) => text.id === textId)?.text;
    if (!asked) throw invalid([{ pointer: '/textId', code: 'NOT_ALLOWED_VALUE' }]);
    if (!signsAs(name, volunteer)) throw invalid([{ pointer: '/name', code: 'NOT_ALLOWED_VALUE' }]);
    const key = await this.vault.keyOf(volunteer.id);
    if (!key) throw notFound();
    const text = await work.load(PaperTextRow, textId);
    const paperId = randomUUID();
    await work.rows(sql`
      select people.sign_own_paper(${paperId}::uuid, ${textId}::uuid, ${language}, ${digestOf(textOf(text, language))}::bytea,
        ${key.seal(SIGNER_NAME, paperId, name)}::bytea, ${this.clock.today()}::date, ${this.clock.now()}::timestamptz,
        ${renewalDay(published, asked.kind, asked.number)}::date)`);
    await this.facts.refresh(volunteer.id);
    work.record({
      action: 'volunteer.paper_signed',
      objectType: 'volunteer',
      objectId: volunteer.id,
      details: { paperId, textId, kind: asked.kind, language },
    });
    return this.desk.look();
  }
}
