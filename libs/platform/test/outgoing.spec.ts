import { randomUUID } from 'node:crypto';
import type { Outcome } from '../src/outgoing/back-off.ts';
import { OutgoingQueue, type Taken } from '../src/outgoing/queue.ts';
import { type Delivery, OutgoingSender } from '../src/outgoing/sender.ts';
import { startTestService, type TestService, until, untilLeasesCanEnd } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

/** Parcels leave one after another for each address. */
interface Parcel extends Taken {
  readonly address: string;
}

const parcels = new OutgoingQueue<Parcel>({
  table: 'parcel',
  key: 'parcel_id',
  thread: ['address'],
  due: 'item.not_before <= $1',
  first: 'item.urgent DESC',
  columns: 'item.address',
});

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny);
  const { admin } = service.database;
  await admin.query(`CREATE TABLE parcel (
    parcel_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, address text NOT NULL, urgent boolean NOT NULL,
    not_before timestamptz NOT NULL, made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    status text NOT NULL DEFAULT 'waiting', attempts int NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL DEFAULT clock_timestamp(), sender uuid, fence bigint NOT NULL DEFAULT 0,
    lease_until timestamptz, begun_at timestamptz, settled_at timestamptz)`);
  await admin.query('GRANT SELECT, UPDATE ON parcel TO PUBLIC');
  await untilLeasesCanEnd(admin);
});
afterAll(() => service.stop());
beforeEach(() => service.database.admin.query('DELETE FROM parcel'));

const now = new Date('2026-11-23T09:00:00Z');
async function enter(address: string, { urgent = false, notBefore = now } = {}): Promise<string> {
  const { rows } = await service.database.admin.query(
    'INSERT INTO parcel (address, urgent, not_before) VALUES ($1, $2, $3) RETURNING parcel_id',
    [address, urgent, notBefore],
  );
  return rows[0].parcel_id;
}
const take = (sender: string, atMost = 100) => parcels.take(service.database.admin, sender, now, atMost);
const leasesRunOut = () => service.database.admin.query(`UPDATE parcel SET lease_until = now() - interval '1 hour'`);
async function rowOf(id: string) {
  const { rows } = await service.database.admin.query(
    'SELECT status, attempts, lease_until > now() AS held, next_at > now() AS later FROM parcel WHERE parcel_id = $1',
    [id],
  );
  return rows[0];
}

describe('the outgoing queue', () => {
  test('nobody begins a transaction for what leaves later', async () => {
    const { sql, values } = parcels.waiting(now);
    const asked = async () => {
      const { rows } = await service.database.admin.query(`SELECT EXISTS (${sql}) AS yes`, [...values!]);
      return rows[0].yes;
    };
    await enter('address', { notBefore: new Date(now.getTime() + 60_000) });
    expect(await asked()).toBe(false);
    await enter('another address');
    expect(await asked()).toBe(true);
  });

  test('hands each row to one of many senders', async () => {
    for (let n = 0; n < 40; n++) await enter(`address ${n}`);
    const rounds = await Promise.all(Array.from({ length: 8 }, () => take(randomUUID(), 10)));
    const ids = rounds.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids, ...(await take(randomUUID())).map(({ id }) => id)]).toHaveLength(40);
  });

  test('keeps the order of each thread, also behind one in hand or put off', async () => {
    const [first, second] = [await enter('one'), await enter('one')];
    const [taken] = await take(randomUUID());
    expect(taken).toMatchObject({ id: first, address: 'one', attempts: 1, begunBefore: false });
    expect(await take(randomUUID())).toEqual([]);
    await parcels.putOff(service.database.admin, taken!, 60, true);
    expect(await take(randomUUID())).toEqual([]);
    await parcels.settle(service.database.admin, taken!, 'sent');
    expect(await take(randomUUID())).toMatchObject([{ id: second }]);
  });

  test('takes what is urgent first, and nothing before its time', async () => {
    await enter('early', { notBefore: new Date('2026-11-24T09:00:00Z') });
    const [usual, urgent] = [await enter('usual'), await enter('urgent', { urgent: true })];
    expect(await take(randomUUID(), 1)).toMatchObject([{ id: urgent }]);
    expect(await take(randomUUID())).toMatchObject([{ id: usual }]);
  });

  test('takes again what a silent sender had, and then listens to that one no more', async () => {
    const { admin } = service.database;
    const id = await enter('one');
    const sender = randomUUID();
    const [stale] = await take(sender);
    await leasesRunOut();
    // The same process again: its own earlier taking counts for nothing either.
    const [current] = await take(sender);
    expect(current).toMatchObject({ id, attempts: 2, begunBefore: true });
    expect(Number(current!.fence)).toBeGreaterThan(Number(stale!.fence));
    await parcels.putOff(admin, stale!, 60, true);
    expect(await parcels.settle(admin, stale!, 'failed')).toBe(false);
    expect(await rowOf(id)).toMatchObject({ status: 'waiting', held: true, later: false });
    await leasesRunOut();
    await parcels.renew(admin, [stale!]);
    expect(await rowOf(id)).toMatchObject({ held: false });
    await parcels.renew(admin, [current!]);
    expect(await rowOf(id)).toMatchObject({ held: true });
  });

  test('records a successful delivery once, whatever the fence', async () => {
    const { admin } = service.database;
    const id = await enter('one');
    const [stale] = await take(randomUUID());
    await leasesRunOut();
    const [current] = await take(randomUUID());
    expect(await parcels.settle(admin, stale!, 'sent')).toBe(true);
    expect(await parcels.settle(admin, current!, 'failed')).toBe(false);
    expect(await rowOf(id)).toMatchObject({ status: 'sent' });
  });
});

