import { Injectable } from '@nestjs/common';
import type { RetentionClass } from '@rinnakkain/domain';

/** How a column is to be treated: sealed with the person's key, in the clear because a rule needs it, or about nobody. */
export type ColumnClass =
  'sealed' | 'special_category' | 'identifying' | 'about_person' | 'reference' | 'technical';

/** What a module holds about people in one table. */
export interface PersonalDataHolder {
  /** `schema.table`. */
  readonly table: string;
  /** The column that says whose data a row is. */
  readonly personColumn: string;
  /** Whose data it is. */
  readonly person: 'seeker' | 'volunteer' | 'account' | 'participant';
  /** Why it is held, and for how long at most. */
  readonly purpose: string;
  readonly retention: RetentionClass;
  /** Every column with its class; a column that is missing here fails a test. */
  readonly columns: Readonly<Record<string, ColumnClass>>;
  /** What erasure does besides deleting the person's key: nothing, empty the named columns, or delete the rows. */
  readonly erase: 'key_only' | { readonly empty: readonly string[] } | 'delete_rows';
}

const holders: PersonalDataHolder[] = [];

/** Declares what a table holds about people; beside its entity, in `*.personal-data.ts`. */
export function holdsPersonalData(holder: PersonalDataHolder): void {
  if (!holders.some((each) => each.table === holder.table)) holders.push(holder);
}

/** The registry: every table with data about people. */
@Injectable()
export class PersonalDataRegistry {
  /** Every declared holder. */
  all(): readonly PersonalDataHolder[] {
    return holders;
  }
}
