import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AccountList,
  AddedExclusion,
  ContactNote,
  ContactNoteList,
  ExclusionList,
  NewConsent,
  NewContactNote,
  NewExclusion,
  NewSeeker,
  OpenedContact,
  OpenedSeeker,
  RelationshipList,
  Seeker,
  SeekerChange,
  SeekerList,
  SeekerTransition,
  TaskList,
  VolunteerList,
  WithdrawnConsent,
} from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

const seekers = '/api/seekers';
const whole = { pageSize: limits.pageSizeMax };

/** Seekers, as far as the actor may know of them. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class SeekersApi {
  private readonly api = inject(ApiCaller);

  seekers(query: () => Query) {
    return httpResource<SeekerList>(() => ({ url: seekers, params: paramsOf(query()) }));
  }

  find(q: string): Promise<SeekerList> {
    return this.api.get<SeekerList>(seekers, { q, pageSize: 10 });
  }

  seeker(id: () => string) {
    return httpResource<Seeker>(() => `${seekers}/${id()}`);
  }

  /** One seeker as it is now. */
  read(id: string): Promise<Seeker> {
    return this.api.get(`${seekers}/${id}`);
  }

  create(seeker: NewSeeker): Promise<Seeker> {
    return this.api.post(seekers, seeker);
  }

  change(id: string, version: number, change: SeekerChange): Promise<Seeker> {
    return this.api.patch(`${seekers}/${id}`, change, { version });
  }

  transition(id: string, version: number, transition: SeekerTransition): Promise<Seeker> {
    return this.api.post(`${seekers}/${id}/transitions`, transition, { version });
  }

  /** Phone number and e-mail address; written in the log. */
  openContact(id: string): Promise<OpenedContact> {
    return this.api.post(`${seekers}/${id}/contact-opening`);
  }

  /** Protected details, with the reason; written in the log. */
  openProtected(id: string, reason: string): Promise<OpenedSeeker> {
    return this.api.post(`${seekers}/${id}/protected-opening`, { reason });
  }

  consent(id: string, consent: NewConsent): Promise<Seeker> {
    return this.api.post(`${seekers}/${id}/consents`, consent);
  }

  withdrawConsent(id: string, consentId: string): Promise<WithdrawnConsent> {
    return this.api.post(`${seekers}/${id}/consents/${consentId}/withdraw`, {});
  }

  /** So many of the latest notes; none are asked for while `id` is undefined. */
  notes(id: () => string | undefined, count: () => number) {
    return httpResource<ContactNoteList>(() => {
      const of = id();
      return of ? { url: `${seekers}/${of}/notes`, params: paramsOf({ pageSize: count() }) } : undefined;
    });
  }

  addNote(id: string, note: NewContactNote): Promise<ContactNote> {
    return this.api.post(`${seekers}/${id}/notes`, note);
  }

  /** The exclusion list; looking at it is written in the log, so it is asked for only when it is opened. */
  exclusions(id: () => string | undefined) {
    return httpResource<ExclusionList>(() => {
      const of = id();
      return of ? `${seekers}/${of}/exclusions` : undefined;
    });
  }

  addExclusion(id: string, exclusion: NewExclusion): Promise<AddedExclusion> {
    return this.api.post(`${seekers}/${id}/exclusions`, exclusion);
  }

  removeExclusion(id: string, exclusionId: string): Promise<void> {
    return this.api.delete(`${seekers}/${id}/exclusions/${exclusionId}`);
  }

  relationships(seekerId: () => string) {
    return httpResource<RelationshipList>(() => ({
      url: '/api/relationships',
      params: paramsOf({ seekerId: seekerId(), ...whole }),
    }));
  }

  tasks() {
    return httpResource<TaskList>(() => ({ url: '/api/tasks', params: paramsOf(whole) }));
  }

  /** Who can answer for a seeker: the association's coordinators; asked for while `wanted` holds. */
  coordinators(wanted: () => boolean = () => true) {
    return httpResource<AccountList>(() =>
      wanted() ? { url: '/api/accounts', params: paramsOf({ role: 'coordinator', ...whole }) } : undefined,
    );
  }

  findVolunteers(q: string): Promise<VolunteerList> {
    return this.api.get<VolunteerList>('/api/volunteers', { q, pageSize: 10 });
  }

  findAccounts(q: string): Promise<AccountList> {
    return this.api.get<AccountList>('/api/accounts', { q, pageSize: 10 });
  }
}
