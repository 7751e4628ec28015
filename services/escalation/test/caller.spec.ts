import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import {
  aCoordinator,
  aRegisteredHousehold,
  declared,
  listed,
  ok,
  professionalOf,
  requestOf,
  saidOf,
} from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service, { prefix: 'es' });
});
afterAll(() => escalation.stop());

test('one screen by phone: asked for a caller, back-dated, claimed and decided at once (P-4)', async () => {
  const [caller, ipc] = [await listed(escalation), await aCoordinator(escalation)];
  const theCase = await aRegisteredHousehold(escalation, ipc);
  const body = requestOf(theCase, {
    requestedBy: professionalOf(caller),
    route: 'direct',
    receivedAt: '2026-11-20T16:30:00+01:00',
    backDatingReason: 'Vrijdag gebeld, het systeem was dicht.',
    claim: declared,
    decision: { outcome: 'round-table', motivation: 'Direct nodig.' },
  });
  const { requestId, decisionId } = ok(await escalation.as(ipc).post('/v1/upscaling-requests', body), 201);
  expect((await saidOf(escalation, theCase.caseId)).map(({ type }) => type)).toEqual([
    'upscaling-requested',
    'coordinator-assigned',
    'request-decided',
  ]);
  expect(ok(await escalation.as(caller).get(`/v1/requests/${requestId}`))).toMatchObject({
    receivedAt: '2026-11-20T15:30:00.000Z',
    state: 'decided',
    content: { backDating: 'Vrijdag gebeld, het systeem was dicht.', enteredById: ipc.personId },
    decision: { decisionId },
  });
});

test('a coordinator types for a caller whose household is registered; of another district, not (P-4, S002-27)', async () => {
  const caller = await listed(escalation);
  const theCase = await aRegisteredHousehold(escalation, caller);
  const byPhone = requestOf(theCase, { requestedBy: professionalOf(caller) });
  const elsewhere = await aCoordinator(escalation, ['almere-hout']);
  expect((await escalation.as(elsewhere).post('/v1/upscaling-requests', byPhone)).body.code).toBe('case-unknown');
  const ipc = await aCoordinator(escalation);
  const { requestId } = ok(await escalation.as(ipc).post('/v1/upscaling-requests', byPhone), 201);
  expect(ok(await escalation.as(caller).get('/v1/requests?mine=asked')).items[0]).toMatchObject({ requestId });
});

test('who is named as the caller sees the request; nobody gets into a case by naming (P-4, S002-21)', async () => {
  const [reporter, ipc, other] = [somebody(), await aCoordinator(escalation), await aCoordinator(escalation)];
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const ask = (by: Person, more: object) => escalation.as(by).post('/v1/upscaling-requests', requestOf(theCase, more));
  expect((await ask(ipc, { requestedBy: professionalOf(ipc) })).body.code).toBe('case-unknown');
  const caller = await listed(escalation);
  const byPhone = { requestedBy: professionalOf(caller), claim: declared };
  expect((await ask(ipc, byPhone)).body.code).toBe('case-unknown'); // nothing waits, and the caller is no part of it
  expect(ok(await escalation.as(caller).get('/v1/requests')).items).toEqual([]);
  ok(await ask(reporter, {}), 201);
  const elsewhere = { personId: caller.personId, organisationId: somebody().organisationId };
  for (const requestedBy of [professionalOf(somebody()), elsewhere]) {
    const unlisted = await ask(ipc, { requestedBy });
    expect([unlisted.status, unlisted.body.errors]).toEqual([
      400,
      [expect.objectContaining({ code: 'requester-unlisted', pointer: '/requestedBy/personId' })],
    ]);
  }
  const { requestId } = ok(await ask(ipc, { requestedBy: professionalOf(caller) }), 201);
  expect(ok(await escalation.as(caller).get(`/v1/requests/${requestId}`)).content).toMatchObject({
    enteredById: ipc.personId,
  });
  expect((await ask(ipc, {})).body.code).toBe('case-unknown'); // having typed it is no part in the case

  await listed(escalation, other);
  ok(await escalation.as(other).post(`/v1/requests/${requestId}/_claim`, declared));
  ok(await escalation.as(other).post(`/v1/requests/${requestId}/_hand-back`, { reason: 'not-independent' }), 204);
  const named = await ask(ipc, { requestedBy: professionalOf(other) });
  expect(named.body.errors).toEqual([expect.objectContaining({ code: 'requester-impossible' })]);
  expect((await ask(other, { requestedBy: professionalOf(other) })).body.code).toBe('case-unknown');
});

test('a party asks for itself; who works at an entry route types for callers too (P-4, S002-44)', async () => {
  const caller = await listed(escalation);
  for (const [kind, status] of [
    ['school', 403],
    ['youth-health-service', 201],
  ] as const) {
    const party = await listed(escalation, undefined, kind);
    const theCase = await aRegisteredHousehold(escalation, party);
    const byPhone = requestOf(theCase, { requestedBy: professionalOf(caller) });
    const { body, status: answered } = await escalation.as(party).post('/v1/upscaling-requests', byPhone);
    expect([answered, body.code]).toEqual([status, status === 403 ? 'types-for-nobody' : undefined]);
    expect((await escalation.as(caller).get('/v1/requests?mine=asked')).body.items).toHaveLength(
      status === 403 ? 0 : 1,
    );
    const stranger = await listed(escalation, undefined, kind);
    expect((await escalation.as(stranger).post('/v1/upscaling-requests', byPhone)).body.code).toBe('case-unknown');
  }
});

test('what a rule refuses changes nothing, also when it is the last step on the screen (P-4)', async () => {
  const [caller, ipc] = [await listed(escalation), somebody(['independent-coordinator'])]; // of no pool: may not claim
  const theCase = await aRegisteredHousehold(escalation, ipc);
  const body = requestOf(theCase, { requestedBy: professionalOf(caller), claim: declared });
  expect((await escalation.as(ipc).post('/v1/upscaling-requests', body)).status).toBe(403);
  expect(await saidOf(escalation, theCase.caseId)).toEqual([]);
  const { rows } = await escalation.database.admin.query('SELECT 1 FROM request WHERE case_id = $1', [theCase.caseId]);
  expect(rows).toEqual([]);
});
