import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import {
  NewPaperText,
  PaperText,
  PaperTextChanges,
  PaperTextList,
  PaperTextPublication,
  PaperTextQuery,
} from './paper-texts.messages';
import { PaperTexts } from './paper-texts';

/** The texts of the agreement and the pledge. */
@ApiTags('papers')
@Controller('api/paper-texts')
export class PaperTextsController {
  constructor(private readonly texts: PaperTexts) {}

  @Get()
  @Requires('paper.text.read')
  @Returns(PaperTextList)
  list(@Query() query: PaperTextQuery): Promise<PaperTextList> {
    return this.texts.list(query);
  }

  @Get(':id')
  @Requires('paper.text.read')
  @Returns(PaperText)
  one(@Id() id: string): Promise<PaperText> {
    return this.texts.one(id);
  }

  @Post()
  @Requires('paper.text.write')
  @Returns(PaperText, 201)
  create(@Body() body: NewPaperText): Promise<PaperText> {
    return this.texts.create(body);
  }

  @Patch(':id')
  @Requires('paper.text.write')
  @Returns(PaperText)
  change(@Id() id: string, @IfMatch() version: number, @Body() body: PaperTextChanges): Promise<PaperText> {
    return this.texts.change(id, version, body);
  }

  @Post(':id/publish')
  @Requires('paper.text.write')
  @Returns(PaperText)
  publish(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: PaperTextPublication,
  ): Promise<PaperText> {
    return this.texts.publish(id, version, body);
  }
}
