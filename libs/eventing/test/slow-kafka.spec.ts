import { publish } from '../src/index.ts';
import { type Frames, type TestDatabase, testDatabase, until } from '../src/testing/index.ts';
import { OneConsumer } from './one-consumer.ts';
import { from, orderPlaced } from './sample.ts';

// Whatever Kafka answers, the process lives on, and the consumer is built anew until it works.

const findCoordinator = 10;
const joinGroup = 11;
const heartbeat = 12;
const rebalanceInProgress = 27;

interface Line {
  readonly level: string;
  readonly message: string;
  readonly error?: { readonly class: string; readonly code?: string };
}

let database: TestDatabase;
let one: OneConsumer;
let lines: Line[];
/** The error code that an answer of this kind gets; what makes members join again, their heartbeats get. */
let broken: { readonly key: number; readonly code: number } | undefined;
let answers: number;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  [lines, broken, answers] = [[], undefined, 0];
  const answer: Frames['answer'] = (frame, { key, version }) => {
    if (!broken || (key !== broken.key && key !== heartbeat)) return frame;
    if (key === broken.key) answers += 1;
    const changed = Buffer.from(frame);
    const throttled = version >= (key === joinGroup ? 2 : 1);
    changed.writeInt16BE(key === heartbeat ? rebalanceInProgress : broken.code, 4 + (throttled ? 4 : 0));
    return changed;
  };
  const note = (level: string) => (fields: object, message: string) => void lines.push({ level, message, ...fields });
  const logger = { info: note('info'), warn: note('warn'), error: note('error') };
  const timing = { session: 6_000, heartbeat: 500, rebuild: 200, fetch: 100 };
  one = await OneConsumer.start(database, { answer }, { logger, timing });
  await one.received();
});
afterEach(() => one.stop());
afterAll(() => database.drop());

const said = (message: RegExp) => lines.filter((line) => message.test(line.message));

test.each([
  ['an error that kafkajs gives up for', joinGroup, -1, { code: 'UNKNOWN' }],
  ['no coordinator for its group', findCoordinator, 15, { class: 'KafkaJSGroupCoordinatorNotFound' }],
])('a consumer that gets %s is built anew, says so once, and goes on', async (_name, key, code, cause) => {
  broken = { key, code };
  await database.app.transaction((tx) => publish(tx, orderPlaced, { orderId: 'a', n: 1 }, from));
  await until('it was tried again', () => said(/without Kafka/).length > 0 && answers >= 3);
  expect(said(/without Kafka/)).toEqual([
    expect.objectContaining({ level: 'warn', error: expect.objectContaining(cause) }),
  ]);
  broken = undefined;
  await until('it is handled', async () => (await one.handled()) === 1);
  await until('it is back', () => said(/consumer is back/).length > 0);
  expect(one.reasons).toEqual([]);
  expect(said(/without Kafka/)).toHaveLength(1);
  expect(said(/consumer is back/)).toHaveLength(1);
});

test('a broker that is away gets one line when it goes and one when it is back, of each part', async () => {
  one.proxy.cut(true);
  await database.app.transaction(async (tx) => {
    for (const orderId of ['a', 'b', 'c', 'd', 'e']) await publish(tx, orderPlaced, { orderId, n: 1 }, from);
  });
  let looks = 0;
  await until('it is away for a while', () => said(/without Kafka/).length > 0 && ++looks > 40, { every: 100 });
  one.proxy.refuse(false);
  await until('all is handled', async () => (await one.handled()) === 5);
  await until('all is said', () => said(/consumer is back/).length > 0 && said(/everything is sent/).length > 0);
  for (const change of [/not sent/, /everything is sent again/, /without Kafka/, /consumer is back/]) {
    expect([change, said(change).length]).toEqual([change, 1]);
  }
  expect(said(/not sent|without Kafka/).map(({ error }) => error?.class)).toEqual([
    expect.stringMatching(/^KafkaJSConnection/),
    expect.stringMatching(/^KafkaJSConnection/),
  ]);
});
