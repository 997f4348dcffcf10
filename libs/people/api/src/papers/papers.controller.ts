import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FileAnswer, Id, Requires, Returns, ReturnsFile } from '@rinnakkain/platform-api';
import { OwnPapers, PaperFileQuery, PaperSignature } from './own-papers.messages';
import { OwnPapersDesk } from './own-papers';
import { PaperFile } from './paper-file';
import { Signing } from './signing';

/** Signed papers: the volunteer's own, and each as a file. */
@ApiTags('papers')
@Controller('api/papers')
export class PapersController {
  constructor(
    private readonly own: OwnPapersDesk,
    private readonly signing: Signing,
    private readonly files: PaperFile,
  ) {}

  @Get()
  @Requires('paper.read_own')
  @Returns(OwnPapers)
  look(): Promise<OwnPapers> {
    return this.own.look();
  }

  @Post()
  @Requires('paper.sign')
  @Returns(OwnPapers, 201)
  sign(@Body() body: PaperSignature): Promise<OwnPapers> {
    return this.signing.sign(body);
  }

  @Get(':id/file')
  @Requires('paper.read')
  @ReturnsFile('application/pdf')
  file(@Id() id: string, @Query() query: PaperFileQuery): Promise<FileAnswer> {
    return this.files.of(id, query.language ?? 'fi');
  }
}
