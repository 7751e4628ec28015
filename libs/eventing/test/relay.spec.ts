import { type Outgoing, sequenceOf } from '../src/envelope.ts';
import { publish } from '../src/index.ts';
import type { Addressed } from '../src/kafka-client.ts';
import { type Bus, Relay, type RelayOptions } from '../src/outbox/relay.ts';
import { partitionOf } from '../src/partition.ts';
import type { PgClient } from '../src/pg.ts';
import type { Database } from '../src/sql.ts';
import { type TestDatabase, testDatabase, until } from '../src/testing/index.ts';
import { numbers } from './inbox-world.ts';
import { from, orderPlaced, silent } from './sample.ts';

/** A bus in memory that fails and hangs as told. */
class MemoryBus implements Bus {
  readonly sends: { topic: string; partition: number; records: readonly Outgoing[] }[] = [];
  asked = 0;
  /** To many partitions. */
  requests = 0;
  failing: (partition: number) => boolean = () => false;
  private gate: Promise<void> = Promise.resolve();

  /** Sends hang until the returned function is called. */
  hang(): () => void {
    let open = () => {};
    this.gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }

  async send(topic: string, partition: number, records: readonly Outgoing[]): Promise<number> {
    this.asked += 1;
    await this.gate;
    if (this.failing(partition)) throw new Error('no');
    this.sends.push({ topic, partition, records });
    return this.sends.length;
  }

  async sendAll(all: readonly Addressed[]): Promise<void> {
    this.requests += 1;
    if (all.some(({ partition }) => this.failing(partition))) throw new Error('no');
    for (const { topic, partition, record } of all) await this.send(topic, partition, [record]);
  }

  async close(): Promise<void> {}

  sequences(orderId: string): string[] {
    const records = this.sends.flatMap(({ records }) => records).filter(({ key }) => key === `shop:order:${orderId}`);
    return records.map(({ headers }) => headers['ce_sequence']!);
  }

  heartbeats(): number[] {
    return this.sends.filter(({ records }) => records[0]!.key === 'heartbeat').map(({ partition }) => partition);
  }
}

let database: TestDatabase;
const relays: Relay[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  await database.owner.query('TRUNCATE outbox, event_stream');
});
afterAll(() => database.drop());

/** Milliseconds; longer than anything here waits, so that no lease runs out by itself however busy the machine is. */
const leaseLifetime = 120_000;

function relay(bus: Bus, options: Partial<RelayOptions> & { on?: Database } = {}): Relay {
  const { topics = [], heartbeatEvery = 60_000, logger = silent, on = database.worker } = options;
  const metrics = { count() {}, observe() {} };
  const made = new Relay({ database: on, bus, topics, logger, metrics, heartbeatEvery, leaseLifetime });
  relays.push(made);
  return made;
}

const place = (orderId: string, n = 1, note = '') =>
  database.app.transaction((tx) => publish(tx, orderPlaced, { orderId, n, note }, from));
const unpublished = async () =>
  (await database.owner.query('SELECT count(*)::int FROM outbox WHERE published_at IS NULL')).rows[0].count;
const published = () => until('all is published', async () => (await unpublished()) === 0);
const gapless = (count: number) => numbers(1, count).map((seq) => sequenceOf(1, seq));
const streamIn = (wanted: (partition: number) => boolean) =>
  numbers(1, 100)
    .map((n) => `s${n}`)
    .find((id) => wanted(partitionOf(`shop:order:${id}`)))!;

/** Another has the lease, until it is given back. */
const takeOver = () =>
  database.owner.query(`UPDATE relay_lease SET owner = gen_random_uuid(), fence = fence + 1, expires_at = 'infinity'`);
const giveBack = (seconds = 0) =>
  database.owner.query(`UPDATE relay_lease SET expires_at = clock_timestamp() + ${seconds} * interval '1 s'`);

