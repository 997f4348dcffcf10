import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AttendanceMark,
  CourseRun,
  CourseRunCalendar,
  CourseRunChanges,
  CourseRunList,
  EnrollableList,
  NewCourseRun,
  NewFeedback,
  ParticipantList,
  RunConclusion,
  RunFeedback,
} from '@rinnakkain/api-client';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

type Held = Pick<CourseRun, 'id' | 'version'>;

/** Runs of courses, who takes part and who was present. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class RunsApi {
  private readonly api = inject(ApiCaller);

  runs(query: () => Query) {
    return httpResource<CourseRunList>(() => ({ url: '/api/training/runs', params: paramsOf(query()) }));
  }

  ofCourse(courseId: () => string, query: () => Query) {
    return httpResource<CourseRunList>(() => ({
      url: `/api/training/courses/${courseId()}/runs`,
      params: paramsOf(query()),
    }));
  }

  /** Nothing is asked while there is no id. */
  run(id: () => string | undefined) {
    return httpResource<CourseRun>(() => {
      const asked = id();
      return asked && `/api/training/runs/${asked}`;
    });
  }

  participants(id: () => string) {
    return httpResource<ParticipantList>(() => ({
      url: `/api/training/runs/${id()}/enrolments`,
      params: paramsOf({ pageSize: 100 }),
    }));
  }

  /** Nothing is asked while there are no words. */
  enrollable(id: () => string, words: () => string) {
    return httpResource<EnrollableList>(() => {
      const q = words();
      return q
        ? { url: `/api/training/runs/${id()}/enrollable`, params: paramsOf({ q, pageSize: 10 }) }
        : undefined;
    });
  }

  add(courseId: string, run: NewCourseRun): Promise<CourseRun> {
    return this.api.post<CourseRun>(`/api/training/courses/${courseId}/runs`, run);
  }

  change({ id, version }: Held, changes: CourseRunChanges): Promise<CourseRun> {
    return this.api.patch<CourseRun>(`/api/training/runs/${id}`, changes, { version });
  }

  cancel({ id, version }: Held): Promise<CourseRun> {
    return this.api.post<CourseRun>(`/api/training/runs/${id}/cancel`, {}, { version });
  }

  /** A volunteer by id, or the volunteer who is signed in. */
  enrol(id: string, volunteerId?: string): Promise<CourseRun> {
    return this.api.post<CourseRun>(
      `/api/training/runs/${id}/enrolments`,
      volunteerId ? { volunteerId } : {},
    );
  }

  leave({ id, own }: CourseRun): Promise<CourseRun> {
    const sending = own ? { version: own.version } : {};
    return this.api.post<CourseRun>(`/api/training/runs/${id}/enrolments/cancel`, {}, sending);
  }

  mark(id: string, marks: AttendanceMark[]): Promise<ParticipantList> {
    return this.api.post<ParticipantList>(`/api/training/runs/${id}/attendance`, { marks });
  }

  conclude(id: string): Promise<RunConclusion> {
    return this.api.post<RunConclusion>(`/api/training/runs/${id}/attendance/approve`, {});
  }

  feedback(id: () => string) {
    return httpResource<RunFeedback>(() => `/api/training/runs/${id()}/feedback`);
  }

  giveFeedback(id: string, said: NewFeedback): Promise<void> {
    return this.api.post<void>(`/api/training/runs/${id}/feedback`, said);
  }

  calendar(id: string, language: string): Promise<CourseRunCalendar> {
    return this.api.get<CourseRunCalendar>(`/api/training/runs/${id}/calendar`, { language });
  }
}
