import { demo } from '../stage/demo';
import type { Person } from '../stage/person';
import { setStage } from '../stage/stage';
import { surname } from '../stage/unique';

const { someone } = setStage();

/** The ids of the first rows of a list. */
async function rowsOf(person: Person, list: string): Promise<string[]> {
  const { body } = await person.ask(`${list}pageSize=25`);
  return (body as { items: { id: string }[] }).items.map(({ id }) => id);
}

/** Types into the palette, waits for its answer, and closes it. */
async function searches(person: Person, words: string): Promise<string> {
  await person.press('Hae ihmistä tai siirry sivulle');
  const palette = person.dialog('Hae ihmistä tai siirry sivulle');
  await palette.getByRole('combobox').fill(words);
  const answer = palette.getByRole('status').filter({ hasText: /Löytyi|ei löytynyt/ });
  await answer.waitFor();
  const said = await answer.innerText();
  await person.page.keyboard.press('Escape');
  await palette.waitFor({ state: 'hidden' });
  return said;
}

describe('The coordinator of another association', () => {
  it('finds nobody of the first one: not by search, in lists, at copied addresses or by asking the API', async () => {
    const sofia = await someone();
    await sofia.signIn(demo.coordinator);
    const [seekerName, volunteerName] = [surname(), surname()];
    const seeker = await sofia.creates('/api/seekers', { firstName: seekerName });
    const volunteer = await sofia.creates('/api/volunteers', { firstName: 'Testi', lastName: volunteerName });
    const [relationship = ''] = await rowsOf(sofia, '/api/relationships?');
    const own = {
      '/api/seekers?': await rowsOf(sofia, '/api/seekers?'),
      '/api/volunteers?': await rowsOf(sofia, '/api/volunteers?'),
      '/api/relationships?': await rowsOf(sofia, '/api/relationships?'),
    };
    expect(await searches(sofia, seekerName)).toBe('Löytyi: 1');
    expect(await searches(sofia, volunteerName)).toBe('Löytyi: 1');
    const addresses = [
      `/seekers/${seeker}`,
      `/seekers/${seeker}/edit`,
      `/seekers/${seeker}/shortlist`,
      `/volunteers/${volunteer}`,
      `/volunteers/${volunteer}/edit`,
      `/relationships/${relationship}`,
    ];
    for (const address of addresses) {
      await sofia.goTo(address);
      await sofia.settles();
      expect(await sofia.heading('Sivua ei löytynyt').count()).toBe(0);
    }

    const aune = await someone();
    aune.watch.expect(404, /^\/api\/(seekers|volunteers|relationships)\//);
    await aune.signIn(demo.stranger);
    await aune.sees('Tänään');
    expect(await searches(aune, seekerName)).toContain('ei löytynyt');
    expect(await searches(aune, volunteerName)).toContain('ei löytynyt');
    for (const [list, ids] of Object.entries(own)) {
      const theirs = await rowsOf(aune, list);
      expect(theirs.length).toBeGreaterThan(0);
      expect(theirs.filter((id) => ids.includes(id))).toEqual([]);
    }
    for (const address of addresses) {
      await aune.goTo(address);
      await aune.sees('Sivua ei löytynyt');
    }
    const questions = [
      `/api/seekers/${seeker}`,
      `/api/seekers/${seeker}/notes`,
      `/api/seekers/${seeker}/shortlist`,
      `/api/volunteers/${volunteer}`,
      `/api/volunteers/${volunteer}/readiness`,
      `/api/relationships/${relationship}`,
      `/api/relationships/${relationship}/sessions`,
    ];
    for (const question of questions)
      expect([question, (await aune.ask(question)).status]).toEqual([question, 404]);
  });
});
