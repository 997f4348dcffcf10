import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  NewVolunteerMeeting,
  VolunteerList,
  VolunteerMeeting,
  VolunteerMeetingList,
} from '@rinnakkain/api-client';
import { ApiCaller, paramsOf } from '@rinnakkain/platform-dashboard';

interface Held {
  readonly id: string;
  readonly version: number;
}

/** Meetings that volunteers have among themselves. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class VolunteerMeetingsApi {
  private readonly api = inject(ApiCaller);

  list(which: 'coming' | 'past') {
    return httpResource<VolunteerMeetingList>(() => ({
      url: '/api/volunteer-meetings',
      params: paramsOf({ which, pageSize: 50 }),
    }));
  }

  meeting(id: () => string) {
    return httpResource<VolunteerMeeting>(() => `/api/volunteer-meetings/${id()}`);
  }

  add(meeting: NewVolunteerMeeting): Promise<VolunteerMeeting> {
    return this.api.post<VolunteerMeeting>('/api/volunteer-meetings', meeting);
  }

  attend({ id, version }: Held, volunteerIds: string[]): Promise<VolunteerMeeting> {
    return this.api.post<VolunteerMeeting>(
      `/api/volunteer-meetings/${id}/attendance`,
      { volunteerIds },
      { version },
    );
  }

  cancel({ id, version }: Held): Promise<VolunteerMeeting> {
    return this.api.post<VolunteerMeeting>(`/api/volunteer-meetings/${id}/cancel`, {}, { version });
  }

  /** Active volunteers of one's units, those whose name has the words when there are any. */
  volunteers(words: () => string) {
    return httpResource<VolunteerList>(() => {
      const q = words().trim();
      return {
        url: '/api/volunteers',
        params: paramsOf({ state: 'active', pageSize: 100, ...(q ? { q } : {}) }),
      };
    });
  }
}
