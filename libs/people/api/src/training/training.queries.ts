import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type {
  CourseList,
  CourseQuery,
  TrainingRecord,
  TrainingRecordList,
  TrainingRecordQuery,
} from './training.messages';

/** Being written. */
@Injectable()
export class TrainingQueries {
  async courses(_: CourseQuery): Promise<CourseList> {
    throw notFound();
  }
  async list(_: TrainingRecordQuery): Promise<TrainingRecordList> {
    throw notFound();
  }
  async one(_: string): Promise<TrainingRecord> {
    throw notFound();
  }
}
