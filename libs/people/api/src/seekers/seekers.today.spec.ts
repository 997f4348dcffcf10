import { type TodayFigures, type TodayGroupLines, type TodayScope } from '@rinnakkain/platform-api';
import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { aSeeker, type RelationshipsOfTests, seekersProduct, someNeed } from './testing';
import { SeekersToday } from './seekers.today';

describe('today, as seekers see it', () => {
  let product: TestProduct;
  let relationships: RelationshipsOfTests;
  let organisation: TestOrganisation;
  let coordinator: TestActor;

  beforeAll(async () => {
    ({ product, relationships } = await seekersProduct());
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
  });
  afterAll(() => product.stop());

  const today = (
    who: TestActor,
    scope: TodayScope = 'unit',
  ): Promise<{ groups: readonly TodayGroupLines[]; figures?: TodayFigures }> =>
    product.as(who, async (work) => {
      work.record({ action: 'today.viewed', objectType: 'route' });
      const source = product.app.get(SeekersToday);
      const day = product.clock.today();
      return { groups: await source.groups(day, 5, scope), figures: await source.figures(day) };
    });

  it('tells of new requests and of those beyond the target, the oldest first', async () => {
    const register = async (alias: string, fields: object = {}): Promise<string> =>
      (await aSeeker(product, organisation, coordinator, { alias, firstName: `Nimi ${alias}`, ...fields }))
        .id;
    const queue = (id: string): PromiseLike<unknown> =>
      product
        .post(`/api/seekers/${id}/transitions`, coordinator)
        .set('If-Match', '"1"')
        .send({ action: 'queue' })
        .expect(200);
    const oldest = await register('Vanhin', { ...someNeed, themes: [{ theme: 'alcohol', importance: 1 }] });
    const proposed = await register('Ehdotettu');
    const paired = await register('Pari');
    product.clock.passDays(2);
    const next = await register('Toinen');
    for (const id of [oldest, proposed, paired, next]) await queue(id);
    relationships.put(proposed, 'proposed');
    relationships.put(paired, 'running');
    product.clock.passDays(22);
    const fresh = await register('Uusi', { protected: true, themes: [{ theme: 'alcohol', importance: 1 }] });

    const { groups, figures } = await today(coordinator);
    expect(groups).toEqual([
      {
        group: 'new_request',
        total: 1,
        totals: { mine: 1, unit: 1 },
        lines: [
          {
            kind: 'seeker',
            id: fresh,
            names: ['Uusi'],
            protected: true,
            day: '2026-12-18',
            dueOn: '2026-12-25',
            days: 0,
            keys: {},
          },
        ],
      },
      {
        group: 'over_target',
        total: 2,
        totals: { mine: 2, unit: 2 },
        lines: [
          expect.objectContaining({
            id: oldest,
            names: ['Nimi Vanhin'],
            day: '2026-11-24',
            dueOn: '2026-12-15',
            days: 24,
            keys: { theme: 'alcohol', language: 'fi', county: 'HE', form: 'face_to_face' },
          }),
          expect.objectContaining({ id: next, days: 22 }),
        ],
      },
    ]);
    expect(figures?.queue).toEqual({
      waiting: 4,
      overTarget: 3,
      medianDays: 23,
      weeks: [1, 0, 0, 3, 0, 0, 0],
    });
  });

  it('shows a colleague what is theirs, and counts the rest', async () => {
    const colleague = await product.signedIn(organisation, 'coordinator');
    await aSeeker(product, organisation, coordinator, { alias: 'Oma', deputyId: colleague.actor.accountId });
    const { groups } = await today(colleague, 'mine');
    expect(groups.map(({ total, totals, lines }) => [total, totals, lines.length])).toEqual([
      [1, { mine: 1, unit: 2 }, 1],
      [0, { mine: 0, unit: 2 }, 0],
    ]);
  });

  it('is empty for another unit, and knows no median of nobody', async () => {
    const elsewhere = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    const { groups, figures } = await today(elsewhere);
    expect(groups.map(({ total, lines }) => [total, lines.length])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(figures?.queue).toMatchObject({ waiting: 0, medianDays: null });
  });
});