test('an event becomes a record in the binary mode of CloudEvents', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const { eventId } = await database.app.transaction((tx) =>
    publish(tx, orderPlaced, { orderId: 'a', n: 1 }, { ...from, traceparent }),
  );
  const bus = new MemoryBus();
  relay(bus);
  await published();
  expect(bus.sends).toEqual([
    {
      topic: 'shop',
      partition: partitionOf('shop:order:a'),
      records: [
        {
          key: 'shop:order:a',
          value: '{"orderId":"a","n":1}',
          headers: {
            ce_specversion: '1.0',
            ce_id: eventId,
            ce_source: 'urn:example:shop',
            ce_type: 'nl.example.shop.order-placed.v1',
            ce_time: '2026-01-05T10:00:00.000Z',
            ce_subject: 'shop:order:a',
            ce_sequence: '000001-000000000001',
            ce_streamsince: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
            ce_traceparent: traceparent,
            'content-type': 'application/json; charset=UTF-8',
          },
        },
      ],
    },
  ]);
});

test('every send is to one partition, of at most 500 records and half a megabyte', async () => {
  await database.app.transaction(async (tx) => {
    for (const n of numbers(1, 510)) await publish(tx, orderPlaced, { orderId: 'a', n }, from);
    for (const n of numbers(1, 12)) await publish(tx, orderPlaced, { orderId: 'b', n, note: 'x'.repeat(60_000) }, from);
  });
  const bus = new MemoryBus();
  relay(bus);
  await published();
  for (const { partition, records } of bus.sends) {
    expect(records.length).toBeLessThanOrEqual(500);
    expect(records.reduce((sum, { value }) => sum + value!.length, 0)).toBeLessThanOrEqual(512 * 1024);
    expect(records.map(({ key }) => partitionOf(key))).toEqual(records.map(() => partition));
  }
  expect(bus.sequences('a')).toEqual(gapless(510));
  expect(bus.sequences('b')).toEqual(gapless(12));
});

test('a partition that fails rests, without being overtaken by its own later events, while the others go on', async () => {
  const bad = streamIn((partition) => partition === 3);
  const good = streamIn((partition) => partition !== 3);
  const bus = new MemoryBus();
  const tries: number[] = [];
  bus.failing = (partition) => {
    if (partition === 3) tries.push(performance.now());
    return partition === 3;
  };
  const it = relay(bus);
  for (const n of numbers(1, 5)) await Promise.all([place(bad, n), place(good, n)]);
  await until('the other flows', () => bus.sequences(good).length === 5);
  expect(it.status().failingPartitions).toHaveLength(1);
  await until('it was tried again', () => tries.length >= 4);
  expect(tries[3]! - tries[0]!).toBeGreaterThan(690); // 100, 200 and 400 ms of rest
  bus.failing = () => false;
  await published();
  expect(bus.sequences(bad)).toEqual(gapless(5));
  expect(it.status().failingPartitions).toEqual([]);
});

test('what could not be sent is not overtaken by the rest of its batch', async () => {
  const large = 'x'.repeat(60_000); // so that it takes two sends
  await database.app.transaction(async (tx) => {
    for (const n of numbers(1, 12)) await publish(tx, orderPlaced, { orderId: 'a', n, note: large }, from);
  });
  const bus = new MemoryBus();
  bus.failing = () => bus.asked === 1;
  relay(bus);
  await published();
  expect(bus.sequences('a')).toEqual(gapless(12));
});

test('of two relays one is at work; when it stops, the other need not wait for the end of its lease', async () => {
  const [first, second] = [new MemoryBus(), new MemoryBus()];
  const one = relay(first);
  await until('the first is at work', () => one.status().active);
  const two = relay(second);
  await place('a');
  await published();
  expect(two.status().active).toBe(false);
  await until('its progress is known', () => one.status().lastProgressAt !== undefined);
  expect(two.status().lastProgressAt).toBeUndefined();
  await one.stop();
  await until('the second is at work', () => two.status().active);
  await place('a');
  await published();
  expect(first.sequences('a')).toEqual(gapless(1));
  expect(second.sequences('a')).toEqual([sequenceOf(1, 2)]);
});

test('a relay whose lease was taken over while it was sending can mark nothing', async () => {
  const bus = new MemoryBus();
  const letGo = bus.hang();
  const sleeper = relay(bus);
  await place('a');
  await until('it has begun to send', () => bus.asked === 1);
  await takeOver();
  letGo();
  await until('it has sent', () => bus.sends.length === 1);
  await until('it has noticed', () => !sleeper.status().active);
  expect(await unpublished()).toBe(1);
  await giveBack();
  await published();
  expect(bus.sequences('a')).toEqual([sequenceOf(1, 1), sequenceOf(1, 1)]);
});

