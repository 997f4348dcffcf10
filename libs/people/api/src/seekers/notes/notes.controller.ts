import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Requires, Returns } from '@rinnakkain/platform-api';
import { ContactNotes } from './notes';
import { ContactNote, ContactNoteList, ContactNoteQuery, NewContactNote } from './notes.messages';

/** Contact notes: every attempt to reach a seeker, in two clicks. */
@ApiTags('seekers')
@Controller('api/seekers/:id/notes')
export class ContactNotesController {
  constructor(private readonly notes: ContactNotes) {}

  @Get()
  @Requires('seeker.read')
  @Returns(ContactNoteList)
  list(@Id() id: string, @Query() query: ContactNoteQuery): Promise<ContactNoteList> {
    return this.notes.list(id, query);
  }

  @Post()
  @Requires('seeker.note')
  @Returns(ContactNote, 201)
  add(@Id() id: string, @Body() body: NewContactNote): Promise<ContactNote> {
    return this.notes.add(id, body);
  }
}
