import { until } from '../../../../dev/parts/processes.ts';
import type { Fault } from '../fault.ts';
import type { Member } from '../members.ts';
import type { World } from '../world.ts';

/** The relay that is at work dies, and another takes over: seen from outside, in the rows of lease and outbox. */
export const takeOver: Fault = {
  name: 'kill-relay',
  what: 'SIGKILL of the instance of shop with the active relay, while the other runs; recovery: from the kill until an event committed after it was published',
  share: 1 / 6,
  happen: async (world) => {
    for (;;) {
      const seconds = await killed(world, await atWork(world));
      if (seconds !== undefined) return [seconds];
    }
  },
};

/** @returns seconds until the other had published; undefined: it was at work already, so this one no longer was. */
async function killed({ databases }: World, member: Member): Promise<number | undefined> {
  const { owner } = databases.shop;
  const fence = async (): Promise<string> => (await owner.query('SELECT fence FROM relay_lease')).rows[0].fence;
  const before = await fence();
  const at = Date.now();
  const revive = await member.kill();
  // What was committed now, nobody but the other can have read.
  const dead = new Date();
  let published: Date | undefined;
  await until(async () => {
    const { rows } = await owner.query('SELECT min(published_at) AS at FROM outbox WHERE created_at > $1', [dead]);
    published = rows[0].at ?? undefined;
    return published !== undefined;
  }, 60_000);
  const isTakenOver = (await fence()) !== before;
  revive();
  if (!isTakenOver) return undefined;
  return published ? (published.getTime() - at) / 1_000 : Number.POSITIVE_INFINITY;
}

/** Whoever holds the lease is the only one who reads the outbox; the other must have asked for it meanwhile. */
async function atWork(world: World): Promise<Member> {
  const members = world.of('shop');
  const asking = new Set<string>();
  let reading: string | undefined;
  const isSeen = async () => {
    const { rows } = await world.databases.shop.owner.query(
      `SELECT application_name AS instance, query LIKE 'UPDATE relay_lease%' AS asks FROM pg_stat_activity
       WHERE datname = current_database() AND query_start > clock_timestamp() - interval '0.3 s'
         AND (query LIKE 'UPDATE relay_lease%' OR query LIKE 'SELECT id, event_id, topic%FROM outbox%')
       ORDER BY query_start`,
    );
    for (const { instance, asks } of rows) {
      if (asks) asking.add(instance);
      else reading = instance;
    }
    return reading !== undefined && members.every(({ instance }) => asking.has(instance));
  };
  if (!(await until(isSeen, 60_000, { everyMs: 20 }))) throw new Error('no relay is at work, or none stands by');
  return members.find(({ instance }) => instance === reading)!;
}
