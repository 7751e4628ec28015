import { connect } from 'node:net';
import { Eventing, type Handler, pgDatabase, publish } from '@rondetafel/eventing';
import pg from 'pg';
import { PreparingClient } from '../src/preparing-client.ts';
import { events, reminder, type ServiceName, shipped, subscriptions } from './events.ts';

// One instance of one of the three services, to be killed. It ends when its standard input does.

type Client = pg.PoolClient;

const { SERVICE, DATABASE_URL, KAFKA_BROKERS, KAFKA_PREFIX, KAFKA_VIA, INSTANCE, PAUSING } = process.env as Record<
  string,
  string
>;
const service = SERVICE as ServiceName;
const source = `urn:example:${service}`;
const pool = new pg.Pool({
  connectionString: DATABASE_URL,
  max: 16,
  connectionTimeoutMillis: 5_000,
  Client: PreparingClient, // as the services do
});
pool.on('error', () => {});

const eventing = new Eventing<Client>({
  service,
  source,
  database: pgDatabase(pool) as never,
  kafka: {
    brokers: KAFKA_BROKERS!.split(','),
    prefix: KAFKA_PREFIX,
    instance: INSTANCE,
    // One way for all brokers; without it each is reached directly.
    ...(KAFKA_VIA && { connect: (_host, _port, connected) => connect(Number(KAFKA_VIA), '127.0.0.1', connected) }),
  },
  events,
  timers: [reminder],
  logger: { info() {}, warn() {}, error: (fields, text) => console.error(JSON.stringify({ ...fields, text })) },
  // It is poisoned on purpose, also right after its start.
  ...(!PAUSING && { epidemic: { parked: 1_000_000, within: 300 } }),
  timing: { session: 6_000, handler: 3_000, probation: 2_000, backOff: [20, 50] },
});

const handle: Handler<Client> = async (data: any, { tx, consumer, stream, seq, envelope }) => {
  await tx.query('INSERT INTO effect (consumer, stream, seq, type, n) VALUES ($1, $2, $3, $4, $5)', [
    consumer,
    stream,
    seq,
    envelope.type,
    data.n,
  ]);
  if (service !== 'depot') return;
  if (data.does === 'throws') throw new Error('poison');
  if (data.does === 'hangs') await new Promise(() => {});
  if (data.does === 'kills') process.kill(process.pid, 'SIGKILL');
  await publish(tx, shipped, { orderId: data.orderId, n: data.n }, { source, now: new Date() });
};

process.stdin.on('end', () => process.exit(0)).resume();
process.on('SIGTERM', () => void eventing.stop().then(() => process.exit(0)));
eventing.start();
const types = [...subscriptions[service], ...(service === 'shop' ? [reminder] : [])].map(({ type }) => type);
eventing.subscribe(service, new Map(types.map((type) => [type, handle])));
