import { connect } from 'node:net';
import pg from 'pg';
import { z } from 'zod';
import { Attempts } from '../src/inbox/attempts.ts';
import { Workers } from '../src/inbox/workers.ts';
import { armTimer, defineTimer, Eventing, type Handler, pgDatabase, publish } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { fireDue } from '../src/timer/fire.ts';
import { events, from, orderPlaced, silent } from './sample.ts';

// A process that tests can kill: `node child.mjs <part>` with DATABASE_URL, KAFKA_BROKERS, KAFKA_PREFIX and FAILPOINT.
// Ends when its standard input does.

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 12 });
pool.on('error', () => {});
const database = pgDatabase(pool);
const via = process.env['KAFKA_VIA'];
const overdue = defineTimer('shop.payment-overdue', z.looseObject({}));

const eventing = new Eventing<PgClient>({
  service: 'shop',
  source: from.source,
  database,
  kafka: {
    brokers: process.env['KAFKA_BROKERS']!.split(','),
    prefix: process.env['KAFKA_PREFIX'],
    clientId: 'child',
    connect: via ? (_host, _port, connected) => connect(Number(via), '127.0.0.1', connected) : undefined,
  },
  events,
  logger: silent,
  timing: { session: 6_000, heartbeat: 60_000, fetch: 100 },
});

const effect: Handler<PgClient> = async (data, { tx, consumer, stream, seq, envelope }) => {
  await tx.query('INSERT INTO effect (consumer, stream, seq, type, data) VALUES ($1, $2, $3, $4, $5)', [
    consumer,
    stream,
    seq,
    envelope.type,
    JSON.stringify(data),
  ]);
  if (data.n === -1) throw new Error('poison');
  if (data.n === -2) process.kill(process.pid, 'SIGKILL');
};

const effects: Handler<PgClient> = async (orders: { n: number }[], context) => {
  for (const data of orders) await effect(data, { ...context, seq: Math.abs(data.n) });
};

function work(orders: Handler<PgClient> = effect, together: readonly string[] = []): void {
  new Workers<PgClient>({
    consumer: 'shop',
    database,
    handlers: new Map([
      [orderPlaced.type, orders],
      [overdue.type, effect],
    ]),
    together: new Set(together),
    schemas: new Map([[orderPlaced.type, orderPlaced.schema]]),
    compacted: new Set(),
    attempts: new Attempts(database),
    handlerTimeout: 20_000,
    provenFrom: 0,
    backOff: [0.01],
    epidemic: { parked: 1_000, within: 300 },
    count: 4,
    logger: silent,
    metrics: { count() {}, observe() {} },
    committed: () => {},
  });
}

/**
 * Takes orders until there are ten: the order and its event are one transaction. Each waits until the one before it is
 * published, so that the relay passes each of its steps as often as there are orders.
 */
async function takeOrders(): Promise<void> {
  for (let taken = 0; taken < 10; ) {
    taken = await database.transaction(async (tx) => {
      const { rows } = await tx.query('INSERT INTO effect (consumer) VALUES ($1) RETURNING id', ['taken']);
      const n = Number((await tx.query(`SELECT count(*) FROM effect WHERE consumer = 'taken'`)).rows[0].count);
      await publish(tx, orderPlaced, { orderId: 'a', n, row: rows[0].id }, from);
      return n;
    });
    eventing.wake();
    await until('all is published', async () => {
      const { rows } = await database.query('SELECT count(*)::int AS open FROM outbox WHERE published_at IS NULL');
      return rows[0].open === 0;
    });
  }
}

const parts: Record<string, () => unknown> = {
  relay: () => eventing.start(),
  take: () => {
    eventing.start();
    return takeOrders();
  },
  receive: () => eventing.subscribe('shop', new Map([[orderPlaced.type, effect]])),
  work: () => work(),
  workTogether: () => work(effects, [orderPlaced.type]),
  time: () =>
    setInterval(
      () =>
        void fireDue({
          database,
          source: from.source,
          consumers: new Map([[overdue.type, 'shop']]),
          now: () => new Date(),
        }).catch(() => {}),
      50,
    ),
  arm: () =>
    database.transaction(async (tx) => {
      for (let n = 1; n <= 10; n++) {
        await armTimer(tx, { timer: overdue, key: `k${n}`, stream: 'a', dueAt: new Date(n), data: { n } });
      }
    }),
};

process.stdin.on('end', () => process.exit(0)).resume();
for (const part of process.argv.slice(2)) await parts[part]!();
console.log('ready');
