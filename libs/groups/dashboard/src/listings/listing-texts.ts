import { Injectable, inject } from '@angular/core';
import type { Listing, ListingFieldName } from '@rinnakkain/api-client';
import {
  codeWord,
  type FellowshipCodeTable,
  LISTING_AUDIENCES,
  LISTING_FORMS,
  LISTING_OPEN_ON,
  LISTING_OPENNESS,
  LISTING_RHYTHMS,
} from '@rinnakkain/domain';
import { capital, CodeNames, Formats, listingWords } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';

const words = listingWords.listing;
const kinds: Readonly<Record<Listing['state'], StatusKind>> = {
  current: 'fine',
  needs_verification: 'attention',
  hidden: 'ended',
};
const isKey = <Key extends string>(keys: readonly Key[], value: string): value is Key =>
  (keys as readonly string[]).includes(value);

/** Listed meetings in words. */
@Injectable({ providedIn: 'root' })
export class ListingTexts {
  private readonly names = inject(CodeNames);
  private readonly formats = inject(Formats);
  private readonly mondays = Array.from({ length: 7 }, (_, i) =>
    new Intl.DateTimeFormat(this.formats.language === 'en' ? 'en-GB' : `${this.formats.language}-FI`, {
      weekday: 'long',
      timeZone: 'UTC',
    }).format(new Date(Date.UTC(2026, 5, 1 + i))),
  );

  /** The weekdays, Monday first. */
  readonly weekdays = this.mondays.map((name, i) => ({ weekday: i + 1, name: capital(name) }));

  status({ state }: Pick<Listing, 'state'>): { kind: StatusKind; word: string } {
    return { kind: kinds[state], word: words.state[state] };
  }

  /** "Tiistai klo 18–19.30", behind it in which weeks where that is not every one; or that a time is agreed. */
  when(listing: Pick<Listing, 'rhythm' | 'weekday' | 'startTime' | 'durationMinutes'>): string {
    const time = this.timeOf(listing);
    return listing.rhythm === 'every_week' ? time : `${time}, ${words.rhythm[listing.rhythm]}`;
  }

  private timeOf({
    weekday,
    startTime,
    durationMinutes,
  }: Pick<Listing, 'weekday' | 'startTime' | 'durationMinutes'>): string {
    if (weekday === null || startTime === null) return $localize`:@@listings.by_appointment:By appointment`;
    const day = capital(this.mondays[weekday - 1] ?? '');
    const begin = this.formats.time(startTime);
    if (durationMinutes === null) return $localize`:@@listings.when:${day}:day: ${begin}:begins:`;
    const end = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3)) + durationMinutes;
    const ends = this.formats.time(
      `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`,
    );
    return $localize`:@@listings.when_until:${day}:day: ${begin}:begins:–${ends}:ends:`;
  }

  where(listing: Pick<Listing, 'form' | 'municipality' | 'town' | 'placeName' | 'street'>): string {
    if (listing.form === 'online') return capital(words.form.online);
    const town = listing.municipality ? this.names.municipality(listing.municipality) : listing.town;
    const place = [listing.placeName, listing.street, town].filter(Boolean).join(', ');
    return listing.form === 'hybrid' ? $localize`:@@listings.hybrid:${place}:place: and online` : place;
  }

  /** Who may come, for whom, in which languages and of which kind. */
  kind(
    listing: Pick<Listing, 'openness' | 'openOn' | 'audiences' | 'languages' | 'codes' | 'fellowship'>,
  ): string {
    return capital(
      [
        listing.openOn
          ? words.open_on[listing.openOn]
          : listing.openness
            ? words.openness[listing.openness]
            : '',
        ...listing.audiences.map((audience) => words.audience[audience]),
        ...listing.languages.map((language) => this.names.languageOf(language)),
        ...listing.codes.map((code) => codeWord(listing.fellowship.codes, code, this.formats.language)),
      ]
        .filter(Boolean)
        .join(' · '),
    );
  }

  /** A value of an import's preview. */
  value(field: ListingFieldName, value: string | null, table: FellowshipCodeTable): string {
    if (value === null) return '–';
    const each = (of: (one: string) => string): string => value.split(', ').map(of).join(', ');
    switch (field) {
      case 'weekday':
        return this.mondays[Number(value) - 1] ?? value;
      case 'startTime':
        return this.formats.time(value);
      case 'durationMinutes':
        return this.formats.minutes(Number(value));
      case 'resumesOn':
        return this.formats.date(value);
      case 'municipality':
        return this.names.municipality(value);
      case 'languages':
        return each((code) => this.names.languageOf(code));
      case 'codes':
        return each((code) => codeWord(table, code, this.formats.language));
      case 'audiences':
        return each((one) => (isKey(LISTING_AUDIENCES, one) ? words.audience[one] : one));
      case 'openness':
        return isKey(LISTING_OPENNESS, value) ? words.openness[value] : value;
      case 'openOn':
        return isKey(LISTING_OPEN_ON, value) ? words.open_on[value] : value;
      case 'rhythm':
        return isKey(LISTING_RHYTHMS, value) ? words.rhythm[value] : value;
      case 'form':
        return isKey(LISTING_FORMS, value) ? words.form[value] : value;
      case 'paused':
      case 'accessible':
        return value === 'true' ? $localize`:@@listings.yes:yes` : $localize`:@@listings.no:no`;
      default:
        return value;
    }
  }

  /** The name of a field. */
  field = (field: ListingFieldName): string => capital(words.field[field]);
}
