import { randomUUID } from 'node:crypto';
import { fuzzOperations, somebody, startTestService, type TestService, walkRoutes } from '@rondetafel/platform/testing';
import { inboxKinds } from '../src/delivery/in-app/message-text.ts';
import { service } from '../src/service.ts';

let notification: TestService;
beforeAll(async () => {
  notification = await startTestService(service, { prefix: 'no' });
});
afterAll(() => notification?.stop());

const facts = {
  startsAt: '2026-12-03T09:00:00Z',
  answerByAt: '2026-12-01T16:00:00Z',
  deadlineOn: '2026-12-04',
  answerOn: '2026-12-11',
  heldOn: '2026-12-03',
  workingDaysLeft: 3,
  count: 2,
};

/** People with lines of every kind in their inboxes, each with a page of them. */
async function fullInboxes() {
  const people = [0, 1, 2].map(() => somebody());
  for (const [index, { personId }] of people.entries()) {
    const kinds = inboxKinds.filter((_, at) => at % people.length === index);
    await notification.database.admin.query(
      `INSERT INTO inbox_line (message_id, person_id, kind, facts, at)
       SELECT gen_random_uuid(), $1, unnest($2::text[]), $3, now()`,
      [personId, kinds, facts],
    );
  }
  return { people, ids: { caseId: await aMessageToTell(people[0]!.personId) } };
}

/** A case that they coordinate, of which a member without a mail address is to be told of a table. */
async function aMessageToTell(coordinatorId: string): Promise<string> {
  const caseId = randomUUID();
  const { admin } = notification.database;
  await admin.query(`INSERT INTO case_coordinator (case_id, person_id, kind) VALUES ($1, $2, 'independent')`, [
    caseId,
    coordinatorId,
  ]);
  const letter = { role: 'household-member', startsAt: facts.startsAt, endsAt: '2026-12-03T10:30:00Z' };
  await admin.query(
    `INSERT INTO mail (message_id, round_table_id, person_id, case_id, news, revision, letter, uid, sequence, urgent,
       send_after, useless_at, status)
     VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), $1, 'booked', 0, $2, 'uid', 0, false, now(), $3,
       'waiting')`,
    [caseId, letter, facts.startsAt],
  );
  return caseId;
}

test('no route answers with a Dutch sentence to who asks for English', async () => {
  const walk = await fullInboxes();
  expect(await walkRoutes(notification, walk)).toEqual({ unanswered: [], dutch: [] });
  const { dutch } = await walkRoutes(notification, { ...walk, language: 'nl' });
  expect(dutch.filter((place) => place.startsWith('/inbox ')).length).toBeGreaterThan(inboxKinds.length);
});

test('what a link is about is refused in the language asked for', async () => {
  const reply = await notification.as().post('/v1/answers/_open', { token: 'forged' }, { 'accept-language': 'en' });
  expect(reply).toMatchObject({ status: 400, body: { detail: expect.stringContaining('This link is not right') } });
});

test('the API’s document says which answers have sentences in a language', async () => {
  const { body } = await notification.as().get('/v1/openapi.json');
  const { get } = body.paths['/inbox'];
  expect(get.responses['200'].headers).toHaveProperty('Content-Language');
  expect(body.paths['/ops/status'].get.responses['200'].headers).not.toHaveProperty('Content-Language');
  expect(Object.keys(get).filter((key) => key.startsWith('x-'))).toEqual([]);
});

test('no input, right or wrong, gets another answer than the API’s document names', async () => {
  const { people } = await fullInboxes();
  expect(await fuzzOperations(notification, { people, ids: people.map(({ personId }) => personId) })).toEqual([]);
}, 300_000);
