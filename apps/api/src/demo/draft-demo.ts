import type { Day } from '@rinnakkain/domain';
import { outlines } from './associations';
import { draftAssociation } from './association';
import type { AssociationDraft } from './draft';
import { Random } from './random';
import type { AccountRow, MembershipRow } from './rows';
import { associationSizes, type DemoSize } from './sizes';

/** The organisation of the platform's administrator. */
export interface FederationDraft {
  readonly id: string;
  readonly name: string;
  readonly kind: 'platform';
  readonly accounts: AccountRow[];
  readonly memberships: MembershipRow[];
}

/** All invented data of a size; associations are made one by one as they are asked for. */
export interface DemoDraft {
  readonly federation: FederationDraft;
  readonly associations: Iterable<AssociationDraft>;
}

/** The same seed, size and day give the same data. */
export function draftDemo(seed: number, size: DemoSize, today: Day): DemoDraft {
  const random = new Random([seed, 0]);
  const account = { id: random.uuid(), name: 'Otto Malli', email: 'alusta@esimerkkiliitto.invalid' };
  const federation: FederationDraft = {
    id: random.uuid(),
    name: 'Esimerkkiliitto ry',
    kind: 'platform',
    accounts: [account],
    memberships: [
      {
        id: random.uuid(),
        accountId: account.id,
        role: 'platform_administrator',
        unitIds: [],
        volunteerId: null,
        backgroundChecker: false,
      },
    ],
  };
  const sources = Array.from({ length: size.associations }, () => random.fork());
  return { federation, associations: draftAll(sources, size, today) };
}

function* draftAll(sources: readonly Random[], size: DemoSize, today: Day): Generator<AssociationDraft> {
  const sizes = associationSizes(size);
  for (const [index, outline] of outlines(size.associations).entries()) {
    const [source, its] = [sources[index], sizes[index]];
    if (source && its) yield draftAssociation(outline, index, its, source, today);
  }
}
