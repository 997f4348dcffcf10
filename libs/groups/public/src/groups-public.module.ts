import { Module } from '@nestjs/common';
import { GroupsModule } from '@rinnakkain/groups-api';
import { PeoplePublicModule } from '@rinnakkain/people-public';
import { DirectoryPagesController } from './directory-pages.controller';
import { FellowshipPagesController } from './fellowship-pages.controller';
import { Directory } from './search/directory';

/** Public pages of the groups context; whoever finds no group there goes on to ask for somebody of their own. */
@Module({
  imports: [GroupsModule, PeoplePublicModule],
  controllers: [DirectoryPagesController, FellowshipPagesController],
  providers: [Directory],
})
export class GroupsPublicModule {}
