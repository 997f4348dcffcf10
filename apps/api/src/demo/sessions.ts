import {
  addDays,
  daysBetween,
  SESSION_FORMS,
  type ContactForm,
  type Day,
  type SessionForm,
  type SessionOutcome,
} from '@rinnakkain/domain';
import type { AssociationDraft, DraftPair } from './draft';
import { at } from './instants';
import { Random } from './random';
import type { SessionRow } from './pair-rows';
import { split } from './sizes';
import { SESSION_NOTES, SWEDISH_SESSION_NOTES } from './words';

/** The last day sessions of a pair are told of. */
const lastDay = ({ row, sessionsUntil }: DraftPair, today: Day): Day =>
  row.endedOn ?? sessionsUntil ?? addDays(today, row.state === 'on_break' ? -25 : -1);

/** Shares so many sessions among the pairs by how long each has lasted; at most one a day. */
export function shareSessions(draft: AssociationDraft, sessions: number): void {
  const begun = draft.pairs.filter(({ row }) => row.startedOn !== null);
  const days = begun.map((pair) =>
    Math.max(0, daysBetween(pair.row.startedOn ?? '', lastDay(pair, draft.today)) - 3),
  );
  let left = 0;
  split(sessions, days).forEach((share, index) => {
    const pair = begun[index];
    if (!pair) return;
    const fits = Math.min(share + left, days[index] ?? 0);
    left += share - fits;
    pair.sessions = fits;
  });
}

/** The sessions of a pair, oldest first; the same ones whenever they are asked for. */
export function* sessionsOf(draft: AssociationDraft, pair: DraftPair): Generator<SessionRow> {
  const random = new Random(pair.seed);
  const { row, seeker, volunteer } = pair;
  if (row.startedOn === null) return;
  const from = addDays(row.startedOn, 3);
  const span = daysBetween(from, lastDay(pair, draft.today));
  const usual = random.pick(['10:00', '13:00', '17:00', '17:30', '18:00']);
  const forms = sessionForms(pair);
  for (let n = 0; n < pair.sessions; n += 1) {
    // Each has days of its own: from its share of the time to the day before the next one's.
    const [first, next] = [n, n + 1].map((share) => Math.floor((share * span) / pair.sessions));
    const day = addDays(from, random.whole(first ?? 0, Math.max(first ?? 0, (next ?? 0) - 1)));
    const daysAgo = daysBetween(day, draft.today);
    const outcome = drawOutcome(random);
    const acknowledged = daysAgo > 7 || random.chance(0.55);
    const session: SessionRow = {
      id: random.uuid(),
      seekerId: seeker.row.id,
      relationshipId: row.id,
      unitId: row.unitId,
      volunteerId: row.volunteerId,
      state: acknowledged ? 'acknowledged' : 'sent',
      day,
      start: random.chance(0.7) ? usual : random.pick(['09:30', '12:00', '16:00', '19:00']),
      minutes: random.weighted([
        [30, 12],
        [45, 12],
        [60, 26],
        [90, 24],
        [120, 22],
        [180, 4],
      ]),
      form: random.pick(forms),
      outcome,
      note: outcome === 'held' && random.chance(0.35) ? random.pick(notesFor(draft)) : null,
      callMe: acknowledged && random.chance(0.03),
      worry: acknowledged && random.chance(0.015),
      earlier: null,
      correctedAt: null,
      acknowledgedBy: acknowledged ? row.coordinatorId : null,
      acknowledgedAt: acknowledged ? at(addDays(day, Math.min(daysAgo, random.whole(1, 3))), '09:15') : null,
      loggedBy: volunteer.row.accountId ?? '',
      createdAt: at(day, '20:30'),
    };
    yield random.chance(0.02) && acknowledged ? corrected(session) : session;
  }
}

/** Every session of an association: those made from pairs, then those told one by one. */
export function* everySession(draft: AssociationDraft): Generator<SessionRow> {
  for (const pair of draft.pairs) yield* sessionsOf(draft, pair);
  yield* draft.toldSessions;
}

const notesFor = ({ outline }: AssociationDraft): readonly string[] =>
  outline.language === 'sv' ? SWEDISH_SESSION_NOTES : SESSION_NOTES;

const drawOutcome = (random: Random): SessionOutcome =>
  random.weighted([
    ['held', 89],
    ['cancelled_by_seeker', 5],
    ['cancelled_by_volunteer', 4],
    ['no_show', 2],
  ]);

/** Forms of contact both can do, as forms of sessions. */
function sessionForms({ seeker, volunteer }: DraftPair): SessionForm[] {
  const common = seeker.details.forms.filter((form: ContactForm) => volunteer.row.forms.includes(form));
  const forms = SESSION_FORMS.filter((form) => common.some((each) => each === form));
  return forms.length > 0 ? forms : ['phone'];
}

/** The session after a correction; what stood there first is kept. */
export function corrected(session: SessionRow): SessionRow {
  const { day, start, minutes, form, outcome, note, callMe, worry } = session;
  const correctedAt = at(addDays(day, 1), '08:10');
  const earlier = { correctedAt, day, start, minutes: minutes + 30, form, outcome, note, callMe, worry };
  return { ...session, earlier: JSON.stringify([earlier]), correctedAt };
}
