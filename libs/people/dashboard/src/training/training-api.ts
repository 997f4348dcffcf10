import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  BulkReview,
  Course,
  CourseChanges,
  CourseList,
  NewBulkReview,
  NewCourse,
  NewTrainingRecord,
  TrainingRecord,
  TrainingRecordList,
  TrainingRecordTransition,
  TrainingReview,
} from '@rinnakkain/api-client';
import type { TrainingRecordState } from '@rinnakkain/domain';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

type Held = Pick<TrainingRecord, 'id' | 'version'>;

/** Courses and the records of volunteers' training. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class TrainingApi {
  private readonly api = inject(ApiCaller);

  /** Nothing is asked while the query gives nothing. */
  records(query: () => Query | undefined) {
    return httpResource<TrainingRecordList>(() => {
      const asked = query();
      return asked && { url: '/api/training/records', params: paramsOf(asked) };
    });
  }

  /** The records of one volunteer in a state, at once. */
  recordsOf(volunteerId: string, state: TrainingRecordState): Promise<TrainingRecordList> {
    return this.api.get<TrainingRecordList>('/api/training/records', { volunteerId, state, pageSize: 100 });
  }

  courses(query: () => Query = () => ({})) {
    return httpResource<CourseList>(() => ({
      url: '/api/training/courses',
      params: paramsOf({ pageSize: 100, ...query() }),
    }));
  }

  /** Nothing is asked while there is no id. */
  course(id: () => string | undefined) {
    return httpResource<Course>(() => {
      const asked = id();
      return asked && `/api/training/courses/${asked}`;
    });
  }

  addCourse(course: NewCourse): Promise<Course> {
    return this.api.post<Course>('/api/training/courses', course);
  }

  changeCourse({ id, version }: Pick<Course, 'id' | 'version'>, changes: CourseChanges): Promise<Course> {
    return this.api.patch<Course>(`/api/training/courses/${id}`, changes, { version });
  }

  enter(record: NewTrainingRecord): Promise<TrainingRecord> {
    return this.api.post<TrainingRecord>('/api/training/records', record);
  }

  transition({ id, version }: Held, transition: TrainingRecordTransition): Promise<TrainingRecord> {
    return this.api.post<TrainingRecord>(`/api/training/records/${id}/transitions`, transition, { version });
  }

  review({ id, version }: Held, review: TrainingReview): Promise<TrainingRecord> {
    return this.api.post<TrainingRecord>(`/api/training/records/${id}/review`, review, { version });
  }

  reviewSeveral(review: NewBulkReview): Promise<BulkReview> {
    return this.api.post<BulkReview>('/api/training/records/reviews', review);
  }
}
