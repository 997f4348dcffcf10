import type { Role } from '@rinnakkain/domain';
import type { Reader, Subject } from '../world/model';
import { mayRead, type whoReads, type Written } from '../world/who-reads';

/** Roles whose rows are those of the whole association, by kind of person. */
const WHOLE: Readonly<Record<'volunteer' | 'account', readonly Role[]>> = {
  volunteer: ['organisation_administrator', 'training_reviewer', 'data_protection_officer'],
  account: ['organisation_administrator', 'platform_administrator', 'data_protection_officer'],
};

/** Of others, and yet on a row of one's own: a volunteer's training record says who reviewed it. */
const ON_ONES_OWN_ROW = {
  role: 'volunteer',
  column: 'platform.account.name',
  route: /^GET \/api\/training\/records/,
};

/**
 * Does the walls' row of this person lie across a unit, an association or a relationship from somebody? Which fields of
 * a row of one's own reach a role is shown is another rule: with the guard away it opens routes to roles they are not for.
 */
export function isOfOthers({ standings }: Reader, subject: Subject): boolean {
  return !standings.some((who) => {
    switch (subject.kind) {
      case 'organisation':
        return subject.id === who.organisationId;
      case 'seeker':
        // Nobody but the unit and the volunteer of the pair, and they only as the table says.
        return false;
      case 'group':
        if (subject.leaders.has(who.accountId)) return true;
        return who.role === 'coordinator' && who.unitIds.includes(subject.unitId);
      case 'volunteer':
        if (subject.accountId === who.accountId) return true;
        if (subject.organisationId !== who.organisationId) return false;
        if (WHOLE.volunteer.includes(who.role)) return true;
        return who.role === 'coordinator' && subject.unitIds.some((unit) => who.unitIds.includes(unit));
      case 'account':
        if (subject.id === who.accountId) return true;
        return subject.standings.some(
          (their) =>
            their.organisationId === who.organisationId &&
            (WHOLE.account.includes(who.role) ||
              (who.role === 'coordinator' &&
                (their.unitIds.length === 0 || their.unitIds.some((unit) => who.unitIds.includes(unit))))),
        );
    }
  });
}

const isOnOwnRow = ({ standings }: Reader, { column }: Written, route: string): boolean =>
  standings[0]?.role === ON_ONES_OWN_ROW.role &&
  column === ON_ONES_OWN_ROW.column &&
  ON_ONES_OWN_ROW.route.test(route);

/** May somebody not be told this? With the guard away, only what is of others counts. */
export const isLeak = (
  table: ReturnType<typeof whoReads>,
  reader: Reader,
  planted: Written,
  route: string,
  guardStands: boolean,
): boolean =>
  !mayRead(table, reader, planted, route) &&
  (guardStands || (isOfOthers(reader, planted.subject) && !isOnOwnRow(reader, planted, route)));
