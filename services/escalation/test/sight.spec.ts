import {
  coordinatorAppointed,
  dossierErased,
  dossierOpened,
  organisationListed,
  partyInvolved,
  partyLeft,
} from '@rondetafel/contracts';
import {
  type Person,
  somebody,
  startTestService,
  type TestService,
  unprotectedTables,
} from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aTellingRequest, see, words } from './a-telling-request.ts';
import { aCoordinator, aDispatcher, declared, district, ok, professionalOf, requestOf } from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service, { prefix: 'es' });
});
afterAll(() => escalation.stop());

test('a dispatcher sees district, age and urgency, and nothing of what is written (P-28)', async () => {
  const { requestId, members, safeHome } = await aTellingRequest(escalation);
  const seen = await see(escalation, await aDispatcher(escalation), requestId);
  expect(seen.body).toEqual({ ...seen.listed, handedBack: [] });
  expect(seen.listed).toMatchObject({
    district: 'almere-buiten',
    waitsFor: 'coordinator',
    age: { workingDays: 0, state: 'fresh' },
  });
  for (const hidden of [...words, ...members, safeHome, 'addiction', 'safety']) expect(seen.text).not.toContain(hidden);
});

test('a coordinator of the pool sees that it waits; who has the case reads all of it (S002-27, R-14)', async () => {
  const { requestId, members, safeHome } = await aTellingRequest(escalation);
  const [ipc, colleague] = [await aCoordinator(escalation), await aCoordinator(escalation)];
  const before = await see(escalation, ipc, requestId);
  expect(before.listed).toMatchObject({ waitsFor: 'coordinator' });
  for (const hidden of [...words, ...members, safeHome]) expect(before.text).not.toContain(hidden);

  ok(await escalation.as(ipc).post(`/v1/requests/${requestId}/_claim`, declared));
  expect((await see(escalation, ipc, requestId)).body.content).toMatchObject({
    trigger: 'insufficient-result',
    members: [{ memberId: members[0], lifeAreas: ['addiction'] }],
    safetySignal: words[1],
    belowCriterion: words[2],
    criterion: { met: false },
    parties: [{ organisationId: safeHome, organisationKind: 'safe-home', restricted: true }], // the directory knows better (P-27)
  });
  expect((await see(escalation, colleague, requestId)).listed).toBeUndefined(); // taken: no longer on the pool's list
});

test('the requester sees the own request, with the own words', async () => {
  const { requestId, reporter } = await aTellingRequest(escalation);
  expect((await see(escalation, reporter, requestId)).body.content).toMatchObject({ safetySignal: words[1] });
});

test.each(['upscaling', 'downscaling'])(
  'who asks for %s reads back exactly what they wrote, whatever is hidden in the case (P-27)',
  async (direction) => {
    const { safeHome, caseId, members } = await aTellingRequest(escalation);
    const [asker, accessPoint] = [somebody(), somebody().organisationId];
    await escalation.receive(organisationListed, {
      organisationId: accessPoint,
      kind: 'youth-health-service',
      districts: [],
    });
    await escalation.receive(dossierOpened, { caseId, openedAt: '2026-11-23T09:00:00Z' });
    const involved = { caseId, role: 'provider', memberIds: members, involvedAt: '2026-11-23T09:00:00Z' } as const;
    const [safe, partyId] = [{ organisationId: safeHome, organisationKind: 'safe-home' }, somebody().personId];
    const hidden = { ...safe, partyId, personId: somebody().personId, restricted: true };
    const own = {
      ...professionalOf(asker),
      partyId: somebody().personId,
      organisationKind: 'school',
      restricted: false,
    };
    for (const party of [hidden, own]) await escalation.receive(partyInvolved, { ...involved, ...party });

    const parties = [{ ...safe, memberIds: members.slice(1) }];
    const award = { accessPointId: accessPoint, conditions: ['too-little-trust'], awardInadequate: 'Geen nazorg.' };
    const body =
      direction === 'upscaling' ? requestOf({ caseId, members }, { parties }) : { caseId, district, parties, ...award };
    const { requestId } = ok(await escalation.as(asker).post(`/v1/${direction}-requests`, body), 201);
    const readBack = async () => (await see(escalation, asker, requestId)).body.content.parties;
    const written = [{ ...parties[0], personId: null, restricted: true }];
    expect(await readBack()).toEqual(written);
    await escalation.receive(partyLeft, { caseId, partyId, leftAt: '2026-11-23T09:30:00Z', excluded: true });
    expect(await readBack()).toEqual(written);
  },
);

test.each<[string, () => Promise<Person>]>([
  ['a colleague with the same role', async () => somebody()],
  ['a dispatcher of another district', () => aDispatcher(escalation, ['almere-hout'])],
  ['a coordinator of another district', () => aCoordinator(escalation, ['almere-hout'])],
  ['a dispatcher whom the directory does not know', async () => somebody(['dispatcher'])],
  ['the administrator', async () => somebody(['administrator'])],
])('%s does not learn that the request exists (S000-6, A1)', async (_, who) => {
  const { requestId, caseId } = await aTellingRequest(escalation);
  const person = await who();
  const seen = await see(escalation, person, requestId);
  expect([seen.listed, seen.status]).toEqual([undefined, 404]);
  const refused = await escalation
    .as({ ...person, roles: ['professional', ...person.roles] })
    .post('/v1/upscaling-requests', requestOf({ caseId, members: [somebody().personId] }));
  expect([refused.status, refused.body.code]).toEqual([404, 'case-unknown']);
});

