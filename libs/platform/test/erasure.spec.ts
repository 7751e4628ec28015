import { randomUUID } from 'node:crypto';
import { caseRegistered } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import { z } from 'zod';
import { sweepAtOnce, sweepErased } from '../src/erasure/traces.ts';
import { describeErasure, somebody, testDatabase } from '../src/testing/index.ts';
import { newTrace } from '../src/trace.ts';
import { tiny } from './tiny/service.ts';

const due = defineTimer('tiny.due', z.object({ caseId: z.uuid() }));

describeErasure(tiny, {
  fill: async ({ as, running }) => {
    const [caseId, memberId] = [randomUUID(), randomUUID()];
    const writer = as(somebody());
    const note = { noteId: randomUUID(), text: 'eerste' };
    await writer.post(`/v1/cases/${caseId}/notes`, note, { 'idempotency-key': 'a' });
    await writer.put(`/v1/notes/${note.noteId}`, { text: 'tweede' }, { 'if-match': '"1"' });
    const { workerDatabase } = running.parts;
    await workerDatabase.inTransaction({ trace: newTrace(), via: 'test' }, async (tx) => {
      await tx.vault.create([caseId, memberId]);
      await tx.publish(caseRegistered, { ...caseRegistered.example, caseId } as never);
      const data = { caseId };
      await armTimer(tx, { timer: due, key: `due:${caseId}`, stream: `timer:case:${caseId}`, dueAt: new Date(), data });
    });
    return { caseId, memberIds: [memberId] };
  },
});

test('a stored event is read once in a round, however many ids were erased', async () => {
  const { admin, drop } = await testDatabase(tiny);
  try {
    await admin.query(
      `INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, data, published_at)
       SELECT gen_random_uuid(), 'tiny', 0, 'tiny:case:' || n, 1, 1, now(), 'tiny', 'tiny', now(), '{}', now()
       FROM generate_series(1, 1000) AS n`,
    );
    await admin.query(
      `INSERT INTO chassis.erased_subject (subject) SELECT gen_random_uuid() FROM generate_series(1, 20)`,
    );
    await admin.query('ANALYZE');
    const connection = await admin.connect();
    try {
      await connection.query('BEGIN');
      await sweepErased(connection);
      const { rows } = await connection.query(
        `SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) AS read,
           (SELECT count(*)::int FROM chassis.erased_subject WHERE swept_at IS NULL) AS open
         FROM pg_stat_xact_user_tables WHERE relname = 'outbox'`,
      );
      expect([Number(rows[0].read), rows[0].open]).toEqual([1000, 0]);
      await connection.query('ROLLBACK');
    } finally {
      connection.release();
    }
  } finally {
    await drop();
  }
});

test('while something that waits names an id, what is over is not read again each minute', async () => {
  const { admin, drop } = await testDatabase(tiny);
  try {
    const subject = randomUUID();
    const event = `gen_random_uuid(), 'tiny:other', 1, 1, now(), 'tiny', 'tiny', now()`;
    await admin.query(
      `INSERT INTO outbox (event_id, stream, epoch, seq, since, type, source, time, topic, partition, data, published_at)
       SELECT gen_random_uuid(), 'tiny:case:' || n, 1, 1, now(), 'tiny', 'tiny', now(), 'tiny', 0, '{}', now()
       FROM generate_series(1, 1000) AS n`,
    );
    await admin.query(
      `INSERT INTO inbox_message (event_id, stream, epoch, seq, since, type, source, time, consumer, data, status)
       VALUES (${event}, 'tiny', jsonb_build_object('about', $1::text), 'parked')`,
      [subject],
    );
    await admin.query('INSERT INTO chassis.erased_subject (subject) VALUES ($1)', [subject]);
    await admin.query('ANALYZE');
    const connection = await admin.connect();
    let before = 0;
    const round = async () => {
      await connection.query('BEGIN');
      await sweepErased(connection);
      const { rows } = await connection.query(
        `SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) AS read,
           (SELECT count(*)::int FROM chassis.erased_subject WHERE swept_at IS NULL) AS open
         FROM pg_stat_xact_user_tables WHERE relname = 'outbox'`,
      );
      await connection.query('COMMIT');
      // Counted in the connection until it reports them.
      const read = Number(rows[0].read) - before;
      before += read;
      return [read, rows[0].open];
    };
    try {
      expect(await round()).toEqual([1000, 1]);
      expect(await round()).toEqual([0, 1]);
      await admin.query(`UPDATE inbox_message SET status = 'skipped'`);
      expect(await round()).toEqual([1000, 0]);
      expect((await admin.query('SELECT FROM inbox_message')).rowCount).toBe(0);
    } finally {
      connection.release();
    }
  } finally {
    await drop();
  }
});

test('within the transaction that erases a case its events are found by index, among however many', async () => {
  const { admin, drop } = await testDatabase(tiny);
  try {
    const caseId = randomUUID();
    const streams = `(SELECT 'dossier:case:' || $1 AS stream UNION ALL
      SELECT 'dossier:case:' || gen_random_uuid() FROM generate_series(1, 3000)) AS s`;
    await admin.query(
      `INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, data, published_at)
       SELECT gen_random_uuid(), 'tiny', 0, stream, 1, 1, now(), 'tiny', 'tiny', now(), '{}', now() FROM ${streams}`,
      [caseId],
    );
    await admin.query(
      `INSERT INTO inbox_message (consumer, event_id, stream, epoch, seq, since, type, source, time, data, status)
       SELECT 'tiny', gen_random_uuid(), stream, 1, 1, now(), 'tiny', 'tiny', now(), '{}', 'done' FROM ${streams}`,
      [caseId],
    );
    await admin.query('ANALYZE');
    const connection = await admin.connect();
    try {
      await connection.query('BEGIN');
      await sweepAtOnce(connection, [caseId]);
      const { rows } = await connection.query(
        `SELECT relname AS name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS read, n_tup_del::int AS deleted
         FROM pg_stat_xact_user_tables WHERE relname IN ('outbox', 'inbox_message') ORDER BY relname`,
      );
      expect(rows).toEqual(['inbox_message', 'outbox'].map((name) => ({ name, read: 1, deleted: 1 })));
      await connection.query('ROLLBACK');
    } finally {
      connection.release();
    }
  } finally {
    await drop();
  }
});
