import { randomUUID } from 'node:crypto';
import { organisationListed } from '@rondetafel/contracts';
import { somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import {
  aCoordinator,
  aDispatcher,
  aRegisteredHousehold,
  declared,
  district,
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

test('a request is assigned, declared, decided, and each step is published (S002-43 to S002-46, P-24)', async () => {
  const [reporter, ipc, chief] = [somebody(), await aCoordinator(escalation), await aDispatcher(escalation)];
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(theCase)), 201);
  const at = `/v1/requests/${requestId}`;
  const { assignmentId } = ok(await escalation.as(chief).post(`${at}/_assign`, { coordinatorId: ipc.personId }));
  expect(ok(await escalation.as(ipc).post(`${at}/_claim`, declared))).toEqual({ assignmentId });
  const decision = { outcome: 'round-table', motivation: 'Opschalen is nodig.' };
  const { decisionId } = ok(await escalation.as(ipc).post(`${at}/_decide`, decision));

  expect(await saidOf(escalation, theCase.caseId)).toEqual([
    { type: 'upscaling-requested', data: expect.objectContaining({ requestId, safetySignal: false }) },
    { type: 'coordinator-asked', data: expect.objectContaining({ assignmentId, personId: ipc.personId }) },
    { type: 'coordinator-assigned', data: expect.objectContaining({ assignmentId, claimed: false }) },
    { type: 'request-decided', data: expect.objectContaining({ requestId, decisionId, outcome: 'round-table' }) },
  ]);
  const answer = ok(await escalation.as(reporter).get(at)); // the requester gets the answer (P-3)
  expect(answer).toMatchObject({
    state: 'decided',
    outcome: 'round-table',
    decision: { motivation: decision.motivation },
  });
  expect(
    ok(await escalation.as(chief).get(`/v1/independent-coordinators?district=${district}&limit=100`)).items,
  ).toContainEqual(expect.objectContaining({ personId: ipc.personId, cases: 1 }));
});

test('two requests on one case join: one decision answers both, to each their own (P-3)', async () => {
  const [reporter, ipc, school] = [somebody(), await aCoordinator(escalation), await listed(escalation)];
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const first = ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(theCase)), 201);
  const byPhone = requestOf(theCase, { requestedBy: professionalOf(school) });
  const second = ok(await escalation.as(ipc).post('/v1/upscaling-requests', byPhone), 201);
  ok(await escalation.as(ipc).post(`/v1/requests/${first.requestId}/_claim`, declared));
  const decision = { outcome: 'other-possibilities', motivation: 'De school kan eerst zelf iets doen.' };
  ok(await escalation.as(ipc).post(`/v1/requests/${first.requestId}/_decide`, decision));
  const decided = (await saidOf(escalation, theCase.caseId)).filter(({ type }) => type === 'request-decided');
  expect(Object.fromEntries(decided.map(({ data }) => [data.requestId, data.requestedBy.personId]))).toEqual({
    [first.requestId]: reporter.personId,
    [second.requestId]: school.personId,
  });
  expect(ok(await escalation.as(school).get(`/v1/requests/${second.requestId}`)).decision).toMatchObject({
    motivation: decision.motivation,
  });
  expect((await escalation.as(school).get(`/v1/requests/${first.requestId}`)).status).toBe(404); // not theirs to see
});

test('two coordinators claim at once: one has the case, the other is told so (R-20)', async () => {
  const [reporter, one, other] = [somebody(), await aCoordinator(escalation), await aCoordinator(escalation)];
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(theCase)), 201);
  const claims = await Promise.all(
    [one, other].map((ipc) => escalation.as(ipc).post(`/v1/requests/${requestId}/_claim`, declared)),
  );
  expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(claims.find(({ status }) => status === 409)?.body.code).toBe('assigned-to-another');
});

