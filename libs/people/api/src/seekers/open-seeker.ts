import { notFound, Problem, type Work } from '@rinnakkain/platform-api';
import { SeekerRow } from './seeker.entity';

/** Who is named for a seeker. */
export interface Named {
  readonly coordinatorId: string;
  readonly deputyId: string | null;
}

/** True for the named coordinator and deputy. */
export const isNamed = (seeker: Named, accountId: string): boolean =>
  seeker.coordinatorId === accountId || seeker.deputyId === accountId;

/** Refuses everybody but the named coordinator and deputy of a protected seeker. */
export function requireOpen(seeker: Named & { readonly protected: boolean }, accountId: string): void {
  if (seeker.protected && !isNamed(seeker, accountId)) throw new Problem(403, 'PROTECTED_DETAILS');
}

/** A seeker whose details the actor may work with; 404 when not visible, 403 when protected from the actor. */
export async function loadOpenSeeker(
  work: Work,
  id: string,
  options: { lock?: boolean } = {},
): Promise<SeekerRow> {
  const seeker = await work.load(SeekerRow, id, options);
  requireOpen(seeker, work.actor.accountId);
  return seeker;
}

/** What must be there when a row was found that needs it. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
