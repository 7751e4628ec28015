import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aCoordinator, aDispatcher, aRegisteredHousehold, ok, requestOf } from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service);
});
afterAll(() => escalation.stop());

const districts = ['almere-buiten', 'almere-haven'];

/** Cases in every state that the tables allow, written one statement at a time and then changed at random. */
async function manyCases(people: readonly Person[]) {
  const { admin } = escalation.database;
  const random = (text: string) => `(${text})[1 + floor(random() * array_length(${text}, 1))::int]`;
  const person = random(`ARRAY[${people.map(({ personId }) => `'${personId}'`).join()}]::uuid[]`);
  const organisation = random(`ARRAY[${people.map(({ organisationId }) => `'${organisationId}'`).join()}]::uuid[]`);
  const day = random(`ARRAY[NULL, '2026-11-01', '2030-01-01']::date[]`);
  const outcome = random(`ARRAY[NULL, 'round-table', 'other-possibilities']`);
  const state = random(`ARRAY['open', 'decided', 'withdrawn']`);
  const direction = random(`ARRAY['upscaling', 'downscaling']`);
  const rows = 'FROM generate_series(1, 40) n';
  await admin.query(
    `INSERT INTO escalation_case (case_id, district, stage, reported_by_id, member_ids, regular_coordinator_id)
     SELECT md5('case' || n)::uuid, ${random(`ARRAY['${districts.join(`', '`)}']`)}, 'dossier', ${person},
       CASE WHEN n % 9 > 0 THEN ARRAY[]::uuid[] END, CASE WHEN random() < 0.3 THEN ${person} END ${rows}`,
  );
  await admin.query(
    `INSERT INTO request (request_id, case_id, direction, state, outcome, urgent, requested_by_id,
       requested_by_organisation_id, entered_by_id, received_at, access_point_id)
     SELECT md5('request' || n || '.' || m)::uuid, md5('case' || n)::uuid, ${direction}, ${state}, ${outcome}, n % 5 = 0, ${person},
       ${organisation}, ${person}, timestamptz '2026-11-01' + (n * 7 % 40) * interval '1 hour',
       CASE WHEN random() < 0.3 THEN ${organisation} END ${rows}, generate_series(1, 1 + n % 2) m`,
  );
  for (const [stands, until] of [
    ['active', 'NULL::date'],
    ['active', day],
    ['offered', 'NULL::date'],
  ]) {
    await admin.query(
      `INSERT INTO coordinator_assignment (assignment_id, case_id, person_id, organisation_id, state, until_on, declared_at)
       SELECT gen_random_uuid(), md5('case' || n)::uuid, ${person}, ${organisation}, $1, ${until}, now() ${rows}
       WHERE random() < 0.5 ON CONFLICT DO NOTHING`,
      [stands],
    );
  }
  const some = 'WHERE random() < 0.2';
  await admin.query(`UPDATE request SET state = ${state}, outcome = ${outcome} ${some}`);
  await admin.query(`UPDATE escalation_case SET regular_coordinator_id = ${person}, member_ids = '{}' ${some}`);
  await admin.query(`UPDATE coordinator_assignment SET state = 'ended', ended_because = 'closed' ${some}`);
  // What is decided has an outcome, and nothing else has.
  await admin.query(
    `UPDATE request SET outcome = CASE WHEN state = 'decided' THEN coalesce(outcome, 'round-table') END`,
  );
  await admin.query(`DELETE FROM request ${some}`);
}

/** Whom the view lets see which requests: the rule that the lists are made by. */
async function seenBy({ personId, organisationId, roles }: Person): Promise<string[]> {
  const client = await escalation.database.admin.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE escalation_app');
    const today = escalation.clock.now().toISOString().slice(0, 10);
    for (const [name, value] of [
      ['actor', personId],
      ['organisation', organisationId],
      ['roles', roles.join()],
      ['today', today],
    ])
      await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value]);
    const { rows } = await client.query('SELECT request_id FROM work_item ORDER BY received_at, request_id');
    return rows.map(({ request_id }) => request_id);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