test('the regular coordinator sees that a request runs and its answer, not what it says (P-2)', async () => {
  const { requestId, caseId } = await aTellingRequest(escalation);
  const [regular, ipc] = [somebody(), await aCoordinator(escalation)];
  const { personId, organisationId } = regular;
  const appointedAt = '2026-11-23T09:00:00Z';
  await escalation.receive(coordinatorAppointed, { caseId, personId, organisationId, kind: 'regular', appointedAt });
  ok(await escalation.as(ipc).post(`/v1/requests/${requestId}/_claim`, declared));
  const decision = { outcome: 'other-possibilities', motivation: 'Eerst het gewone overleg.' };
  ok(await escalation.as(ipc).post(`/v1/requests/${requestId}/_decide`, decision));
  const seen = await see(escalation, regular, requestId);
  expect(seen.body).toMatchObject({ outcome: 'other-possibilities', decision: { motivation: decision.motivation } });
  for (const hidden of words) expect(seen.text).not.toContain(hidden);
});

test('the app role itself reaches no row of a stranger and no text for a dispatcher, in any table (second wall)', async () => {
  const { caseId, reporter } = await aTellingRequest(escalation);
  const rowsAs = async ({ personId, roles }: Person, table: string): Promise<number> => {
    const runner = escalation.running.parts.sources.app.createQueryRunner();
    await runner.startTransaction();
    const set = `SELECT set_config('app.actor', $1, true), set_config('app.roles', $2, true)`;
    await runner.query(set, [personId, roles.join()]);
    const rows = await runner.query(`SELECT 1 FROM ${table} WHERE case_id = $1`, [caseId]);
    await runner.rollbackTransaction();
    await runner.release();
    return rows.length;
  };
  expect(await unprotectedTables(escalation.database.admin, service)).toEqual([]);
  const { rows: tables } = await escalation.database.admin.query(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE a.attname = 'case_id' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  for (const { name } of tables) expect([name, await rowsAs(somebody(), name)]).toEqual([name, 0]);

  const dispatcher = await aDispatcher(escalation);
  const counts = async (person: Person) =>
    Promise.all(['request', 'request_content', 'member_need'].map((table) => rowsAs(person, table)));
  expect(await counts(reporter)).toEqual([1, 1, 1]);
  expect(await counts(dispatcher)).toEqual([1, 0, 0]);
  expect(await counts({ ...dispatcher, roles: ['professional'] })).toEqual([0, 0, 0]); // the token's role backs it
});

test('texts and life areas are sealed in the database, and nothing of them is logged or published', async () => {
  const { requestId, caseId } = await aTellingRequest(escalation);
  const { admin } = escalation.database;
  const stored = await admin.query('SELECT texts, details::text FROM request_content WHERE request_id = $1', [
    requestId,
  ]);
  const needs = await admin.query('SELECT life_areas FROM member_need WHERE case_id = $1', [caseId]);
  const raw =
    [stored.rows[0].texts, stored.rows[0].details, needs.rows[0].life_areas].map(String).join() + escalation.logged();
  for (const hidden of [...words, 'addiction']) {
    expect(raw).not.toContain(hidden);
    expect(JSON.stringify(await escalation.published())).not.toContain(hidden);
  }
});

test('an erased member leaves no life areas, an erased dossier no row and no key (P-29)', async () => {
  const { requestId, caseId, members } = await aTellingRequest(escalation);
  const [memberId, other] = members as [string, string];
  const ipc = await aCoordinator(escalation);
  ok(await escalation.as(ipc).post(`/v1/requests/${requestId}/_claim`, declared));
  await escalation.eraseMember(memberId);
  const { content } = (await see(escalation, ipc, requestId)).body;
  expect(content.members).toEqual([]);
  expect(content.parties[0].memberIds).toEqual([other]);

  await escalation.receive(dossierErased, { caseId, memberIds: members, erasedAt: '2041-01-01T02:00:00Z' });
  expect((await see(escalation, ipc, requestId)).status).toBe(404);
  const { admin } = escalation.database;
  const left = await admin.query(
    `SELECT subject FROM vault.subject_key WHERE subject = ANY ($1)
     UNION ALL SELECT case_id FROM request_content WHERE case_id = $2
     UNION ALL SELECT case_id FROM escalation_case WHERE case_id = $2`,
    [[caseId, ...members], caseId],
  );
  expect(left.rows).toEqual([]);
});

test('nothing is shown while this service is behind in who takes part (S000-17)', async () => {
  const { requestId, reporter } = await aTellingRequest(escalation);
  escalation.feed.behind = 31;
  for (const path of ['/v1/requests', `/v1/requests/${requestId}`]) {
    expect((await escalation.as(reporter).get(path)).body.code).toBe('dossier-feed-away');
  }
  escalation.feed.behind = 0;
});
