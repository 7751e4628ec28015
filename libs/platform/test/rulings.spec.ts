import { randomUUID } from 'node:crypto';
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
const propose = (who: typeof tessa, id: string, ruling = 'skip') =>
  service.as(who).post(`/v1/ops/messages/${id}/rulings`, { ruling, reason });
const confirm = (who: typeof tessa, rulingId: string) =>
  service.as(who).post(`/v1/ops/rulings/${rulingId}/confirmation`);

describe('giving an event up takes two', () => {
  test('one proposes with a reason, another confirms', async () => {
    const id = await stored(service);
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
    expect(await statusOf(service, id)).toEqual({ status: 'parked', ruling: null });
    expect((await confirm(stijn, body.rulingId)).status).toBe(200);
    expect(await statusOf(service, id)).toEqual({ status: 'pending', ruling: 'skip' });
    expect((await confirm(stijn, body.rulingId)).body.code).toBe('ruling-decided');
    expect(await auditOf(service, `ruling:${body.rulingId}`)).toEqual([
      [tessa.personId, 'confirm-ruling', 'second-person-needed'],
      [stijn.personId, 'confirm-ruling', 'done'],
      [stijn.personId, 'confirm-ruling', 'ruling-decided'],
    ]);
  });

  test('not the same person under another role or organisation', async () => {
    const { body } = await propose(tessa, await stored(service));
    expect(
      (await confirm({ ...somebody(['ops', 'administrator']), personId: tessa.personId }, body.rulingId)).status,
    ).toBe(403);
  });

  test('a proposal is withdrawn, and can be made anew', async () => {
    const id = await stored(service);
    const { body } = await propose(tessa, id);
    expect((await propose(stijn, id)).body.code).toBe('ruling-already-proposed');
    expect((await service.as(stijn).delete(`/v1/ops/rulings/${body.rulingId}`)).status).toBe(204);
    expect((await confirm(stijn, body.rulingId)).body.code).toBe('ruling-decided');
    expect((await propose(stijn, id)).status).toBe(201);
    expect((await service.as(tessa).delete(`/v1/ops/rulings/${randomUUID()}`)).status).toBe(404);
  });

  test('what was tried again and parked anew has to be proposed anew', async () => {
    const id = await stored(service);
    const { body } = await propose(tessa, id);
    await service.as(tessa).post(`/v1/ops/messages/${id}/retries`);
    await service.database.admin.query(`UPDATE inbox_message SET status = 'parked' WHERE id = $1`, [id]);
    expect((await confirm(stijn, body.rulingId)).body.code).toBe('ruling-outdated');
    await service.database.admin.query(`UPDATE inbox_message SET status = 'done' WHERE id = $1`, [id]);
    expect((await confirm(stijn, body.rulingId)).body.code).toBe('message-not-open');
  });

  test('what is pending and failing is skipped too, and is listed to be found', async () => {
    const id = await stored(service, { status: 'pending', attempts: 2 });
    expect((await get('messages?state=failing')).body.items).toMatchObject([{ messageId: id, status: 'pending' }]);
    const { body } = await propose(tessa, id);
    expect((await confirm(stijn, body.rulingId)).body).toEqual({ rulingId: body.rulingId, messages: 1 });
    expect(await statusOf(service, id)).toEqual({ status: 'pending', ruling: 'skip' });
  });

  test('a group is skipped by two: what was there when it was proposed, and nothing of another kind', async () => {
    const parked = { next_at: new Date(Date.now() - 60_000), received_at: new Date(Date.now() - 60_000) };
    const ofGroup = [await stored(service, parked), await stored(service, { ...parked, status: 'pending' })];
    const others = [
      await stored(service, { ...parked, type: 'other' }),
      await stored(service, { ...parked, last_error: '{"class":"X"}' }),
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
    others.push(await stored(service, { next_at: new Date(Date.now() + 60_000) }));
    expect((await confirm(tessa, body.rulingId)).body.code).toBe('second-person-needed');
    expect((await confirm(stijn, body.rulingId)).body).toEqual({ rulingId: body.rulingId, messages: 2 });
    expect((await Promise.all(ofGroup.map((id) => statusOf(service, id)))).map(({ ruling }) => ruling)).toEqual([
      'skip',
      'skip',
    ]);
    expect((await Promise.all(others.map((id) => statusOf(service, id)))).map(({ ruling }) => ruling)).toEqual([
      null,
      null,
      null,
    ]);
    const again = (await service.as(tessa).post('/v1/ops/rulings', { ...group, type: 'nothing' })).body;
    expect((await confirm(stijn, again.rulingId)).body.code).toBe('message-not-open');
  });

  test('a gap is accepted by two as well, and only where one waits', async () => {
    const waits = await stored(service, { status: 'pending', seq: 2, waiting_since: new Date(Date.now() - 60_000) });
    expect((await propose(tessa, waits)).body.code).toBe('message-not-open');
    expect((await propose(tessa, await stored(service), 'accept-gap')).body.code).toBe('message-not-waiting');
    const { body } = await propose(tessa, waits, 'accept-gap');
    expect((await confirm(stijn, body.rulingId)).status).toBe(200);
    expect(await statusOf(service, waits)).toEqual({ status: 'pending', ruling: 'accept-gap' });
  });

  test('a reason is needed', async () => {
    const { status, body } = await service
      .as(tessa)
      .post(`/v1/ops/messages/${await stored(service)}/rulings`, { ruling: 'skip' });
    expect([status, body.errors[0].pointer]).toEqual([400, '/reason']);
  });
});
