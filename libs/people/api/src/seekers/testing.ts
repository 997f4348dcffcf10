import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import type { ReleasableField, RelationshipState } from '@rinnakkain/domain';
import { type Sql, sql } from '@rinnakkain/platform-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { RequirementSetRow } from '../requirements/requirements.entities';
import { RequirementSets } from '../requirements/requirement-sets';
import { TaskRow } from '../tasks/task.entity';
import { Tasks } from '../tasks/tasks';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { seekerControllers, seekerEntities, seekerProviders } from './index';
import { type OpenRelationship, OpenRelationships, ReleasedValues } from './ports';
import type { Seeker } from './seekers.messages';

/** A consent as it is given at intake, for tests. */
export const someConsent = { textVersion: '2026-1', day: '2026-11-20', how: 'spoken' } as const;

/** A whole need, for tests. */
export const someNeed = {
  gender: 'woman',
  birthDecade: 1980,
  municipality: '091',
  wellbeingCounty: 'HE',
  languages: [{ code: 'fi', level: 'native' }],
  forms: ['face_to_face', 'phone'],
  weeklyTimes: [{ day: 1, part: 'evening' }],
  wishes: [{ criterion: 'gender', value: 'woman', required: true }],
} as const;

/** Registers a seeker through the API, as a coordinator does at intake, and returns the answer. */
export async function aSeeker(
  product: TestProduct,
  organisation: TestOrganisation,
  coordinator: TestActor,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Seeker> {
  const answer = await product.post('/api/seekers', coordinator).send({
    firstName: 'Testiina',
    alias: 'Kaisla 12',
    phone: '+358401234567',
    unitId: organisation.units[0],
    consent: someConsent,
    ...fields,
  });
  if (answer.status !== 201) throw new Error(`No seeker: ${answer.status} ${answer.text}`);
  return answer.body as Seeker;
}

/** Stands in for whoever keeps relationships, where seekers run alone. */
export class RelationshipsOfTests extends OpenRelationships {
  readonly open = new Map<string, OpenRelationship>();
  readonly withdrawn: { seekerId: string; reason: string }[] = [];
  readonly endedForConsent: string[] = [];

  /** Says that a seeker has an open proposal or relationship. */
  put(seekerId: string, state: RelationshipState, volunteerId = seekerId): void {
    this.open.set(seekerId, { id: seekerId, state, volunteerId });
  }

  of(seekerIds: readonly string[]): Promise<Map<string, OpenRelationship>> {
    return Promise.resolve(new Map([...this.open].filter(([id]) => seekerIds.includes(id))));
  }

  relation(): Sql {
    const states = [...this.open.values()].map(({ state }) => state);
    return sql`unnest(${[...this.open.keys()]}::uuid[], ${states}::text[]) as pair (seeker_id, state)`;
  }

  withdrawOpenProposal(seekerId: string, reason: string): Promise<void> {
    this.open.delete(seekerId);
    this.withdrawn.push({ seekerId, reason });
    return Promise.resolve();
  }

  endForWithdrawnConsent(seekerId: string): Promise<void> {
    this.open.delete(seekerId);
    this.endedForConsent.push(seekerId);
    return Promise.resolve();
  }
}

/** Stands in for whoever keeps released values, where seekers run alone. */
export class ReleasesOfTests extends ReleasedValues {
  readonly refreshed: { seekerId: string; fields: readonly ReleasableField[] }[] = [];

  refresh(seekerId: string, fields: readonly ReleasableField[]): Promise<void> {
    this.refreshed.push({ seekerId, fields });
    return Promise.resolve();
  }
}

@Global()
@Module({})
class SeekersAlone {
  static with(relationships: RelationshipsOfTests, releases: ReleasesOfTests): DynamicModule {
    const ports = [
      { provide: OpenRelationships, useValue: relationships },
      { provide: ReleasedValues, useValue: releases },
    ];
    return {
      module: SeekersAlone,
      controllers: seekerControllers,
      providers: [Tasks, RequirementSets, ...seekerProviders, ...ports],
    };
  }
}

/** Entities that the seekers' tables hang on, and their own. */
const entities: Type[] = [TaskRow, RequirementSetRow, VolunteerRow, ...seekerEntities];

/** The seekers alone on a database of their own. */
export async function seekersProduct(): Promise<{
  product: TestProduct;
  relationships: RelationshipsOfTests;
  releases: ReleasesOfTests;
}> {
  const relationships = new RelationshipsOfTests();
  const releases = new ReleasesOfTests();
  const product = await TestProduct.start([SeekersAlone.with(relationships, releases)], entities);
  return { product, relationships, releases };
}
