import type { Outgoing } from '../src/envelope.ts';
import { receive } from '../src/inbox/receive.ts';
import { heardStreams, type OutboxRange, producedStreams, publish, republish } from '../src/index.ts';
import { type Bus, Relay } from '../src/outbox/relay.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers } from './inbox-world.ts';
import { from, orderPlaced, silent } from './sample.ts';

// A database is lost and an older copy takes its place (docs/restore.md). What a producer published since then was
// handled by others, and it does not know it: it will give the same numbers to other events. What a consumer received
// since then is lost, and its offsets are committed.

const producerTables = ['event_epoch', 'event_stream', 'outbox'];
const consumerTables = ['inbox_message', 'inbox_stream', 'inbox_topic', 'inbox_feed', 'effect'];

let producer: InboxWorld;
let consumer: InboxWorld;
let relay: Relay;
beforeEach(async () => {
  [producer, consumer] = await Promise.all([InboxWorld.open(), InboxWorld.open()]);
  relay = startRelay();
  consumer.work();
});
afterEach(async () => {
  await relay.stop();
  await Promise.all([producer.close(), consumer.close()]);
});

function startRelay(): Relay {
  return new Relay({
    database: producer.database.worker,
    bus: straightInto(consumer),
    topics: [],
    logger: silent,
    metrics: { count() {}, observe() {} },
    heartbeatEvery: 60_000,
  });
}

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
      await receive(database.worker, 'shop', [{ topic, partition, records: arrived }]);
      return offset;
    },
    sendAll: async () => {},
    close: async () => {},
  };
}

const place = (n: number, orderId = 'a') =>
  producer.database.app.transaction((tx) => publish(tx, orderPlaced, { orderId, n }, from));
const sent = () =>
  until('all is sent', async () => {
    const { rowCount } = await producer.database.owner.query('SELECT 1 FROM outbox WHERE published_at IS NULL');
    return rowCount === 0;
  });
const settled = () => until('nothing is open', async () => (await consumer.open()) === 0);
const handled = async (orderId = 'a'): Promise<number[]> => {
  const { rows } = await consumer.database.owner.query(
    `SELECT (data->>'n')::int AS n FROM effect WHERE data->>'orderId' = $1 ORDER BY id`,
    [orderId],
  );
  return rows.map(({ n }) => n);
};

const streams = numbers(1, 6).map((n) => `s${n}`);

/** Publishes one event after the other on every stream, from this number on, until it is stopped. */
function publishOn(first: number) {
  let stopping = false;
  const committed = new Map(streams.map((stream) => [stream, [] as number[]]));
  const loops = streams.map(async (stream) => {
    for (let n = first; !stopping; n++) {
      await place(n, stream);
      committed.get(stream)!.push(n);
    }
  });
  return {
    committed,
    /** Resolves when so many more were published on each. */
    goOn: (count: number) => {
      const goals = new Map(streams.map((stream) => [stream, committed.get(stream)!.length + count]));
      return until('more is published', () => streams.every((one) => committed.get(one)!.length >= goals.get(one)!));
    },
    async stop() {
      stopping = true;
      await Promise.all(loops);
    },
  };
}

/** As pg_dump does it: everything as it was at one instant, while the work goes on. */
async function dump({ database: { owner } }: InboxWorld, tables: readonly string[]): Promise<void> {
  const client = await owner.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await client.query('CREATE SCHEMA dump');
  for (const table of tables) await client.query(`CREATE TABLE dump.${table} AS TABLE ${table}`);
  await client.query('COMMIT');
  client.release();
}

async function restore({ database: { owner } }: InboxWorld, tables: readonly string[]): Promise<void> {
  await owner.query(`TRUNCATE ${tables.join(', ')}`);
  for (const table of tables) {
    await owner.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM dump.${table}`);
  }
  const numbered = tables.filter((table) => ['outbox', 'inbox_message'].includes(table));
  for (const table of numbered) {
    await owner.query(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), max(id)) FROM ${table}`);
  }
}

test('without a new epoch new events have the numbers of old ones, and are parked as conflicts: the runbook raises it', async () => {
  await dump(producer, producerTables);
  for (const n of numbers(1, 3)) await place(n);
  await sent();
  await settled();
  await restore(producer, producerTables);
  for (const n of numbers(11, 13)) await place(n);
  await sent();
  const statuses = () => consumer.statuses();
  await until(
    'the first is parked, the others wait',
    async () => (await statuses()).slice(3).join() === 'parked,held,held',
  );
  expect((await consumer.messages())[3]!.last_error).toEqual({ class: 'NumberConflict' });
  expect(await handled()).toEqual([1, 2, 3]);
});

