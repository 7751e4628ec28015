import { randomUUID } from 'node:crypto';
import { newTrace, type Tx } from '@rondetafel/platform';
import { migrate } from '@rondetafel/platform/provision';
import {
  startTestService,
  type TestService,
  testDatabase,
  unprotectedTables,
  untilLeasesCanEnd,
} from '@rondetafel/platform/testing';
import type { News } from '../src/delivery/ledger/domain/news.ts';
import { type Claimed, ledgerOf, mailQueue, post } from '../src/delivery/ledger/ledger.store.ts';
import { service } from '../src/service.ts';
import { aGuest } from './a-table.ts';

let notification: TestService;
beforeAll(async () => {
  notification = await startTestService(service, { prefix: 'no' });
});
afterAll(() => notification.stop());

const now = new Date('2026-11-23T09:00:00Z');
const letter = { role: 'party', startsAt: '2026-12-03T09:00:00Z', endsAt: '2026-12-03T10:00:00Z' } as const;

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) =>
  notification.running.parts.workerDatabase.inTransaction({ trace: newTrace(), via: 'test' }, work);

async function write(roundTableId: string, personId: string, news: News): Promise<void> {
  const posting = { roundTableId, caseId: randomUUID(), coordinatorId: undefined, revision: 0, urgent: false };
  const mail = { messageId: randomUUID(), personId, news, letter: { ...letter, stampedAt: '' }, uid: personId };
  await inTransaction(async (tx) => {
    const ledger = await ledgerOf(tx, roundTableId);
    await post(tx, { ...posting, sendAfter: now, uselessAt: new Date('2026-12-03T09:00:00Z') }, [mail], ledger);
  });
}

const take = (sender: string, atMost = 100) => inTransaction((tx) => mailQueue.take(tx, sender, now, atMost));
const settled = (mails: readonly Claimed[]) =>
  inTransaction(async (tx) => {
    for (const mail of mails) await mailQueue.settle(tx, mail, 'sent');
  });

describe('the mail ledger', () => {
  test('lets no cancelling overtake the invitation it takes back, even one whose sender is silent', async () => {
    const { personId } = await aGuest(notification);
    const table = randomUUID();
    await write(table, personId, 'booked');
    const [invitation] = await take(randomUUID());
    await write(table, personId, 'cancelled');
    expect(await take(randomUUID())).toEqual([]);
    await untilLeasesCanEnd(notification.database.admin);
    await notification.database.admin.query(`UPDATE mail SET lease_until = now() - interval '1 hour'`);
    const again = await take(randomUUID());
    expect(again).toMatchObject([{ mailId: invitation!.mailId, news: 'booked', attempts: 2 }]);
    await settled(again);
    const last = await take(randomUUID());
    expect(last).toMatchObject([{ news: 'cancelled', invitedFor: letter.startsAt }]);
    await settled(last);
  });

  test('hands each mail to one of many senders, in order for each person and table', async () => {
    const guests = await Promise.all(Array.from({ length: 12 }, () => aGuest(notification)));
    const tables = [randomUUID(), randomUUID()];
    const order: News[] = ['booked', 'withdrawn', 'booked', 'cancelled'];
    const taken: Claimed[] = [];
    const senders = Array.from({ length: 4 }, () => randomUUID());
    for (const news of order) {
      for (const table of tables) for (const { personId } of guests) await write(table, personId, news);
      // In hand while the next news comes: so it is kept, not replaced.
      const rounds = await Promise.all(senders.map((sender) => take(sender, 7)));
      const mine = rounds.flat();
      taken.push(...mine);
      await settled(mine);
    }
    for (let more = await take(senders[0]!); more.length > 0; more = await take(senders[0]!)) {
      taken.push(...more);
      await settled(more);
    }
    expect(new Set(taken.map(({ mailId }) => mailId)).size).toBe(taken.length);
    for (const table of tables) {
      for (const { personId } of guests) {
        const ids = taken
          .filter((mail) => mail.roundTableId === table && mail.personId === personId)
          .map(({ mailId }) => Number(mailId));
        expect(ids).toEqual([...ids].sort((a, b) => a - b));
        expect(ids.length).toBeGreaterThan(0);
      }
    }
  });

  test('still sends what a release before the queue had waiting', async () => {
    const before = { ...service, migrations: service.migrations.filter(({ at }) => at < '2026-11-29') };
    const database = await testDatabase(before, 'no');
    const { admin } = database;
    const messageId = randomUUID();
    await admin.query(
      `INSERT INTO mail (message_id, round_table_id, person_id, case_id, news, revision, letter, uid, urgent,
         send_after, useless_at, status) VALUES ($1, $1, $1, $1, 'booked', 0, $2, '', false, $3, $3, 'waiting')`,
      [messageId, letter, now],
    );
    const given = randomUUID();
    await admin.query(
      `INSERT INTO mail (message_id, round_table_id, person_id, case_id, news, revision, letter, uid, urgent,
         send_after, useless_at, status, begun_at) VALUES ($1, $1, $1, $1, 'booked', 0, $2, '', false, $3, $3, 'failed', $3)`,
      [given, letter, now],
    );
    await migrate(service, database.ownerUrl);
    expect(await ledgerOf(admin as unknown as Tx, given)).toMatchObject([{ progress: 'failed' }]);
    expect(await mailQueue.take(admin, randomUUID(), now, 10)).toMatchObject([{ messageId, letter, attempts: 1 }]);
    await database.drop();
  });

  test('is closed to requests, and every table about a case is behind row-level security', async () => {
    expect(await unprotectedTables(notification.database.admin, service)).toEqual([]);
    for (const table of ['mail', 'appointment', 'released_party', 'attendance_reply']) {
      const { app } = notification.running.parts.sources;
      await expect(app.query(`SELECT FROM ${table}`)).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });
});