test('a coordinator hands a claimed case back: the dispatcher sees why, another one takes it (R-20)', async () => {
  const [reporter, ipc, other, chief] = [
    somebody(),
    await aCoordinator(escalation),
    await aCoordinator(escalation),
    await aDispatcher(escalation),
  ];
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(theCase)), 201);
  const at = `/v1/requests/${requestId}`;
  ok(await escalation.as(ipc).post(`${at}/_claim`, declared));
  expect(await escalation.as(other).post(`${at}/_hand-back`, { reason: 'no-time' })).toMatchObject({ status: 403 });
  expect((await escalation.as(ipc).post(`${at}/_hand-back`, { reason: 'Geen zin' })).status).toBe(400);
  ok(await escalation.as(ipc).post(`${at}/_hand-back`, { reason: 'no-time' }), 204);
  const handedBack = [{ coordinatorId: ipc.personId, reason: 'no-time' }];
  expect(ok(await escalation.as(chief).get(at))).toMatchObject({ waitsFor: 'coordinator', handedBack });
  expect(ok(await escalation.as(ipc).get(at))).not.toHaveProperty('content'); // as one of the pool again
  expect(ok(await escalation.as(reporter).get(at))).not.toHaveProperty('handedBack');
  ok(await escalation.as(other).post(`${at}/_claim`, declared));
  ok(await escalation.as(chief).post(`${at}/_hand-back`, { reason: 'absent' }), 204);
  expect((await saidOf(escalation, theCase.caseId)).map(({ type }) => type)).toEqual([
    'upscaling-requested',
    'coordinator-assigned',
    'case-handed-back',
    'coordinator-assigned',
    'case-handed-back',
  ]);
});

test('a dispatcher sends a substitute for a time, who declares and decides (P-13)', async () => {
  const [reporter, ipc, substitute, chief] = [
    somebody(),
    await aCoordinator(escalation),
    await aCoordinator(escalation),
    await aDispatcher(escalation),
  ];
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(theCase)), 201);
  const at = `/v1/requests/${requestId}`;
  ok(await escalation.as(ipc).post(`${at}/_claim`, declared));
  const offer = { coordinatorId: substitute.personId, untilOn: '2026-12-18' };
  ok(await escalation.as(chief).post(`${at}/_assign`, offer));
  ok(await escalation.as(substitute).post(`${at}/_decline`), 204); // and is asked again
  ok(await escalation.as(chief).post(`${at}/_assign`, offer));
  ok(await escalation.as(substitute).post(`${at}/_claim`, declared));
  ok(await escalation.as(substitute).post(`${at}/_decide`, { outcome: 'round-table', motivation: 'Nodig.' }));
  expect((await saidOf(escalation, theCase.caseId)).at(-2)).toEqual({
    type: 'coordinator-replaced',
    data: expect.objectContaining({
      previousPersonId: ipc.personId,
      personId: substitute.personId,
      untilOn: '2026-12-18',
    }),
  });
  expect(ok(await escalation.as(chief).get(at)).coordinatorId).toBe(ipc.personId); // who stays the lead
  expect(ok(await escalation.as(substitute).get('/v1/requests?mine=coordinated')).items[0]).toMatchObject({
    requestId,
  });
});

test('scaling down is asked of the access point, which answers or refers (S002-50, S002-51, P-7)', async () => {
  const [reporter, access, ipc] = [somebody(), somebody(), await aCoordinator(escalation)];
  const { organisationId } = access;
  await escalation.receive(organisationListed, { organisationId, kind: 'youth-health-service', districts: [] });
  const { caseId } = await aRegisteredHousehold(escalation, reporter);
  const body = {
    caseId,
    district,
    accessPointId: organisationId,
    conditions: ['too-little-trust'],
    awardInadequate: 'Geen nazorg.',
  };
  const elsewhere = { ...body, accessPointId: somebody().organisationId };
  expect((await escalation.as(reporter).post('/v1/downscaling-requests', elsewhere)).body.code).toBe('no-access-point');
  const { requestId } = ok(await escalation.as(reporter).post('/v1/downscaling-requests', body), 201);
  const at = `/v1/requests/${requestId}`;
  expect(ok(await escalation.as(access).get(at))).toMatchObject({
    waitsFor: 'access',
    content: { awardInadequate: 'Geen nazorg.' },
  });
  expect((await escalation.as(ipc).post(`${at}/_claim`, declared)).body.code).toBe('nothing-to-coordinate');
  ok(
    await escalation
      .as(access)
      .post(`${at}/_answer`, { outcome: 'round-table', motivation: 'Er is een coördinator nodig.' }),
  );
  ok(await escalation.as(ipc).post(`${at}/_claim`, declared));
  expect((await saidOf(escalation, caseId)).map(({ type }) => type)).toEqual([
    'downscaling-requested',
    'downscaling-referred',
    'request-decided',
    'coordinator-assigned',
  ]);
});

