import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { NewRelease, ReleaseList } from './relationships.messages';

/** Releases. */
@Injectable()
export class Releases {
  release(_id: string, _: NewRelease): Promise<ReleaseList> {
    throw notFound();
  }

  withdraw(_id: string, _releaseId: string): Promise<void> {
    throw notFound();
  }
}
