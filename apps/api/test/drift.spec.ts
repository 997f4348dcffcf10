import { platformEntities } from '@rinnakkain/platform-api';
import { cloneDatabase, type TestDatabase } from '@rinnakkain/platform-api/testing';
import { DataSource, type EntityMetadata } from 'typeorm';
import { contextEntities } from '../src/contexts';

/** TypeORM takes a column with the default gen_random_uuid() for one it generates, however the entity says it. */
function readIdsAsTheOrmDoes({ columns }: EntityMetadata): void {
  for (const column of columns) {
    const { default: given } = column;
    if (typeof given !== 'function' || (given as () => string)() !== 'gen_random_uuid()') continue;
    Object.assign(column, { default: undefined, isGenerated: true, generationStrategy: 'uuid' });
  }
}

describe('the entities', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await cloneDatabase();
    dataSource = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      entities: [...platformEntities, ...contextEntities],
      uuidExtension: 'pgcrypto',
      // The builder reads many tables at once on one connection.
      extra: { pipeline: true },
    }).initialize();
    dataSource.entityMetadatas.forEach(readIdsAsTheOrmDoes);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('say what the migrations made: nothing is left to change', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(dataSource.entityMetadatas.length).toBeGreaterThan(8);
  });

  it('are never written by the ORM on its own: no cascades, no eager or lazy relations', () => {
    const relations = dataSource.entityMetadatas.flatMap(({ name, relations: own }) =>
      own.map(({ propertyName }) => `${name}.${propertyName}`),
    );
    expect(relations).toEqual([]);
  });

  it('never make an empty condition mean every row', () => {
    expect(dataSource.options).not.toHaveProperty('invalidWhereValuesBehavior');
  });
});