async function listOf(person: Person): Promise<{ requestId: string; coordinatedByMe: boolean }[]> {
  const items = [];
  let path: string | undefined = '/v1/requests?limit=11';
  while (path) {
    const page = ok(await escalation.as(person).get(path));
    items.push(...page.items);
    path = page._links.next && `/v1/requests${page._links.next.href}`;
  }
  return items;
}

test('everybody has on their list what they may see, each once and in order (P-2, S002-27, P-28)', async () => {
  const people = [
    somebody(),
    somebody(),
    somebody(),
    await aCoordinator(escalation, [districts[0]!]),
    await aCoordinator(escalation, districts),
    await aDispatcher(escalation, [districts[1]!]),
    {
      ...(await aDispatcher(escalation, districts)),
      roles: ['dispatcher', 'independent-coordinator', 'professional'] as const,
    },
  ];
  await manyCases(people);
  for (const person of [...people, somebody()]) {
    const list = await listOf(person);
    expect(list.map(({ requestId }) => requestId)).toEqual(await seenBy(person));
  }
});

test('the work list is filtered, sorted and counted over what one sees, and over nothing else (P-27, P-28)', async () => {
  const dispatcher = await aDispatcher(escalation, [districts[0]!]);
  const elsewhere = await aDispatcher(escalation, ['almere-poort']);
  const reporter = somebody();
  const received = ['2026-11-02T09:00:00Z', '2026-11-12T09:00:00Z', '2026-11-23T08:00:00Z'];
  const ids: string[] = [];
  for (const receivedAt of received) {
    const body = requestOf(await aRegisteredHousehold(escalation, reporter), {
      receivedAt,
      backDatingReason: 'Telefonisch.',
    });
    ids.push(ok(await escalation.as(reporter).post('/v1/upscaling-requests', body), 201).requestId);
  }
  const list = async (query: string, person: Person = reporter): Promise<string[]> =>
    ok(await escalation.as(person).get(`/v1/requests?limit=100&${query}`)).items.flatMap(({ requestId }: any) =>
      ids.includes(requestId) ? [requestId] : [],
    );
  expect(await list('view=asked')).toEqual(ids);
  expect(await list('view=asked&newestFirst=true')).toEqual([...ids].reverse());
  const ages = await Promise.all(['late', 'ageing', 'fresh'].map((age) => list(`view=asked&age=${age}`)));
  expect(ages).toEqual(ids.map((id) => [id]));
  expect(await list('view=unassigned&age=late', dispatcher)).toEqual([ids[0]]);
  const [{ caseId }] = ok(await escalation.as(reporter).get('/v1/requests?view=asked')).items;
  expect(await list(`caseIds=${caseId}`)).toEqual([ids[0]]);
  const client = escalation.as(reporter);
  const page = ok(await client.get('/v1/requests?view=asked&newestFirst=true&limit=2'));
  const next = ok(await client.get(`/v1/requests${page._links.next.href}`));
  expect([...page.items, ...next.items].map(({ requestId }: any) => requestId)).toEqual([...ids].reverse());

  const count = async (person: Person, query: string) =>
    ok(await escalation.as(person).get(`/v1/requests/_counts?${query}`)).items.map(({ requests }: any) => requests);
  expect(await count(reporter, 'views=asked,access')).toEqual([3, 0]);
  expect(await count(reporter, 'views=asked&age=late')).toEqual([1]);
  expect(await count(reporter, 'views=asked&district=almere-poort')).toEqual([0]);
  expect(await count(somebody(), 'views=asked,running')).toEqual([0, 0]);
  expect(await count(elsewhere, 'views=unassigned,running')).toEqual([0, 0]);
  expect((await client.get('/v1/requests/_counts?views=everything')).status).toBe(400);
});