describe('an outgoing sender', () => {
  async function sending(outcomes: Outcome[], work: (given: { wake(): void; gaveUp: string[] }) => Promise<void>) {
    const { workerDatabase: database, eventing, clock, log, metrics } = service.running.parts;
    const { lookout } = eventing;
    const gaveUp: string[] = [];
    const delivery: Delivery<Parcel, string> = {
      name: 'parcel',
      queue: parcels,
      schedule: {
        putOff: { first: 3600, longest: 3600 },
        away: { first: 0.01, longest: 0.01 },
        patience: 3_600_000,
      },
      mostInHand: 2,
      prepare: async (_tx, rows) => rows.map(({ address }) => address),
      deliver: async () => outcomes.shift() ?? { kind: 'sent' },
      giveUp: async (tx, { id }) => {
        await tx.query('SELECT 1');
        gaveUp.push(id);
      },
    };
    const sender = new OutgoingSender(delivery, { database, lookout, clock, log, metrics });
    sender.start();
    await work({ wake: () => sender.wake(), gaveUp });
    await sender.stop();
  }
  const no = (kind: 'refused' | 'put-off' | 'away'): Outcome => ({ kind, code: 'none', untouched: true });

  test('sends what is there, and what comes later', async () => {
    const before = await Promise.all(['one', 'two', 'three'].map((address) => enter(address)));
    await sending([], async ({ wake }) => {
      for (const id of before) await until(async () => (await rowOf(id)).status === 'sent');
      const later = await enter('four');
      wake();
      await until(async () => (await rowOf(later)).status === 'sent');
    });
  });

  test('tries again when the other side is away', async () => {
    const id = await enter('one');
    await sending([no('away')], async () => {
      await until(async () => (await rowOf(id)).status === 'sent');
      expect(await rowOf(id)).toMatchObject({ attempts: 2 });
    });
  });

  test('puts off what the other side will not take now', async () => {
    const id = await enter('one');
    await sending([no('put-off')], async () => {
      await until(async () => (await rowOf(id)).later);
      expect(await rowOf(id)).toMatchObject({ status: 'waiting', attempts: 1 });
    });
  });

  test('gives up what is refused, once', async () => {
    const id = await enter('one');
    await sending([no('refused')], async ({ gaveUp }) => {
      await until(async () => (await rowOf(id)).status === 'failed');
      expect(gaveUp).toEqual([id]);
    });
  });
});