test('a relay that lost its lease while it was sending sends no heartbeat', async () => {
  const other = streamIn((partition) => partition !== partitionOf('shop:order:a'));
  await place('a');
  await place(other);
  const bus = new MemoryBus();
  const letGo = bus.hang();
  const deposed = relay(bus, { topics: ['shop'], heartbeatEvery: 50 });
  await until('it has begun to send', () => bus.asked === 1);
  await takeOver();
  await until('it has noticed', () => !deposed.status().active);
  await giveBack(2);
  letGo();
  await published();
  const keys = bus.sends
    .filter(({ partition }) => partition === partitionOf(`shop:order:${other}`))
    .flatMap(({ records }) => records.map(({ key }) => key));
  expect(keys[0]).toBe(`shop:order:${other}`);
});

test('a failure is reported once, and once that all is sent again, however many partitions and repetitions', async () => {
  const bus = new MemoryBus();
  const lines: string[] = [];
  const note = (_: object, message: string) => void lines.push(message);
  const [one, other] = [streamIn((partition) => partition === 3), streamIn((partition) => partition === 5)];
  let tries = 0;
  const it = relay(bus, { logger: { info: note, warn: note, error: note } });
  for (const episode of [1, 2]) {
    bus.failing = () => {
      tries += 1;
      return true;
    };
    tries = 0;
    await Promise.all([place(one, episode), place(other, episode)]);
    await until('both were tried again', () => tries >= 6 && it.status().failingPartitions.length === 2);
    bus.failing = (partition) => partition === 5;
    await until('one is sent', () => bus.sequences(one).length === episode);
    bus.failing = () => false;
    await published();
    await until('it is reported', () => lines.length === 2 * episode);
  }
  const episode = ['not sent, repeated until it is', 'everything is sent again'];
  expect(lines).toEqual([...episode, ...episode]);
});

test('a heartbeat goes to every partition, but not before what was committed earlier, and not where something fails', async () => {
  const bad = streamIn((partition) => partition === 5);
  const bus = new MemoryBus();
  bus.failing = (partition) => partition === 5;
  await place(bad);
  relay(bus, { topics: ['shop'], heartbeatEvery: 50 });
  await until('there were two rounds', () => bus.heartbeats().length >= 22);
  expect(bus.heartbeats()).not.toContain(5);
  bus.failing = () => false;
  await until('the failing one is back', () => bus.heartbeats().includes(5));
  const inFive = bus.sends.filter(({ partition }) => partition === 5).flatMap(({ records }) => records);
  expect(inFive[0]!.key).toBe(`shop:order:${bad}`);
});

test('the heartbeats of a round are one request', async () => {
  const bus = new MemoryBus();
  relay(bus, { topics: ['shop', 'products'], heartbeatEvery: 3_600_000 });
  await until('all have it', () => bus.heartbeats().length === 24);
  expect(bus.requests).toBe(1);
});

test('what an instance that stands by has committed is sent before anybody looks for it', async () => {
  const { worker } = database;
  const blind: Database<PgClient> = {
    ...worker,
    query: (text, values) =>
      text.startsWith('SELECT ARRAY[EXISTS') ? Promise.reject(new Error('not looked')) : worker.query(text, values),
  };
  const bus = new MemoryBus();
  const holder = relay(bus, { on: blind });
  await until('it is at work', () => holder.status().active);
  const standby = relay(new MemoryBus(), { on: blind });
  await place('a');
  await until('it is sent', async () => {
    standby.wake(); // until the other listens
    return bus.sequences('a').length > 0;
  });
  expect(standby.status().active).toBe(false);
});

test('a heartbeat that failed is sent again soon, and keeps none of the others waiting', async () => {
  const bus = new MemoryBus();
  bus.failing = (partition) => partition === 5;
  relay(bus, { topics: ['shop'], heartbeatEvery: 3_600_000 });
  await until('the others have it', () => new Set(bus.heartbeats()).size === 11);
  bus.failing = () => false;
  await until('all have it', () => bus.heartbeats().includes(5));
});

