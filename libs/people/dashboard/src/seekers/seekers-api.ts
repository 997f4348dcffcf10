import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { SeekerList } from '@rinnakkain/api-client';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

/** Seekers, as far as the actor may know of them. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class SeekersApi {
  private readonly api = inject(ApiCaller);

  seekers(query: () => Query) {
    return httpResource<SeekerList>(() => ({ url: '/api/seekers', params: paramsOf(query()) }));
  }

  find(q: string): Promise<SeekerList> {
    return this.api.get<SeekerList>('/api/seekers', { q, pageSize: 10 });
  }
}
