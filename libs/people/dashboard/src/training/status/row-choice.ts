import { LiveAnnouncer } from '@angular/cdk/a11y';
import { computed, inject, type Signal } from '@angular/core';
import type { TrainingStatusLine } from '@rinnakkain/api-client';
import { Formats } from '@rinnakkain/platform-dashboard';
import { Sending } from '../../sending/sending';
import type { WaitingRecords } from '../waiting-records';
import type { PickedRows } from './status-matrix';

/** Rows of the matrix chosen for the queue beside it: with a row goes everything of its volunteer that waits. */
export class RowChoice {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly formats = inject(Formats);
  readonly sending = new Sending();
  private turn = Promise.resolve();

  /** Volunteers of whom something waits, by the queue or by their row. */
  readonly choosable = computed((): ReadonlySet<string> => {
    const queued = (this.waiting.records() ?? []).map(({ volunteer }) => volunteer.id);
    const rows = this.rows().filter((line) =>
      line?.cells.some(({ status }) => status === 'awaiting_approval'),
    );
    return new Set([...queued, ...rows.flatMap((line) => (line ? [line.id] : []))]);
  });

  constructor(
    private readonly waiting: WaitingRecords,
    private readonly rows: Signal<readonly (TrainingStatusLine | null)[]>,
  ) {}

  /** Chooses the rows or lets them go, and says aloud what that came to; in turn, however quickly they are picked. */
  pick(picked: PickedRows): Promise<void> {
    this.turn = this.turn.then(() => this.choose(picked));
    return this.turn;
  }

  private async choose({ lines, on }: PickedRows): Promise<void> {
    const asked = lines.filter(({ id }) => this.choosable().has(id));
    await this.sending.send(async () => {
      const records = await this.waiting.chooseOf(
        asked.map(({ id }) => id),
        on,
      );
      const ids = new Set(records.map(({ volunteer }) => volunteer.id));
      const names = asked.filter(({ id }) => ids.has(id)).map(({ name }) => name);
      // Said when the screen reader gets to it; the next pick does not wait for that.
      void this.announcer.announce(
        this.words(names.length ? names : lines.map(({ name }) => name), ids.size > 0, on),
      );
    });
  }

  private words(names: readonly string[], any: boolean, on: boolean): string {
    const who = names.length > 5 ? this.formats.number(names.length) : this.formats.list(names);
    if (!any) return $localize`:@@people.status.nothing_waits:${who}:who:: nothing for you to decide.`;
    const count = this.waiting.chosen().length;
    return on
      ? $localize`:@@people.status.chosen:Chosen: ${who}:who:. ${count}:count: in all.`
      : $localize`:@@people.status.let_go:No longer chosen: ${who}:who:. ${count}:count: in all.`;
  }
}
