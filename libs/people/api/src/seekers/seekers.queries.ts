import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { Seeker, SeekerList, SeekerQuery } from './seekers.messages';

@Injectable()
export class SeekerQueries {
  async list(_query: SeekerQuery): Promise<SeekerList> {
    throw notFound();
  }
  async one(_id: string): Promise<Seeker> {
    throw notFound();
  }
  async view(_id: string): Promise<Seeker> {
    throw notFound();
  }
}
