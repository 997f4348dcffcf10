import { JOB_NAMES, type JobName } from '@rinnakkain/domain';
import { InstantField, KeyField, ListField, TextField, WholeField } from '../messages/fields';

/** A job and how it last ended for the association. */
export class JobStatus {
  @KeyField('The job', JOB_NAMES, { name: 'JobName' })
  name: JobName;

  @TextField('When it runs: minute, hour, day of the month, month, day of the week, in Europe/Helsinki', {
    max: 40,
  })
  schedule: string;

  @InstantField('When it last ended well; null when there has been nothing to do yet', { nullable: true })
  ranAt: Date | string | null;

  @InstantField('When it last failed', { nullable: true })
  failedAt: Date | string | null;

  @TextField('Code of that failure', { max: 40, nullable: true })
  failure: string | null;
}

/** Every job. */
export class JobList {
  @ListField('The jobs', () => JobStatus)
  items: JobStatus[];

  @WholeField('How many there are in all', { min: 0, max: 1000 })
  total: number;
}
