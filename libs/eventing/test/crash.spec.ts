import { rm } from 'node:fs/promises';
import { sequenceOf } from '../src/envelope.ts';
import { receive } from '../src/inbox/receive.ts';
import { publish } from '../src/index.ts';
import {
  produce,
  TcpProxy,
  type TestBus,
  type TestDatabase,
  testBus,
  testDatabase,
  until,
} from '../src/testing/index.ts';
import { bundleChild, Child, type ChildOptions } from './child-process.ts';
import { numbers, record } from './inbox-world.ts';
import { effectTable, from, orderPlaced, topics } from './sample.ts';

// At each step between a commit and the mark that it is dealt with, a process dies as hard as it can (SIGKILL, in the
// middle of the third time). The next one finds everything it needs in the database.

/** Milliseconds for a test that starts several processes, on a machine that has more to do. */
const patient = 150_000;

let bundle: string;
let database: TestDatabase;
let bus: TestBus;
const children: Child[] = [];
beforeAll(async () => {
  [bundle, bus, database] = await Promise.all([
    bundleChild(),
    testBus(topics),
    testDatabase({ statements: [effectTable] }),
  ]);
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.stop()));
  await database.owner.query(`TRUNCATE outbox, event_stream, inbox_message, inbox_stream, inbox_topic, inbox_feed,
    inbox_attempt, timer, effect`);
  await database.owner.query(`UPDATE relay_lease SET expires_at = '-infinity'`);
});
afterAll(() => Promise.all([database.drop(), bus.drop(), rm(bundle)]));

function child(parts: string[], failpoint?: string, on: Partial<ChildOptions> = {}): Child {
  const made = new Child({ bundle, parts, failpoint, database, bus, ...on });
  children.push(made);
  return made;
}

const count = async (sql: string, from = database) =>
  (await from.owner.query(`SELECT count(*)::int ${sql}`)).rows[0].count;

describe('from the command to the topic', () => {
  test.each(['publish-stored', 'relay-read', 'relay-sent', 'relay-marked'])(
    'killed at %s',
    async (failpoint) => {
      const own = await testBus(topics);
      const on = { database, bus: own };
      expect(await child(['take'], `${failpoint}:3`, on).death()).toBe('SIGKILL');
      const survivor = child(['take'], undefined, on);
      await until('ten orders are taken', async () => (await count(`FROM effect WHERE consumer = 'taken'`)) >= 10);
      await until('all is published', async () => (await count('FROM outbox WHERE published_at IS NULL')) === 0);
      await survivor.stop();
      const records = await own.read('shop');
      const first = [...new Map(records.map(({ headers, value }) => [headers['ce_sequence'], value]))];
      const taken = await count(`FROM effect WHERE consumer = 'taken'`);
      expect(first.map(([sequence]) => sequence)).toEqual(numbers(1, taken).map((seq) => sequenceOf(1, seq)));
      expect(first.map(([, value]) => JSON.parse(value!).n)).toEqual(numbers(1, taken));
      await own.drop();
    },
    patient,
  );

  test(
    'killed when the broker has written and not yet answered',
    async () => {
      const own = await testBus(topics);
      let answers = 0;
      const proxy = await TcpProxy.open(own.address.brokers[0]!, {
        frames: {
          answer: (frame, { key }) => {
            if (key !== produce) return frame;
            answers += 1;
            return undefined;
          },
        },
      });
      await database.app.transaction((tx) => publish(tx, orderPlaced, { orderId: 'a', n: 1 }, from));
      const doomed = child(['relay'], undefined, { database, bus: own, via: proxy.port });
      await until('the broker has written', () => answers > 0);
      doomed.signal('SIGKILL');
      await doomed.death();
      await proxy.close();
      child(['relay'], undefined, { database, bus: own });
      await until('all is published', async () => (await count('FROM outbox WHERE published_at IS NULL')) === 0);
      const sequences = (await own.read('shop')).map(({ headers }) => headers['ce_sequence']);
      expect(sequences.length).toBeGreaterThan(1);
      expect(new Set(sequences)).toEqual(new Set([sequenceOf(1, 1)]));
      await own.drop();
    },
    patient,
  );
});

describe('from the topic to the inbox', () => {
  test(
    'killed before storing, after storing, after committing the offset',
    async () => {
      // Side by side, because Kafka takes six seconds to believe that a member of a group is dead.
      const failpoints = ['receive-before', 'receive-stored', 'receive-committed'];
      await Promise.all(
        failpoints.map(async (failpoint) => {
          const own = { database: await testDatabase({ statements: [effectTable] }), bus: await testBus(topics) };
          const place = async (range: number[]) => {
            for (const n of range) {
              await own.database.app.transaction((tx) => publish(tx, orderPlaced, { orderId: 'a', n }, from));
            }
          };
          await place(numbers(1, 5));
          const relay = child(['relay'], undefined, own);
          expect(await child(['receive'], `${failpoint}:1`, own).death()).toBe('SIGKILL');
          await place(numbers(6, 10));
          const survivor = child(['receive'], undefined, own);
          await until('ten are handled', async () => (await count('FROM effect', own.database)) === 10);
          await Promise.all([relay.stop(), survivor.stop()]);
          const { rows } = await own.database.owner.query('SELECT seq::int FROM effect ORDER BY id');
          expect(rows.map(({ seq }) => seq)).toEqual(numbers(1, 10));
          await Promise.all([own.database.drop(), own.bus.drop()]);
        }),
      );
    },
    patient,
  );
});

