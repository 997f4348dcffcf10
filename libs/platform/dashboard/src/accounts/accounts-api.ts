import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AccountList,
  AccountTransition,
  InvitationAnswer,
  InvitationList,
  NewInvitation,
  UnitList,
} from '@rinnakkain/api-client';
import { ApiCaller, type Query, paramsOf } from '../api/api-caller';

/** Accounts, roles and invitations of the association. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class AccountsApi {
  private readonly api = inject(ApiCaller);

  accounts(query: () => Query) {
    return httpResource<AccountList>(() => ({ url: '/api/accounts', params: paramsOf(query()) }));
  }

  invitations(query: () => Query) {
    return httpResource<InvitationList>(() => ({ url: '/api/invitations', params: paramsOf(query()) }));
  }

  units() {
    return httpResource<UnitList>(() => '/api/units');
  }

  transition(id: string, action: AccountTransition['action']): Promise<void> {
    return this.api.post<void>(`/api/accounts/${id}/transitions`, { action });
  }

  invite(invitation: NewInvitation): Promise<InvitationAnswer> {
    return this.api.post<InvitationAnswer>('/api/invitations', invitation);
  }
}
