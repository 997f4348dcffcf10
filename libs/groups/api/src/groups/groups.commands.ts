import { Injectable } from '@nestjs/common';
import {
  afterGroupEnds,
  countsMembers,
  type FieldError,
  GROUP_LIFECYCLE,
  hasParts,
  municipalityOf,
  nextState,
  type OwnGroupType,
  registersFor,
  RuleViolation,
  type StoredGroupState,
  themeOf,
} from '@rinnakkain/domain';
import { Clock, invalid, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { MeetingRow } from '../meetings/meetings.entities';
import { ParticipantRow } from '../participants/participant.entity';
import { Places } from '../participants/places';
import { GroupPlaceRow, GroupRow, type StoredTexts } from './groups.entities';
import type { GroupChanges, GroupName, GroupTransition, NewGroup } from './groups.messages';
import { Leaders } from './leaders';

/** Keeps groups, and takes them along their path. */
@Injectable()
export class GroupsCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly leaders: Leaders,
    private readonly places: Places,
  ) {}

  /** A new group; returns its id. */
  async create({ unitId, type, ...fields }: NewGroup): Promise<string> {
    const work = this.unitOfWork.current;
    const { unitIds } = work.actor;
    const unit = unitId ?? (unitIds.length === 1 ? unitIds[0] : undefined);
    const errors = [...errorsOf(fields, {}), ...errorsOfParts(type, fields)];
    if (!unit) errors.push({ pointer: '/unitId', code: 'REQUIRED' });
    else if (!unitIds.includes(unit)) errors.push({ pointer: '/unitId', code: 'NOT_FOUND_VALUE' });
    if (fields.registers !== undefined && registersFor(type, fields.registers) !== fields.registers)
      errors.push({ pointer: '/registers', code: 'NOT_ALLOWED_VALUE' });
    if (errors.length > 0) throw invalid(errors);
    const group = { id: randomUUID(), unitId: unit ?? '', type };
    const registers = registersFor(type, fields.registers);
    await work.insert(GroupRow, { ...columnsOf(fields), ...group, registers, name: texts(fields.name) });
    await work.insert(GroupPlaceRow, {
      groupId: group.id,
      unitId: group.unitId,
      type,
      venue: fields.venue || null,
      joinLink: fields.joinLink || null,
    });
    if (fields.leaders) await this.leaders.name(group, fields.leaders);
    work.record({
      action: 'group.created',
      objectType: 'group',
      objectId: group.id,
      details: { type, unitId: group.unitId, registers },
    });
    return group.id;
  }

  /** Changes what the body tells; more places go to those who wait. */
  async change(id: string, version: number, body: GroupChanges): Promise<void> {
    const work = this.unitOfWork.current;
    const group = await work.load(GroupRow, id, { lock: true });
    if (group.version !== version) throw staleVersion();
    const errors = [...errorsOf(body, group), ...errorsOfParts(group.type, body)];
    const registers = body.registers ?? group.registers;
    const taken = await this.places.taken(id);
    if (registersFor(group.type, registers) !== registers || (!registers && (await this.places.any(id))))
      errors.push({ pointer: '/registers', code: 'NOT_ALLOWED_VALUE' });
    if (body.capacityMax && body.capacityMax < taken)
      errors.push({ pointer: '/capacityMax', code: 'OUT_OF_RANGE', params: { min: taken } });
    if (errors.length > 0) throw invalid(errors);
    const { venue, joinLink } = body;
    await work.update(GroupRow, id, version, { ...columnsOf(body), registers });
    if (venue !== undefined || joinLink !== undefined)
      await work.updateWhere(GroupPlaceRow, sql`t.group_id = ${id}::uuid`, null, {
        ...(venue === undefined ? {} : { venue: venue || null }),
        ...(joinLink === undefined ? {} : { joinLink: joinLink || null }),
      });
    if (body.leaders) await this.leaders.name(group, body.leaders);
    const promoted = await this.places.fill({
      ...group,
      capacityMax: body.capacityMax === undefined ? group.capacityMax : body.capacityMax,
    });
    work.record({
      action: 'group.changed',
      objectType: 'group',
      objectId: id,
      details: {
        fields: Object.keys(body).filter((name) => body[name as keyof GroupChanges] !== undefined),
        promoted,
      },
    });
  }

  /** Takes a group along; it opens and starts with leaders enough, and takes everybody and its dates to its end. */
  async transition(id: string, version: number, { action }: GroupTransition): Promise<void> {
    const work = this.unitOfWork.current;
    const group = await work.load(GroupRow, id, { lock: true });
    if (group.version !== version) throw staleVersion();
    const to = nextState(GROUP_LIFECYCLE, group.state, action) as StoredGroupState;
    if (action === 'open_enrolment' || action === 'start') await this.leaders.demand(group);
    const over = action === 'end' || action === 'cancel' ? await this.close(group, action) : {};
    await work.update(GroupRow, id, version, { state: to, ...over });
    work.record({
      action: 'group.transitioned',
      objectType: 'group',
      objectId: id,
      details: { action, from: group.state, to },
    });
  }

  /** Somebody has looked at the settings of a group on social media. */
  async checkSettings(id: string, version: number): Promise<void> {
    const work = this.unitOfWork.current;
    const { type } = await work.load(GroupRow, id);
    if (!countsMembers(type)) throw new RuleViolation('NOT_COUNTED', { type });
    await work.update(GroupRow, id, version, { settingsCheckedOn: this.clock.today() });
    work.record({ action: 'group.settings_checked', objectType: 'group', objectId: id });
  }

  /** What was to come is cancelled, who took part has finished, and the season is over today at the latest. */
  private async close(
    group: GroupRow,
    how: 'end' | 'cancel',
  ): Promise<Pick<GroupRow, 'firstDay' | 'lastDay'>> {
    const work = this.unitOfWork.current;
    const today = this.clock.today();
    const { id } = group;
    for (const to of ['finished', 'interrupted'] as const) {
      const from = ['enrolled', 'waitlisted', 'confirmed', 'taking_part'] as const;
      const states = from.filter((state) => afterGroupEnds(state, how) === to);
      await work.updateWhere(
        ParticipantRow,
        sql`t.group_id = ${id}::uuid and t.state = any (${states}::text[])`,
        null,
        { state: to },
      );
    }
    await work.updateWhere(
      MeetingRow,
      sql`t.group_id = ${id}::uuid and t.day > ${today}::date and t.state in ('planned', 'moved')`,
      null,
      { state: 'cancelled' },
    );
    const lastDay = group.lastDay && group.lastDay < today ? group.lastDay : today;
    return { firstDay: group.firstDay && group.firstDay < lastDay ? group.firstDay : lastDay, lastDay };
  }
}

