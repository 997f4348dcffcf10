import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { Today, TodayScope } from '@rinnakkain/api-client';
import { paramsOf } from '@rinnakkain/platform-dashboard';

/** What waits today. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class TodayApi {
  today(query: () => { scope: TodayScope; limit: number }) {
    return httpResource<Today>(() => {
      const { scope, limit } = query();
      return { url: '/api/today', params: paramsOf({ scope, limit: String(limit) }) };
    });
  }
}
