import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type {
  NewTrainingRecord,
  TrainingRecord,
  TrainingRecordTransition,
  TrainingReview,
} from './training.messages';

/** Being written. */
@Injectable()
export class TrainingCommands {
  async create(_: NewTrainingRecord): Promise<TrainingRecord> {
    throw notFound();
  }
  async transition(_: string, __: number, ___: TrainingRecordTransition): Promise<TrainingRecord> {
    throw notFound();
  }
  async review(_: string, __: number, ___: TrainingReview): Promise<TrainingRecord> {
    throw notFound();
  }
}
