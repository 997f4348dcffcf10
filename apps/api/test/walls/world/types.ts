import type { Type } from '@nestjs/common';
import type { Role } from '@rinnakkain/domain';
import type { Actor } from '@rinnakkain/platform-api';
import type { StandingWalls, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import type { IncomingHttpHeaders } from 'node:http';

/** Everybody who tries to see something. Who is not said to be elsewhere belongs to the association `here`. */
export const ACTOR_NAMES = [
  /** Has no session. */
  'nobody',
  /** Of the platform's own organisation. */
  'platform_administrator',
  'administrator',
  /** Of the first unit: named for most seekers there. */
  'coordinator',
  /** Of the first unit: deputy of the protected seeker. */
  'deputy',
  /** Of the first unit: named for a protected seeker of their own, and for nobody of the coordinator's. */
  'colleague',
  /** Of the first unit: on the exclusion list of one seeker. */
  'excluded_coordinator',
  /** Of the second unit. */
  'other_unit',
  /** Of the other association's first unit. */
  'elsewhere',
  /** Of the second unit here, acting as that, and of the other association's second unit. */
  'two_associations',
  'reviewer',
  'data_protection_officer',
  'group_leader',
  /** Supports three seekers of the first unit, two of them protected. */
  'volunteer',
  'proposed_volunteer',
  'paused_volunteer',
  'ended_volunteer',
  'declined_volunteer',
  /** Supports nobody. */
  'idle_volunteer',
  'volunteer_other_unit',
  'volunteer_elsewhere',
  'administrator_elsewhere',
  'reviewer_elsewhere',
  /** A coordinator of the first unit whose account was disabled, with a cookie that was live until then. */
  'disabled',
  /** Acts as reviewer; also coordinates the first unit. */
  'several_roles',
] as const;

export type ActorName = (typeof ACTOR_NAMES)[number];

/** Somebody who sends requests. */
export interface WorldActor {
  readonly name: ActorName;
  readonly role: Role | null;
  /** The organisation one acts in; null for nobody. */
  readonly organisation: TestOrganisation | null;
  readonly actor: Actor | null;
  /** Empty for nobody. */
  readonly cookie: string;
}

/** What things there are; the sweep fills a route's id parameter with things of its kind. */
export const THING_KINDS = [
  'organisation',
  'unit',
  'account',
  'membership',
  'invitation',
  'task',
  'paper_text',
  'public_text',
  'page_feedback',
  'course',
  'course_module',
  'course_run',
  'volunteer',
  'interview',
  'paper',
  'certificate',
  'import',
  'volunteer_consent',
  'background_check',
  'training_record',
  'exemption',
  'seeker',
  'seeker_consent',
  'contact_note',
  'exclusion',
  'protected_opening',
  'relationship',
  'release',
  'session',
  'fellowship',
  'listing',
  'listing_source',
  'listing_import',
  'group',
  'meeting',
  'participant',
  'substitution',
  'volunteer_meeting',
] as const;

export type ThingKind = (typeof THING_KINDS)[number];

/** Where a thing lies, seen from the `coordinator`. */
export type Place = 'unit' | 'other_unit' | 'elsewhere' | 'organisation' | 'platform';

/** A row that requests can name by its id. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  /** A word that tells it from others of its kind: `running`, `protected`, `of_colleague`, `ended`, … */
  readonly relation: string;
  readonly place: Place;
  readonly organisationId: string;
  /** null when it belongs to the whole organisation or to several units. */
  readonly unitId: string | null;
  /** Things it belongs to, by kind: the seeker of a note, the relationship, seeker and volunteer of a session. */
  readonly parents: Readonly<Partial<Record<ThingKind, string>>>;
  /** Whom it is about. */
  readonly person: Person | null;
}

/** A person whose data a thing is. */
export interface Person {
  readonly kind: 'seeker' | 'volunteer' | 'account';
  readonly id: string;
}

/** A token that stands in one field of one person, and who may ever see it. */
export interface Sentinel {
  readonly token: string;
  /** `schema.table.column`. */
  readonly column: string;
  readonly thing: Thing;
  readonly readers: ReadonlySet<ActorName>;
}

/** What a request got. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  json<T = Record<string, unknown>>(): T;
}

/** A token that reached somebody who may not see it. */
export interface Leak {
  readonly actor: ActorName;
  /** `GET /api/seekers/:id`, as it was asked for: ids are replaced by `:id`. */
  readonly route: string;
  readonly status: number;
  readonly column: string;
  /** Kind and relation of the thing, and where it lies. */
  readonly thing: string;
}

/** What a world can differ in. */
export interface WorldOptions {
  /** How much the API logs, and where its lines go. */
  readonly log?: { readonly level: 'info' | 'debug' | 'trace'; readonly write: (line: string) => void };
  /** Hears of every request before it is sent. */
  readonly hear?: (method: string, path: string, body: unknown) => void;
  /** Controllers of a test besides the product's. */
  readonly controllers?: readonly Type[];
}

/** Two associations with the same people in both, everybody who tries to see, and everything there is to see. */
export interface TwinWorld {
  readonly product: TestProduct;
  /** Takes walls away and puts them up again. */
  readonly walls: { stand(walls: StandingWalls): Promise<void> };
  /** `http://127.0.0.1:12345`. */
  readonly url: string;
  readonly here: TestOrganisation;
  readonly there: TestOrganisation;
  readonly actors: Readonly<Record<ActorName, WorldActor>>;
  readonly things: readonly Thing[];
  readonly sentinels: readonly Sentinel[];
  /** Sends a request as somebody, from our own page unless `headers` say otherwise; every answer is scanned. */
  send(
    who: ActorName,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Things of a kind, of some relation if told. */
  thingsOf(kind: ThingKind, relation?: string): readonly Thing[];
  /** The one thing of a kind and relation (and place, when there are twins); throws when there is none. */
  thing(kind: ThingKind, relation: string, place?: Place): Thing;
  /** What has leaked so far. */
  readonly leaks: readonly Leak[];
  /** Answers scanned since it was built, and before. */
  readonly scanned: number;
  readonly scannedInBuilding: number;
  stop(): Promise<void>;
}
