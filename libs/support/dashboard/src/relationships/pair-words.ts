import { Injectable, inject } from '@angular/core';
import type { RelationshipRow } from '@rinnakkain/api-client';
import type { RelationshipState } from '@rinnakkain/domain';
import { Formats } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';

/** The shape of a relationship's state. */
export const statusOfState: Readonly<Record<RelationshipState, StatusKind>> = {
  proposed: 'under_way',
  volunteer_agreed: 'waits',
  agreed: 'waits',
  first_meeting_set: 'waits',
  running: 'fine',
  on_break: 'on_break',
  ending: 'under_way',
  ended: 'ended',
  declined: 'ended',
  expired: 'ended',
  withdrawn: 'ended',
  discontinued: 'ended',
};

type PairOf = Pick<RelationshipRow, 'seeker' | 'volunteer'>;

/** How the two of a pair are called. */
@Injectable({ providedIn: 'root' })
export class PairWords {
  private readonly formats = inject(Formats);

  /** The volunteer by first and last name. */
  volunteer({ volunteer }: PairOf): string {
    return volunteer?.name ?? $localize`:@@support.pair.volunteer:Volunteer`;
  }

  /** The volunteer by first name, as one speaks inside a relationship. */
  supporter(pair: PairOf): string {
    return pair.volunteer?.name?.split(' ')[0] ?? this.volunteer(pair);
  }

  /** The seeker by first name, or by alias where the name is protected. */
  seeker({ seeker }: PairOf): string {
    return seeker?.firstName ?? seeker?.alias ?? $localize`:@@support.pair.seeker:Support seeker`;
  }

  /** "Aino Esimerkki ja Noora". */
  both(pair: PairOf): string {
    return this.formats.list([this.volunteer(pair), this.seeker(pair)]);
  }

  /** "Aino ja Noora". */
  firstNames(pair: PairOf): string {
    return this.formats.list([this.supporter(pair), this.seeker(pair)]);
  }
}
