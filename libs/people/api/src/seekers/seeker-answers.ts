import {
  addDays,
  allowedActions,
  effectOnOpenPair,
  FIRST_CONTACT_DAYS,
  maskToWeeklyTimes,
  overTarget,
  RuleViolation,
  SEEKER_LIFECYCLE,
  shownSeekerState,
  waitingDays,
  type Day,
  type RelationshipState,
  type SeekerAction,
  type SeekerState,
} from '@rinnakkain/domain';
import { isNamed } from './open-seeker';
import type { OpenRelationship } from './ports';
import {
  maskedEmail,
  maskedPhone,
  shownSafeContact,
  type SeekerContent,
  type SeekerNames,
} from './seeker-content';
import type { ListedSeekerRow, SeekerWithPrivate } from './seeker-rows';
import type { Seeker, SeekerBrief, ListedSeeker } from './seekers.messages';

/** What a row of a list is made of. */
export interface ListedMaterial {
  readonly row: ListedSeekerRow;
  readonly content: SeekerNames;
  readonly pair: OpenRelationship | null;
  /** Names of accounts by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly accountId: string;
  readonly today: Day;
  /** The day of an instant. */
  readonly dayOf: (instant: Date) => Day;
}

/** What an answer about a seeker is made of. */
export interface SeekerMaterial extends ListedMaterial {
  readonly row: SeekerWithPrivate;
  readonly content: SeekerContent;
}

const WAITS: readonly SeekerState[] = ['received', 'contacted', 'waiting', 'proposed'];

const isRefused = (action: SeekerAction, pair: RelationshipState | null): boolean => {
  try {
    effectOnOpenPair(action, pair);
    return false;
  } catch (error) {
    if (error instanceof RuleViolation) return true;
    throw error;
  }
};

/** The actions open to the actor: by state, by an open relationship, and by protection. */
function allowed({ row, pair, accountId }: SeekerMaterial): SeekerAction[] {
  if (row.protected && !isNamed(row, accountId)) return [];
  return allowedActions(SEEKER_LIFECYCLE, row.state).filter(
    (action) => !isRefused(action, pair?.state ?? null),
  );
}

/** What everybody of the unit is told. */
export function briefOf({ row, content, pair, accountId, today }: ListedMaterial): SeekerBrief {
  const state = shownSeekerState(row.state, pair?.state ?? null);
  const waits = WAITS.includes(state);
  return {
    id: row.id,
    alias: content.alias,
    protected: row.protected,
    mayOpen: row.protected && isNamed(row, accountId),
    state,
    waitingDays: waits ? waitingDays(row.waitingSince, today) : null,
    overTarget: waits && overTarget(row.waitingSince, today),
  };
}

const contactDue = ({ row, dayOf }: ListedMaterial): Day | null =>
  row.state === 'received' ? addDays(dayOf(row.arrivedAt), FIRST_CONTACT_DAYS) : null;

/** A row of the list: of a protected seeker the brief only, whoever reads. */
export function rowOf(material: ListedMaterial): ListedSeeker {
  const { row, content, names } = material;
  const brief = briefOf(material);
  if (row.protected) return brief;
  return {
    ...brief,
    firstName: content.firstName,
    waitingSince: row.waitingSince,
    arrivedAt: row.arrivedAt.toISOString(),
    contactDueOn: contactDue(material),
    theme: row.themes[0]?.theme ?? null,
    language: row.languages[0]?.code ?? null,
    municipality: row.municipality,
    wellbeingCounty: row.wellbeingCounty,
    priority: row.priority,
    consented: row.consented,
    unitId: row.unitId,
    unitName: row.unitName,
    coordinatorId: row.coordinatorId,
    coordinatorName: names.get(row.coordinatorId) ?? null,
  };
}

/** Everything but contact values, as for somebody who may know it. */
export function detailsOf(material: SeekerMaterial): Seeker {
  const { row, content, pair, names } = material;
  return {
    ...briefOf(material),
    version: row.version,
    allowed: allowed(material),
    firstName: content.firstName,
    safeContact: shownSafeContact(content),
    safeContactKnown: content.safeContact !== null,
    phoneMasked: maskedPhone(content.phone),
    emailMasked: maskedEmail(content.email),
    municipality: row.municipality,
    wellbeingCounty: row.wellbeingCounty,
    gender: row.gender,
    birthDecade: row.birthDecade,
    languages: [...row.languages],
    themes: [...row.themes],
    forms: row.forms,
    weeklyTimes: maskToWeeklyTimes(row.weeklyTimes),
    wishes: [...row.wishes],
    travelKm: row.travelKm,
    firstPriority: row.firstPriority,
    supported: row.supported,
    withChildren: row.withChildren,
    accessNeeds: row.accessNeeds,
    heardFrom: row.heardFrom,
    taskId: row.taskId,
    coordinatorId: row.coordinatorId,
    coordinatorName: names.get(row.coordinatorId) ?? null,
    deputyId: row.deputyId,
    deputyName: row.deputyId === null ? null : (names.get(row.deputyId) ?? null),
    priority: row.priority,
    priorityReason: content.priorityReason,
    unitId: row.unitId,
    unitName: row.unitName,
    waitingSince: row.waitingSince,
    arrivedAt: row.arrivedAt.toISOString(),
    contactedOn: row.contactedOn,
    contactDueOn: contactDue(material),
    exitReason: row.exitReason,
    closedOn: row.closedOn,
    relationshipId: pair?.id ?? null,
    consented: row.consented,
  };
}

/** One seeker as a page gets it: protected details stay closed. */
export function seekerOf(material: SeekerMaterial): Seeker {
  if (!material.row.protected) return detailsOf(material);
  return { ...briefOf(material), version: material.row.version, allowed: allowed(material) };
}
