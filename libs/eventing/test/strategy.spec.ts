import 'reflect-metadata';
import { Controller, type INestApplication, type Type, UseInterceptors } from '@nestjs/common';
import { Ctx, EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { EMPTY, of } from 'rxjs';
import { receive } from '../src/inbox/receive.ts';
import { connectEventing, defineTimer, type EventContext, Eventing, EventingStrategy } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { type TestDatabase, testDatabase, until } from '../src/testing/index.ts';
import { record } from './inbox-world.ts';
import { effectTable, events, orderPaid, orderPlaced, parcelSent, silent } from './sample.ts';

const reminder = defineTimer('shop.reminder', orderPlaced.schema);

/** Whatever a handler observed, in the order in which it did. */
let seen: unknown[] = [];
let database: TestDatabase;
const running: { app: INestApplication; eventing: Eventing<PgClient> }[] = [];
beforeAll(async () => {
  database = await testDatabase({ connections: 30, statements: [effectTable] });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ app }) => app.close()));
  await database.owner.query('TRUNCATE inbox_message, inbox_stream, inbox_attempt');
  seen = [];
});
afterAll(() => database.drop());

async function start(controllers: Type[], consumers: (string | undefined)[] = [undefined]): Promise<void> {
  const module = await Test.createTestingModule({ controllers }).compile();
  const app = module.createNestApplication(new FastifyAdapter(), { logger: false });
  const eventing = new Eventing<PgClient>({
    service: 'shop',
    source: 'urn:example:shop',
    database: database.worker,
    kafka: { brokers: ['127.0.0.1:1'] },
    events,
    timers: [reminder],
    logger: silent,
    workers: 2,
    timing: { backOff: [10] },
  });
  for (const consumer of consumers) connectEventing(app, new EventingStrategy(eventing, { consumer }));
  running.push({ app, eventing });
  await app.startAllMicroservices();
}

const deliver = (event = orderPlaced, consumer = 'shop') =>
  receive(database.worker, consumer, [{ topic: event.topic, partition: 0, records: [record({ event, seq: 1 })] }]);
const messages = async () =>
  (await database.owner.query('SELECT status, attempts, last_error FROM inbox_message')).rows;
const ended = (status: string) => until(status, async () => (await messages())[0]?.status === status);

class TooEarly extends Error {
  readonly code = 'too-early';
}

test('a method under @EventPattern gets the data and the transaction of the event', async () => {
  @Controller()
  class Listener {
    @EventPattern<string>(orderPlaced.type)
    async onPlaced(@Payload() data: any, @Ctx() event: EventContext<PgClient>) {
      const { rows } = await event.tx.query('SELECT count(*)::int FROM inbox_stream');
      seen.push(data.n, event.envelope.type, event.consumer, event.stream, event.seq, event.attempt, rows[0].count);
    }
  }
  await start([Listener]);
  await deliver();
  await ended('done');
  expect(seen).toEqual([1, orderPlaced.type, 'shop', 'shop:order:a', 1, 1, 0]);
});

test('an error of a handler arrives as it was thrown, so that it can be classified', async () => {
  @Controller()
  class Listener {
    @EventPattern<string>(orderPlaced.type)
    onPlaced(_data: unknown) {
      throw new TooEarly();
    }
  }
  await start([Listener]);
  await deliver();
  await ended('parked');
  expect(await messages()).toEqual([
    { status: 'parked', attempts: 2, last_error: { class: 'TooEarly', code: 'too-early' } },
  ]);
});

test('a handler may end in an observable, be it empty; one that fails is a failure', async () => {
  const nothing = { intercept: () => EMPTY };
  @Controller()
  class Listener {
    @EventPattern<string>(orderPlaced.type)
    @UseInterceptors({ intercept: (_: unknown, next: any) => next.handle() })
    onPlaced(_data: unknown) {
      seen.push('observed');
      return of(1);
    }
    @EventPattern<string>(orderPaid.type)
    @UseInterceptors(nothing)
    onPaid(_data: unknown) {}
  }
  await start([Listener]);
  await deliver();
  await ended('done');
  expect(seen).toEqual(['observed']);
  await database.owner.query('TRUNCATE inbox_message, inbox_stream');
  await deliver(orderPaid);
  await ended('done');
});

test('several consumers live in one service, and each handler belongs to one', async () => {
  @Controller()
  class Listener {
    @EventPattern<string>(orderPlaced.type)
    onPlaced(_data: unknown) {
      seen.push('own');
    }
    @EventPattern<string>(orderPlaced.type, { consumer: 'archive' })
    onPlacedToo(_data: unknown) {
      seen.push('archive');
    }
  }
  await start([Listener], [undefined, 'archive']);
  await deliver(orderPlaced, 'shop');
  await deliver(orderPlaced, 'archive');
  await until('both are handled', () => seen.length === 2);
  expect(seen.sort()).toEqual(['archive', 'own']);
});

describe('does not start', () => {
  test('with a handler of a type that nobody declared', async () => {
    @Controller()
    class Listener {
      @EventPattern<string>('nl.example.shop.order-lost.v1')
      onLost(_data: unknown) {}
    }
    await expect(start([Listener])).rejects.toThrow(
      'consumer shop handles unknown types: nl.example.shop.order-lost.v1',
    );
  });

  test('with two handlers of one type in a consumer', async () => {
    @Controller()
    class One {
      @EventPattern<string>(orderPlaced.type)
      onPlaced(_data: unknown) {}
    }
    @Controller()
    class Other {
      @EventPattern<string>(orderPlaced.type)
      onPlaced(_data: unknown) {}
    }
    await expect(start([One, Other])).rejects.toThrow(`${orderPlaced.type}: handled twice by consumer shop`);
  });

  test('with a handler that would answer', async () => {
    @Controller()
    class Listener {
      @MessagePattern(parcelSent.type)
      onSent(_data: unknown) {}
    }
    await expect(start([Listener])).rejects.toThrow('events have no answer; use @EventPattern');
  });

  test('with a timer that two consumers handle', async () => {
    @Controller()
    class Listener {
      @EventPattern<string>(reminder.type)
      one(_data: unknown) {}
      @EventPattern<string>(reminder.type, { consumer: 'archive' })
      other(_data: unknown) {}
    }
    await expect(start([Listener], [undefined, 'archive'])).rejects.toThrow('is handled by both shop and archive');
  });

  test('with a handler for a consumer that is not there', async () => {
    @Controller()
    class Listener {
      @EventPattern<string>(orderPlaced.type, { consumer: 'archiv' })
      onPlaced(_data: unknown) {}
    }
    await expect(start([Listener])).rejects.toThrow('there is no consumer archiv');
  });
});
