import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Requires, Returns, WithoutWork } from '@rinnakkain/platform-api';
import { Feedback } from './feedback';
import { NewFeedback, RunFeedback } from './feedback.messages';

/** Feedback on runs of courses. */
@ApiTags('training')
@Controller('api/training/runs')
export class FeedbackController {
  constructor(private readonly feedback: Feedback) {}

  @Get(':id/feedback')
  @Requires('training.feedback.read')
  @Returns(RunFeedback)
  of(@Id() id: string): Promise<RunFeedback> {
    return this.feedback.of(id);
  }

  @Post(':id/feedback')
  @Requires('training.feedback.give')
  @WithoutWork()
  @Returns(null)
  give(@Id() id: string, @Body() body: NewFeedback): Promise<void> {
    return this.feedback.give(id, body);
  }
}
