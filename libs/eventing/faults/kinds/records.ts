import { skipGroup } from '@rondetafel/eventing';
import { until } from '../../../../dev/parts/processes.ts';
import type { Account } from '../account.ts';
import { misplaced, type Poison, placed, placedLater, poisons } from '../events.ts';
import type { Fault } from '../fault.ts';
import { forgedFrom } from '../forged.ts';
import type { World } from '../world.ts';

let poisonous = 0;
const order = () => {
  poisonous += 1;
  return `poison-${poisonous}`;
};

/** A poisonous event with an innocent one before it and one behind it, in a stream of their own. */
async function poison(world: World, account: Account, messages: number, data: object, event = placed): Promise<void> {
  const orderId = order();
  await world.load.place(orderId);
  const { n } = await world.load.place(orderId, data, event);
  account.seeded.add(n);
  account.seededMessages += messages;
  await world.load.place(orderId);
}

/** Everything subscribed to shop. */
const subscribers = ['depot', 'archive'] as const;

export const recordFaults: readonly Fault[] = [
  ...poisons.map(
    (kind: Poison): Fault => ({
      name: `poison-${kind}`,
      what: `depot's handler of an event ${{ throws: 'always throws', hangs: 'never returns', kills: 'kills its process' }[kind]}`,
      share: 1 / 30,
      happen: (world, account) => poison(world, account, 1, { does: kind }),
    }),
  ),
  {
    name: 'poison-schema',
    what: 'an event that does not fit its schema',
    share: 1 / 30,
    happen: (world, account) => poison(world, account, 2, { surprise: true }, misplaced),
  },
  {
    name: 'poison-bytes',
    what: 'a record that is not an event',
    share: 1 / 30,
    happen: async (world, account) => {
      await world.produce({ key: 'x', value: Buffer.from([0xff, 0x00, 0x80]), headers: {} });
      account.seededMessages += subscribers.length;
    },
  },
  {
    name: 'many-schema',
    what: 'twenty events that do not fit their schema, in as many streams, at once; no consumer is paused',
    share: 1 / 30,
    in: { pausing: true },
    happen: (world, account) => many(world, account, subscribers.length, { surprise: true }, misplaced),
  },
  {
    name: 'many-throwing',
    what: "twenty events over which depot's handler always throws, in as many streams, at once, while it handles others; no consumer is paused",
    share: 1 / 30,
    in: { pausing: true },
    happen: (world, account) => many(world, account, 1, { does: 'throws' }, placed),
  },
  {
    name: 'same-number',
    what: 'a record with the epoch and number of an event that was handled, and another id: parked as a conflict by each subscriber, with what comes behind it, until an operator skips it',
    share: 1 / 30,
    happen: (world) => sameNumber(world),
  },
  {
    name: 'unknown-version',
    what: 'an event of an unknown version, which is skipped',
    share: 1 / 30,
    happen: async (world, account) => {
      const orderId = order();
      const { n } = await world.load.place(orderId, {}, placedLater);
      account.unheard.add(n);
      await world.load.place(orderId);
    },
  },
  {
    name: 'oversize',
    what: 'an event of 64 KB and one byte, which is refused at publishing',
    share: 1 / 30,
    happen: async (world) => {
      const { outcome } = await world.load.place(order(), { ballast: 'x'.repeat(65_536) });
      if (outcome !== 'failed') throw new Error('an event of over 64 KB was published');
    },
  },
];

/** More than would pause the consumer of a bad version. */
async function many(world: World, account: Account, messages: number, data: object, event = placed): Promise<void> {
  for (let n = 0; n < 20; n++) await poison(world, account, messages, data, event);
  const parked = await until(async () => (await account.parked()) >= account.seededMessages, 60_000);
  if (!parked) throw new Error(`of ${account.seededMessages} bad messages ${await account.parked()} are parked`);
  for (const service of subscribers) {
    const { rowCount } = await world.databases[service].owner.query('SELECT FROM consumer_pause');
    if (rowCount !== 0) throw new Error(`bad records paused ${service}`);
  }
}

/** As after a restore, or by somebody who forges: the number stands for two events. */
async function sameNumber(world: World): Promise<void> {
  const orderId = order();
  await world.load.place(orderId);
  const { owner } = world.databases.shop;
  const { rows } = await owner.query(`SELECT * FROM outbox WHERE stream = 'shop:order:' || $1`, [orderId]);
  const handled = async () => {
    const counts = await Promise.all(
      subscribers.map((service) =>
        world.databases[service].owner.query(`SELECT FROM inbox_message WHERE stream = $1 AND status = 'done'`, [
          rows[0].stream,
        ]),
      ),
    );
    return counts.every(({ rowCount }) => rowCount === 1);
  };
  if (!(await until(handled, 60_000))) throw new Error('an ordinary event is not handled');
  await world.produce(forgedFrom(rows[0]));
  await world.load.place(orderId);
  for (const service of subscribers) {
    const { owner, worker } = world.databases[service];
    const found = async () => {
      const { rowCount } = await owner.query(
        `SELECT FROM inbox_message WHERE stream = $1 AND status = 'parked' AND last_error->>'class' = 'NumberConflict'`,
        [rows[0].stream],
      );
      return rowCount === 1;
    };
    if (!(await until(found, 60_000))) throw new Error(`${service} does not park another event with the same number`);
    await skipGroup(worker, service, { errorClass: 'NumberConflict' }, new Date());
  }
}
