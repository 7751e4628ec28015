import { randomUUID } from 'node:crypto';
import { coordinatorReplaced } from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { membersToInform } from '../src/case/case.timers.ts';
import { noticeFallsDue } from '../src/member-notice/member-notice.timers.ts';
import { service } from '../src/service.ts';
import { anOpenDossier, colleague, coordinatorRoles, professional } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'mn' });
});
afterAll(() => dossier?.stop());
afterEach(() => dossier.clock.moveTo('2026-11-23T09:00:00Z'));

/** What is armed in a case, and its handling: the timer's own loop is eventing's. */
async function armed(type: string, caseId: string): Promise<{ dueAt: string; data: any }[]> {
  const { rows } = await dossier.database.admin.query(
    `SELECT due_at, data FROM timer WHERE type = $1 AND stream = 'case:' || $2 AND status = 'armed' ORDER BY due_at, data`,
    [type, caseId],
  );
  return rows.map(({ due_at, data }: any) => ({ dueAt: due_at.toISOString(), data: JSON.parse(data) }));
}

async function fire(type: typeof membersToInform, caseId: string): Promise<void> {
  for (const { data } of await armed(type.type, caseId)) await dossier.receive(type as any, data);
  await dossier.database.admin.query(`DELETE FROM timer WHERE type = $1 AND stream = 'case:' || $2`, [
    type.type,
    caseId,
  ]);
}

async function aToldDossier() {
  const all = await anOpenDossier(dossier);
  const [mother, child] = all.memberIds as [string, string];
  const { caseId } = all;
  await fire(membersToInform, caseId);
  const list = (person: Person) => dossier.as(person).get(`/v1/cases/${caseId}/member-notices`);
  const postpone = (person: Person, memberId: string, body: object) =>
    dossier.as(person).post(`/v1/cases/${caseId}/members/${memberId}/notices/_postpone`, body);
  const said = async () =>
    (await dossier.published())
      .filter(({ type, data }) => type.includes('member-notice-due') && data.caseId === caseId)
      .map(({ data }) => data);
  const callIn = async (more: object = {}, contact = true) => {
    const worker = await colleague(dossier, 'debt-counselling');
    const { personId, organisationId } = worker;
    const asked = { organisationId, ...(contact && { personId }), role: 'provider', memberIds: [mother], ...more };
    const { status, body } = await dossier
      .as(all.coordinator)
      .post(`/v1/cases/${caseId}/parties`, { ...asked, reason: 'Nodig.' }, { 'Idempotency-Key': randomUUID() });
    expect([status, body]).toEqual([201, expect.anything()]);
    return { partyId: body.partyId as string, worker };
  };
  return { ...all, mother, child, list, postpone, said, callIn };
}

const ofMember = (items: any[], memberId: string) => items.filter((one) => one.memberId === memberId);

const later = { untilOn: '2026-12-07', reason: 'Eerst praat de school met haar.' };

test('P-26: when the dossier opens who decides is told on the next working day, for herself and her child', async () => {
  const { caseId, coordinator, mother, child, list, said } = await aToldDossier();
  const { status, body } = await list(coordinator);
  const [hers] = ofMember(body.items, mother);
  expect([status, body.items.length, hers, ofMember(body.items, child)]).toMatchObject([
    200,
    2,
    { about: 'dossier-opened', dueAt: '2026-11-24T08:00:00.000Z', forIds: [mother] },
    [{ forIds: [child] }],
  ]);
  expect(await said()).toEqual([]);
  await dossier.clock.moveTo('2026-11-24T08:00:00Z');
  await fire(noticeFallsDue, caseId);
  expect(await said()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ memberId: mother, noticeId: hers.noticeId, about: 'dossier-opened' }),
    ]),
  );
  expect(ofMember((await list(coordinator)).body.items, mother)[0].publishedAt).toBe('2026-11-24T08:00:00.000Z');
});

