import { limits } from '@rinnakkain/domain';
import { TextField, WholeField } from './fields';

/** Largest page of a list. */
export const MAX_PAGE_SIZE = 100;

/** What every list takes: page, size and words to search for. Sort and filters are named by each list. */
export class ListQuery {
  @WholeField('Page, from 1', { min: 1, max: 100_000, optional: true, query: true })
  page: number = 1;

  @WholeField('Rows on a page', { min: 1, max: MAX_PAGE_SIZE, optional: true, query: true })
  pageSize: number = 25;

  @TextField('Words to search for', { max: limits.searchMaxLength, optional: true })
  q?: string;
}

/** How many rows to pass over for a page. */
export const offsetOf = (query: ListQuery): number => (query.page - 1) * query.pageSize;
