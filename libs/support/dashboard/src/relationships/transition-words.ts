import { Injectable, inject } from '@angular/core';
import type { RelationshipPage } from '@rinnakkain/api-client';
import type { RelationshipAction, RelationshipState } from '@rinnakkain/domain';
import { Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { PairWords } from './pair-words';

/** What the two of a pair mean by each action: the verb, what follows from it, what is told afterwards. */
@Injectable({ providedIn: 'root' })
export class TransitionWords {
  private readonly pair = inject(PairWords);
  private readonly formats = inject(Formats);

  /** The verb, as a button says it. */
  verb(action: RelationshipAction): string {
    return stateLabel('relationship', 'action', action);
  }

  /** What stands now and whose turn it is; empty when nothing is awaited. */
  next(pair: RelationshipPage): string {
    const [supporter, seeker] = [this.pair.supporter(pair), this.pair.seeker(pair)];
    const until = pair.expiresOn ? this.formats.nearDay(pair.expiresOn) : '';
    const sentences: Partial<Record<RelationshipState, string>> = {
      proposed: $localize`:@@support.next.proposed:${supporter}:supporter: answers by ${until}:day:, on their own page or by telling you.`,
      volunteer_agreed: $localize`:@@support.next.volunteer_agreed:Read the card below to ${seeker}:seeker: by ${until}:day: and record the answer.`,
      agreed: $localize`:@@support.next.agreed:Both have agreed. Release the contact details that ${seeker}:seeker: allows, and set the day of the opening meeting.`,
      first_meeting_set: this.nextOfMeeting(pair),
      on_break: $localize`:@@support.next.on_break:On a break ${supporter}:supporter: sees only the alias and the word break.`,
      ending: $localize`:@@support.next.ending:Agree on the last meeting and the closing talk, then end the relationship.`,
    };
    return sentences[pair.state] ?? '';
  }

  /** What will happen, in lines. */
  consequences(action: RelationshipAction, pair: RelationshipPage): string[] {
    const [supporter, seeker] = [this.pair.supporter(pair), this.pair.seeker(pair)];
    switch (action) {
      case 'volunteer_agrees':
        return [
          $localize`:@@support.then.volunteer_agrees:Next you ask ${seeker}:seeker:, who has seven days to answer.`,
        ];
      case 'volunteer_declines':
        return [
          $localize`:@@support.then.volunteer_declines:No reason is asked or kept. The place becomes free and ${seeker}:seeker: keeps their waiting time.`,
        ];
      case 'seeker_agrees':
        return [
          $localize`:@@support.then.seeker_agrees:Contact details stay hidden until you release them.`,
          $localize`:@@support.then.checked:The conditions of the pair are checked once more.`,
        ];
      case 'seeker_declines':
        return [
          $localize`:@@support.then.seeker_declines:No reason is asked or kept. The proposal closes and ${seeker}:seeker: keeps their waiting time.`,
        ];
      case 'withdraw':
        return [
          $localize`:@@support.then.withdraw:The proposal disappears from ${supporter}:supporter:'s page at once.`,
          $localize`:@@support.then.withdraw_place:The place becomes free and ${seeker}:seeker: keeps their waiting time.`,
          $localize`:@@support.then.withdraw_releases:What has been released is withdrawn.`,
        ];
      case 'end':
      case 'discontinue':
        return [
          $localize`:@@support.then.end_contact:${supporter}:supporter: no longer sees the relationship or the contact details of ${seeker}:seeker:. The change is immediate.`,
          $localize`:@@support.then.end_place:The supporter's place becomes free: ${supporter}:supporter:.`,
          $localize`:@@support.then.end_entries:Entries are kept for the retention time.`,
        ];
      default:
        return [];
    }
  }

  /** The question before what can't be undone. */
  question(action: RelationshipAction, pair: RelationshipPage): string {
    const names = this.pair.firstNames(pair);
    if (action === 'withdraw') {
      return $localize`:@@support.ask.withdraw:Withdraw the proposal of ${names}:names:?`;
    }
    return action === 'end'
      ? $localize`:@@support.ask.end:End the relationship of ${names}:names:?`
      : $localize`:@@support.ask.discontinue:Discontinue the relationship of ${names}:names:?`;
  }

  /** What was done. */
  done(state: RelationshipState): string {
    const word = stateLabel('relationship', 'state', state);
    return $localize`:@@support.done:The relationship is now: ${word}:state:`;
  }

  private nextOfMeeting(pair: RelationshipPage): string {
    const day = pair.firstMeetingOn ? this.formats.nearDay(pair.firstMeetingOn) : '';
    return $localize`:@@support.next.first_meeting_set:The opening meeting is set (${day}:day:). After it, record who was there: the relationship starts.`;
  }
}
