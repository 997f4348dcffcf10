/** What people look for on the public pages; the word is typed, so that no page is shown again. */
const searches = [
  'sana=ryhma',
  'sana=ilta&kunta=Tampere&lahikunnat=1',
  'sana=ryhma&paiva=3',
  'sana=ryhma&aihe=alcohol&verkossa=1',
  'sana=olohuone&kunta=Helsinki',
  'sana=ryhma&ilman-ilmoittautumista=1&kieli=sv',
  'sana=purjelentokone',
];
/** What is chosen alone, as from the links and lists of the page. */
const chosen = ['', 'kunta=Helsinki', 'aihe=loneliness', 'nakyma=kartta', 'verkossa=1', 'paiva=2'];

const pageOf = (query) => `/tuki/ryhmat${query && `?${query}`}`;
/** A group, another one for every n, of those the first pages list. */
async function groups(visitor) {
  const found = [];
  for (const page of [1, 2, 3, 4, 5])
    found.push(
      ...(await visitor.get(pageOf(`sivu=${page}`))).text.matchAll(/href="\/tuki\/ryhmat\/([0-9a-f-]{36})"/g),
    );
  if (found.length === 0) throw new Error('There is no published group.');
  return [...new Set(found.map(([, id]) => id))];
}

/** The association whose feed is asked for: that of the first group. */
async function association(visitor) {
  const [id] = await groups(visitor);
  const { text } = await visitor.get(`/tuki/ryhmat/${id}`);
  const found = /yhdistys=([0-9a-f-]{36})/.exec(text) ?? /organisations\/([0-9a-f-]{36})/.exec(text);
  if (!found) throw new Error('The page of a group names no association.');
  return found[1];
}

/** The mark of every page that is asked for again. */
async function marks(visitor) {
  const known = [];
  for (const query of chosen) known.push((await visitor.get(pageOf(query))).etag);
  return known;
}

const each = (all, n) => all[n % all.length];
const withoutPause = 3_000;

/**
 * The public directory, for people without an account. What is typed is searched and written anew each time; a page of
 * what is chosen is written once for as long as nobody changes anything.
 */
export const directoryMeasures = [
  { name: 'directory: search', goal: 50, ask: (v, _, n) => v.get(pageOf(each(searches, n))) },
  { name: 'directory: week', goal: 50, ask: (v) => v.get(pageOf('sana=ilta&nakyma=viikko')) },
  { name: 'directory: map', goal: 50, ask: (v) => v.get(pageOf('sana=ilta&nakyma=kartta')) },
  {
    name: 'directory: group',
    goal: 50,
    prepare: groups,
    ask: (v, ids, n) => v.get(`/tuki/ryhmat/${each(ids, n)}`),
  },
  {
    name: 'directory: calendar',
    goal: 50,
    rate: 5,
    warmUps: 10,
    prepare: groups,
    ask: (v, ids, n) => v.get(`/feeds/groups/${each(ids, n)}.ics?names=true`),
  },
  {
    name: 'directory: all dates',
    rate: 2,
    warmUps: 4,
    prepare: association,
    ask: (v, id) => v.get(`/feeds/organisations/${id}.ics`),
  },
  {
    name: 'directory: guide',
    goal: 50,
    rate: 2,
    warmUps: 1,
    // An address may ask sixty times a minute.
    few: 20,
    most: 0,
    ask: (v) => v.get('/feeds/meeting-guide.json?program=esimerkkitoverit'),
  },
  {
    name: 'directory: kept pages',
    atLeast: 500,
    most: withoutPause,
    ask: (v, _, n) => v.get(pageOf(each(chosen, n))),
  },
  {
    name: 'directory: known (304)',
    atLeast: 500,
    most: withoutPause,
    answers: 304,
    prepare: marks,
    ask: (v, known, n) =>
      v.send('GET', pageOf(each(chosen, n)), undefined, { 'if-none-match': each(known, n) }),
  },
].map((measure) => ({ who: 'nobody', ...measure }));
