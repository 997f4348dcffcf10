import { FORM_HEADER } from '@rinnakkain/domain';
import type { Building } from './building';
import type { ActorName, Place } from './types';

const BOUNDARY = 'a-form-of-the-world';

/** A form with a file, as a browser sends it. */
const formOf = (kind: string, fileName: string, text: string): string =>
  [
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="kind"\r\n\r\n${kind}`,
    `\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"`,
    `\r\nContent-Type: text/csv\r\n\r\n${text}\r\n--${BOUNDARY}--\r\n`,
  ].join('');

/** A table that somebody has uploaded and not confirmed yet: a row that can be taken, and one that cannot. */
export async function uploadTable(
  world: Building,
  who: ActorName,
  kind: 'volunteers' | 'training_records',
  place: Place,
): Promise<void> {
  const row = world.book.row(world.accountOf(who));
  const content = 'people.import.content_sealed';
  const wrong = (): string => row.words('people.import.findings_sealed', 'ei osoite');
  const rows =
    kind === 'volunteers'
      ? [
          'Etunimi;Sukunimi;Sähköposti',
          [row.words(content, 'Tuija'), row.words(content, 'Tukija'), row.email(content)].join(';'),
          `Aino;Mäki;${wrong()}`,
        ]
      : ['Sähköposti;Kurssi;Suoritettu', `${wrong()};${row.words(content, 'Perus')};1.2.2026`];
  const form = formOf(kind, `${row.words('people.import.file_name_sealed', 'lista')}.csv`, rows.join('\n'));
  const { id } = await world.ask(who, 'POST', '/api/imports', form, {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    [FORM_HEADER]: 'file',
  });
  const { organisation } = world.actor(who);
  row.is(world.thing({ kind: 'import', id, relation: kind, place, organisationId: organisation?.id ?? '' }));
}
