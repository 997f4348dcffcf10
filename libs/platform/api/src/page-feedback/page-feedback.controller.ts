import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Returns } from '../messages/returns';
import { PageFeedbackAnswer, PageFeedbackList, PageFeedbackQuery } from './page-feedback.messages';
import { PageFeedbacks } from './page-feedbacks';

/** What people say about the public pages. */
@ApiTags('public pages')
@Controller('api/page-feedback')
export class PageFeedbackController {
  constructor(private readonly feedbacks: PageFeedbacks) {}

  @Get()
  @Requires('page_feedback.read')
  @Returns(PageFeedbackList)
  list(@Query() query: PageFeedbackQuery): Promise<PageFeedbackList> {
    return this.feedbacks.list(query);
  }

  @Post('answers')
  @Requires('page_feedback.answer')
  @Returns(null)
  answered(@Body() body: PageFeedbackAnswer): Promise<void> {
    return this.feedbacks.answered(body.feedbackId);
  }
}
