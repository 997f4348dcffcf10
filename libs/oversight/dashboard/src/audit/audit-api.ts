import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { AccountList, AuditPage, LookPage } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { type Query, paramsOf } from '@rinnakkain/platform-dashboard';

/** The audit trail and the names to narrow it by. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class AuditApi {
  entries(query: () => Query) {
    return httpResource<AuditPage>(() => ({ url: '/api/audit', params: paramsOf(query()) }));
  }

  /** Who has seen what is held about a person; nothing is asked before it is known who. */
  looks(query: () => Query & { personId: string | undefined }) {
    return httpResource<LookPage>(() => {
      const asked = query();
      return asked.personId ? { url: '/api/audit/looks', params: paramsOf(asked) } : undefined;
    });
  }

  accounts() {
    return httpResource<AccountList>(() => ({
      url: '/api/accounts',
      params: paramsOf({ pageSize: String(limits.pageSizeMax) }),
    }));
  }
}
