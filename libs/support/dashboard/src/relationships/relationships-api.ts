import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  NewRelease,
  RelationshipList,
  RelationshipPage,
  RelationshipStanding,
  RelationshipTransition,
  ReleaseList,
  Seeker,
  SessionAnswer,
  SessionList,
  TaskList,
} from '@rinnakkain/api-client';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

const relationships = '/api/relationships';
const pageSize = 100;

/** Relationships as a coordinator works with them. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class RelationshipsApi {
  private readonly api = inject(ApiCaller);

  list(query: () => Query) {
    return httpResource<RelationshipList>(() => ({ url: relationships, params: paramsOf(query()) }));
  }

  relationship(id: () => string) {
    return httpResource<RelationshipPage>(() => `${relationships}/${id()}`);
  }

  /** The newest hundred; nothing is asked while there is no id. */
  sessions(id: () => string | null) {
    return httpResource<SessionList>(() =>
      id() ? { url: `${relationships}/${id()}/sessions`, params: paramsOf({ pageSize }) } : undefined,
    );
  }

  seeker(id: () => string | null) {
    return httpResource<Seeker>(() => (id() ? `/api/seekers/${id()}` : undefined));
  }

  tasks() {
    return httpResource<TaskList>(() => '/api/tasks');
  }

  transition(
    { id, version }: Pick<RelationshipStanding, 'id' | 'version'>,
    body: RelationshipTransition,
  ): Promise<RelationshipStanding> {
    return this.api.post(`${relationships}/${id}/transitions`, body, { version });
  }

  release(id: string, body: NewRelease): Promise<ReleaseList> {
    return this.api.post(`${relationships}/${id}/releases`, body);
  }

  withdrawRelease(id: string, releaseId: string): Promise<void> {
    return this.api.delete(`${relationships}/${id}/releases/${releaseId}`);
  }

  acknowledge({ id, version }: SessionAnswer): Promise<SessionAnswer> {
    return this.api.post(`/api/sessions/${id}/transitions`, { action: 'acknowledge' }, { version });
  }
}