test('a heartbeat comes after the whole backlog that was committed before it, however many batches that takes', async () => {
  await database.app.transaction(async (tx) => {
    for (const n of numbers(1, 110)) await publish(tx, orderPlaced, { orderId: 'a', n }, from);
  });
  const { rows } = await database.owner.query('SELECT clock_timestamp() AS committed');
  const bus = new MemoryBus();
  relay(bus, { topics: ['shop'], heartbeatEvery: 50 });
  const records = () =>
    bus.sends
      .filter(({ partition }) => partition === partitionOf('shop:order:a'))
      .flatMap(({ records: sent }) => sent.map(({ headers }) => headers['eventing-as-of'] ?? 'event'));
  const proves = (at: string) => at !== 'event' && new Date(at) >= rows[0].committed;
  await until('a heartbeat proves it', () => records().some(proves));
  const before = records().slice(0, records().findIndex(proves));
  expect(before.filter((record) => record === 'event')).toHaveLength(110);
});

test('a relay whose send never comes back reports that it is stuck; one that is refused does not', async () => {
  const bus = new MemoryBus();
  const made = relay(bus);
  await place('a');
  await published();
  const letGo = bus.hang();
  await place('a', 2);
  let reason: string | undefined;
  await until('it hangs', async () => {
    reason = await made.stuck(200);
    return reason !== undefined;
  });
  expect(reason).toBe('the relay does not go on');
  bus.failing = () => true;
  letGo();
  await until('it goes on', async () => (await made.stuck(200)) === undefined);
  bus.failing = () => false;
  await published();
});

test('a relay that was stopped asks the database for nothing, whatever commits then', async () => {
  let asked = 0;
  const counted: Database = {
    ...database.worker,
    query: (...what) => {
      asked += 1;
      return database.worker.query(...what);
    },
  };
  const it = relay(new MemoryBus(), { on: counted });
  await it.stop();
  asked = 0;
  it.wake();
  const next = relay(new MemoryBus());
  await place('a');
  next.wake();
  await published();
  expect(asked).toBe(0);
});

test('a relay that is stopped waits neither for a bus that hangs nor until its backlog is sent', async () => {
  const bus = new MemoryBus();
  const letGo = bus.hang();
  bus.close = async () => letGo();
  const it = relay(bus);
  await database.app.transaction(async (tx) => {
    for (const n of numbers(1, 110)) await publish(tx, orderPlaced, { orderId: `s${n % 5}`, n }, from);
  });
  await until('it has begun to send', () => bus.asked === 1);
  await it.stop(); // the bus lets go only when it is closed
  expect(bus.sends).toHaveLength(1); // of several partitions
});

test('heartbeats go on while there is always more to send, and none is followed by anything older', async () => {
  const began = Date.now();
  await database.owner.query(
    `INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, data, created_at)
     SELECT gen_random_uuid(), 'shop', n % 12, 's' || n, 1, 1, now(), 't', 'x', now(), n::text,
       clock_timestamp() - (4000 - n) * interval '10 ms' FROM generate_series(1, 3000) AS n`,
  );
  const { rows } = await database.owner.query('SELECT data, created_at FROM outbox');
  const writtenAt = new Map<string, Date>(rows.map(({ data, created_at }) => [data, created_at]));
  const bus = new MemoryBus();
  relay(bus, { topics: ['shop'], heartbeatEvery: 0 });
  await published();
  const lastData = bus.sends.findLastIndex(({ records }) => records[0]!.value !== null);
  expect(bus.sends.slice(0, lastData).filter(({ records }) => records[0]!.value === null).length).toBeGreaterThan(12);
  for (const partition of numbers(0, 11)) {
    let proven = 0;
    for (const { records } of bus.sends.filter((send) => send.partition === partition)) {
      const asOf = records[0]!.headers['eventing-as-of'];
      if (asOf) proven = Date.parse(asOf);
      else for (const { value } of records) expect(writtenAt.get(value!)!.getTime()).toBeGreaterThanOrEqual(proven);
    }
    expect(proven).toBeGreaterThan(began - 60_000);
  }
});
