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
  await until('it relays', async () => (await eventing.status()).relay.active);
  await pause(1_000); // for the first heartbeats
  asked.length = 0;
  await pause(3_000);
  const seen = [...asked];
  await eventing.stop();
  const of = (part: string) => seen.filter((text) => text.includes(part)).length;
  const looks = of('EXISTS (SELECT');
  expect(looks).toBeGreaterThan(3);
  expect(looks).toBeLessThan(9);
  expect(seen).toHaveLength(looks + of('UPDATE relay_lease'));
});
