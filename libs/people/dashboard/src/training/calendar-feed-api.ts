import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { CalendarFeed, NewCalendarFeed } from '@rinnakkain/api-client';
import { ApiCaller } from '@rinnakkain/platform-dashboard';

const ADDRESS = '/api/training/calendar-feed';

/** One's own address for other calendars. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class CalendarFeedApi {
  private readonly api = inject(ApiCaller);

  own() {
    return httpResource<CalendarFeed>(() => ADDRESS);
  }

  make(): Promise<NewCalendarFeed> {
    return this.api.post<NewCalendarFeed>(ADDRESS, {});
  }

  revoke(): Promise<void> {
    return this.api.post<void>(`${ADDRESS}/revoke`, {});
  }
}