const texts = ({ fi, sv, en }: GroupName): StoredTexts => ({ fi, sv: sv ?? '', en: en ?? '' });

const PLAIN = [
  'published',
  'themes',
  'language',
  'municipality',
  'accessibility',
  'childCare',
  'capacityMin',
  'capacityMax',
  'closesAfter',
  'enrolsFrom',
  'enrolsUntil',
] as const satisfies readonly (keyof GroupChanges & keyof GroupRow)[];

/** The columns that a body tells. */
function columnsOf(body: GroupChanges): Partial<GroupRow> {
  const { name, purpose, rules, parts } = body;
  const told = PLAIN.filter((field) => body[field] !== undefined).map((field) => [field, body[field]]);
  return {
    ...(Object.fromEntries(told) as Partial<GroupRow>),
    ...(name ? { name: texts(name) } : {}),
    ...(purpose === undefined ? {} : { purpose: purpose && texts(purpose) }),
    ...(rules === undefined ? {} : { rules: rules && texts(rules) }),
    ...(parts ? { parts: parts.map((part) => ({ ...part, name: texts(part.name) })) } : {}),
  };
}

/** Only an event has parts. */
const errorsOfParts = (type: OwnGroupType, { parts = [] }: GroupChanges): FieldError[] =>
  parts.length > 0 && !hasParts(type) ? [{ pointer: '/parts', code: 'NOT_ALLOWED_VALUE' }] : [];

type Ranges = Partial<Pick<GroupRow, 'capacityMin' | 'capacityMax' | 'enrolsFrom' | 'enrolsUntil'>>;

function errorsOf(body: GroupChanges, before: Ranges): FieldError[] {
  const errors: FieldError[] = [];
  const { capacityMin, capacityMax, enrolsFrom, enrolsUntil } = { ...before, ...toldRanges(body) };
  if (capacityMin && capacityMax && capacityMin > capacityMax)
    errors.push({ pointer: '/capacityMax', code: 'OUT_OF_RANGE', params: { min: capacityMin } });
  if (enrolsFrom && enrolsUntil && enrolsFrom > enrolsUntil)
    errors.push({ pointer: '/enrolsUntil', code: 'OUT_OF_RANGE', params: { min: enrolsFrom } });
  body.themes?.forEach((theme, i) => {
    if (!themeOf(theme)) errors.push({ pointer: `/themes/${i}`, code: 'NOT_FOUND_VALUE' });
  });
  if (body.municipality && !municipalityOf(body.municipality))
    errors.push({ pointer: '/municipality', code: 'NOT_FOUND_VALUE' });
  if (body.joinLink && !/^https:\/\/\S+$/.test(body.joinLink))
    errors.push({ pointer: '/joinLink', code: 'MALFORMED' });
  return errors;
}

const toldRanges = ({ capacityMin, capacityMax, enrolsFrom, enrolsUntil }: GroupChanges): Ranges =>
  Object.fromEntries(
    Object.entries({ capacityMin, capacityMax, enrolsFrom, enrolsUntil }).filter(([, v]) => v !== undefined),
  );
