import type { Person } from './person';

/** What is told in a first call. */
export interface FirstCall {
  readonly firstName: string;
  readonly alias: string;
  readonly phone?: string;
  readonly email?: string;
  /** What only keeps contact safe. */
  readonly safety?: { readonly times: string; readonly codeWord: string; readonly note: string };
}

/** Fills the form of a first call and saves it. */
export async function takesTheCall(coordinator: Person, call: FirstCall): Promise<void> {
  await coordinator.choice('Miten hakijan saa turvallisesti kiinni?', 'Puhuimme siitä').check();
  await coordinator.choice('Turvalliset tavat', 'Puhelu').check();
  await coordinator.field(/^Etunimi/).fill(call.firstName);
  await coordinator.field(/^Peitenimi/).fill(call.alias);
  await coordinator.field(/^Puhelinnumero/).fill(call.phone ?? '+358000000042');
  if (call.email) await coordinator.page.getByRole('textbox', { name: /^Sähköposti/ }).fill(call.email);
  if (call.safety) {
    await coordinator.field(/^Milloin/).fill(call.safety.times);
    await coordinator.field(/^Tunnussana/).fill(call.safety.codeWord);
    await coordinator.field(/^Muuta, mikä pitää/).fill(call.safety.note);
  }
  await coordinator.choice('Onko hakija suostunut tietojensa tallentamiseen?', 'Kyllä').check();
  await coordinator.choice('Miten suostumus annettiin?', 'Suullisesti').check();
  await coordinator.field('Tekstin versio').fill('2026-1');
  await coordinator.list(/^Lisää teema/).selectOption({ label: 'Ero lapsiperheessä' });
  await coordinator.list(/^Lisää kieli/).selectOption({ label: 'Suomi' });
  await coordinator.choice('Sopivat tavat tavata', 'Kasvokkain').check();
  await coordinator.choice('Sopivat tavat tavata', 'Puhelin').check();
  await coordinator.list(/^Kunta/).selectOption({ label: 'Tampere' });
  await coordinator.list(/^Tehtävä/).selectOption({ label: 'Vertaistukihenkilö' });
  await coordinator.examines('filled');
  await coordinator.press('Tallenna pyyntö');
}
