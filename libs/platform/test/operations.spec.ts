import { randomUUID } from 'node:crypto';
import { somebody, startTestService, type TestService } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny);
});
afterEach(() => service.database.admin.query('TRUNCATE inbox_message, inbox_stream, outbox, event_stream'));
afterAll(() => service.stop());

const tessa = somebody(['ops']);
const stijn = somebody(['ops']);
const reason = 'Verouderd bericht van een proef';

/** A message in the inbox, as a failing handler leaves it. */
async function stored(changes: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  const row = {
    consumer: 'tiny',
    event_id: id,
    topic: 'rondetafel.dossier',
    stream: `dossier:case:${id}`,
    epoch: 1,
    seq: 1,
    since: new Date(),
    type: 'case-closed',
    source: 'urn:x',
    time: new Date(),
    data: '{"caseId":"x"}',
    status: 'parked',
    attempts: 6,
    last_error: '{"class":"TypeError"}',
    ...changes,
  };
  const columns = Object.keys(row);
  const { rows } = await service.database.admin.query(
    `INSERT INTO inbox_message (${columns}) VALUES (${columns.map((_, at) => `$${at + 1}`)}) RETURNING id`,
    Object.values(row),
  );
  return rows[0].id;
}
const statusOf = async (id: string) =>
  (await service.database.admin.query('SELECT status, ruling FROM inbox_message WHERE id = $1', [id])).rows[0];
const auditOf = async (object: string) => {
  const { rows } = await service.database.admin.query(
    'SELECT person_id, action, result FROM chassis.audit_entry WHERE object = $1 ORDER BY id',
    [object],
  );
  return rows.map(({ person_id, action, result }) => [person_id, action, result]);
};
const get = (path: string) => service.as(tessa).get(`/v1/ops/${path}`);
const propose = (who: typeof tessa, id: string, ruling = 'skip') =>
  service.as(who).post(`/v1/ops/messages/${id}/rulings`, { ruling, reason });
const confirm = (who: typeof tessa, rulingId: string) =>
  service.as(who).post(`/v1/ops/rulings/${rulingId}/confirmation`);

describe('who may', () => {
  test.each([['professional'], ['administrator'], ['dispatcher']] as const)('a %s may see nothing', async (role) => {
    const client = service.as(somebody([role]));
    for (const path of [
      'status',
      'parked-groups',
      'messages',
      'messages/1',
      'rulings',
      'streams',
      'audit-seals',
      'consumers/tiny/streams',
    ]) {
      expect((await client.get(`/v1/ops/${path}`)).status).toBe(403);
    }
    expect((await client.put('/v1/ops/consumers/tiny/pause')).status).toBe(403);
    expect((await client.post('/v1/ops/retries', { consumer: 'tiny' })).status).toBe(403);
    expect((await client.post('/v1/ops/rulings', { consumer: 'tiny', type: 'x', reason })).status).toBe(403);
  });

  test('BIO2 8.15.05: an entry that was changed after it was sealed is found', async () => {
    const admin = service.database.admin;
    const check = async () => {
      const mismatched: number[] = [];
      for (let after = 0; ; ) {
        const { body } = await get(`audit-seals?after=${after}`);
        if (!body.last) return mismatched;
        mismatched.push(...body.mismatched);
        after = body.last.batch;
      }
    };
    await get('status');
    await admin.query('SELECT chassis.seal_audit(1000)');
    expect(await check()).toEqual([]);
    expect((await get('audit-seals?after=')).status).toBe(400);
    const { rows } = await admin.query(
      `UPDATE chassis.audit_entry SET action = 'nothing' WHERE id = (SELECT min(id) FROM chassis.audit_entry)
       RETURNING batch::int`,
    );
    expect(await check()).toEqual([rows[0].batch]);
  });

  test('reads are audited', async () => {
    const id = await stored();
    expect((await get(`messages/${id}`)).body).toMatchObject({ messageId: id, data: { caseId: 'x' }, attempts: 6 });
    expect(await auditOf(`inbox-message:${id}`)).toEqual([[tessa.personId, 'read-inbox-message', 'done']]);
  });
});

