import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { declaredFields, type MessageClass } from '@rinnakkain/platform-api';
import { type DeclaredRoute, declaredRoutes } from '../../routes';
import { SECRET } from '../sweep/kinds';
import type { Thing, ThingKind, TwinWorld } from '../world';

/** What is described of a field in the contract. */
export interface FieldFacts {
  readonly type?: unknown;
  readonly isArray?: boolean;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly items?: FieldFacts;
}

/** What the contract says of a field of a message class. */
export const factsOf = (message: MessageClass, field: string): FieldFacts =>
  (Reflect.getMetadata('swagger/apiModelProperties', message.prototype as object, field) ?? {}) as FieldFacts;

/** The message class that a route takes as body or as query. */
export const inputOf = (route: DeclaredRoute, kind: RouteParamtypes): MessageClass | undefined =>
  route.inputs.find((input) => input.kind === kind)?.type as MessageClass | undefined;

/** Which things a part of a path or a filter names. */
const NAMED: Readonly<Record<string, ThingKind>> = {
  seekers: 'seeker',
  seekerId: 'seeker',
  volunteers: 'volunteer',
  volunteerId: 'volunteer',
  relationships: 'relationship',
  courses: 'course',
  runs: 'course_run',
  records: 'training_record',
  'paper-texts': 'paper_text',
  'public-texts': 'public_text',
  papers: 'paper',
  certificates: 'certificate',
  imports: 'import',
  sessions: 'session',
  listings: 'listing',
  fellowshipId: 'fellowship',
  'listing-imports': 'listing_import',
  groups: 'group',
  meetings: 'meeting',
  participants: 'participant',
  'volunteer-meetings': 'volunteer_meeting',
  courseId: 'course',
  unitId: 'unit',
  unit: 'unit',
  task: 'task',
  accountId: 'account',
  objectId: 'seeker',
  personId: 'seeker',
};

const thingsNamed = (world: TwinWorld, name: string, where: string): readonly Thing[] => {
  const kind = NAMED[name];
  if (!kind) throw new Error(`${where}: say in reading.ts which things ${name} names.`);
  return world.thingsOf(kind);
};

/** Ids that a part of a path names; of associations, which are no things of the world, all there are. */
const idsNamed = (world: TwinWorld, name: string, where: string, some: Choice): readonly string[] =>
  name === 'organisations'
    ? [...new Set(world.things.map(({ organisationId }) => organisationId))]
    : some(thingsNamed(world, name, where)).map(({ id }) => id);

type Choice = (things: readonly Thing[]) => readonly Thing[];

/** Every reading route, but for those by a secret address. */
export const readingRoutes = (world: TwinWorld): DeclaredRoute[] =>
  declaredRoutes(world.product).filter(({ method, path }) => method === 'GET' && !path.includes(SECRET));

/** The path of a reading route, its id filled with things of its kind, wherever they lie. */
export function pathsOf(world: TwinWorld, { path }: DeclaredRoute, some: Choice): readonly string[] {
  const [, collection = ''] = /([\w-]+)\/:\w+/.exec(path) ?? [];
  if (path.split(':').length > 2) throw new Error(`${path}: two ids in a reading route.`);
  return collection ? idsNamed(world, collection, path, some).map((id) => path.replace(/:\w+/, id)) : [path];
}

/** Filters that are kept with the record of the question, so that foreign ids come back to whoever asked by them. */
const RECORDED = ['objectId', 'personId'];

/** Every filter and order of a route alone, each with every value it can have. */
export function filters(world: TwinWorld, route: DeclaredRoute): string[] {
  const query = inputOf(route, RouteParamtypes.QUERY);
  if (!query) return [];
  const names = [...declaredFields(query).keys()];
  const size = names.includes('pageSize') ? ['pageSize=100'] : names.includes('limit') ? ['limit=100'] : [];
  const alone = names.flatMap((name) => {
    const facts = factsOf(query, name);
    if (facts.enum) return facts.enum.map((value) => `${name}=${value}`);
    if (facts.type === Boolean) return [`${name}=true`, `${name}=false`];
    if (facts.format === 'uuid')
      return thingsNamed(world, name, route.path)
        .filter(({ organisationId }) => !RECORDED.includes(name) || organisationId === world.here.id)
        .map(({ id }) => `${name}=${id}`);
    return [];
  });
  return ['', ...alone].map((filter) => [...size, ...(filter ? [filter] : [])].join('&'));
}

/** True for a list that can be searched by words. */
export const canSearch = (route: DeclaredRoute): boolean => {
  const query = inputOf(route, RouteParamtypes.QUERY);
  return query !== undefined && declaredFields(query).has('q');
};
