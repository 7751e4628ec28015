import { createHook } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { heartbeat } from '../src/envelope.ts';
import { defineTimer, Eventing } from '../src/index.ts';
import { KafkaJsClient } from '../src/kafkajs/client.ts';
import type { PgClient } from '../src/pg.ts';
import type { Database } from '../src/sql.ts';
import { type TestBus, type TestDatabase, testBus, testDatabase, until } from '../src/testing/index.ts';
import { events, silent, topics } from './sample.ts';

// What an idle process does.

let bus: TestBus;
let database: TestDatabase;
beforeAll(async () => {
  [bus, database] = await Promise.all([testBus(topics), testDatabase()]);
});
afterAll(() => Promise.all([bus.drop(), database.drop()]));

/** How many timers this process sets within so many milliseconds. */
async function timersSetIn(ms: number): Promise<number> {
  let set = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'Timeout') set += 1;
    },
  }).enable();
  await pause(ms);
  hook.disable();
  return set;
}

test('a connection to Kafka on which nothing happens sets no timers', async () => {
  const client = new KafkaJsClient(bus.address, silent);
  const send = () => client.send('shop', 0, [heartbeat(new Date().toISOString())]);
  await until('it is connected', () =>
    send().then(
      () => true,
      () => false,
    ),
  );
  const set = await timersSetIn(300);
  await client.close();
  expect(set).toBeLessThan(10);
});

/** Every partition that this service publishes on has a heartbeat. */
async function beaten(): Promise<boolean> {
  const admin = bus.kafka.admin();
  await admin.connect();
  const ends = await Promise.all(
    ['shop', 'products'].map((topic) => admin.fetchTopicOffsets(bus.address.prefix + topic)),
  );
  await admin.disconnect();
  return ends.flat().every(({ high }) => high !== '0');
}

test('a service looks for work by one statement each half second, besides renewing the lease of its relay', async () => {
  const asked: string[] = [];
  const { worker } = database;
  const counted: Database<PgClient> = {
    ...worker,
    query: (text, values) => {
      asked.push(text);
      return worker.query(text, values);
    },
    transaction: (work, first) => {
      asked.push('BEGIN');
      return worker.transaction(work, first);
    },
  };
  const timers = [defineTimer('shop.reminder', z.looseObject({}))];
  const timing = { heartbeat: 3_600_000 };
  const source = 'urn:example:shop';
  const eventing = new Eventing({
    service: 'shop',
    source,
    database: counted,
    kafka: bus.address,
    events,
    timers,
    logger: silent,
    timing,
  });
  eventing.subscribe('shop', new Map([[timers[0]!.type, async () => {}]]));
  eventing.start();
  const of = (part: string) => asked.filter((text) => text.includes(part)).length;
  const looks = () => of('EXISTS (SELECT');
  await until('the first heartbeats are sent and it has looked twice', async () => looks() >= 2 && (await beaten()));
  asked.length = 0;
  const began = performance.now();
  await until('it has looked eight times', () => looks() >= 8);
  const lasted = performance.now() - began;
  expect(asked).toHaveLength(looks() + of('UPDATE relay_lease'));
  await eventing.stop();
  expect(lasted).toBeGreaterThan(2_500);
});
