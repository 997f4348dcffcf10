import type { AuditAccount } from '@rinnakkain/api-client';
import type { AuditAction, AuditObjectType, AuditRole } from '@rinnakkain/domain';
import { auditWords, capital, stateText } from '@rinnakkain/platform-dashboard';

const idShown = 8;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** Somebody in a role, as an entry tells it. */
export interface Doer {
  account: AuditAccount | null;
  role: AuditRole | null;
}

/** The beginning of an id: enough to tell things apart by eye. */
export const shortId = (id: string): string => id.slice(0, idShown);

/** The id in what somebody wrote or pasted, an address of a page included. */
export const idIn = (text: string): string | null => ID.exec(text)?.[0].toLowerCase() ?? null;

export const actionName = (key: AuditAction): string => capital(auditWords.audit.action[key]);
export const objectName = (key: AuditObjectType): string => capital(auditWords.audit.object[key]);

/** Who it was: staff by name, volunteers by their account. */
export function whoOf({ account, role }: Doer): string {
  if (role === 'public') return $localize`:@@audit.public:Someone without an account`;
  if (!account) return $localize`:@@audit.system:The system, or someone unknown`;
  if (account.name) return account.name;
  if (role === 'volunteer') return $localize`:@@audit.account:Account ${shortId(account.id)}:id:`;
  return $localize`:@@audit.gone:Someone without a role here any more`;
}

/** In which role. */
export const roleOf = ({ role }: Doer): string =>
  role && role !== 'public' ? stateText('role', 'key', role) : '';
