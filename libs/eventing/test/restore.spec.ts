import type { Outgoing } from '../src/envelope.ts';
import { receive } from '../src/inbox/receive.ts';
import { publish } from '../src/index.ts';
import { type Bus, Relay } from '../src/outbox/relay.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers } from './inbox-world.ts';
import { from, orderPlaced, silent } from './sample.ts';

// The producer's database is lost and an older copy takes its place. What was said since then was heard by others, and
// the restored producer does not know it: it will give the same numbers to other events.

const tables = ['event_epoch', 'event_stream', 'outbox'];

let producer: InboxWorld;
let consumer: InboxWorld;
let relay: Relay;
beforeEach(async () => {
  [producer, consumer] = await Promise.all([InboxWorld.open(), InboxWorld.open()]);
  relay = new Relay({
    database: producer.database.worker,
    bus: straightInto(consumer),
    topics: [],
    logger: silent,
    metrics: { count() {}, observe() {} },
    heartbeatEvery: 60_000,
  });
  consumer.work();
});
afterEach(async () => {
  await relay.stop();
  await Promise.all([producer.close(), consumer.close()]);
});

/** A bus without a broker in between. */
function straightInto({ database }: InboxWorld): Bus {
  let offset = 0;
  return {
    send: async (topic: string, partition: number, records: readonly Outgoing[]) => {
      const arrived = records.map(({ key, value, headers }) => ({
        key: Buffer.from(key),
        value: value === null ? null : Buffer.from(value),
        headers,
        offset: String(offset++),
      }));
      await receive(database.worker, { consumer: 'shop', topic, partition, records: arrived });
      return offset;
    },
    close: async () => {},
  };
}

const say = (n: number) =>
  producer.database.app.transaction((tx) => publish(tx, orderPlaced, { orderId: 'a', n }, from));
const sent = () =>
  until('all is sent', async () => {
    const { rowCount } = await producer.database.owner.query('SELECT 1 FROM outbox WHERE published_at IS NULL');
    return rowCount === 0;
  });
const settled = () => until('nothing is open', async () => (await consumer.open()) === 0);
const heard = async () =>
  (await consumer.database.owner.query('SELECT data FROM effect ORDER BY id')).rows.map(({ data }) => data.n);

async function dump(): Promise<void> {
  await producer.database.owner.query('CREATE SCHEMA dump');
  for (const table of tables) await producer.database.owner.query(`CREATE TABLE dump.${table} AS TABLE ${table}`);
}

async function restore(): Promise<void> {
  await producer.database.owner.query(`TRUNCATE ${tables.join(', ')}`);
  for (const table of tables) {
    await producer.database.owner.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM dump.${table}`);
  }
}

test('without a new epoch the consumers take new events for old ones: that is why the runbook raises it', async () => {
  await dump();
  for (const n of numbers(1, 3)) await say(n);
  await sent();
  await settled();
  await restore();
  for (const n of numbers(11, 13)) await say(n);
  await sent();
  await settled();
  expect(await heard()).toEqual([1, 2, 3]);
});

test('after a restore with a raised epoch what is said is heard, and what is repeated is not', async () => {
  await say(1);
  await sent();
  await say(2); // perhaps in the dump as not yet sent
  await producer.database.owner.query(`UPDATE outbox SET published_at = NULL`);
  await dump();
  for (const n of [3, 4]) await say(n);
  await sent();
  await settled();
  await restore();
  await producer.database.owner.query('UPDATE event_epoch SET epoch = epoch + 1');
  for (const n of numbers(11, 13)) await say(n);
  await sent();
  await settled();
  expect(await heard()).toEqual([1, 2, 3, 4, 11, 12, 13]);
});
