import { setTimeout as pause } from 'node:timers/promises';
import { armTimer } from '@rondetafel/eventing';
import { until } from '../../../../dev/parts/processes.ts';
import type { Account } from '../account.ts';
import { reminder } from '../events.ts';
import type { Fault } from '../fault.ts';
import type { World } from '../world.ts';

const late = 'recovery: of each timer due meanwhile, from the end of the fault until its handler ran';

/** Timers come due while nobody can fire them. That each was handled once, in the order of its stream, is accounted for. */
export const timerOutages: readonly Fault[] = [
  {
    name: 'timers-stop-postgres',
    what: `timers of shop are due while PostgreSQL stops in the mode "immediate" (until it responds again); ${late}`,
    share: 1 / 10,
    happen: (world, account) => outage(world, account, () => world.stopPostgresAtOnce()),
  },
  {
    name: 'timers-kill-shop',
    what: `timers of shop are due while all its instances are down for 3 s (until they are restarted); ${late}`,
    share: 1 / 10,
    happen: (world, account) =>
      outage(world, account, async () => {
        const revivals = await Promise.all(world.of('shop').map((member) => member.kill()));
        await pause(3_000);
        for (const revive of revivals) revive();
      }),
  },
];

/** Milliseconds: the first comes due after so long, the others one after the other. */
const [first, apart] = [500, 50];
const count = 200;
/** Side by side, so that their order within each can be seen. */
const streams = 20;

/** @returns for each timer that the outage kept from its time, by how many seconds it was late. */
async function outage(world: World, account: Account, happens: () => Promise<void>): Promise<number[]> {
  const armed = await arm(world, account);
  await pause(2 * first);
  const began = Date.now();
  await happens();
  const over = Date.now();
  await until(async () => {
    await account.read();
    return armed.every(({ n }) => account.firedAt(n) !== undefined);
  }, 60_000);
  return armed
    .map(({ n, dueAt }) => ({ dueAt, at: account.firedAt(n) ?? Number.POSITIVE_INFINITY }))
    .filter(({ dueAt, at }) => dueAt <= over && at >= began)
    .map(({ at }) => Math.max(0, at - over) / 1_000);
}

async function arm({ databases }: World, account: Account): Promise<{ n: number; dueAt: number }[]> {
  const now = Date.now();
  const timers = Array.from({ length: count }, (_, nth) => ({
    n: account.armed.size + 1 + nth,
    dueAt: now + first + nth * apart,
  }));
  await databases.shop.app.transaction(async (tx) => {
    for (const { n, dueAt } of timers) {
      const stream = `${n % streams}`;
      await armTimer(tx, { timer: reminder, key: `${n}`, stream, dueAt: new Date(dueAt), data: { n } });
    }
  });
  for (const { n } of timers) account.armed.add(n);
  return timers;
}
