import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { JobName } from '@rinnakkain/domain';
import { defineScope, wholeOrganisation } from '../database/scope';
import { OrganisationRow } from '../organisations/organisation.entity';

/** What a job did last for one association. */
@Entity({ schema: 'platform', name: 'job_run' })
@Unique('job_run_job_key', ['organisationId', 'job'])
@Check('job_run_job_check', 'length(job) between 1 and 40')
@Check('job_run_failure_check', 'length(failure) between 1 and 40')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'job_run_organisation_fkey' })
export class JobRunRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'job_run_pkey',
  })
  id: string;

  @Column({ type: 'text' })
  job: JobName;

  /** When it last ended well. */
  @Column({ name: 'ran_at', type: 'timestamptz', precision: 3, nullable: true })
  ranAt: Date | null;

  @Column({ name: 'failed_at', type: 'timestamptz', precision: 3, nullable: true })
  failedAt: Date | null;

  /** Code or name of what failed; never a message, which could quote a value. */
  @Column({ type: 'text', nullable: true })
  failure: string | null;
}

defineScope('platform.job_run', { organisation_administrator: wholeOrganisation });