describe('from the inbox to the effect', () => {
  const stored = (data: (n: number) => object, upTo = 10) => {
    const records = numbers(1, upTo).map((seq) => record({ seq, data: { orderId: 'a', ...data(seq) } }));
    return receive(database.worker, 'shop', [{ topic: 'shop', partition: 0, records }]);
  };
  const open = () => count(`FROM inbox_message WHERE status IN ('pending', 'held')`);

  test.each(['attempt-begun', 'handler-ended', 'message-settled', 'message-committed'])(
    'killed at %s',
    async (failpoint) => {
      await stored((n) => ({ n }), 30); // at most twenty are handled in one go
      expect(await child(['work'], `${failpoint}:2`).death()).toBe('SIGKILL');
      child(['work']);
      await until('nothing is open', async () => (await open()) === 0);
      const { rows } = await database.owner.query('SELECT seq::int FROM effect ORDER BY id');
      expect(rows.map(({ seq }) => seq)).toEqual(numbers(1, 30));
    },
  );

  test.each(['attempt-failed', 'failure-recorded', 'message-parked'])(
    'killed at %s of a poisonous event',
    async (failpoint) => {
      await stored((n) => ({ n: n === 4 ? -1 : n }));
      expect(await child(['work'], failpoint).death()).toBe('SIGKILL');
      child(['work']);
      await until('it is parked', async () => (await count(`FROM inbox_message WHERE status = 'parked'`)) === 1);
      const { rows } = await database.owner.query('SELECT seq::int FROM effect ORDER BY id');
      expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(await open()).toBe(6);
    },
  );

  test.each(['work', 'workTogether'])(
    'an event that kills its process is parked after four deaths, and the others are handled (%s)',
    async (part) => {
      await stored((n) => ({ n: n === 4 ? -2 : n }));
      const innocent = numbers(1, 6).map((n) => record({ stream: `s${n}`, seq: 1 }));
      await receive(database.worker, 'shop', [{ topic: 'shop', partition: 0, records: innocent }]);
      let deaths = 0;
      let over = false;
      const restarts = (async () => {
        while (!over) {
          await child([part]).death();
          if (!over) deaths += 1;
        }
      })();
      const parked = async () => (await count(`FROM inbox_message WHERE status = 'parked'`)) === 1;
      await until('it is parked', parked, { within: 240_000 });
      const others = () => count(`FROM effect WHERE stream <> 'shop:order:a'`);
      await until('the innocent are handled', async () => (await others()) === 6);
      over = true;
      await Promise.all(children.map((running) => running.stop()));
      await restarts;
      expect(deaths).toBe(4);
      const { rows } = await database.owner.query(
        `SELECT seq::int, last_error FROM inbox_message WHERE status = 'parked'`,
      );
      expect(rows).toEqual([{ seq: 4, last_error: { class: 'ProcessKilled' } }]);
    },
    2 * patient,
  );

  test(
    'killed while timers are being fired',
    async () => {
      await child(['arm']).ready;
      expect(await child(['time', 'work'], 'timer-fired').death()).toBe('SIGKILL');
      child(['time', 'work']);
      await until('all are handled', async () => (await count('FROM effect')) === 10);
      const { rows } = await database.owner.query(`SELECT data FROM effect ORDER BY id`);
      expect(rows.map(({ data }) => data.n)).toEqual(numbers(1, 10));
    },
    patient,
  );
});

describe('a relay that stops without dying', () => {
  test(
    'another takes over; when the first wakes up, what it does changes nothing',
    async () => {
      const own = await testBus(topics);
      const on = { database, bus: own };
      const place = (n: number) =>
        database.app.transaction((tx) => publish(tx, orderPlaced, { orderId: 'a', n }, from));
      const allPublished = () =>
        until('all is published', async () => (await count('FROM outbox WHERE published_at IS NULL')) === 0);
      const sleeper = child(['relay'], undefined, on);
      await place(1);
      await allPublished();
      await child(['relay'], undefined, on).ready;
      sleeper.signal('SIGSTOP');
      await place(2);
      await allPublished();
      sleeper.signal('SIGCONT');
      for (const n of numbers(3, 10)) await place(n);
      await allPublished();
      const first = new Set((await own.read('shop')).map(({ headers }) => headers['ce_sequence']));
      expect([...first]).toEqual(numbers(1, 10).map((seq) => sequenceOf(1, seq)));
      await own.drop();
    },
    patient,
  );
});
