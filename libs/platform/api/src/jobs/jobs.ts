import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { JobName } from '@rinnakkain/domain';
import type { PgBoss } from 'pg-boss';
import { Configuration } from '../configuration/configuration';
import { Clock } from '../context/clock';
import type { Actor } from '../context/request-context';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { Log } from '../logging/log';
import { failureCode } from './failure-code';
import { JobRunRow } from './job.entities';
import { openQueue, QUEUE_RULES, ZONE } from './queue';
import { systemActor } from './system-actor';

/** Something the product does by itself, for one association at a time. */
export interface Job {
  readonly name: JobName;
  /** When: minute, hour, day of the month, month, day of the week, in Europe/Helsinki. */
  readonly cron: string;
  /** The associations there is something to do for; every one unless told. */
  organisations?(): Promise<readonly string[]>;
  /** Does it for one association, as the product itself, in transactions of its own; may be done again. */
  run(actor: Actor): Promise<void>;
}

/** The jobs: each runs once although several processes serve, and again when it failed or its process ended. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly known = new Map<JobName, Job>();
  private queue: PgBoss | null = null;

  constructor(
    private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Names a job; modules do so when they start. */
  register(job: Job): void {
    if (this.known.has(job.name)) throw new Error(`${job.name} is registered already.`);
    this.known.set(job.name, job);
  }

  /** The registered jobs. */
  all(): readonly Job[] {
    return [...this.known.values()];
  }

  /** Begins to work: keeps to the schedules and takes what waits. Two connections of its own at most. */
  async start(): Promise<void> {
    const queue = openQueue(this.configuration.runtimeUrl);
    queue.on('error', (error) => this.log.failure(error));
    await queue.start();
    this.queue = queue;
    for (const { name, cron } of this.all()) {
      await queue.createQueue(name, QUEUE_RULES);
      await queue.work(name, { pollingIntervalSeconds: 2 }, () => this.run(name));
      await queue.schedule(name, cron, null, { tz: ZONE, missed: 'once' });
    }
  }

  /** Has a job run soon; one that waits already is enough. Where no job runs, its schedule finds the work later. */
  async wake(name: JobName): Promise<void> {
    try {
      await this.queue?.send(name);
    } catch (error) {
      this.log.failure(error);
    }
  }

  /** Runs a job now for every association; one that fails keeps nothing from the others. */
  async run(name: JobName): Promise<void> {
    const job = this.known.get(name);
    if (!job) throw new Error(`Nothing is registered as ${name}.`);
    const failures: unknown[] = [];
    for (const organisation of await this.organisationsOf(job)) {
      const actor = systemActor(organisation);
      try {
        await job.run(actor);
        await this.keep(actor, name, null);
      } catch (error) {
        failures.push(error);
        this.log.event('job failed', { job: name, organisation, failure: failureCode(error) });
        await this.keep(actor, name, failureCode(error));
      }
    }
    if (failures.length > 0) throw new Error(`${name} failed for ${failures.length} associations`);
  }

  /** Waits for the job under way and takes no other. */
  async beforeApplicationShutdown(): Promise<void> {
    const { queue } = this;
    this.queue = null;
    await queue?.stop({ graceful: true, timeout: 8000 });
  }

  private organisationsOf(job: Job): Promise<readonly string[]> {
    return (
      job.organisations?.() ??
      this.unitOfWork.runAs(null, async (work) => {
        const rows = await work.rows<{ id: string }>(
          sql`select id from platform.associations_at_work() as t (id)`,
        );
        return rows.map(({ id }) => id);
      })
    );
  }

  /** Keeps how the last run ended, on record. */
  private async keep(actor: Actor, job: JobName, failure: string | null): Promise<void> {
    const now = this.clock.now();
    const outcome = failure === null ? { ranAt: now } : { failedAt: now, failure };
    await this.unitOfWork.runAs(actor, async (work) => {
      const changed = await work.updateWhere(JobRunRow, sql`t.job = ${job}`, null, outcome);
      if (changed === 0) await work.insert(JobRunRow, { job, ...outcome });
      work.record({
        action: failure === null ? 'job.ran' : 'job.failed',
        objectType: 'job',
        details: { job, ...(failure === null ? {} : { failure }) },
      });
    });
  }
}
