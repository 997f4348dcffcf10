import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns } from '@rinnakkain/platform-api';
import { ExpiryCalendar } from './expiry-calendar';
import { TrainingExpiries, TrainingExpiriesQuery } from './expiry-calendar.messages';
import {
  ReadinessForecastAnswer,
  ReadinessForecastQuery,
  TrainingStatusExportQuery,
  TrainingStatusPage,
  TrainingStatusQuery,
} from './training-status.messages';
import { TrainingStatusQueries } from './training-status.queries';

/** Who is ready, who is about to lapse, and what is missing. */
@ApiTags('training')
@Controller('api/training/status')
export class TrainingStatusController {
  constructor(
    private readonly status: TrainingStatusQueries,
    private readonly calendar: ExpiryCalendar,
  ) {}

  @Get()
  @Requires('training.status.read')
  @Returns(TrainingStatusPage)
  page(@Query() query: TrainingStatusQuery): Promise<TrainingStatusPage> {
    return this.status.page(query);
  }

  @Get('forecast')
  @Requires('training.status.read')
  @Returns(ReadinessForecastAnswer)
  forecast(@Query() query: ReadinessForecastQuery): Promise<ReadinessForecastAnswer> {
    return this.status.forecast(query);
  }

  @Get('expiries')
  @Requires('training.status.read')
  @Returns(TrainingExpiries)
  expiries(@Query() query: TrainingExpiriesQuery): Promise<TrainingExpiries> {
    return this.calendar.look(query);
  }

  @Get('export')
  @Requires('training.status.read')
  @Returns(TrainingStatusPage)
  export(@Query() query: TrainingStatusExportQuery): Promise<TrainingStatusPage> {
    return this.status.part(query);
  }
}