describe('seeing', () => {
  test('the state of relay, consumers and timers', async () => {
    const { status, body } = await get('status');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      service: 'tiny',
      relay: { active: false, unpublished: 0, failingPartitions: [] },
      timers: { armed: 0, overdue: 0 },
      proposedRulings: 0,
    });
  });

  test('groups, and the messages of one page by page', async () => {
    const ids = [await stored(), await stored(), await stored()];
    await stored({ last_error: '{"class":"RangeError"}' });
    expect((await get('parked-groups')).body.items).toMatchObject([
      { consumer: 'tiny', type: 'case-closed', errorClass: 'TypeError', parked: 3, heldBehind: 0 },
      { errorClass: 'RangeError', parked: 1 },
    ]);
    const first = await get('messages?errorClass=TypeError&limit=2');
    const second = await get(`messages${first.body._links.next.href}`);
    const listed = [...first.body.items, ...second.body.items].map(({ messageId }: any) => messageId);
    expect(listed).toEqual(ids);
    expect(second.body._links).toEqual({});
    expect((await get('messages?cursor=abc')).body.code).toBe('invalid-input');
  });

  test('streams, published and received', async () => {
    await service.database.admin.query(`INSERT INTO event_stream VALUES ('tiny:case:a', 1, 3, clock_timestamp())`);
    await service.database.admin.query(`INSERT INTO inbox_stream VALUES ('tiny', 'dossier:case:a', 1, 7)`);
    expect((await get('streams')).body.items).toMatchObject([{ stream: 'tiny:case:a', lastSeq: 3, unpublished: 0 }]);
    expect((await get('consumers/tiny/streams')).body.items).toMatchObject([{ stream: 'dossier:case:a', lastSeq: 7 }]);
    expect((await get('consumers/tinny/streams')).body.code).toBe('consumer-unknown');
  });
});

describe('trying again', () => {
  test('one message, once under one key', async () => {
    const id = await stored();
    const retry = (key: string) =>
      service.as(tessa).post(`/v1/ops/messages/${id}/retries`, undefined, { 'idempotency-key': key });
    const [first, again, other] = [await retry('k1'), await retry('k1'), await retry('k2')];
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([202, 202, 'true']);
    expect([other.status, other.body.code]).toEqual([409, 'message-not-parked']);
    expect(await statusOf(id)).toEqual({ status: 'pending', ruling: null });
    expect(await auditOf(`inbox-message:${id}`)).toEqual([
      [tessa.personId, 'retry-message', 'done'],
      [tessa.personId, 'retry-message', 'message-not-parked'],
    ]);
  });

  test('a group, spread over time', async () => {
    await Promise.all([stored(), stored(), stored()]);
    const asked = Date.now();
    const { status, body } = await service
      .as(tessa)
      .post(
        '/v1/ops/retries',
        { consumer: 'tiny', errorClass: 'TypeError', perSecond: 1 },
        { 'idempotency-key': 'k3' },
      );
    expect([status, body]).toEqual([202, { retried: 3, until: expect.any(String), more: false }]);
    expect(Date.parse(body.until) - asked).toBeGreaterThan(500);
  });

  test('an unreadable message can’t be retried', async () => {
    const id = await stored({ raw: '{"value":"AAAA"}', data: null });
    const { status, body } = await service.as(tessa).post(`/v1/ops/messages/${id}/retries`);
    expect([status, body.code, body.detail]).toEqual([
      409,
      'message-unreadable',
      expect.stringContaining('over te slaan'),
    ]);
    expect((await service.as(tessa).post('/v1/ops/messages/999/retries')).status).toBe(404);
  });
});