test('P-26: postponed with a reason until a day, seen by who coordinates, due again on that day', async () => {
  const { caseId, coordinator, mother, child, list, postpone, said } = await aToldDossier();
  expect((await postpone(coordinator, mother, { ...later, untilOn: '2026-11-23' })).body.errors).toEqual([
    expect.objectContaining({ pointer: '/untilOn', code: 'not-to-come' }),
  ]);
  expect((await postpone(coordinator, mother, { untilOn: '2026-12-07' })).status).toBe(400);
  expect((await postpone(coordinator, mother, later)).status).toBe(204);
  const [notice] = ofMember((await list(coordinator)).body.items, mother);
  expect(notice.postponed).toMatchObject({ ...later, byId: coordinator.personId });
  await dossier.clock.moveTo('2026-11-24T08:00:00Z');
  for (const { data } of await armed(noticeFallsDue.type, caseId)) await dossier.receive(noticeFallsDue as any, data);
  expect((await said()).map(({ memberId }) => memberId)).toEqual([child]);
  await dossier.clock.moveTo('2026-12-07T08:00:00Z');
  for (const { data } of await armed(noticeFallsDue.type, caseId)) await dossier.receive(noticeFallsDue as any, data);
  expect((await said()).map(({ memberId }) => memberId)).toEqual([child, mother]);
  expect((await postpone(coordinator, mother, { ...later, untilOn: '2026-12-20' })).body.code).toBe(
    'nothing-to-postpone',
  );
  expect(JSON.stringify(await said())).not.toMatch(/praat|untilOn|reason/);
});

test('P-26: that a party joins is told once somebody of it can see the dossier', async () => {
  const { caseId, coordinator, mother, list, callIn } = await aToldDossier();
  const { partyId } = await callIn();
  await fire(membersToInform, caseId);
  const joined = (await list(coordinator)).body.items.filter(({ about }: any) => about === 'party-involved');
  expect([joined.length, ofMember(joined, mother)]).toMatchObject([2, [{ partyId }]]);
  await callIn({}, false);
  expect(await armed(membersToInform.type, caseId)).toEqual([]);
});

test('P-27: of a hidden party nobody is told, before it is revealed; nothing is armed for it either', async () => {
  const { caseId, coordinator, list, callIn } = await aToldDossier();
  const { partyId } = await callIn({ hidden: true });
  expect(await armed(membersToInform.type, caseId)).toEqual([]);
  await dossier.receive(membersToInform as any, { caseId, partyId });
  const about = async () => (await list(coordinator)).body.items.map((one: any) => one.about);
  expect(await about()).toEqual(['dossier-opened', 'dossier-opened']);
  const reveal = `/v1/cases/${caseId}/parties/${partyId}/_release`;
  const key = { 'Idempotency-Key': randomUUID() };
  expect((await dossier.as(coordinator).post(reveal, { reason: 'Kan nu.' }, key)).status).toBe(204);
  await fire(membersToInform, caseId);
  expect(await about()).toContain('party-involved');
});

test('P-26: who joins the household later is told that there is a dossier, and nobody twice', async () => {
  const { caseId, coordinator, mother, child, list } = await aToldDossier();
  const input = { givenName: 'Sam', familyName: 'Vos', birthOn: '1990-01-01', lifeAreas: ['housing'] };
  const { status, body } = await dossier
    .as(coordinator)
    .post(`/v1/cases/${caseId}/members`, input, { 'Idempotency-Key': randomUUID() });
  expect(status).toBe(201);
  await fire(membersToInform, caseId);
  await dossier.receive(membersToInform as any, { caseId });
  const told = (await list(coordinator)).body.items.map(({ memberId }: any) => memberId);
  expect(told.toSorted()).toEqual([mother, child, body.memberId].toSorted());
});

