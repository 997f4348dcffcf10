import { Injectable } from '@nestjs/common';
import { earliest, papersToSign, type PaperToSign, type PublishedText } from '@rinnakkain/domain';
import { Clock, notFound, UnitOfWork } from '@rinnakkain/platform-api';
import type { Paper } from '../volunteers/volunteer-parts.messages';
import { VolunteerParts } from '../volunteers/volunteer-parts.queries';
import type { OwnPapers } from './own-papers.messages';
import { PaperTexts } from './paper-texts';

/** The acting volunteer's own agreement and pledge: what is to be signed and what has been. */
@Injectable()
export class OwnPapersDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly texts: PaperTexts,
    private readonly parts: VolunteerParts,
  ) {}

  /** What waits for a signature, and what has been signed. */
  async look(): Promise<OwnPapers> {
    const signed = await this.parts.papers(this.ownId());
    const waiting = toSign(await this.texts.published(), signed, this.clock.today());
    return {
      toSign: waiting.map(({ text, reason, by }) => ({
        textId: text.id,
        kind: text.kind,
        number: text.number,
        reason,
        by,
      })),
      signed,
    };
  }

  /** What waits for a volunteer's signature and the published texts, kept as they are until the end of the transaction. */
  async held(volunteerId: string): Promise<{ published: PublishedText[]; waiting: PaperToSign[] }> {
    await this.texts.hold();
    const published = await this.texts.published();
    const signed = await this.parts.papers(volunteerId);
    return { published, waiting: toSign(published, signed, this.clock.today()) };
  }

  /** The volunteer that acts. */
  ownId(): string {
    const { volunteerId } = this.unitOfWork.current.actor;
    if (!volunteerId) throw notFound();
    return volunteerId;
  }
}

/** What waits for a signature of somebody with these papers. */
function toSign(texts: readonly PublishedText[], papers: readonly Paper[], today: string): PaperToSign[] {
  const numbers = new Map(texts.map(({ id, number }) => [id, number]));
  return papersToSign(
    texts,
    papers.map(({ kind, day, textId, endsOn, renewBy }) => ({
      kind,
      day,
      number: textId ? (numbers.get(textId) ?? null) : null,
      until: earliest([endsOn, renewBy]),
    })),
    today,
  );
}
