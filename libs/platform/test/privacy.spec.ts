import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { sealAudit, verifyAudit } from '../src/data/audit-chain.ts';
import type { Tx } from '../src/data/tx.ts';
import { rewrap, Vault } from '../src/privacy/vault.ts';
import { somebody, startTestService, type TestService } from '../src/testing/index.ts';
import { newTrace } from '../src/trace.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny);
});
afterAll(() => service.stop());

const asWorker = <T>(work: (tx: Tx) => Promise<T>) =>
  service.running.parts.workerDatabase.inTransaction({ trace: newTrace(), via: 'test' }, work);
const place = (row: string) => ({ table: 'person', column: 'name', row });
const written = async (who = somebody(), text = 'Een notitie') => {
  const answer = await service.as(who).post(`/v1/cases/${randomUUID()}/notes`, { noteId: randomUUID(), text });
  return { who, ...answer.body, traceId: '' } as { who: typeof who; noteId: string; caseId: string };
};

describe('sealed values', () => {
  test('open for the person and the place they were sealed for, and nowhere else', () =>
    asWorker(async ({ vault }) => {
      const [one, other] = [randomUUID(), randomUUID()];
      const keys = await vault.create([one, other]);
      const sealed = keys.seal(one, place(one), 'Roos Verzonnen');
      expect(keys.open(one, place(one), sealed)).toBe('Roos Verzonnen');
      expect(sealed.includes('Roos')).toBe(false);
      expect(keys.seal(one, place(one), 'Roos Verzonnen').equals(sealed)).toBe(false);
      expect(() => keys.open(one, place(other), sealed)).toThrow();
      expect(() => keys.open(one, { ...place(one), column: 'note' }, sealed)).toThrow();
      expect(() => keys.open(other, place(one), sealed)).toThrow();
      sealed[sealed.length - 1]! ^= 1;
      expect(() => keys.open(one, place(one), sealed)).toThrow();
    }));

  test('P-29: once a person’s key is destroyed nothing of theirs opens, and others’ still does', async () => {
    const [gone, kept] = [await written(), await written()];
    await asWorker((tx) => tx.vault.destroy(gone.noteId));
    expect((await service.as(gone.who).get(`/v1/notes/${gone.noteId}`)).body.text).toBeNull();
    expect((await service.as(kept.who).get(`/v1/notes/${kept.noteId}`)).body.text).toBe('Een notitie');
  });

  test('the app role cannot destroy a key, nor read them all', async () => {
    const { noteId } = await written();
    const pool = new pg.Pool({ connectionString: service.database.appUrl });
    const destroying = pool.query('DELETE FROM vault.subject_key WHERE subject = $1', [noteId]);
    await expect(destroying).rejects.toMatchObject({ code: '42501' });
    await expect(pool.query('SELECT subject FROM vault.subject_key')).rejects.toMatchObject({ code: '42501' });
    await pool.end();
  });

  test('a new key in the ring takes over without touching the data', async () => {
    const { who, noteId } = await written();
    const { ring } = service.running.parts.txParts;
    const renewed = { currentId: 'newer', keys: new Map([...ring.keys, ['newer', Buffer.alloc(32, 9)]]) };
    await asWorker(async (tx) => {
      expect(await rewrap(tx, renewed)).toBeGreaterThan(0);
      expect(await rewrap(tx, renewed)).toBe(0);
      const without = new Vault(tx, { currentId: 'newer', keys: new Map([['newer', Buffer.alloc(32, 9)]]) });
      const { rows } = await tx.query('SELECT text FROM note WHERE note_id = $1', [noteId]);
      const open = (await without.of([noteId])).open(
        noteId,
        { table: 'note', column: 'text', row: noteId },
        rows[0].text,
      );
      expect(open).toBe('Een notitie');
      await rewrap(tx, { ...renewed, currentId: ring.currentId });
    });
    expect((await service.as(who).get(`/v1/notes/${noteId}`)).body.text).toBe('Een notitie');
  });

  test('P-3: a blind index finds the same text again, per purpose, and tells nothing', () =>
    asWorker(async ({ vault }) => {
      const index = await vault.blindIndex('surname', 'verzonnen|1988-02-29');
      expect((await vault.blindIndex('surname', 'verzonnen|1988-02-29')).equals(index)).toBe(true);
      expect((await vault.blindIndex('street', 'verzonnen|1988-02-29')).equals(index)).toBe(false);
      expect(index).toHaveLength(32);
    }));

  test('P-3: the key of the index is kept by a process once it is there, not while it may be rolled back', async () => {
    const { ring } = service.running.parts.txParts;
    const [one, other] = [{ ...ring }, { ...ring }];
    const indexBy = (of: typeof ring) => asWorker((tx) => new Vault(tx, of).blindIndex('surname', 'verzonnen'));
    const rolledBack = asWorker(async (tx) => {
      await tx.vault.destroy('00000000-0000-0000-0000-000000000000');
      await new Vault(tx, one).blindIndex('surname', 'verzonnen');
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    const index = await indexBy(one);
    expect(await indexBy(one)).toEqual(index);
    expect(await indexBy(other)).toEqual(index);
  });
});

describe('the audit trail', () => {
  const sealAll = async () => {
    while (await sealAudit(service.running.parts.workerDatabase, 3));
  };

  test('BIO2 8.15.01: says who did what to what, from where, with what result', async () => {
    const { who, noteId } = await written();
    const { rows } = await service.database.admin.query(
      'SELECT person_id, organisation_id, action, result, origin, trace_id FROM chassis.audit_entry WHERE object = $1',
      [`note:${noteId}`],
    );
    expect(rows).toEqual([
      {
        person_id: who.personId,
        organisation_id: who.organisationId,
        action: 'write-note',
        result: 'done',
        origin: 'POST /v1/cases/:caseId/notes',
        trace_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
  });

  test('ASVS 16.3.2: that somebody asked for what is not theirs stays on record', async () => {
    const { noteId } = await written();
    const curious = somebody();
    expect((await service.as(curious).get(`/v1/notes/${noteId}`)).status).toBe(404);
    const { rows } = await service.database.admin.query(
      'SELECT object, result FROM chassis.audit_entry WHERE person_id = $1',
      [curious.personId],
    );
    expect(rows).toEqual([{ object: `note:${noteId}`, result: 'note-unknown' }]);
  });

  test('the roles of the service can add to it and not change it', async () => {
    for (const url of [service.database.appUrl, service.database.workerUrl]) {
      const pool = new pg.Pool({ connectionString: url });
      for (const change of [
        'UPDATE chassis.audit_entry SET action = $1',
        'DELETE FROM chassis.audit_entry WHERE action = $1',
      ]) {
        await expect(pool.query(change, ['nothing'])).rejects.toMatchObject({ code: '42501' });
      }
      await pool.end();
    }
  });

  test('nobody writes in another’s name, nor into a sealed batch', async () => {
    await written();
    await sealAll();
    for (const url of [service.database.appUrl, service.database.workerUrl]) {
      const pool = new pg.Pool({ connectionString: url });
      for (const forging of [
        `INSERT INTO chassis.audit_entry (person_id, action, object, result, origin, trace_id)
         VALUES (gen_random_uuid(), 'read-note', 'note:1', 'done', 'x', 'x')`,
        `INSERT INTO chassis.audit_entry (batch, action, object, result, origin, trace_id)
         VALUES (1, 'read-note', 'note:1', 'done', 'x', 'x')`,
        'UPDATE chassis.audit_entry SET batch = 1',
        'UPDATE chassis.audit_entry SET batch = NULL WHERE batch = 1',
        `INSERT INTO chassis.audit_seal (batch, count, digest) VALUES (99, 0, '')`,
      ]) {
        await expect(pool.query(forging)).rejects.toMatchObject({ code: '42501' });
      }
      await pool.end();
    }
    const pool = new pg.Pool({ connectionString: service.database.appUrl, max: 1 });
    await pool.query(`SELECT chassis.audit('by-hand', 't', ARRAY['a'], ARRAY['o'], ARRAY['done'])`);
    await pool.end();
    const { rows } = await service.database.admin.query(
      `SELECT person_id, batch FROM chassis.audit_entry WHERE origin = 'by-hand'`,
    );
    expect(rows).toEqual([{ person_id: null, batch: null }]);
  });

  test('BIO2 8.15.05: whoever does change it, is found out', async () => {
    for (let i = 0; i < 7; i++) await written();
    await sealAll();
    const check = async () => (await verifyAudit(service.database.admin)).mismatched;
    expect(await check()).toEqual([]);
    // Of several: the service seals too, so how many entries a batch has is its business.
    const { rows } = await service.database.admin.query(
      `SELECT min(id) AS id, min(batch)::int AS batch FROM chassis.audit_entry
       WHERE batch > 1 GROUP BY chassis.audit_entry.batch HAVING count(*) > 1 ORDER BY 2`,
    );
    const { id, batch } = rows[0];
    const [{ action }] = (
      await service.database.admin.query('SELECT action FROM chassis.audit_entry WHERE id = $1', [id])
    ).rows;
    await service.database.admin.query('UPDATE chassis.audit_entry SET action = $1 WHERE id = $2', ['nothing', id]);
    expect(await check()).toEqual([batch]);
    await service.database.admin.query('UPDATE chassis.audit_entry SET action = $1 WHERE id = $2', [action, id]);
    expect(await check()).toEqual([]);
    await service.database.admin.query('DELETE FROM chassis.audit_entry WHERE id = $1', [id]);
    expect(await check()).toEqual([batch]);
  });
});

test('Logboek Dataverwerkingen: a line per person, in the caller’s trace, without the user', async () => {
  const traceId = 'c'.repeat(32);
  const noteId = randomUUID();
  const who = somebody();
  const headers = { traceparent: `00-${traceId}-${'d'.repeat(16)}-01` };
  await service.as(who).post(`/v1/cases/${randomUUID()}/notes`, { noteId, text: 'hallo' }, headers);
  const { rows } = await service.database.admin.query('SELECT * FROM chassis.processing_line WHERE trace_id = $1', [
    traceId,
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    activity: 'note-keeping',
    subject: noteId,
    status: 'Ok',
    subject_type: 'household-member',
  });
  expect(rows[0].ended_at.getTime()).toBeGreaterThanOrEqual(rows[0].started_at.getTime());
  expect(JSON.stringify(rows)).not.toContain(who.personId);
});

test('events that are carried out in one transaction each leave their lines under their own trace', async () => {
  const [first, second] = [newTrace(), newTrace()];
  await asWorker(async (tx) => {
    for (const trace of [first, second]) {
      tx.comesFrom({ trace, via: `event-${trace === first ? 1 : 2}` });
      tx.audit({ action: 'note-heard', object: `trace:${trace.traceId}` });
      tx.processed({ activity: 'note-keeping', subjects: [randomUUID()] });
    }
  });
  const { rows } = await service.database.admin.query(
    `SELECT a.origin, a.object, l.name FROM chassis.audit_entry a JOIN chassis.processing_line l USING (trace_id)
     WHERE trace_id = ANY ($1) ORDER BY a.origin`,
    [[first.traceId, second.traceId]],
  );
  expect(rows).toEqual([
    { origin: 'event-1', object: `trace:${first.traceId}`, name: 'event-1' },
    { origin: 'event-2', object: `trace:${second.traceId}`, name: 'event-2' },
  ]);
});

test('what people type stays out of logs, measurements, events and problems', async () => {
  const canaries = ['Kanarievogel', 'kanarie@voorbeeld.nl', '999990019'];
  const said: string[] = [];
  for (const canary of canaries) {
    const { who, noteId } = await written(somebody(), canary);
    const answers = [
      await service.as(who).post(`/v1/cases/${canary}/notes`, { noteId: canary, text: 7, pages: canary }),
      await service.as(who).post(`/v1/cases/${randomUUID()}/notes`, `{"text": "${canary}`),
      await service.as(who).get(`/v1/notes/${canary}?name=${canary}`),
      await service.as(who).get(`/v1/${canary}`),
      await service.as(who).get(`/v1/notes?cursor=${canary}`),
      await service.as(who).put(`/v1/notes/${noteId}`, { text: canary }, { 'if-match': canary }),
      await service.as(who).put(`/v1/notes/${noteId}`, { text: canary }, { 'if-match': '"9"' }),
      await service.as(who).post(`/v1/cases/${randomUUID()}/notes`, { noteId, text: canary }),
      await service.as().get('/v1/notes', undefined, { authorization: `Bearer ${canary}` }),
    ];
    // A citizen service number is asked about before anything is looked at (P-31).
    const taken = /^\d{9}$/.test(canary) ? 400 : 409;
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 404, 400, 400, taken, taken, 401]);
    said.push(...answers.map(({ body, headers }) => JSON.stringify([body, ...headers])));
  }
  const { rows } = await service.database.admin.query(`
    SELECT (SELECT string_agg(a::text, '') FROM chassis.audit_entry a) || (SELECT string_agg(l::text, '')
      FROM chassis.processing_line l) || coalesce((SELECT string_agg(o::text, '') FROM outbox o), '') AS kept`);
  const everything = [service.logged(), (await service.as().get('/metrics')).body, rows[0].kept, ...said].join('\n');
  for (const canary of canaries) expect(everything).not.toContain(canary);
});
