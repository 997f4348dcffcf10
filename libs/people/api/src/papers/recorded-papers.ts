import { Injectable } from '@nestjs/common';
import { type FieldError, type PublishedText, renewalDay } from '@rinnakkain/domain';
import { Clock, invalid, UnitOfWork } from '@rinnakkain/platform-api';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { laterThan } from '../volunteers/volunteer-interviews.commands';
import { PaperRow } from '../volunteers/volunteer-papers.entities';
import type { NewPaper } from '../volunteers/volunteer-parts.messages';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { PaperTexts } from './paper-texts';

/** Records papers that were signed otherwise than in the product. */
@Injectable()
export class RecordedPapers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly texts: PaperTexts,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** A paper signed otherwise: of a published text, or of an earlier one by its version. A pledge has no end. */
  async record(id: string, paper: NewPaper): Promise<void> {
    const { kind, day, endsOn = null } = paper;
    const work = this.unitOfWork.current;
    await work.load(VolunteerRow, id);
    await this.texts.hold();
    const published = await this.texts.published();
    const text = published.find((each) => each.id === paper.textId && each.kind === kind);
    const errors = [
      ...laterThan(this.clock.today(), day, '/day'),
      ...endErrors(paper),
      ...textErrors(paper, text),
    ];
    if (errors.length > 0) throw invalid(errors);
    const paperId = await work.insert(PaperRow, {
      volunteerId: id,
      kind,
      textId: text?.id ?? null,
      textVersion: text ? String(text.number) : (paper.textVersion ?? ''),
      day,
      endedOn: endsOn,
      renewBy: renewalDay(published, kind, text?.number ?? null),
      recordedBy: work.actor.accountId,
    });
    await this.facts.refresh(id);
    work.record({
      action: 'volunteer.paper_recorded',
      objectType: 'volunteer',
      objectId: id,
      details: { paperId, kind },
    });
  }
}

function endErrors({ kind, day, endsOn }: NewPaper): FieldError[] {
  if (!endsOn) return [];
  if (kind === 'pledge') return [{ pointer: '/endsOn', code: 'NOT_ALLOWED_VALUE' }];
  return endsOn < day ? [{ pointer: '/endsOn', code: 'OUT_OF_RANGE', params: { min: day } }] : [];
}

/** A published text of the paper's kind that applied on the day, or the version of an earlier one; never both. */
function textErrors({ textId, textVersion, day }: NewPaper, text: PublishedText | undefined): FieldError[] {
  if (!textId) return textVersion ? [] : [{ pointer: '/textVersion', code: 'REQUIRED' }];
  if (textVersion) return [{ pointer: '/textVersion', code: 'NOT_ALLOWED_VALUE' }];
  if (!text) return [{ pointer: '/textId', code: 'NOT_FOUND_VALUE' }];
  return day < text.appliesFrom
    ? [{ pointer: '/day', code: 'OUT_OF_RANGE', params: { min: text.appliesFrom } }]
    : [];
}
