import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aCoordinator, aRegisteredHousehold, district, ok, professionalOf, requestOf } from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service, { prefix: 'es' });
});
afterAll(() => escalation.stop());

test('an advice on the phone becomes a request of the one who was advised, once (S002-43c, R-23)', async () => {
  const [reporter, ipc] = [somebody(), await aCoordinator(escalation)];
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const given = { district, outcome: 'scale-up', givenTo: [professionalOf(reporter)], text: 'Schaal op.' };
  const { adviceId } = ok(await escalation.as(ipc).post('/v1/advice', given), 201);
  const body = requestOf(theCase, { trigger: 'disagreement' });
  const refused = await escalation.as(reporter).post('/v1/upscaling-requests', body);
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/adviceId', code: 'advice-first' }] } });
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', { ...body, adviceId }), 201);
  ok(await escalation.as(reporter).post(`/v1/requests/${requestId}/_withdraw`), 204);
  const again = await escalation.as(reporter).post('/v1/upscaling-requests', { ...body, adviceId });
  expect(again.body.errors).toEqual([expect.objectContaining({ code: 'advice-used' })]);
  const stranger = somebody();
  const another = requestOf(await aRegisteredHousehold(escalation, stranger), { adviceId });
  const foreign = await escalation.as(stranger).post('/v1/upscaling-requests', another);
  expect(foreign.body.code).toBe('advice-unknown');
});

test('an advice is read back by who gave it and who got it, also with the request it led to (S002-43c)', async () => {
  const [reporter, ipc, other] = [somebody(), await aCoordinator(escalation), await aCoordinator(escalation)];
  const given = { district, outcome: 'scale-up', givenTo: [professionalOf(reporter)], text: 'Schaal op.' };
  const { adviceId } = ok(await escalation.as(ipc).post('/v1/advice', given), 201);
  const shown = { ...given, adviceId, givenById: ipc.personId, requestId: null };
  for (const person of [ipc, reporter])
    expect(ok(await escalation.as(person).get('/v1/advice')).items).toEqual([expect.objectContaining(shown)]);
  for (const person of [other, somebody()]) expect(ok(await escalation.as(person).get('/v1/advice')).items).toEqual([]);

  const theCase = await aRegisteredHousehold(escalation, reporter);
  const body = requestOf(theCase, { trigger: 'disagreement', adviceId });
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', body), 201);
  const ofRequest = async (person: Person) => ok(await escalation.as(person).get(`/v1/requests/${requestId}`)).advice;
  expect(await ofRequest(reporter)).toMatchObject({ ...shown, requestId });
  expect(await ofRequest(other)).toBeUndefined();
});
