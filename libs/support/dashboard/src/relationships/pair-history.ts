import { Injectable, inject } from '@angular/core';
import type { EarlierSession, RelationshipPage, SessionAnswer, StageReached } from '@rinnakkain/api-client';
import { Formats, stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import { TODAY, type TimelineEntry, type TimelinePeriod } from '@rinnakkain/ui';
import { PairWords } from './pair-words';
import { presentWord } from './present-words';

/** Which part of the timeline is looked at. */
export const EVENT_KINDS = ['all', 'sessions', 'waiting', 'stages'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened to a pair, or will; a session where it was one. */
export interface PairEvent extends TimelineEntry {
  readonly day: string;
  readonly future: boolean;
  readonly session?: SessionAnswer;
}

const ended = ['ended', 'declined', 'expired', 'withdrawn', 'discontinued'] as const;

/** Puts sessions and stages of a pair into one line of events in words, the newest first. */
@Injectable({ providedIn: 'root' })
export class PairHistory {
  private readonly formats = inject(Formats);
  private readonly words = inject(PairWords);
  private readonly today = inject(TODAY);

  /** Everything, what is to come first. */
  of(pair: RelationshipPage, sessions: readonly SessionAnswer[]): PairEvent[] {
    const events = [
      ...this.toCome(pair),
      ...sessions.map((session) => this.session(session)),
      ...(pair.stages ?? []).toReversed().flatMap((stage) => this.stage(stage, pair)),
    ];
    return events.sort((one, other) => other.day.localeCompare(one.day));
  }

  /** The events of a kind under their months. */
  periods(events: readonly PairEvent[]): TimelinePeriod[] {
    const periods: { heading: string; future?: boolean; entries: PairEvent[] }[] = [];
    for (const event of events) {
      const heading = event.future
        ? $localize`:@@support.timeline.future:To come`
        : this.formats.month(event.day);
      const last = periods.at(-1);
      if (last?.heading === heading) last.entries.push(event);
      else periods.push({ heading, ...(event.future && { future: true }), entries: [event] });
    }
    return periods;
  }

  /** What was different before a correction: "ti 24.11. klo 17.00 · 2 h · kasvokkain · toteutui". */
  earlier(version: EarlierSession | SessionAnswer): string {
    return [
      this.formats.dayAndTime(version.day, version.start),
      this.formats.minutes(version.minutes),
      stateText('session', 'form', version.form),
      stateText('session', 'outcome', version.outcome),
      ...this.marks(version),
    ].join(' · ');
  }

  private session(session: SessionAnswer): PairEvent {
    const held = session.outcome === 'held';
    const length = this.formats.minutes(session.minutes);
    const waits = session.state === 'sent';
    const facts = [
      stateLabel('session', 'form', session.form),
      ...(held ? [] : [stateText('session', 'outcome', session.outcome)]),
      ...(waits
        ? session.worry && session.callMe
          ? this.marks({ callMe: true, worry: false })
          : []
        : this.marks(session)),
      ...(waits ? session.warnings.map((code) => stateText('session', 'warning', code)) : []),
    ];
    return {
      id: session.id,
      day: session.day,
      future: false,
      session,
      when: this.formats.dayAndTime(session.day, session.start),
      mark: held ? 'met' : 'not_held',
      title: held
        ? $localize`:@@support.timeline.met:Meeting, ${length}:length:`
        : $localize`:@@support.timeline.not_held:Meeting did not take place`,
      facts: facts.join(' · '),
      ...(session.note && { text: session.note }),
      status: this.statusOf(session),
    };
  }

  private statusOf({ state, worry, callMe }: SessionAnswer): NonNullable<TimelineEntry['status']> {
    if (state === 'acknowledged') return { kind: 'fine', word: stateText('session', 'state', state) };
    if (worry) return { kind: 'worry', word: $localize`:@@support.timeline.worry:worry` };
    if (callMe) return { kind: 'attention', word: $localize`:@@support.timeline.call_me:wishes a call` };
    return { kind: 'waits', word: $localize`:@@support.timeline.waits:waits to be acknowledged` };
  }

  private marks({ worry, callMe }: Pick<SessionAnswer, 'worry' | 'callMe'>): string[] {
    return [
      ...(worry ? [$localize`:@@support.timeline.worry:worry`] : []),
      ...(callMe ? [$localize`:@@support.timeline.call_me:wishes a call`] : []),
    ];
  }

  private stage({ state, day, how }: StageReached, pair: RelationshipPage): PairEvent[] {
    const opened = pair.stages?.find((stage) => stage.state === 'running')?.day;
    const merged = state === 'first_meeting_set' && day === opened;
    if (!day || merged || (day > this.today() && state === 'first_meeting_set')) return [];
    const present = state === 'running' ? this.presentOf(pair) : '';
    return [
      {
        id: `${state}-${day}`,
        day,
        future: false,
        when: this.formats.day(day),
        mark: how === 'phone_page' ? 'from_supporter' : 'from_association',
        title: this.stageTitle(state, pair),
        ...(how && { facts: this.howOf(how) }),
        ...(present && { facts: present }),
        ...(ended.some((one) => one === state) &&
          pair.endingReason && { facts: stateLabel('relationship', 'ending_reason', pair.endingReason) }),
      },
    ];
  }

  private stageTitle(state: StageReached['state'], pair: RelationshipPage): string {
    if (state === 'first_meeting_set') return $localize`:@@support.timeline.opening:Opening meeting`;
    if (state === 'running') {
      return pair.startedOn === pair.firstMeetingOn
        ? $localize`:@@support.timeline.opening_started:Opening meeting, the relationship started`
        : $localize`:@@support.timeline.started:The relationship started`;
    }
    if (state === 'volunteer_agreed') {
      return $localize`:@@support.timeline.volunteer_agreed:${this.words.supporter(pair)}:supporter: agreed`;
    }
    if (state === 'agreed') {
      return $localize`:@@support.timeline.seeker_agreed:${this.words.seeker(pair)}:seeker: agreed`;
    }
    return stateLabel('relationship', 'state', state);
  }

  private presentOf(pair: RelationshipPage): string {
    const people = (pair.firstMeetingPresent ?? []).map((person) => presentWord(person, pair, this.words));
    return people.length
      ? $localize`:@@support.timeline.present:Present: ${this.formats.list(people)}:people:`
      : '';
  }

  private howOf(how: NonNullable<StageReached['how']>): string {
    return how === 'phone_page'
      ? $localize`:@@support.timeline.own_page:On their own page`
      : stateLabel('contact', 'form', how);
  }

  private toCome(pair: RelationshipPage): PairEvent[] {
    const today = this.today();
    const event = (
      id: string,
      day: string | null,
      title: string,
      mark: TimelineEntry['mark'],
    ): PairEvent[] =>
      day && day >= today ? [{ id, day, future: true, when: this.formats.nearDay(day), mark, title }] : [];
    return [
      ...event(
        'expires',
        pair.expiresOn,
        $localize`:@@support.timeline.expires:The last day for an answer`,
        'from_association',
      ),
      ...(pair.state === 'first_meeting_set'
        ? event(
            'opening',
            pair.firstMeetingOn,
            $localize`:@@support.timeline.opening:Opening meeting`,
            'not_held',
          )
        : []),
      ...(ended.some((state) => state === pair.state)
        ? []
        : event(
            'planned_end',
            pair.plannedEndOn,
            $localize`:@@support.timeline.planned_end:Planned end`,
            'from_association',
          )),
    ];
  }
}
