import { Injectable } from '@nestjs/common';
import { Problem, RequestLimit, type SentForm, type TextLanguage } from '@rinnakkain/platform-api';
import { commonText } from './texts/common-texts';

/** Forms of one address, and of everybody together. A shelter, a library and a phone operator are one address to many. */
const OF_AN_ADDRESS = { points: 30, seconds: 600 };
const OF_ALL = { points: 300, seconds: 600 };

/** Why a form is asked for once more, and with which status. */
export interface HeldBack {
  readonly notice: string;
  readonly status: number;
  readonly retryAfter?: number;
}

/** Keeps floods away from the forms without asking anybody to prove that they are human. */
@Injectable()
export class FormGate {
  constructor(private readonly limit: RequestLimit) {}

  /** What keeps a form without faults from being taken now; nothing of what was written is lost by it. */
  async holdsBack(sent: SentForm, language: TextLanguage): Promise<HeldBack | null> {
    // A program has filled in what no person sees; a person whose browser did sends once more.
    if (sent.text('homepage') !== '') return { notice: commonText(language, 'look_again'), status: 422 };
    try {
      await this.limit.take('public forms', OF_AN_ADDRESS);
      await this.limit.takeOfAll('public forms', OF_ALL);
      return null;
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 429) throw error;
      const seconds = Number(error.headers['Retry-After'] ?? 60);
      const minutes = Math.max(1, Math.ceil(seconds / 60));
      return { notice: commonText(language, 'too_often', { minutes }), status: 429, retryAfter: seconds };
    }
  }
}
