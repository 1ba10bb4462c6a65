import type { Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '@eia/policy';
import { testServer } from '@eia/testing';
import { loadConfig } from '../../apps/api/src/platform/config.js';
import { classChanges, publishClassChanged } from '../../apps/api/src/platform/live.js';
import { Can, requireCan } from '../../apps/api/src/platform/policy.js';
import { tenant } from '../../apps/api/src/platform/tenant.js';
import { currentActor, Viewer } from '../../apps/api/src/platform/viewer.js';
import { createApp } from '../../apps/api/src/server.js';

const id = { type: () => ID };

/** Operations that break or use the platform's promises in one way each. */
@Resolver()
class ProbeResolver {
  /** Declares a policy and forgets to ask it. */
  @Can('class.read')
  @Query(() => String)
  forgetful(@Viewer() actor: Actor): string {
    return `a secret of ${actor.shownName}`;
  }

  /** Forgets to ask after it wrote. */
  @Can('class.read')
  @Mutation(() => Boolean)
  async forgetfulWrite(@Viewer() actor: Actor): Promise<boolean> {
    await rename(actor, 'forgotten');
    return true;
  }

  /** Writes, then fails. */
  @Can('helpCard.read')
  @Mutation(() => Boolean)
  async failing(@Viewer() actor: Actor): Promise<boolean> {
    requireCan(actor, 'helpCard.read', { districtId: actor.districtId });
    await rename(actor, 'failed');
    throw new Error('text nobody may see');
  }

  /** Writes, then swallows the failure of a statement, which in PostgreSQL ends the transaction. */
  @Can('helpCard.read')
  @Mutation(() => Boolean)
  async swallowing(@Viewer() actor: Actor): Promise<boolean> {
    requireCan(actor, 'helpCard.read', { districtId: actor.districtId });
    await rename(actor, 'swallowed');
    await tenant().query('select 1 / 0').catch(() => undefined);
    return true;
  }

  /** A query that tries to write. */
  @Can('helpCard.read')
  @Query(() => Boolean, { name: 'writingQuery' })
  async writing(@Viewer() actor: Actor): Promise<boolean> {
    requireCan(actor, 'helpCard.read', { districtId: actor.districtId });
    await rename(actor, 'written');
    return true;
  }

  /** Three statements at once on the one connection. */
  @Can('helpCard.read')
  @Query(() => [Int])
  async parallel(@Viewer() actor: Actor): Promise<number[]> {
    requireCan(actor, 'helpCard.read', { districtId: actor.districtId });
    const rows = await Promise.all([3, 1, 2].map((n) => tenant().query<{ n: number }>('select $1::int as n, pg_sleep(0.01)', [n])));
    return rows.flat().map(({ n }) => n);
  }

  @Can('studentWork.read')
  @Query(() => Boolean)
  look(@Viewer() actor: Actor, @Args('classId', id) classId: string, @Args('studentId', id) studentId: string): boolean {
    requireCan(actor, 'studentWork.read', { districtId: actor.districtId, classId, studentId });
    return true;
  }

  @Can('assignment.create')
  @Mutation(() => Boolean)
  touchClass(@Viewer() actor: Actor, @Args('classId', id) classId: string): boolean {
    requireCan(actor, 'assignment.create', { districtId: actor.districtId, classId });
    publishClassChanged(classId);
    return true;
  }

  /** The name of the viewer's district's slug at each event: proof that it reads anew, in its own transaction. */
  @Can('class.read')
  @Subscription(() => String, {
    async resolve(_event: unknown, { classId }: { classId: string }) {
      const actor = currentActor();
      requireCan(actor, 'class.read', { districtId: actor.districtId, classId });
      const [row] = await tenant().query<{ name: string }>('select name from classes where district_id = $1 and id = $2', [tenant().districtId, classId]);
      return row?.name;
    },
  })
  className(@Viewer() actor: Actor, @Args('classId', id) classId: string): AsyncIterable<null> {
    requireCan(actor, 'class.read', { districtId: actor.districtId, classId });
    return classChanges(actor.districtId, classId);
  }
}

function rename(actor: Actor, locale: string): Promise<unknown> {
  return tenant().query('update users set locale = $3 where district_id = $1 and id = $2', [tenant().districtId, actor.userId, locale]);
}

/** A resolver that nobody protected. */
@Resolver()
class OpenResolver {
  @Query(() => String)
  everything(): string {
    return 'everything';
  }

  @Mutation(() => String, { name: 'eraseAll' })
  erase(): string {
    return 'gone';
  }
}

@Module({ providers: [ProbeResolver] })
export class ProbeModule {}

@Module({ providers: [OpenResolver] })
export class OpenModule {}

/** The real app in this process, with more resolvers or another configuration than the run's server. */
export async function startApp(
  { env = {}, modules = [] }: { env?: Record<string, string>; modules?: readonly Type[] } = {},
): Promise<{ app: NestFastifyApplication; url: string; stop(): Promise<void> }> {
  const database = testServer();
  const config = loadConfig({ NODE_ENV: 'test', OPERATIONS: 'any', LOG_LEVEL: 'silent', DATABASE_POOL: '4', DATABASE_URL: database.appUrl, DATABASE_JOB_URL: database.jobUrl, DATABASE_REPORT_URL: database.reportUrl, ...env });
  // Without the portal's pages: Jest on Node 20 cannot load what serves them.
  const app = await createApp({ ...config, database }, { modules, portal: false });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), stop: () => app.close() };
}
