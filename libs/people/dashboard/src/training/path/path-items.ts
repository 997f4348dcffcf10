import type { OwnPath } from '@rinnakkain/api-client';
import type { PathItem } from '@rinnakkain/domain';

/** Requirements of a path with how one stands with each. */
export const itemsOf = ({ columns, cells }: Pick<OwnPath, 'columns' | 'cells'>): PathItem[] =>
  columns.flatMap(({ key, requirement }) => {
    const cell = cells.find((one) => one.key === key);
    return cell ? [{ ...cell, requirement }] : [];
  });
