import { append, publish, publishable, retryParked } from '../src/index.ts';
import { type TestDatabase, testDatabase } from '../src/testing/index.ts';
import { numbers } from './inbox-world.ts';
import { from, orderPlaced } from './sample.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const place = (orderId: string, n = 1) =>
  database.app.transaction((tx) => publish(tx, orderPlaced, { orderId, n }, from));
const outbox = async (orderId: string) =>
  (await database.owner.query('SELECT * FROM outbox WHERE stream = $1 ORDER BY id', [`shop:order:${orderId}`])).rows;

test('an event is in the outbox if and only if its transaction commits, and a number is never lost', async () => {
  await place('a');
  const broken = database.app.transaction(async (tx) => {
    await publish(tx, orderPlaced, { orderId: 'a', n: 2 }, from);
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toThrow('changed my mind');
  expect(await place('a', 3)).toMatchObject({ stream: 'shop:order:a', seq: 2 });
  expect((await outbox('a')).map(({ seq, data }) => [Number(seq), JSON.parse(data).n])).toEqual([
    [1, 1],
    [2, 3],
  ]);
});

test('in a stream the order of ids is the order of numbers, however many write at once', async () => {
  await Promise.all(numbers(1, 40).map((n) => place('b', n)));
  expect((await outbox('b')).map(({ seq }) => Number(seq))).toEqual(numbers(1, 40));
});

test('events published together are numbered each in its stream, in the order in which they were given', async () => {
  await place('many-a');
  const said = [
    ['many-b', 1],
    ['many-a', 2],
    ['many-b', 3],
    ['many-a', 4],
  ] as const;
  const events = await Promise.all(said.map(([orderId, n]) => publishable(orderPlaced, { orderId, n }, from)));
  const published = await database.app.transaction((tx) => append(tx, events));
  expect(published.map(({ stream, seq }) => [stream, seq])).toEqual([
    ['shop:order:many-b', 1],
    ['shop:order:many-a', 2],
    ['shop:order:many-b', 2],
    ['shop:order:many-a', 3],
  ]);
  const { rows } = await database.owner.query(
    `SELECT data FROM outbox WHERE stream LIKE '%:many-%' ORDER BY stream, id`,
  );
  expect(rows.map(({ data }) => JSON.parse(data).n)).toEqual([1, 2, 4, 1, 3]);
});

test('transactions that publish on the same streams in another order do not deadlock', async () => {
  const both = (...orderIds: string[]) =>
    database.app.transaction(async (tx) => {
      const events = orderIds.map((orderId) => publishable(orderPlaced, { orderId, n: 1 }, from));
      await append(tx, await Promise.all(events));
    });
  await Promise.all(numbers(1, 20).map((n) => (n % 2 ? both('x', 'y') : both('y', 'x'))));
  expect((await outbox('x')).map(({ seq }) => Number(seq))).toEqual(numbers(1, 20));
});

test('a stream keeps to one partition, as other Kafka clients would choose it', async () => {
  await Promise.all([place('c'), place('c')]);
  const partitions = (await outbox('c')).map(({ partition }) => partition);
  // kafka-clients 4.1.1: Utils.toPositive(Utils.murmur2("shop:order:c".getBytes(UTF_8))) % 12
  expect(partitions).toEqual([10, 10]);
});

test('data that does not fit its declaration is refused with the names of the fields, not their values', async () => {
  const refused = database.app.transaction((tx) => publish(tx, orderPlaced, { orderId: 'd', n: 'Jan Jansen' }, from));
  await expect(refused).rejects.toMatchObject({ name: 'SchemaViolation', fields: ['n'] });
  await expect(refused).rejects.not.toThrow('Jan');
  expect(await outbox('d')).toEqual([]);
});

test('an event of more than 64 KB is refused with a clear error, one of exactly 64 KB is not', async () => {
  const shell = JSON.stringify({ orderId: 'e', n: 1, note: '' }).length;
  const ofSize = (bytes: number) => ({ orderId: 'e', n: 1, note: 'x'.repeat(bytes - shell) });
  await database.app.transaction((tx) => publish(tx, orderPlaced, ofSize(65_536), from));
  const refused = database.app.transaction((tx) => publish(tx, orderPlaced, ofSize(65_537), from));
  await expect(refused).rejects.toThrow('65537 bytes of data, at most 65536 fit in one event');
});

test('an event without the key of its stream is refused', async () => {
  const refused = database.app.transaction((tx) =>
    publish(tx, { ...orderPlaced, key: 'missing' }, { orderId: 'f', n: 1 }, from),
  );
  await expect(refused).rejects.toThrow('data.missing names the stream');
});

test('after a restore a raised epoch starts the numbers of every stream anew', async () => {
  await place('g');
  await place('g');
  await database.owner.query('UPDATE event_epoch SET epoch = 2');
  await place('g');
  await place('g');
  expect((await outbox('g')).map(({ epoch, seq }) => [epoch, Number(seq)])).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
  ]);
});

test('the role that serves requests can publish, but neither read events nor touch the inbox', async () => {
  await expect(database.app.query('SELECT data FROM outbox')).rejects.toThrow('permission denied');
  await expect(database.app.query('SELECT 1 FROM inbox_message')).rejects.toThrow('permission denied');
  await expect(retryParked(database.app, { consumer: 'x', messageId: '1' })).rejects.toThrow('permission denied');
  await expect(database.app.query('UPDATE relay_lease SET owner = NULL')).rejects.toThrow('permission denied');
  await expect(database.app.query('UPDATE event_epoch SET epoch = 9')).rejects.toThrow('permission denied');
});
