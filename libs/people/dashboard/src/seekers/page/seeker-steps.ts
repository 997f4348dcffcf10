import { Injectable, inject, signal } from '@angular/core';
import type { Seeker, SeekerAction, SeekerExitReason, SeekerState } from '@rinnakkain/api-client';
import { type Problem, problemOf, stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import { Confirmation, Undo } from '@rinnakkain/ui';
import { nameOfSeeker } from '../seeker-name';
import { SeekersApi } from '../seekers-api';
import { Endings } from './ending-dialog';

type Ending = Extract<SeekerAction, 'close' | 'refer' | 'withdraw' | 'mark_not_reached'>;
const ENDINGS: readonly SeekerAction[] = ['close', 'refer', 'withdraw', 'mark_not_reached'];
const isEnding = (action: SeekerAction): action is Ending => ENDINGS.includes(action);

const questions: Record<Ending, (name: string) => string> = {
  close: (name) => $localize`:@@people.ending.close:Close the request of ${name}:name:?`,
  refer: (name) => $localize`:@@people.ending.refer:Refer ${name}:name: elsewhere?`,
  withdraw: (name) => $localize`:@@people.ending.withdraw:Mark the request of ${name}:name: as withdrawn?`,
  mark_not_reached: (name) => $localize`:@@people.ending.not_reached:Mark ${name}:name: as not reached?`,
};

/** Takes a request along its path: asks what has to be asked, says what was done, offers the way back. One per page. */
@Injectable()
export class SeekerSteps {
  private readonly api = inject(SeekersApi);
  private readonly endings = inject(Endings);
  private readonly confirmation = inject(Confirmation);
  private readonly undo = inject(Undo);

  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);

  /** True when the step was taken; `undone` is called after it was taken back. */
  async take(seeker: Seeker, action: SeekerAction, undone: () => void): Promise<boolean> {
    if (this.busy()) return false;
    const reason = isEnding(action) ? await this.reasonOf(seeker, action) : undefined;
    if (reason === null) return false;
    const answer = await this.send(seeker, action, reason);
    if (!answer) return false;
    this.undo.offer(this.told(answer.state), this.wayBack(seeker, answer, action, undone));
    return true;
  }

  /** The reason of an ending; null when the request goes on. */
  private async reasonOf(seeker: Seeker, action: Ending): Promise<SeekerExitReason | null> {
    const question = {
      title: questions[action](nameOfSeeker(seeker)),
      consequences: [
        ...(seeker.state === 'proposed'
          ? [$localize`:@@people.seeker.consent.ends_proposal:The open proposal is withdrawn.`]
          : []),
        $localize`:@@people.ending.leaves:The request leaves the waiting list. It can be opened again.`,
      ],
      verb: stateLabel('seeker', 'action', action),
    };
    if (action !== 'mark_not_reached') return (await this.endings.ask(question)) ?? null;
    return (await this.confirmation.ask({ ...question, danger: true })) ? 'not_reached' : null;
  }

  private async send(
    { id, version }: Pick<Seeker, 'id' | 'version'>,
    action: SeekerAction,
    reason?: SeekerExitReason,
  ): Promise<Seeker | null> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      return await this.api.transition(id, version, { action, ...(reason && { reason }) });
    } catch (failure) {
      this.problem.set(problemOf(failure));
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  /** An ending by mistake is opened again, with its waiting time; only where that leads to where it was. */
  private wayBack(before: Seeker, answer: Seeker, action: SeekerAction, undone: () => void) {
    if (!isEnding(action) || before.state !== 'waiting' || !answer.allowed.includes('reopen'))
      return undefined;
    return () => void this.send(answer, 'reopen').then((done) => done && undone());
  }

  private told(state: SeekerState): string {
    return $localize`:@@people.seeker.now:The request is now: ${stateText('seeker', 'state', state)}:state:.`;
  }
}
