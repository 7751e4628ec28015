import { somebody, startTestService, type TestService } from '../src/testing/index.ts';
import { auditOf, statusOf, stored } from './stored-message.ts';
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

const get = (path: string) => service.as(tessa).get(`/v1/ops/${path}`);

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
    const id = await stored(service);
    expect((await get(`messages/${id}`)).body).toMatchObject({ messageId: id, data: { caseId: 'x' }, attempts: 6 });
    expect(await auditOf(service, `inbox-message:${id}`)).toEqual([[tessa.personId, 'read-inbox-message', 'done']]);
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
    const ids = [await stored(service), await stored(service), await stored(service)];
    await stored(service, { last_error: '{"class":"RangeError"}' });
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
    const id = await stored(service);
    const retry = (key: string) =>
      service.as(tessa).post(`/v1/ops/messages/${id}/retries`, undefined, { 'idempotency-key': key });
    const [first, again, other] = [await retry('k1'), await retry('k1'), await retry('k2')];
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([202, 202, 'true']);
    expect([other.status, other.body.code]).toEqual([409, 'message-not-parked']);
    expect(await statusOf(service, id)).toEqual({ status: 'pending', ruling: null });
    expect(await auditOf(service, `inbox-message:${id}`)).toEqual([
      [tessa.personId, 'retry-message', 'done'],
      [tessa.personId, 'retry-message', 'message-not-parked'],
    ]);
  });

  test('a group, spread over time', async () => {
    await Promise.all([stored(service), stored(service), stored(service)]);
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
    const id = await stored(service, { raw: '{"value":"AAAA"}', data: null });
    const { status, body } = await service.as(tessa).post(`/v1/ops/messages/${id}/retries`);
    expect([status, body.code, body.detail]).toEqual([
      409,
      'message-unreadable',
      expect.stringContaining('over te slaan'),
    ]);
    expect((await service.as(tessa).post('/v1/ops/messages/999/retries')).status).toBe(404);
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
    expect(await auditOf(service, 'consumer:tiny')).toEqual(
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
