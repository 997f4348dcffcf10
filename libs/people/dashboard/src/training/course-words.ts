import type { Course } from '@rinnakkain/api-client';

/** How long an approval of the course holds. */
export function validityOfCourse({ validityMonths }: Pick<Course, 'validityMonths'>): string {
  if (validityMonths === null) return $localize`:@@people.courses.for_ever:without an end`;
  return $localize`:@@people.courses.months:${validityMonths}:months: months`;
}
