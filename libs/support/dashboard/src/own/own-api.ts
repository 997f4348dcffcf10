import { httpResource } from '@angular/common/http';
import { Injectable, inject, resource } from '@angular/core';
import type {
  NewSession,
  OwnMessageList,
  RelationshipList,
  RelationshipPage,
  RelationshipRow,
  RelationshipStanding,
  SessionAnswer,
  SessionList,
  SessionTransition,
} from '@rinnakkain/api-client';
import { ApiCaller, paramsOf } from '@rinnakkain/platform-dashboard';

/** An entry and the relationship it belongs to. */
export interface OwnEntry {
  session: SessionAnswer;
  relationship: RelationshipRow;
}

const relationships = '/api/relationships';
const pageSize = '100';

/** A volunteer's own relationships and entries. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class OwnApi {
  private readonly api = inject(ApiCaller);

  relationships() {
    return httpResource<RelationshipList>(() => ({
      url: relationships,
      params: paramsOf({ open: 'true', pageSize }),
    }));
  }

  messages() {
    return httpResource<OwnMessageList>(() => '/api/messages/own');
  }

  relationship(id: () => string) {
    return httpResource<RelationshipPage>(() => `${relationships}/${id()}`);
  }

  sessions(relationshipId: () => string) {
    return httpResource<SessionList>(() => ({
      url: `${relationships}/${relationshipId()}/sessions`,
      params: paramsOf({ pageSize }),
    }));
  }

  /** One entry as it is now; null when it isn't there any more. */
  async session(relationshipId: string, id: string): Promise<SessionAnswer | null> {
    const url = `${relationships}/${relationshipId}/sessions`;
    const { items } = await this.api.get<SessionList>(url, { pageSize });
    return items.find((session) => session.id === id) ?? null;
  }

  /** The entries of all own relationships, the latest first. */
  entries() {
    return resource({ loader: () => this.readEntries() });
  }

  answer(
    { id, version }: RelationshipStanding,
    action: 'volunteer_agrees' | 'volunteer_declines',
  ): Promise<RelationshipStanding> {
    return this.api.post(`${relationships}/${id}/transitions`, { action }, { version });
  }

  log(relationshipId: string, session: NewSession, idempotencyKey: string): Promise<SessionAnswer> {
    return this.api.post(`${relationships}/${relationshipId}/sessions`, session, { idempotencyKey });
  }

  correct({ id, version }: SessionAnswer, session: NewSession): Promise<SessionAnswer> {
    const body: SessionTransition = { action: 'correct', ...session };
    return this.api.post(`/api/sessions/${id}/transitions`, body, { version });
  }

  private async readEntries(): Promise<OwnEntry[]> {
    const { items } = await this.api.get<RelationshipList>(relationships, { open: 'true', pageSize });
    const withEntries = items.filter(({ lastSession }) => lastSession !== null);
    const lists = await Promise.all(
      withEntries.map(async (relationship) => {
        const sessions = await this.api.get<SessionList>(`${relationships}/${relationship.id}/sessions`, {
          pageSize,
        });
        return sessions.items.map((session) => ({ session, relationship }));
      }),
    );
    const at = ({ session }: OwnEntry) => `${session.day} ${session.start}`;
    return lists.flat().sort((one, other) => at(other).localeCompare(at(one)));
  }
}
