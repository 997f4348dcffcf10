import { GROUP_TYPE_RULES, meetingDays, municipalityOf, themeOf } from '@rinnakkain/domain';
import { isDeepStrictEqual } from 'node:util';
import type { AssociationDraft } from './draft';
import { draftDemo } from './draft-demo';
import { DEMO_SIZES, type DemoSize } from './sizes';

const TODAY = '2026-11-24';
const wanted = { published: 300, meetings: 6_000, listings: 40 };
const draft = (size: DemoSize): AssociationDraft[] => [...draftDemo(1, size, TODAY).associations];
const without = draft(DEMO_SIZES.demo);
const large = draft({ ...DEMO_SIZES.demo, groups: wanted });
const more = (of: (its: AssociationDraft) => readonly unknown[]): number =>
  large.reduce((sum, its, i) => sum + of(its).length - of(without[i] ?? its).length, 0);

describe('A large public directory', () => {
  const groups = large.flatMap((its) => its.groups.groups);

  it('has as many published groups, meetings and independent groups as its size says', () => {
    expect(more(({ groups: all }) => all.groups.filter(({ published }) => published))).toBe(wanted.published);
    expect(more(({ groups: all }) => all.meetings)).toBe(wanted.meetings);
    expect(more(({ listings }) => listings)).toBe(wanted.listings);
  });

  it('leaves people and pairs as they are without it', () => {
    const people = (all: AssociationDraft[]) => all.map((its) => [its.volunteers, its.seekers, its.pairs]);
    // Of two whole demos Jest would take seconds to compare.
    expect(isDeepStrictEqual(people(large), people(without))).toBe(true);
  });

  it('has groups that could be entered: kinds, places, themes and seasons', () => {
    for (const group of groups) {
      const { registration } = GROUP_TYPE_RULES[group.type];
      expect(registration === 'optional' || group.registers === (registration === 'required')).toBe(true);
      expect(municipalityOf(group.municipality)).toBeDefined();
      expect(group.themes.every(themeOf)).toBe(true);
      expect(group.firstDay <= group.lastDay).toBe(true);
    }
  });

  it('has the meetings of each season on the days of its plan', () => {
    for (const { groups: all } of large) {
      const ofSeason = Map.groupBy(all.meetings, ({ seasonId }) => seasonId);
      for (const { id, plan } of all.seasons)
        expect(ofSeason.get(id)?.map(({ originalDay }) => originalDay) ?? []).toEqual(meetingDays(plan));
    }
  });

  it('has heads counted only where heads are, and only of what was held', () => {
    for (const { groups: all } of large) {
      const held = new Set(all.meetings.filter(({ state }) => state === 'held').map(({ id }) => id));
      expect(all.counts.every(({ meetingId }) => held.has(meetingId))).toBe(true);
    }
  });
});
