import type { INestApplicationContext } from '@nestjs/common';
import type { TestingModuleBuilder } from '@nestjs/testing';
import type { Grant, Permission } from '@rinnakkain/domain';
import { AccessDecision } from '../access/access-decision';
import type { Actor } from '../context/request-context';
import { SecondWall, type TableScope } from '../database/scope';
import { constant, type Sql } from '../database/sql';
import type { TestDatabase } from './test-database';

/** Which walls stand; all unless told. */
export interface StandingWalls {
  /** The decision by role of each route; who asks is known all the same. */
  readonly guard?: boolean;
  /** The scope of each query. */
  readonly scope?: boolean;
  /** Row-level security. */
  readonly rows?: boolean;
}

/** The walls of one product under test, each of which can be taken away and put up again. */
export class TestWalls {
  private standing: StandingWalls = {};

  /** Puts the decision and the scope where they can be switched; for `TestProduct.start`. */
  readonly replace = (builder: TestingModuleBuilder): void => {
    const stands = (wall: keyof StandingWalls): boolean => this.standing[wall] ?? true;
    class SwitchedDecision extends AccessDecision {
      override of(actor: Actor, permission: Permission | undefined): Grant {
        return stands('guard') ? super.of(actor, permission) : 'yes';
      }
    }
    class SwitchedWall extends SecondWall {
      override condition(scope: TableScope, row: Sql, actor: Actor): Sql {
        return stands('scope') ? super.condition(scope, row, actor) : constant('true');
      }
    }
    builder
      .overrideProvider(AccessDecision)
      .useValue(new SwitchedDecision())
      .overrideProvider(SecondWall)
      .useValue(new SwitchedWall());
  };

  /** Lets these walls stand; row-level security is switched in the test's own database, by its owner. */
  async stand(walls: StandingWalls, database: TestDatabase): Promise<void> {
    this.standing = walls;
    const { rows } = await database.admin.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('platform', 'people', 'support', 'groups', 'oversight')`,
    );
    const way = (walls.rows ?? true) ? 'enable' : 'disable';
    for (const { name } of rows) await database.admin.query(`alter table ${name} ${way} row level security`);
    // Nothing that was read behind other walls is used again.
    await database.admin.query('update platform.epoch set n = n + 1, published_n = published_n + 1');
  }
}

/** Which walls of a product in code are its own, with nothing in their place. */
export const ownWalls = (app: INestApplicationContext): Required<Omit<StandingWalls, 'rows'>> => ({
  guard: app.get(AccessDecision, { strict: false }).constructor === AccessDecision,
  scope: app.get(SecondWall, { strict: false }).constructor === SecondWall,
});
