import type { Person } from './person';
import { home } from './product';

/** The place that requests of the journeys go to. */
export const association = /Esimerkkilän perhetyö ry – Vauvatyö/;

/** Opens a public page, in the words of its language. */
export async function opens(person: Person, path: string, heading: string): Promise<void> {
  await person.page.goto(`${home}${path}`);
  await person.sees(heading);
}

/** Comes to the form of the association by where one lives. */
export async function comesTo(person: Person, path: string, heading: string): Promise<void> {
  await opens(person, path, heading);
  await person.field('Kunta').selectOption({ label: 'Tampere' });
  await person.press('Näytä yhdistykset');
  await person.page.getByRole('link', { name: association }).click();
  await person.sees(heading);
}

/** Fills the first step of the form. */
export async function tells(person: Person, name: string): Promise<void> {
  await person.field('Etunimi').fill(name);
  await person.choice('Saamme', 'soittaa').check();
  await person.field(/^Puhelinnumero/).fill('040 123 4567');
  await person.field(/^Tunnussana/).fill('Käpylehmä');
}
