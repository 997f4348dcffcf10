import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CourseList,
  NewTrainingRecord,
  TrainingRecord,
  TrainingRecordList,
  TrainingRecordTransition,
  TrainingReview,
} from '@rinnakkain/api-client';
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

  courses() {
    return httpResource<CourseList>(() => ({
      url: '/api/training/courses',
      params: paramsOf({ pageSize: 100 }),
    }));
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
}
