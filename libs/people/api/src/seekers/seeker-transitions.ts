import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { SeekerTransition } from './seekers.messages';

@Injectable()
export class SeekerTransitions {
  async apply(_id: string, _version: number, _body: SeekerTransition): Promise<void> {
    throw notFound();
  }
}