test('P-26: handled twice, as after a crash, a notice falls due once', async () => {
  const { caseId, said } = await aToldDossier();
  await dossier.clock.moveTo('2026-11-24T08:00:00Z');
  const due = await armed(noticeFallsDue.type, caseId);
  for (const { data } of [...due, ...due]) await dossier.receive(noticeFallsDue as any, data);
  expect(await said()).toHaveLength(2);
});

test('P-26, S000-17: in any other standing there is nothing to see or to postpone', async () => {
  const { mother, list, postpone, teacher, safeHomeWorker, reporter } = await aToldDossier();
  for (const [person, status] of [
    [teacher, 403],
    [safeHomeWorker, 404],
    [reporter, 403],
    [somebody(), 404],
    [somebody(['independent-coordinator']), 404],
    [somebody(['administrator']), 404],
    [somebody(['resident']), 404],
    [somebody(['ops']), 404],
  ] as const) {
    expect([(await list(person)).status, (await postpone(person, mother, later)).status]).toEqual([status, status]);
  }
});

test('P-26: members are told when somebody else coordinates, and not which (P-17)', async () => {
  const { caseId, coordinator, mother, child, list, said } = await aToldDossier();
  expect(await armed(membersToInform.type, caseId)).toEqual([]);
  const next = await colleague(dossier, 'city-social-team', { roles: coordinatorRoles });
  const previousPersonId = coordinator.personId;
  const replacedAt = '2026-11-23T09:00:00Z';
  await dossier.receive(coordinatorReplaced, {
    caseId,
    assignmentId: randomUUID(),
    previousPersonId,
    ...professional(next),
    replacedAt,
  });
  await fire(membersToInform, caseId);
  const { items } = (await list(next)).body;
  const changed = items.filter(({ about }: any) => about === 'coordinator-changed');
  expect(changed.map(({ memberId }: any) => memberId).toSorted()).toEqual([mother, child].toSorted());
  await dossier.clock.moveTo('2026-11-24T08:00:00Z');
  await fire(noticeFallsDue, caseId);
  expect((await said()).filter(({ about }) => about === 'coordinator-changed')).toHaveLength(2);
  expect(JSON.stringify(await said())).not.toContain(next.personId);
});

test('P-26, P-35: a guardian outside the household is told by themselves, once, and can be postponed apart', async () => {
  const { caseId, coordinator, child, list, said } = await aToldDossier();
  const holders = [{ kind: 'guardian', name: 'Nora Nidos', checkedWhere: 'gezagsregister' }];
  const authority = `/v1/cases/${caseId}/authorities/${child}`;
  expect((await dossier.as(coordinator).put(authority, { holders }, { 'If-Match': '"0"' })).status).toBe(204);
  await fire(membersToInform, caseId);
  await dossier.receive(membersToInform as any, { caseId });
  const ofGuardian = async () => (await list(coordinator)).body.items.filter((one: any) => one.guardian);
  const [notice, ...more] = await ofGuardian();
  expect([more, notice]).toMatchObject([
    [],
    { memberId: child, forIds: [child], about: 'dossier-opened', guardian: { name: 'Nora Nidos', kind: 'guardian' } },
  ]);
  const { holderId } = notice.guardian;
  const at = `/v1/cases/${caseId}/members/${child}/notices/_postpone`;
  expect((await dossier.as(coordinator).post(at, { ...later, holderId })).status).toBe(204);
  await dossier.clock.moveTo('2026-11-24T08:00:00Z');
  for (const { data } of await armed(noticeFallsDue.type, caseId)) await dossier.receive(noticeFallsDue as any, data);
  expect((await said()).map(({ memberId }) => memberId)).not.toContain(holderId);
  await dossier.clock.moveTo('2026-12-07T08:00:00Z');
  for (const { data } of await armed(noticeFallsDue.type, caseId)) await dossier.receive(noticeFallsDue as any, data);
  const published = await said();
  expect(published.map(({ memberId }) => memberId)).toContain(holderId);
  expect(JSON.stringify(published)).not.toContain('Nora');
});
