import { randomUUID } from 'node:crypto';
import { type Consumer, Kafka, logLevel, type Producer } from 'kafkajs';
import { createTransport } from 'nodemailer';
import pg from 'pg';

/*
 * The minimum for the same guarantee, with `pg` and `kafkajs` alone: every hop commits its rows together with its event
 * (outbox), and a received event before handling it (inbox), so that nothing is lost and nothing done twice.
 *
 *   decision:  request + outbox, commit → Kafka → inbox, commit → effect + outbox, commit → Kafka → inbox, commit →
 *              effect, commit.              Two hops: dossier decides who is involved, scheduling owns the table.
 *   booking:   request + outbox, commit → Kafka → inbox, commit → effect, commit → six mails over five connections.
 *
 * Single statements, sent at once after the commit; no rights, no encryption, no search, no order kept, no retry.
 */
const topics = ['floor.decided', 'floor.involved', 'floor.booked'];
const commitBoth = `WITH effect AS (INSERT INTO floor_effect (id, body) VALUES ($1, $2))
  INSERT INTO floor_outbox (id, topic, body) VALUES ($3, $4, $2)`;
const receive =
  'INSERT INTO floor_inbox (id, body) SELECT i, b FROM unnest($1::uuid[], $2::text[]) n (i, b) ON CONFLICT DO NOTHING';
const act = `WITH handled AS (UPDATE floor_inbox SET done_at = clock_timestamp() WHERE id = $1)
  INSERT INTO floor_effect (id, body) VALUES ($2, $3)`;
const actAndPublish = `WITH handled AS (UPDATE floor_inbox SET done_at = clock_timestamp() WHERE id = $1),
  effect AS (INSERT INTO floor_effect (id, body) VALUES ($2, $3))
  INSERT INTO floor_outbox (id, topic, body) VALUES ($4, $5, $3)`;

export interface Floor {
  /** @returns when the last effect was committed, or the last mail accepted. */
  decide(): Promise<number>;
  book(): Promise<number>;
  stop(): Promise<void>;
}

export async function startFloor(adminUrl: string, brokers: string, smtpUrl: string): Promise<Floor> {
  const pool = await database(adminUrl);
  const kafka = new Kafka({ clientId: 'floor', brokers: [brokers], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: topics.map((topic) => ({ topic, numPartitions: 12 })) });
  await admin.disconnect();
  const producer = kafka.producer();
  await producer.connect();
  const mail = createTransport({ pool: true, maxConnections: 5, ...hostOf(smtpUrl), secure: false });
  const waiting = new Map<string, (at: number) => void>();
  const arrived = (id: string) => {
    waiting.get(id)?.(Date.now());
    waiting.delete(id);
  };
  const run = (name: string, text: string, ...values: unknown[]) => pool.query({ name, text, values });

  const consumers = await Promise.all([
    listen(kafka, pool, topics[0]!, async (id, body) => {
      const next = randomUUID();
      await run('act-and-publish', actAndPublish, id, randomUUID(), body, next, topics[1]);
      await send(producer, topics[1]!, next, body);
    }),
    listen(kafka, pool, topics[1]!, async (id, body) => {
      await run('act', act, id, randomUUID(), body);
      arrived(JSON.parse(body).caseId);
    }),
    listen(kafka, pool, topics[2]!, async (id, body) => {
      await run('act', act, id, randomUUID(), body);
      await Promise.all([1, 2, 3, 4, 5, 6].map((nth) => mail.sendMail(letter(`guest-${nth}@floor.example`))));
      arrived(JSON.parse(body).caseId);
    }),
  ]);
  const begin = async (topic: string) => {
    const [id, caseId] = [randomUUID(), randomUUID()];
    const body = JSON.stringify({ caseId, filling: 'x'.repeat(400) });
    const end = new Promise<number>((resolve) => waiting.set(caseId, resolve));
    await run('commit-both', commitBoth, randomUUID(), body, id, topic);
    await send(producer, topic, id, body);
    return end;
  };
  return {
    decide: () => begin(topics[0]!),
    book: () => begin(topics[2]!),
    async stop() {
      await Promise.all(consumers.map((consumer) => consumer.disconnect()));
      await producer.disconnect();
      mail.close();
      await pool.end();
    },
  };
}

async function database(adminUrl: string): Promise<pg.Pool> {
  const server = new pg.Client({ connectionString: adminUrl });
  await server.connect();
  await server.query('CREATE DATABASE floor');
  await server.end();
  const pool = new pg.Pool({
    connectionString: Object.assign(new URL(adminUrl), { pathname: '/floor' }).href,
    max: 10,
  });
  pool.on('error', () => {}); // cut at the end
  await pool.query(`
    CREATE TABLE floor_effect (id uuid PRIMARY KEY, body text NOT NULL);
    CREATE TABLE floor_outbox (id uuid PRIMARY KEY, topic text NOT NULL, body text NOT NULL);
    CREATE TABLE floor_inbox (id uuid PRIMARY KEY, body text NOT NULL, done_at timestamptz)`);
  return pool;
}

async function listen(
  kafka: Kafka,
  pool: pg.Pool,
  topic: string,
  handle: (id: string, body: string) => Promise<void>,
): Promise<Consumer> {
  const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await consumer.run({
    autoCommit: false,
    partitionsConsumedConcurrently: 12,
    async eachBatch({ batch: { messages } }) {
      const ids = messages.map(({ key }) => key!.toString());
      const bodies = messages.map(({ value }) => value!.toString());
      await pool.query({ name: 'receive', text: receive, values: [ids, bodies] });
      // Stored in the inbox, so the next batch does not wait for the handling.
      for (const [nth, id] of ids.entries()) handle(id, bodies[nth]!).catch((error) => console.error(error.message));
    },
  });
  await joined;
  return consumer;
}

const send = (producer: Producer, topic: string, key: string, value: string) =>
  producer.send({ topic, acks: -1, messages: [{ key, value }] });

const hostOf = (url: string) => ({ host: new URL(url).hostname, port: Number(new URL(url).port) });

const letter = (to: string) => ({
  from: 'floor@floor.example',
  to,
  subject: 'Uitnodiging',
  text: 'Kom. '.repeat(200),
  icalEvent: { method: 'REQUEST', content: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n` },
});
