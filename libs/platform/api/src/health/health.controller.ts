import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../access/requires';
import { WithoutWork } from '../database/without-work';
import { KeyField } from '../messages/fields';
import { Returns } from '../messages/returns';
import { Problem } from '../problems/problem';
import { Readiness } from './readiness';

/** Whether the process is well; nothing more is told. */
export class Health {
  @KeyField('Always ok; anything else is a problem answer', ['ok'])
  status: 'ok';
}

/** For the supervisor of the process: alive, and ready to take requests. */
@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  @Public('a supervisor has no session; nothing is told')
  @WithoutWork()
  @Returns(Health)
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public('a supervisor has no session; nothing is told')
  @WithoutWork()
  @Returns(Health)
  async ready(): Promise<Health> {
    if (!this.readiness.open) throw new Problem(503, 'SERVICE_UNAVAILABLE');
    try {
      await this.dataSource.query('select 1');
    } catch {
      throw new Problem(503, 'SERVICE_UNAVAILABLE');
    }
    return { status: 'ok' };
  }
}
