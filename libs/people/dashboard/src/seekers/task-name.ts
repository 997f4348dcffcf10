import type { Task } from '@rinnakkain/api-client';

/** The name of a task in the reader's language. */
export const taskName = ({ name }: Task, language: 'fi' | 'sv' | 'en'): string => name[language];
