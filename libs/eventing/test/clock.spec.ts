import { setTimeout as pause } from 'node:timers/promises';
import { type Frames, type TestDatabase, testDatabase, until } from '../src/testing/index.ts';
import { OneConsumer } from './one-consumer.ts';

// kafkajs reads the wall clock to know when its next heartbeat to Kafka is due.

const heartbeat = 12;
const rightNow = Date.now;

let database: TestDatabase;
let one: OneConsumer;
let beats: number;
beforeAll(async () => {
  database = await testDatabase();
  beats = 0;
  const request: Frames['request'] = (frame, { key }) => {
    if (key === heartbeat) beats += 1;
    return frame;
  };
  one = await OneConsumer.start(database, { request }, { timing: { session: 6_000, heartbeat: 500 } });
  await until('it is a member', () => beats > 0);
});
afterAll(async () => {
  Date.now = rightNow;
  await one.stop();
  await database.drop();
});

test.each([
  ['set back an hour', -3_600_000],
  ['right again', 0],
  ['an hour ahead', 3_600_000],
  ['set right after it was ahead', 0],
])('with a clock that is %s a consumer stays in its group', async (_name, ahead) => {
  await pause(500); // nothing on the way
  Date.now = () => rightNow() + ahead;
  const before = beats;
  await until('it says that it is there', () => beats >= before + 2);
});
