import { httpResource } from '@angular/common/http';
import { Injectable, type Signal, inject } from '@angular/core';
import type { RelationshipPage, Seeker, ShortlistAnswer } from '@rinnakkain/api-client';
import { ApiCaller, paramsOf } from '@rinnakkain/platform-dashboard';

/** The shortlist of a seeker and the proposal that follows from it. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class ShortlistApi {
  private readonly api = inject(ApiCaller);

  shortlist(seekerId: Signal<string>, limit: Signal<number>) {
    return httpResource<ShortlistAnswer>(() => ({
      url: `/api/seekers/${seekerId()}/shortlist`,
      params: paramsOf({ limit: limit() }),
    }));
  }

  seeker(seekerId: Signal<string>) {
    return httpResource<Seeker>(() => `/api/seekers/${seekerId()}`);
  }

  /** Proposes a pair; the rank tells which of the list was chosen. */
  propose(seekerId: string, volunteerId: string, chosenRank: number): Promise<RelationshipPage> {
    return this.api.post<RelationshipPage>('/api/relationships', { seekerId, volunteerId, chosenRank });
  }
}
