import { addDays, type RelationshipState, type SessionOutcome } from '@rinnakkain/domain';
import type { AssociationDraft, DraftPair, DraftSeeker, DraftVolunteer } from './draft';
import { at } from './instants';
import { addPair, type PairPath } from './pairs';
import { addSceneSeekers, requestOf } from './scene-seekers';
import { addSceneVolunteers } from './scene-volunteers';
import { addSeeker, type SeekerProfile } from './seekers';
import { corrected } from './sessions';
import type { SessionRow } from './pair-rows';

/** The last day of sessions made by chance for pairs whose latest ones are told here, days ago. */
const TOLD_FROM = 7;

/**
 * The people around the first coordinator and the first volunteer: whatever a page can show is there, and journeys find
 * them by name.
 */
export function addScene(draft: AssociationDraft): void {
  const volunteers = addSceneVolunteers(draft);
  const { iida } = addSceneSeekers(draft);
  const scene = new Scene(draft, volunteers);
  scene.addRunning();
  scene.addWaitingForAnswers();
  scene.addOthers(iida);
}

class Scene {
  constructor(
    private readonly draft: AssociationDraft,
    private readonly volunteers: ReadonlyMap<string, DraftVolunteer>,
  ) {}

  /** Running pairs with their latest sessions: a wish to talk, a worry, some to acknowledge. */
  addRunning(): void {
    const noora = this.pair('Aino Esimerkki', 'Noora', 'running', 190);
    this.tell(noora, 1, {
      start: '17:00',
      minutes: 120,
      callMe: true,
      note: 'Tavattiin kahvilassa. Toivon, että soitat.',
    });
    const emmi = this.pair('Aino Esimerkki', 'Emmi', 'running', 60);
    this.tell(emmi, 3, { start: '18:00', minutes: 60, form: 'phone' });
    const petri = this.pair('Kalle Kuvitelma', 'Petri', 'running', 120, {
      gender: 'man',
      themes: [{ theme: 'non-resident-parent', importance: 3 }],
    });
    this.tell(petri, 1, {
      start: '19:30',
      minutes: 90,
      worry: true,
      note: 'Oli tavallista raskaampi tapaaminen.',
    });
    const jonna = this.pair('Marjo Testinen', 'Jonna', 'running', 90);
    this.tell(jonna, 3, { start: '17:30', minutes: 90 });
    const esa = this.pair('Jari Esimerkki', 'Esa', 'running', 140, {
      gender: 'man',
      themes: [{ theme: 'alternating-residence', importance: 3 }],
    });
    this.tell(esa, 2, { start: '17:00', minutes: 0, outcome: 'cancelled_by_seeker' });
    const timo = this.pair('Mikko Kuvitelma', 'Timo', 'running', 210, { gender: 'man' });
    this.tell(timo, 4, { start: '18:00', minutes: 60 }, true);
    this.pair('Saara Testinen', 'Inka', 'running', 230);
    this.pair('Saara Testinen', 'Nelli', 'running', 160);
    this.pair('Leena Kuvitelma', 'Suvi', 'running', 300, {}, { releasedUntil: addDays(this.draft.today, 9) });
    this.pair('Paula Testinen', 'Outi', 'on_break', 170);
    this.pair('Sari Näyte', 'Minna', 'ending', 320);
  }

  /** Proposals and pairs before their opening meeting. */
  addWaitingForAnswers(): void {
    const { draft } = this;
    const ago = (days: number): string => addDays(draft.today, -days);
    this.propose('Hanna Demola', 'Sara', { state: 'proposed', proposedOn: ago(6) });
    this.propose('Aino Esimerkki', 'Riina', { state: 'proposed', proposedOn: ago(1) });
    this.propose(
      'Tuomas Näyte',
      'Mikael',
      { state: 'volunteer_agreed', proposedOn: ago(8), volunteerAnsweredOn: ago(5) },
      { gender: 'man' },
    );
    const agreed = { proposedOn: ago(24), volunteerAnsweredOn: ago(22), seekerAnsweredOn: ago(17) };
    this.propose(
      'Pauliina Näyte',
      'Marko',
      { state: 'agreed', ...agreed },
      { gender: 'man', themes: [{ theme: 'custody-dispute', importance: 3 }] },
    );
    const soon = { proposedOn: ago(12), volunteerAnsweredOn: ago(10), seekerAnsweredOn: ago(8) };
    this.propose(
      'Antti Malli',
      'Pentti',
      { state: 'first_meeting_set', ...soon, firstMeetingOn: addDays(draft.today, 1) },
      { gender: 'man' },
    );
  }

