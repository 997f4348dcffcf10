import type { Provider, Type } from '@nestjs/common';
import { OwnPapersDesk } from './own-papers';
import { PapersController } from './papers.controller';
import { PaperFile } from './paper-file';
import { PaperTextRow } from './paper-text.entity';
import { PaperTexts } from './paper-texts';
import { PaperTextsController } from './paper-texts.controller';
import { RecordedPapersController } from './recorded-papers.controller';
import { RecordedPapers } from './recorded-papers';
import { Signing } from './signing';

/** Controllers of agreements and pledges. */
export const paperControllers: Type[] = [PaperTextsController, PapersController, RecordedPapersController];

/** Providers of agreements and pledges. */
export const paperProviders: Provider[] = [OwnPapersDesk, PaperFile, PaperTexts, RecordedPapers, Signing];

/** Entities of the texts of papers; papers themselves are the volunteers'. */
export const paperEntities: Type[] = [PaperTextRow];
