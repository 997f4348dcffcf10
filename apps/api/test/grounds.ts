import type { Role } from '@rinnakkain/domain';
import type { TestOrganisation } from '@rinnakkain/platform-api/testing';
import type { PlantedPlot, Planting, Plot } from './planted-rows';
import type { Ground } from './who-sees';

/** Grounds as those who look see them: elsewhere, in the other unit, in one's unit closed or open, one's own. */
export const ELSEWHERE: Ground = {
  here: false,
  ofUnit: false,
  ofCoordinator: false,
  ofVolunteer: false,
  open: false,
};
/** Of the coordinator's association, in another unit. */
export const OTHER_UNIT: Ground = { ...ELSEWHERE, here: true };
/** Of the coordinator's unit, details closed. */
export const CLOSED: Ground = { ...OTHER_UNIT, ofUnit: true };
/** Of the coordinator's unit, details open. */
export const OPEN: Ground = { ...CLOSED, open: true };
/** What coordinator and volunteer have together. */
export const OWN: Ground = { ...OPEN, ofCoordinator: true, ofVolunteer: true };
/** The volunteer's with a colleague of the coordinator. */
export const OF_VOLUNTEER: Ground = { ...OPEN, ofVolunteer: true };

/** What the coordinator is as a volunteer, fingerprinted. */
export const PRINTS = {
  name: Buffer.from('the name'),
  phone: Buffer.from('the phone'),
  email: Buffer.from('the address'),
  /** Of somebody in the other association. */
  emailElsewhere: Buffer.from('another address'),
};

/** Where plots are planted, and how. */
export interface Field {
  readonly here: TestOrganisation;
  readonly there: TestOrganisation;
  readonly planting: Planting;
  readonly planted: Map<string, PlantedPlot>;
  accountOf(role: Role): string;
  plant(
    name: string,
    ground: Ground,
    more?: Partial<Plot>,
    options?: Parameters<Planting['plant']>[1],
  ): Promise<void>;
}