  /** What came to nothing or is over. */
  addOthers(iida: DraftSeeker): void {
    const ago = (days: number): string => addDays(this.draft.today, -days);
    this.add('Leena Kuvitelma', iida, {
      state: 'declined',
      proposedOn: ago(20),
      volunteerAnsweredOn: ago(18),
      closedOn: ago(18),
    });
    this.propose('Veera Esimerkki', 'Maija', { state: 'expired', proposedOn: ago(15), closedOn: ago(7) });
    this.propose('Riikka Demola', 'Tiina', { state: 'withdrawn', proposedOn: ago(40), closedOn: ago(36) });
    const seeker = addSeeker(this.draft, {
      ...requestOf(this.draft, 'Kaarina', 330),
      state: 'closed',
      closedOn: ago(30),
      exitReason: 'support_no_longer_needed',
    });
    this.add('Veera Esimerkki', seeker, {
      state: 'ended',
      proposedOn: ago(312),
      volunteerAnsweredOn: ago(310),
      seekerAnsweredOn: ago(308),
      firstMeetingOn: ago(300),
      startedOn: ago(300),
      endedOn: ago(30),
      endingReason: 'goal_reached',
      seekerOutcome: 'close',
    });
  }

  private pair(
    volunteer: string,
    seeker: string,
    state: RelationshipState & ('running' | 'on_break' | 'ending'),
    days: number,
    told: Partial<SeekerProfile> = {},
    more: Partial<PairPath> = {},
  ): DraftPair {
    const ago = (count: number): string => addDays(this.draft.today, -count);
    const path: PairPath = {
      state,
      proposedOn: ago(days + 21),
      volunteerAnsweredOn: ago(days + 19),
      seekerAnsweredOn: ago(days + 15),
      firstMeetingOn: ago(days),
      startedOn: ago(days),
      ...more,
    };
    const person = addSeeker(this.draft, { ...requestOf(this.draft, seeker, days + 40), ...told });
    return this.add(volunteer, person, path);
  }

  private propose(
    volunteer: string,
    seeker: string,
    path: PairPath,
    told: Partial<SeekerProfile> = {},
  ): void {
    const person = addSeeker(this.draft, {
      ...requestOf(this.draft, seeker, this.draft.random.whole(28, 48)),
      ...told,
    });
    this.add(volunteer, person, path);
  }

  private add(name: string, seeker: DraftSeeker, path: PairPath): DraftPair {
    const volunteer = this.volunteers.get(name);
    if (!volunteer) throw new Error(`Nobody is called ${name}.`);
    return addPair(this.draft, seeker, volunteer, 'peer', { rank: 1, ...path });
  }

  /** A session so many days ago that waits for its acknowledgement. */
  private tell(
    pair: DraftPair,
    daysAgo: number,
    told: Pick<SessionRow, 'start' | 'minutes'> & Partial<SessionRow>,
    isCorrected = false,
  ): void {
    const { row, volunteer } = pair;
    const day = addDays(this.draft.today, -daysAgo);
    const session: SessionRow = {
      id: this.draft.random.uuid(),
      relationshipId: row.id,
      unitId: row.unitId,
      volunteerId: row.volunteerId,
      seekerId: row.seekerId,
      state: 'sent',
      day,
      form: 'face_to_face',
      outcome: 'held' satisfies SessionOutcome,
      note: null,
      callMe: false,
      worry: false,
      earlier: null,
      correctedAt: null,
      acknowledgedBy: null,
      acknowledgedAt: null,
      loggedBy: volunteer.row.accountId ?? '',
      createdAt: at(day, '21:05'),
      ...told,
    };
    pair.sessionsUntil = addDays(this.draft.today, -TOLD_FROM);
    this.draft.toldSessions.push(isCorrected ? corrected(session) : session);
  }
}
