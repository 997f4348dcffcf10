import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type FileAnswer,
  Id,
  IfMatch,
  Public,
  Requires,
  Returns,
  ReturnsFile,
} from '@rinnakkain/platform-api';
import { CertificateBadge } from './certificate-badge';
import { CertificateFile } from './certificate-file';
import { CertificateCommands } from './certificates.commands';
import {
  Certificate,
  CertificateFileQuery,
  CertificateList,
  CertificateQuery,
  CertificateShowing,
  ConfirmationQuery,
  ConfirmedCertificate,
  NewCertificate,
} from './certificates.messages';
import { CertificateQueries } from './certificates.queries';

/** Certificates of training and of volunteering. */
@ApiTags('certificates')
@Controller('api/certificates')
export class CertificatesController {
  constructor(
    private readonly queries: CertificateQueries,
    private readonly commands: CertificateCommands,
    private readonly files: CertificateFile,
    private readonly badges: CertificateBadge,
  ) {}

  @Get()
  @Requires('certificate.read')
  @Returns(CertificateList)
  list(@Query() query: CertificateQuery): Promise<CertificateList> {
    return this.queries.list(query);
  }

  @Get('confirmation')
  @Public(
    'whoever is shown a certificate can confirm it; a number nobody can guess, and only what its holder chose',
  )
  @Returns(ConfirmedCertificate)
  confirm(@Query() query: ConfirmationQuery): Promise<ConfirmedCertificate> {
    return this.queries.confirm(query.number);
  }

  @Get(':id')
  @Requires('certificate.read')
  @Returns(Certificate)
  one(@Id() id: string): Promise<Certificate> {
    return this.queries.one(id);
  }

  @Get(':id/file')
  @Requires('certificate.read')
  @ReturnsFile('application/pdf')
  file(@Id() id: string, @Query() query: CertificateFileQuery): Promise<FileAnswer> {
    return this.files.of(id, query.language ?? 'fi');
  }

  @Get(':id/badge')
  @Requires('certificate.badge')
  @ReturnsFile('application/vc')
  badge(@Id() id: string, @Query() query: CertificateFileQuery): Promise<FileAnswer> {
    return this.badges.of(id, query.language ?? 'fi');
  }

  @Post()
  @Requires('certificate.issue')
  @Returns(Certificate, 201)
  async issue(@Body() body: NewCertificate): Promise<Certificate> {
    return this.queries.answer(await this.commands.issue(body));
  }

  @Patch(':id')
  @Requires('certificate.show')
  @Returns(Certificate)
  async show(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CertificateShowing,
  ): Promise<Certificate> {
    await this.commands.show(id, version, body.shows);
    return this.queries.answer(id);
  }

  @Post(':id/revoke')
  @Requires('certificate.revoke')
  @Returns(Certificate)
  async revoke(@Id() id: string, @IfMatch() version: number): Promise<Certificate> {
    await this.commands.revoke(id, version);
    return this.queries.answer(id);
  }
}
