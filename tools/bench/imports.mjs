import { people } from './people.mjs';

const rows = 10_000;
const boundary = 'a-form-of-the-bench';
/** How often somebody else asks meanwhile, milliseconds. */
const every = 100;

/** A table of volunteers as Finnish Excel writes it; nobody of it is there yet. */
function table() {
  const stamp = Date.now().toString(36);
  const lines = ['Etunimi;Sukunimi;Sähköposti;Puhelin;Saapunut'];
  for (let n = 0; n < rows; n++)
    lines.push(`Tuotu;Mitattu ${n};tuotu${n}.${stamp}@esimerkki.invalid;040 ${1_000_000 + n};1.2.2026`);
  return lines.join('\r\n');
}

const form = () =>
  [
    `--${boundary}\r\nContent-Disposition: form-data; name="kind"\r\n\r\nvolunteers`,
    `\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"`,
    `\r\nContent-Type: text/csv\r\n\r\n${table()}\r\n--${boundary}--\r\n`,
  ].join('');

/**
 * Takes in a table of 10,000 volunteers as one coordinator, while somebody else goes on asking. Gives seconds for the
 * trial run and for the writing, and the longest that the other waited, milliseconds.
 */
export async function measureImport({ api, superuser }) {
  const [visitor, other] = await people(api.url, superuser, 'coordinator', 2);
  let [longest, over] = [0, false];
  const asking = (async () => {
    while (!over) {
      const { milliseconds } = await other.get('/api/tasks');
      longest = Math.max(longest, milliseconds);
      await new Promise((next) => setTimeout(next, every));
    }
  })();
  try {
    const unit = await ownUnit(visitor);
    const body = Buffer.from(
      form().replaceAll('1.2.2026', `1.2.2026;${unit}`).replace('Saapunut', 'Saapunut;Yksikkö'),
    );
    const tried = await send(visitor, '/api/imports', body, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'x-rinnakkain-form': 'file',
    });
    const { id, version, freshCount } = tried.body;
    if (freshCount !== rows) throw new Error(`${freshCount} of ${rows} rows could be taken`);
    const written = await send(visitor, `/api/imports/${id}/confirm`, Buffer.from('{}'), {
      'content-type': 'application/json',
      'if-match': `"${version}"`,
    });
    return { rows, trial: tried.seconds, writing: written.seconds, longest };
  } finally {
    over = true;
    await asking;
    visitor.leave();
    other.leave();
  }
}

/** The import in one line. */
export const importLine = ({ rows: count, trial, writing, longest }) =>
  `import of ${count} rows: checked in ${trial.toFixed(1)} s, written in ${writing.toFixed(1)} s; ` +
  `somebody else waited at most ${longest.toFixed(0)} ms`;

async function ownUnit(visitor) {
  const { body } = await visitor.get('/api/me');
  return body.memberships.find(({ id }) => id === body.acting).units[0].name;
}

async function send({ url, cookie }, path, body, headers) {
  const started = performance.now();
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    body,
    headers: { cookie, origin: url, ...headers },
  });
  const told = await answer.json();
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${told.code}`);
  return { body: told, seconds: (performance.now() - started) / 1000 };
}
