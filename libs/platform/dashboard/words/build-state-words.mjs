// Writes the words of states, actions, reasons and codes from the product's table of keys:
//   node libs/platform/dashboard/words/build-state-words.mjs [texts.json]
// The module holds the English; with a file name the Finnish and Swedish go there for `npm run texts -- --from`.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../../../', import.meta.url);
const used = new Set([
  'volunteer',
  'seeker',
  'relationship',
  'session',
  'training_record',
  'training_status',
  'refusal',
  'role',
  'course',
  'permission',
  'contact',
  'person',
  'language',
  'wish',
  'weekly_time',
  'match',
]);

const rows = readFileSync(new URL('libs/domain/data/states.csv', root), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([entity, kind, key, , , fi, sv, en]) => ({ entity, kind, key, fi, sv, en }))
  .filter(({ entity }) => used.has(entity));

const idOf = ({ entity, kind, key }) => `word.${entity}.${kind}.${key}`;
const grouped = Object.groupBy(rows, ({ entity }) => entity);
const kindsOf = (of) =>
  Object.entries(Object.groupBy(of, ({ kind }) => kind))
    .map(([kind, words]) => {
      const lines = words.map((word) => `      ${word.key}: $localize\`:@@${idOf(word)}:${word.en}\`,`);
      return `    ${kind}: {\n${lines.join('\n')}\n    },`;
    })
    .join('\n');
const entities = Object.entries(grouped).map(([entity, of]) => `  ${entity}: {\n${kindsOf(of)}\n  },`);

writeFileSync(
  new URL('../src/words/state-words.ts', import.meta.url),
  `// Written by words/build-state-words.mjs from the table of keys; change the words there.

/** The words of states, actions, reasons and codes, by entity, kind and key; they begin small. */
export const stateWords = {\n${entities.join('\n')}\n} as const;\n`,
);

const [texts] = process.argv.slice(2);
if (texts) {
  const translations = Object.fromEntries(rows.map((row) => [idOf(row), { fi: row.fi, sv: row.sv }]));
  writeFileSync(texts, JSON.stringify(translations, null, 2));
}
