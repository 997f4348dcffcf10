import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { JobList, OutgoingMessageList } from '@rinnakkain/api-client';
import { type Query, paramsOf } from '../api/api-caller';

/** Messages that go out and what the product does by itself. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class OutboxApi {
  messages(query: () => Query) {
    return httpResource<OutgoingMessageList>(() => ({ url: '/api/messages', params: paramsOf(query()) }));
  }

  jobs() {
    return httpResource<JobList>(() => '/api/jobs');
  }
}
