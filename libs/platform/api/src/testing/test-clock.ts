import { Clock } from '../context/clock';

/** A clock that stands still until it is set. */
export class TestClock extends Clock {
  private instant = new Date('2026-11-24T08:00:00.000Z');

  override now(): Date {
    return new Date(this.instant);
  }

  /** Sets the instant, ISO 8601. */
  set(instant: string): void {
    this.instant = new Date(instant);
  }

  /** Goes on by so many days. */
  passDays(days: number): void {
    this.instant = new Date(this.instant.getTime() + days * 24 * 60 * 60 * 1000);
  }

  /** Goes on by so many seconds. */
  passSeconds(seconds: number): void {
    this.instant = new Date(this.instant.getTime() + seconds * 1000);
  }
}
