import { capital, requestWords } from '@rinnakkain/platform-dashboard';

const words = requestWords.request;
type Words = typeof words;

/** The word of something a request tells, as it stands inside a sentence. */
export const requestText = <Kind extends keyof Words>(kind: Kind, key: keyof Words[Kind]): string =>
  words[kind][key] as string;

/** The same word as it begins a line. */
export const requestLabel = <Kind extends keyof Words>(kind: Kind, key: keyof Words[Kind]): string =>
  capital(requestText(kind, key));
