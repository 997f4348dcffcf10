import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Id,
  IfMatch,
  Requires,
  Returns,
  TakesFile,
  UploadedFile,
  type UploadedTable,
  WithoutWork,
} from '@rinnakkain/platform-api';
import { ImportConfirmation } from './import-confirmation';
import { ImportsCommands } from './imports.commands';
import {
  ConfirmImport,
  FailedRows,
  FailedRowsQuery,
  Import,
  ImportFaultList,
  ImportFaultQuery,
  ImportMapping,
  ImportProgressAnswer,
  NewImport,
} from './imports.messages';
import { ImportsQueries } from './imports.queries';

/** Volunteers and training records from tables: tried first, written when confirmed. */
@ApiTags('imports')
@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly commands: ImportsCommands,
    private readonly confirmation: ImportConfirmation,
    private readonly queries: ImportsQueries,
  ) {}

  /** No transaction is open while a file is received and read. */
  @Post()
  @Requires('import.prepare')
  @WithoutWork()
  @TakesFile(NewImport)
  @Returns(Import, 201)
  upload(@Body() body: NewImport, @UploadedFile() file: UploadedTable | undefined): Promise<Import> {
    return this.commands.upload(body, file);
  }

  @Get(':id')
  @Requires('import.prepare')
  @Returns(Import)
  one(@Id() id: string): Promise<Import> {
    return this.queries.view(id);
  }

  @Get(':id/progress')
  @Requires('import.prepare')
  @Returns(ImportProgressAnswer)
  progress(@Id() id: string): Promise<ImportProgressAnswer> {
    return this.queries.progress(id);
  }

  @Get(':id/faults')
  @Requires('import.prepare')
  @Returns(ImportFaultList)
  faults(@Id() id: string, @Query() query: ImportFaultQuery): Promise<ImportFaultList> {
    return this.queries.faults(id, query);
  }

  @Get(':id/failed-rows')
  @Requires('import.prepare')
  @Returns(FailedRows)
  failedRows(@Id() id: string, @Query() query: FailedRowsQuery): Promise<FailedRows> {
    return this.queries.failedRows(id, query);
  }

  @Patch(':id')
  @Requires('import.prepare')
  @Returns(Import)
  map(@Id() id: string, @IfMatch() version: number, @Body() body: ImportMapping): Promise<Import> {
    return this.commands.map(id, version, body);
  }

  @Post(':id/confirm')
  @Requires('import.prepare')
  @Returns(Import)
  async confirm(@Id() id: string, @IfMatch() version: number, @Body() body: ConfirmImport): Promise<Import> {
    await this.confirmation.confirm(id, version, body);
    return this.queries.answer(id);
  }

  @Delete(':id')
  @Requires('import.prepare')
  @Returns(null)
  giveUp(@Id() id: string): Promise<void> {
    return this.commands.giveUp(id);
  }
}
