// Writes the words of states, actions, reasons and codes from the product's two tables of keys:
//   node libs/platform/dashboard/words/build-state-words.mjs [texts.json]
// The modules hold the English; with a file name the Finnish and Swedish go there for `npm run texts -- --from`.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../../../', import.meta.url);
const everywhere = [
  'volunteer',
  'seeker',
  'relationship',
  'session',
  'training_record',
  'training_status',
  'refusal',
  'role',
  'course',
  'course_run',
  'permission',
  'contact',
  'person',
  'language',
  'wish',
  'weekly_time',
  'match',
  'consent',
  'paper',
  'certificate',
  'release',
];
// What one page alone speaks of is loaded with that page.
const pages = {
  audit: ['audit'],
  password: ['password'],
  today: ['today'],
  requirement: ['requirement', 'standing', 'guidance', 'volunteer_meeting'],
  message: ['reminder', 'message', 'job'],
  import: ['import'],
  request: ['request'],
  listing: ['listing'],
  publishing: ['public_text'],
  group: ['group', 'group_type', 'participant', 'meeting', 'conversation', 'date', 'holiday'],
};

const tables = ['libs/domain/data/states.csv', 'libs/domain/data/further-keys.csv'];
const rows = tables
  .flatMap((table) => readFileSync(new URL(table, root), 'utf8').trim().split(/\r?\n/).slice(1))
  .map((line) => line.split(','))
  .map(([entity, kind, key, , , fi, sv, en]) => ({ entity, kind, key, fi, sv, en }));

const idOf = ({ entity, kind, key }) => `word.${entity}.${kind}.${key}`;
const nameOf = (key) => (/^\w+$/.test(key) ? key : `'${key}'`);
const kindsOf = (of) =>
  Object.entries(Object.groupBy(of, ({ kind }) => kind))
    .map(([kind, words]) => {
      const lines = words.map(
        (word) => `      ${nameOf(word.key)}: $localize\`:@@${idOf(word)}:${word.en.replaceAll('’', "'")}\`,`,
      );
      return `    ${kind}: {\n${lines.join('\n')}\n    },`;
    })
    .join('\n');
const written = [];

/** One module: the words of these entities under one name. */
function write(file, name, of, entities) {
  const own = rows.filter(({ entity }) => entities.includes(entity));
  const grouped = Object.groupBy(own, ({ entity }) => entity);
  const groups = Object.entries(grouped).map(([entity, words]) => `  ${entity}: {\n${kindsOf(words)}\n  },`);
  writeFileSync(
    new URL(`../src/words/${file}.ts`, import.meta.url),
    `// Written by words/build-state-words.mjs from the tables of keys; change the words there.

/** ${of} */
export const ${name} = {\n${groups.join('\n')}\n} as const;\n`,
  );
  written.push(...own);
}

write(
  'state-words',
  'stateWords',
  'The words of states, actions, reasons and codes, by entity, kind and key; they begin small.',
  everywhere,
);
for (const [page, entities] of Object.entries(pages)) {
  write(
    `${page}-words`,
    `${page}Words`,
    `The words of keys that one page alone speaks of, by entity, kind and key; they begin small.`,
    entities,
  );
}

const [texts] = process.argv.slice(2);
if (texts) {
  const translations = Object.fromEntries(written.map((row) => [idOf(row), { fi: row.fi, sv: row.sv }]));
  writeFileSync(texts, JSON.stringify(translations, null, 2));
}
