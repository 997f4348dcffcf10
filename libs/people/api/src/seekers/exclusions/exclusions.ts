import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { AddedExclusion, ExclusionList, NewExclusion } from './exclusions.messages';

@Injectable()
export class Exclusions {
  async list(_id: string): Promise<ExclusionList> {
    throw notFound();
  }
  async add(_id: string, _body: NewExclusion): Promise<AddedExclusion> {
    throw notFound();
  }
  async remove(_id: string, _exclusionId: string): Promise<void> {
    throw notFound();
  }
}
