import { Injectable, inject } from '@angular/core';
import type { CertificateFigures, CertificateSubject } from '@rinnakkain/api-client';
import { Formats } from '@rinnakkain/platform-dashboard';
import { OwnNames } from '../person/own-names';

/** A name and what stands beside it. */
export interface NamedFact {
  name: string;
  value: string;
}

/** What certificates say, in the reader's words. */
@Injectable({ providedIn: 'root' })
export class CertificateWords {
  private readonly formats = inject(Formats);
  private readonly names = inject(OwnNames);

  /** What it is about in one line: the course and its day, or the period. */
  line({ course, completedOn, from, to }: CertificateSubject): string {
    if (course) return [this.names.of(course), this.day(completedOn)].filter(Boolean).join(', ');
    return this.period(from, to);
  }

  /** What it is about, fact by fact. */
  subject({ course, completedOn, validUntil, from, to, tasks }: CertificateSubject): NamedFact[] {
    if (course) {
      return [
        { name: $localize`:@@certificate.course:Training`, value: this.names.of(course) },
        { name: $localize`:@@certificate.completed:Completed`, value: this.day(completedOn) },
        { name: $localize`:@@certificate.valid:Valid until`, value: this.day(validUntil) },
      ].filter(({ value }) => value);
    }
    return [
      { name: $localize`:@@certificate.period:Period`, value: this.period(from, to) },
      {
        name: $localize`:@@certificate.tasks:Tasks`,
        value: tasks.map((task) => this.names.of(task)).join(', '),
      },
    ].filter(({ value }) => value);
  }

  /** How much, fact by fact. */
  figures({ hours, encounters, minutes, courses }: CertificateFigures): NamedFact[] {
    const facts: NamedFact[] = [];
    if (hours !== null)
      facts.push({ name: $localize`:@@certificate.hours:Hours`, value: this.formats.number(hours) });
    if (encounters !== null)
      facts.push({
        name: $localize`:@@certificate.encounters:Encounters`,
        value: this.formats.number(encounters),
      });
    if (minutes !== null)
      facts.push({
        name: $localize`:@@certificate.time:Hours of encounters`,
        value: this.formats.minutes(minutes),
      });
    if (courses.length)
      facts.push({
        name: $localize`:@@certificate.courses:Training`,
        value: courses
          .map(({ name, hours: length }) => `${this.names.of(name)} (${this.formats.minutes(length * 60)})`)
          .join(', '),
      });
    return facts;
  }

  private period(from: string | null, to: string | null): string {
    return [from, to].map((day) => this.day(day)).join('–');
  }

  private day(day: string | null): string {
    return day === null ? '' : this.formats.date(day);
  }
}