describe('giving an event up takes two', () => {
  test('one proposes with a reason, another confirms', async () => {
    const id = await stored();
    const { status, body } = await propose(tessa, id);
    expect(status).toBe(201);
    expect((await get('rulings')).body.items).toMatchObject([
      { rulingId: body.rulingId, messageId: id, ruling: 'skip', reason, proposedBy: tessa.personId },
    ]);
    const own = await confirm(tessa, body.rulingId);
    expect([own.status, own.body.code, own.body.detail]).toEqual([
      403,
      'second-person-needed',
      expect.stringContaining('andere beheerder'),
    ]);
    expect(await statusOf(id)).toEqual({ status: 'parked', ruling: null });
    expect((await confirm(stijn, body.rulingId)).status).toBe(200);
    expect(await statusOf(id)).toEqual({ status: 'pending', ruling: 'skip' });
    expect((await confirm(stijn, body.rulingId)).body.code).toBe('ruling-decided');
    expect(await auditOf(`ruling:${body.rulingId}`)).toEqual([
      [tessa.personId, 'confirm-ruling', 'second-person-needed'],
      [stijn.personId, 'confirm-ruling', 'done'],
      [stijn.personId, 'confirm-ruling', 'ruling-decided'],
    ]);
  });

  test('not the same person under another role or organisation', async () => {
    const { body } = await propose(tessa, await stored());
    expect(
      (await confirm({ ...somebody(['ops', 'administrator']), personId: tessa.personId }, body.rulingId)).status,
    ).toBe(403);
  });

  test('a proposal is withdrawn, and can be made anew', async () => {
    const id = await stored();
    const { body } = await propose(tessa, id);
    expect((await propose(stijn, id)).body.code).toBe('ruling-already-proposed');
    expect((await service.as(stijn).delete(`/v1/ops/rulings/${body.rulingId}`)).status).toBe(204);
    expect((await confirm(stijn, body.rulingId)).body.code).toBe('ruling-decided');
    expect((await propose(stijn, id)).status).toBe(201);
    expect((await service.as(tessa).delete(`/v1/ops/rulings/${randomUUID()}`)).status).toBe(404);
  });

  test('what was tried again and parked anew has to be proposed anew', async () => {
    const id = await stored();
    const { body } = await propose(tessa, id);
    await service.as(tessa).post(`/v1/ops/messages/${id}/retries`);
    await service.database.admin.query(`UPDATE inbox_message SET status = 'parked' WHERE id = $1`, [id]);
    expect((await confirm(stijn, body.rulingId)).body.code).toBe('ruling-outdated');
    await service.database.admin.query(`UPDATE inbox_message SET status = 'done' WHERE id = $1`, [id]);
    expect((await confirm(stijn, body.rulingId)).body.code).toBe('message-not-open');
  });

  test('what is pending and failing is skipped too, and is listed to be found', async () => {
    const id = await stored({ status: 'pending', attempts: 2 });
    expect((await get('messages?state=failing')).body.items).toMatchObject([{ messageId: id, status: 'pending' }]);
    const { body } = await propose(tessa, id);
    expect((await confirm(stijn, body.rulingId)).body).toEqual({ rulingId: body.rulingId, messages: 1 });
    expect(await statusOf(id)).toEqual({ status: 'pending', ruling: 'skip' });
  });

  test('a group is skipped by two: what was there when it was proposed, and nothing of another kind', async () => {
    const parked = { next_at: new Date(Date.now() - 60_000), received_at: new Date(Date.now() - 60_000) };
    const ofGroup = [await stored(parked), await stored({ ...parked, status: 'pending' })];
    const others = [
      await stored({ ...parked, type: 'other' }),
      await stored({ ...parked, last_error: '{"class":"X"}' }),
    ];
    const group = { consumer: 'tiny', type: 'case-closed', errorClass: 'TypeError', reason };
    expect((await service.as(tessa).post('/v1/ops/rulings', { consumer: 'tiny', reason })).status).toBe(400);
    const { status, body } = await service.as(tessa).post('/v1/ops/rulings', group);
    expect(status).toBe(201);
    expect((await get('rulings')).body.items.at(-1)).toMatchObject({
      rulingId: body.rulingId,
      messageId: null,
      consumer: 'tiny',
      ruling: 'skip',
      fits: { type: 'case-closed', errorClass: 'TypeError' },
    });
    others.push(await stored({ next_at: new Date(Date.now() + 60_000) }));
    expect((await confirm(tessa, body.rulingId)).body.code).toBe('second-person-needed');
    expect((await confirm(stijn, body.rulingId)).body).toEqual({ rulingId: body.rulingId, messages: 2 });
    expect((await Promise.all(ofGroup.map(statusOf))).map(({ ruling }) => ruling)).toEqual(['skip', 'skip']);
    expect((await Promise.all(others.map(statusOf))).map(({ ruling }) => ruling)).toEqual([null, null, null]);
    const again = (await service.as(tessa).post('/v1/ops/rulings', { ...group, type: 'nothing' })).body;
    expect((await confirm(stijn, again.rulingId)).body.code).toBe('message-not-open');
  });

  test('a gap is accepted by two as well, and only where one waits', async () => {
    const waits = await stored({ status: 'pending', seq: 2, waiting_since: new Date(Date.now() - 60_000) });
    expect((await propose(tessa, waits)).body.code).toBe('message-not-open');
    expect((await propose(tessa, await stored(), 'accept-gap')).body.code).toBe('message-not-waiting');
    const { body } = await propose(tessa, waits, 'accept-gap');
    expect((await confirm(stijn, body.rulingId)).status).toBe(200);
    expect(await statusOf(waits)).toEqual({ status: 'pending', ruling: 'accept-gap' });
  });

  test('a reason is needed', async () => {
    const { status, body } = await service
      .as(tessa)
      .post(`/v1/ops/messages/${await stored()}/rulings`, { ruling: 'skip' });
    expect([status, body.errors[0].pointer]).toEqual([400, '/reason']);
  });
});

