import { InjectionToken } from '@angular/core';
import type { MarkKind } from '@rinnakkain/ui';

/** One thing found: what it is, words in two lines, where it opens. */
export interface SearchHit {
  kind: MarkKind | 'page';
  id: string;
  title: string;
  subtitle: string;
  link: string;
}

/** Searches one's own scope; an empty list when nothing is found, a `Problem` when it can't. */
export interface SearchSource {
  search(text: string): Promise<readonly SearchHit[]>;
}

/** What the search box asks; contexts give theirs with `multi: true`. */
export const SEARCH = new InjectionToken<readonly SearchSource[]>('search', { factory: () => [] });
