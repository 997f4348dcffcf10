import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  InviteVolunteer,
  NewBackgroundCheck,
  NewConsent,
  NewInterview,
  NewPaper,
  NewVolunteer,
  RelationshipList,
  UnitList,
  Volunteer,
  VolunteerChanges,
  VolunteerInvitation,
  VolunteerList,
  VolunteerTransition,
  WithdrawnVolunteerConsent,
} from '@rinnakkain/api-client';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

/** Volunteers: their list, one with everything that decides readiness, and what is recorded. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class VolunteersApi {
  private readonly api = inject(ApiCaller);

  volunteers(query: () => Query) {
    return httpResource<VolunteerList>(() => ({ url: '/api/volunteers', params: paramsOf(query()) }));
  }

  volunteer(id: () => string) {
    return httpResource<Volunteer>(() => `/api/volunteers/${id()}`);
  }

  /** The volunteer's relationships; nothing is asked while `id` gives nothing. */
  relationships(id: () => string | undefined) {
    return httpResource<RelationshipList>(() => {
      const volunteerId = id();
      return volunteerId
        ? { url: '/api/relationships', params: paramsOf({ volunteerId, sort: 'newest', pageSize: 50 }) }
        : undefined;
    });
  }

  units() {
    return httpResource<UnitList>(() => '/api/units');
  }

  find(q: string): Promise<VolunteerList> {
    return this.api.get<VolunteerList>('/api/volunteers', { q, pageSize: 10 });
  }

  /** The volunteer as it stands now, for a form that goes on from the newest version. */
  newest(id: string): Promise<Volunteer> {
    return this.api.get<Volunteer>(`/api/volunteers/${id}`);
  }

  register(volunteer: NewVolunteer): Promise<Volunteer> {
    return this.api.post<Volunteer>('/api/volunteers', volunteer);
  }

  change(id: string, version: number, changes: VolunteerChanges): Promise<Volunteer> {
    return this.api.patch<Volunteer>(`/api/volunteers/${id}`, changes, { version });
  }

  transition(id: string, version: number, transition: VolunteerTransition): Promise<Volunteer> {
    return this.api.post<Volunteer>(`/api/volunteers/${id}/transitions`, transition, { version });
  }

  recordInterview(id: string, interview: NewInterview): Promise<Volunteer> {
    return this.api.post<Volunteer>(`/api/volunteers/${id}/interviews`, interview);
  }

  recordPaper(id: string, paper: NewPaper): Promise<Volunteer> {
    return this.api.post<Volunteer>(`/api/volunteers/${id}/papers`, paper);
  }

  recordConsent(id: string, consent: NewConsent): Promise<Volunteer> {
    return this.api.post<Volunteer>(`/api/volunteers/${id}/consents`, consent);
  }

  withdrawConsent(id: string, consentId: string, day: string): Promise<WithdrawnVolunteerConsent> {
    return this.api.post<WithdrawnVolunteerConsent>(`/api/volunteers/${id}/consents/${consentId}/withdraw`, {
      day,
    });
  }

  recordCheck(id: string, check: NewBackgroundCheck): Promise<Volunteer> {
    return this.api.post<Volunteer>(`/api/volunteers/${id}/background-checks`, check);
  }

  invite(id: string, invitation: InviteVolunteer): Promise<VolunteerInvitation> {
    return this.api.post<VolunteerInvitation>(`/api/volunteers/${id}/invitation`, invitation);
  }
}