describe('a consumer', () => {
  test('is paused and resumed, as often as asked', async () => {
    const path = '/v1/ops/consumers/tiny/pause';
    const paused = async () =>
      (await service.database.admin.query('SELECT consumer FROM consumer_pause')).rows.map(({ consumer }) => consumer);
    for (let time = 0; time < 2; time++) {
      expect((await service.as(tessa).put(path)).body).toEqual({ consumer: 'tiny', paused: true });
    }
    expect(await paused()).toEqual(['tiny']);
    for (let time = 0; time < 2; time++) expect((await service.as(stijn).delete(path)).status).toBe(200);
    expect(await paused()).toEqual([]);
    expect(await auditOf('consumer:tiny')).toEqual(
      expect.arrayContaining([
        [tessa.personId, 'pause-consumer', 'done'],
        [stijn.personId, 'resume-consumer', 'done'],
      ]),
    );
  });

  test('that is misspelt is refused, not paused', async () => {
    const { status, body } = await service.as(tessa).put('/v1/ops/consumers/tinny/pause');
    expect([status, body.code]).toEqual([404, 'consumer-unknown']);
  });
});

test('events are sent again by stream, time or id', async () => {
  await service.database.admin.query(
    `INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, data, published_at)
     SELECT gen_random_uuid(), 'rondetafel.dossier', 0, 'tiny:case:a', 1, n, now(), 'x', 'y', now(), '{}', now()
     FROM generate_series(1, 3) AS n`,
  );
  const ask = (body: object, key: string) =>
    service.as(tessa).post('/v1/ops/republications', body, { 'idempotency-key': key });
  expect((await ask({}, 'r1')).status).toBe(400);
  const sent = await ask({ stream: 'tiny:case:a', since: '2020-01-01T00:00:00Z' }, 'r2');
  expect([sent.status, sent.body]).toEqual([202, { republished: 3 }]);
  expect((await ask({ stream: 'tiny:case:a', since: '2020-01-01T00:00:00Z' }, 'r2')).body).toEqual({ republished: 3 });
  expect((await ask({ stream: 'tiny:case:a' }, 'r4')).body).toEqual({ republished: 0 });
});
