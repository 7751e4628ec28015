import { fuzzOperations, somebody, startTestService, type TestService, walkRoutes } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aCoordinator, aDispatcher, aRegisteredHousehold, declared, ok, professionalOf, requestOf } from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service, { prefix: 'el' });
});
afterAll(() => escalation?.stop());

/** A request that came from an advice, went through the hands of two coordinators and was decided. */
async function aDecidedRequest() {
  const [reporter, first, second] = [somebody(), await aCoordinator(escalation), await aCoordinator(escalation)];
  const dispatcher = await aDispatcher(escalation);
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const given = { district: 'almere-buiten', givenTo: [professionalOf(reporter)], outcome: 'scale-up' };
  const { adviceId } = ok(
    await escalation.as(first).post('/v1/advice', { ...given, text: 'Vraag het eerst de school.' }),
    201,
  );
  const body = requestOf(theCase, { trigger: 'disagreement', adviceId });
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', body), 201);
  const at = `/v1/requests/${requestId}`;
  ok(await escalation.as(first).post(`${at}/_claim`, declared));
  ok(await escalation.as(first).post(`${at}/_hand-back`, { reason: 'no-time' }), 204);
  ok(await escalation.as(second).post(`${at}/_claim`, declared));
  ok(await escalation.as(second).post(`${at}/_decide`, { outcome: 'round-table', motivation: 'Het kan niet anders.' }));
  return { people: [reporter, first, second, dispatcher], ids: { requestId } };
}

test('no route answers with a Dutch sentence to who asks for English', async () => {
  const walk = { ...(await aDecidedRequest()), typed: ['explanation', 'motivation', 'text'] };
  expect(await walkRoutes(escalation, walk)).toEqual({ unanswered: [], dutch: [] });
});

test('no input, right or wrong, gets another answer than the API’s document names', async () => {
  const { people, ids } = await aDecidedRequest();
  expect(
    await fuzzOperations(escalation, { people, ids: [ids.requestId, ...people.map(({ personId }) => personId)] }),
  ).toEqual([]);
}, 300_000);
