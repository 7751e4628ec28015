import { fuzzOperations, somebody, startTestService, type TestService, walkRoutes } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanner } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'sl' });
});
afterAll(() => scheduling?.stop());

const { calledTable, proposals, book } = aPlanner(() => scheduling);

test('no route answers with a Dutch sentence to who asks for English, while a table is looked for or when it is off', async () => {
  const called = await calledTable();
  const { caseId, roundTableId, coordinator, people } = called;
  const [doctor] = people;
  const { body } = await scheduling.as(doctor).put('/v1/own-calendar-feed', undefined, { 'accept-language': 'en' });
  const walk = {
    people: [coordinator, doctor!, somebody(['administrator'])],
    ids: { caseId, roundTableId, personId: doctor!.personId, secret: body.secret },
    typed: ['because'],
  };
  expect(await walkRoutes(scheduling, walk)).toEqual({ unanswered: [], dutch: [] });
  const [{ startsAt }] = (await proposals(called)).proposals;
  expect((await book(called, startsAt)).status).toBe(200);
  expect(await walkRoutes(scheduling, walk)).toEqual({ unanswered: [], dutch: [] });
  const cancel = `/v1/round-tables/${roundTableId}/_cancel`;
  expect((await scheduling.as(coordinator).post(cancel, { because: 'Het gezin is verhuisd.' })).status).toBe(200);
  expect(await walkRoutes(scheduling, walk)).toEqual({ unanswered: [], dutch: [] });
});

test('no input, right or wrong, gets another answer than the API’s document names', async () => {
  const { caseId, roundTableId, coordinator, people: seated } = await calledTable();
  const people = [coordinator, ...seated, somebody(['administrator'])];
  expect(
    await fuzzOperations(scheduling, {
      people,
      ids: [caseId, roundTableId, ...people.map(({ personId }) => personId)],
    }),
  ).toEqual([]);
}, 300_000);
