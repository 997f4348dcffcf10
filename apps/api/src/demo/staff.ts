import type { AssociationDraft } from './draft';

/** Gives an association its staff; the first one has the people of the pictures. */
export function addStaff(draft: AssociationDraft): void {
  if (draft.index === 0) addFirstStaff(draft);
  else addPatternStaff(draft);
}

function addFirstStaff(draft: AssociationDraft): void {
  const email = (name: string): string => `${name}@${draft.outline.domain}.invalid`;
  const [separation, baby] = [draft.unit(0), draft.unit(1)];
  const sofia = draft.addAccount('Sofia Näyte', email('koordinaattori'), {
    role: 'coordinator',
    unitIds: [separation.id],
  });
  const juhani = draft.addAccount('Juhani Malli', email('juhani.malli'), {
    role: 'coordinator',
    unitIds: [separation.id],
    backgroundChecker: true,
  });
  const kaisa = draft.addAccount('Kaisa Demola', email('moniosaaja'), {
    role: 'coordinator',
    unitIds: [separation.id, baby.id],
  });
  draft.addMembership(kaisa, { role: 'training_reviewer' });
  draft.addMembership(kaisa, { role: 'organisation_administrator' });
  const venla = draft.addAccount('Venla Kuvitelma', email('venla.kuvitelma'), {
    role: 'coordinator',
    unitIds: [baby.id],
  });
  draft.reviewerId = draft.addAccount('Ritva Demola', email('kouluttaja'), {
    role: 'training_reviewer',
    backgroundChecker: true,
  });
  draft.addAccount('Tapio Testinen', email('paakayttaja'), { role: 'organisation_administrator' });
  draft.addAccount('Leila Malli', email('tietosuoja'), { role: 'data_protection_officer' });
  draft.checkerId = juhani;
  separation.coordinatorIds.push(sofia, juhani, kaisa);
  baby.coordinatorIds.push(venla, kaisa);
}

function addPatternStaff(draft: AssociationDraft): void {
  const swedish = draft.outline.language === 'sv';
  const email = (name: string): string => `${name}@${draft.outline.domain}.invalid`;
  const [first, second] = swedish ? ['Elin Exempel', 'Axel Påhittad'] : ['Aune Esimerkki', 'Ilkka Näyte'];
  const unitIds = draft.units.map(({ id }) => id);
  const coordinator = draft.addAccount(first ?? '', email('koordinaattori'), {
    role: 'coordinator',
    unitIds,
  });
  const several = draft.addAccount(second ?? '', email('moniosaaja'), {
    role: 'coordinator',
    unitIds,
    backgroundChecker: true,
  });
  draft.addMembership(several, { role: 'organisation_administrator' });
  draft.reviewerId = draft.addAccount(swedish ? 'Karin Modell' : 'Saara Malli', email('kouluttaja'), {
    role: 'training_reviewer',
  });
  draft.addAccount(swedish ? 'Gustav Exempel' : 'Pentti Testinen', email('paakayttaja'), {
    role: 'organisation_administrator',
  });
  draft.addAccount(swedish ? 'Frida Påhittad' : 'Raisa Kuvitelma', email('tietosuoja'), {
    role: 'data_protection_officer',
  });
  draft.checkerId = several;
  for (const unit of draft.units) unit.coordinatorIds.push(coordinator, several);
}
