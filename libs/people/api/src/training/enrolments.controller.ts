import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { AttendanceCommands } from './attendance.commands';
import { EnrolmentsCommands } from './enrolments.commands';
import {
  EnrollableList,
  NewAttendance,
  NewEnrolment,
  ParticipantList,
  ParticipantQuery,
  RunConclusion,
} from './enrolments.messages';
import { EnrolmentsQueries } from './enrolments.queries';
import { CourseRun } from './runs.messages';
import { RunsQueries } from './runs.queries';

/** Who takes part in a run, and who was present. */
@ApiTags('training')
@Controller('api/training/runs/:id')
export class EnrolmentsController {
  constructor(
    private readonly queries: EnrolmentsQueries,
    private readonly runs: RunsQueries,
    private readonly enrolments: EnrolmentsCommands,
    private readonly attendance: AttendanceCommands,
  ) {}

  @Get('enrolments')
  @Requires('training.record.list')
  @Returns(ParticipantList)
  list(@Id() id: string, @Query() query: ParticipantQuery): Promise<ParticipantList> {
    return this.queries.list(id, query);
  }

  @Post('enrolments')
  @Requires('training.enrol')
  @Returns(CourseRun, 201)
  async enrol(@Id() id: string, @Body() { volunteerId }: NewEnrolment): Promise<CourseRun> {
    await this.enrolments.enrol(id, volunteerId);
    return this.runs.one(id);
  }

  @Post('enrolments/cancel')
  @Requires('training.enrol_self')
  @Returns(CourseRun)
  async leave(@Id() id: string, @IfMatch() version: number): Promise<CourseRun> {
    await this.enrolments.leave(id, version);
    return this.runs.one(id);
  }

  @Get('enrollable')
  @Requires('training.record.create')
  @Returns(EnrollableList)
  enrollable(@Id() id: string, @Query() query: ParticipantQuery): Promise<EnrollableList> {
    return this.queries.enrollable(id, query);
  }

  @Post('attendance')
  @Requires('training.attendance')
  @Returns(ParticipantList)
  async mark(@Id() id: string, @Body() { marks }: NewAttendance): Promise<ParticipantList> {
    await this.attendance.mark(id, marks);
    return this.queries.some(
      id,
      marks.map(({ recordId }) => recordId),
    );
  }

  @Post('attendance/approve')
  @Requires('training.record.review')
  @Returns(RunConclusion)
  conclude(@Id() id: string): Promise<RunConclusion> {
    return this.attendance.conclude(id);
  }
}
