import { Controller, Get, Post, Body, Query, SetMetadata } from '@nestjs/common';
import {
  FlagField,
  Id,
  ListQuery,
  Public,
  Requires,
  Returns,
  RETURNS,
  sql,
  TextField,
  UnitOfWork,
  WithoutWork,
} from '@rinnakkain/platform-api';
import { DataSource } from 'typeorm';
import { setTimeout as wait } from 'node:timers/promises';

class Told {
  @FlagField('Done')
  done: boolean;
}

class ToldMore extends Told {
  @TextField('Nobody declared it', { max: 40 })
  more: string;
}

class Said {
  @TextField('Something', { max: 100 })
  text: string;
}

/** Faults that the fuzzing must find, or it is blind. */
@Controller('api/planted')
export class PlantedFaults {
  /** Fails on one kind of text. */
  @Post('throwing')
  @Public('a control of the tests')
  @WithoutWork()
  @Returns(Told)
  throwing(@Body() { text }: Said): Told {
    if (/['$]/.test(text)) throw new TypeError('A planted fault.');
    return { done: true };
  }

  /** Answers with a field that its declared class has not. */
  @Get('telling')
  @SetMetadata(RETURNS, ToldMore)
  @Public('a control of the tests')
  @WithoutWork()
  @Returns(Told)
  telling(): ToldMore {
    return { done: true, more: 'than declared' };
  }

  /** Takes its time for the largest page and the last. */
  @Get('slow')
  @Public('a control of the tests')
  @WithoutWork()
  @Returns(Told)
  async slow(@Query() { page, pageSize }: ListQuery): Promise<Told> {
    if (page === 100_000 || pageSize === 100) await wait(2200);
    return { done: true };
  }
}

/** A route that saves the whole body, as is done where nobody declares what may be told. */
@Controller('api/planted')
export class PlantedSaving {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
  ) {}

  /** Writes every field that is a column of a seeker. */
  @Post('saving/:id')
  @Requires('seeker.update')
  @Returns(Told)
  async saving(@Id() id: string, @Body() body: Record<string, unknown>): Promise<Told> {
    const work = this.unitOfWork.current;
    const seeker = this.dataSource.getMetadata('SeekerRow');
    const patch = Object.fromEntries(
      Object.entries(body).filter(([name]) => seeker.findColumnWithPropertyName(name)),
    );
    if (Object.keys(patch).length > 0) {
      await work.updateWhere('SeekerRow', sql`t.id = ${id}::uuid`, null, patch);
      work.record({ action: 'seeker.changed', objectType: 'seeker', objectId: id });
    }
    return { done: true };
  }
}