test('a withdrawn request ends what waited for it; its requester may ask again (P-1)', async () => {
  const [reporter, ipc] = [somebody(), await aCoordinator(escalation)];
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(theCase)), 201);
  ok(await escalation.as(ipc).post(`/v1/requests/${requestId}/_claim`, declared));
  ok(await escalation.as(reporter).post(`/v1/requests/${requestId}/_withdraw`), 204);
  expect((await escalation.as(ipc).get(`/v1/requests/${requestId}`)).status).toBe(404);
  expect((await saidOf(escalation, theCase.caseId)).map(({ type }) => type)).toContain('request-withdrawn');
  ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(theCase)), 201);
});

test('every fault of the input is told at once, in plain Dutch', async () => {
  const theCase = await aRegisteredHousehold(escalation, somebody());
  const { explanation: _, ...body } = requestOf(theCase, { route: 'By owl', urgent: 'yes', secret: 1 });
  const { status, body: problem } = await escalation.as(somebody()).post('/v1/upscaling-requests', body);
  expect(status).toBe(400);
  expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '/explanation',
    '/route',
    '/secret',
    '/urgent',
  ]);
});

test('the same command twice under one key is one request', async () => {
  const reporter = somebody();
  const body = requestOf(await aRegisteredHousehold(escalation, reporter));
  const key = { 'idempotency-key': randomUUID() };
  const first = ok(await escalation.as(reporter).post('/v1/upscaling-requests', body, key), 201);
  expect(ok(await escalation.as(reporter).post('/v1/upscaling-requests', body, key), 201)).toEqual(first);
  expect(await saidOf(escalation, body.caseId)).toHaveLength(1);
});

test.each([
  ['0026-11-27T10:00:00Z', 'date-out-of-bounds'],
  ['2026-11-23T08:00:00+16:00', 'offset-out-of-bounds'],
])('a receipt at %s is refused where it is typed (P-4)', async (receivedAt, code) => {
  const reporter = somebody();
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const body = requestOf(theCase, { receivedAt, backDatingReason: 'Vergeten in te voeren.' });
  const { status, body: problem } = await escalation.as(reporter).post('/v1/upscaling-requests', body);
  expect([status, problem.errors]).toEqual([400, [expect.objectContaining({ pointer: '/receivedAt', code })]]);
  expect(await saidOf(escalation, theCase.caseId)).toEqual([]);
});

test('a row with a receipt that cannot be is shown without its age, and the list stays whole (P-28)', async () => {
  const reporter = somebody();
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(theCase)), 201);
  const other = await aRegisteredHousehold(escalation, reporter);
  ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(other)), 201);
  await escalation.database.admin.query(
    `UPDATE request SET received_at = '0026-11-27T10:00:00Z' WHERE request_id = $1`,
    [requestId],
  );
  const { items } = ok(await escalation.as(reporter).get('/v1/requests?mine=asked'));
  expect(items.map(({ age }: { age: unknown }) => age)).toEqual([null, { workingDays: 0, state: 'fresh' }]);
  expect(ok(await escalation.as(reporter).get(`/v1/requests/${requestId}`))).toMatchObject({ age: null });
});
