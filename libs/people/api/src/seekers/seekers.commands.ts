import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { NewSeeker, SeekerChange } from './seekers.messages';

@Injectable()
export class SeekerCommands {
  async create(_body: NewSeeker): Promise<string> {
    throw notFound();
  }
  async change(_id: string, _version: number, _body: SeekerChange): Promise<void> {
    throw notFound();
  }
}
