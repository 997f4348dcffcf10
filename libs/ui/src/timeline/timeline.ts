import { NgTemplateOutlet } from '@angular/common';
import { Component, TemplateRef, contentChild, input } from '@angular/core';
import { Status, StatusKind } from '../status/status';

/** What the drawing beside an entry shows. */
export type TimelineMark = 'met' | 'not_held' | 'from_supporter' | 'from_association';

/** One thing that happened or will happen; every text is ready words. */
export interface TimelineEntry {
  id: string;
  when: string;
  mark: TimelineMark;
  title: string;
  facts?: string;
  text?: string;
  status?: { kind: StatusKind; word: string };
}

/** A month, or what is to come. */
export interface TimelinePeriod {
  heading: string;
  future?: boolean;
  entries: readonly TimelineEntry[];
}

/** Two lines running down, newest first. `<ng-template #extra let-entry>` adds actions under an entry. */
@Component({
  selector: 'rk-timeline',
  imports: [NgTemplateOutlet, Status],
  templateUrl: './timeline.html',
  styleUrl: './timeline.scss',
})
export class Timeline {
  readonly periods = input.required<readonly TimelinePeriod[]>();
  protected readonly extra = contentChild<TemplateRef<{ $implicit: TimelineEntry }>>('extra');
}