test('after a restore with a raised epoch what is published is handled, and what is repeated is dropped', async () => {
  await place(1);
  await sent();
  await place(2); // perhaps in the dump as not yet sent
  await producer.database.owner.query(`UPDATE outbox SET published_at = NULL`);
  await dump(producer, producerTables);
  for (const n of [3, 4]) await place(n);
  await sent();
  await settled();
  await restore(producer, producerTables);
  await producer.database.owner.query('UPDATE event_epoch SET epoch = epoch + 1');
  for (const n of numbers(11, 13)) await place(n);
  await sent();
  await settled();
  expect(await handled()).toEqual([1, 2, 3, 4, 11, 12, 13]);
});

test('after a restore both sides still know how far each stream was in the epoch that was lost', async () => {
  const reached = async () => {
    const of = [
      producedStreams(producer.database.worker, { limit: 10 }),
      heardStreams(consumer.database.worker, 'shop', { limit: 10 }),
    ];
    return (await Promise.all(of)).map((all) => all.map((one) => [one.stream, ...one.reached.map((r) => r.lastSeq)]));
  };
  await place(1);
  await sent();
  await dump(producer, producerTables);
  for (const n of [2, 3]) await place(n);
  await place(1, 'b');
  await sent();
  await settled();
  await restore(producer, producerTables);
  await producer.database.owner.query('UPDATE event_epoch SET epoch = epoch + 1');
  expect(await reached()).toEqual([
    [['shop:order:a', 1]],
    [
      ['shop:order:a', 3],
      ['shop:order:b', 1],
    ],
  ]);
  for (const order of ['a', 'b']) for (const n of [11, 12]) await place(n, order);
  await sent();
  await settled();
  expect(await reached()).toEqual([
    [
      ['shop:order:a', 1, 2],
      ['shop:order:b', 2],
    ],
    [
      ['shop:order:a', 3, 2],
      ['shop:order:b', 1, 2],
    ],
  ]);
});

test('a producer whose dump was taken and restored under load: what was sent and what it publishes afterwards is handled once, in order', async () => {
  const before = publishOn(1);
  await before.goOn(5);
  await dump(producer, producerTables);
  await before.goOn(10);
  await relay.stop(); // what is committed now is lost
  // What the dump holds and was not yet sent is sent from there.
  const sentOf = async (stream: string) => {
    const { rows } = await producer.database.owner.query(
      `SELECT (data::jsonb->>'n')::int AS n FROM (SELECT data, stream FROM outbox WHERE published_at IS NOT NULL
         UNION SELECT data, stream FROM dump.outbox) AS o WHERE stream = $1 ORDER BY n`,
      [`shop:order:${stream}`],
    );
    return rows.map(({ n }) => n);
  };
  await before.goOn(2);
  await before.stop();
  const sentBefore = await Promise.all(streams.map(sentOf));
  await restore(producer, producerTables);
  await producer.database.owner.query('UPDATE event_epoch SET epoch = epoch + 1');
  const after = publishOn(1_001);
  relay = startRelay();
  await after.goOn(5);
  await after.stop();
  await sent();
  await settled();
  for (const [at, stream] of streams.entries()) {
    expect(await handled(stream)).toEqual([...sentBefore[at]!, ...after.committed.get(stream)!]);
  }
});

test('a consumer whose dump was taken and restored under load: what it lost is sent again, and handled once, in order', async () => {
  const load = publishOn(1);
  await load.goOn(5);
  const { rows } = await producer.database.owner.query('SELECT clock_timestamp() AS now');
  await dump(consumer, consumerTables);
  await load.goOn(10);
  await relay.stop();
  await consumer.pause();
  await restore(consumer, consumerTables);
  consumer.work();
  relay = startRelay();
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const range: OutboxRange = { since: new Date(rows[0].now.getTime() - 60_000), after };
    after = (await republish(producer.database.worker, range, [])).next;
  }
  await load.goOn(5);
  await load.stop();
  await sent();
  await settled();
  for (const stream of streams) expect(await handled(stream)).toEqual(load.committed.get(stream));
});
