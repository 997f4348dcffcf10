import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { PageFeedbackList } from '@rinnakkain/api-client';
import { ApiCaller, type Query, paramsOf } from '../api/api-caller';

/** What people say about the public pages. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class PageFeedbackApi {
  private readonly api = inject(ApiCaller);

  list(query: () => Query) {
    return httpResource<PageFeedbackList>(() => ({
      url: '/api/page-feedback',
      params: paramsOf(query()),
    }));
  }

  answered(feedbackId: string): Promise<void> {
    return this.api.post<void>('/api/page-feedback/answers', { feedbackId });
  }
}
