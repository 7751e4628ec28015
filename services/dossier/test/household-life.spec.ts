import { randomUUID } from 'node:crypto';
import { guestNeedsKnown, householdChanged, memberErased } from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { preDossierExpires } from '../src/case/case.timers.ts';
import { memberWithdrawn } from '../src/household/member.timers.ts';
import { service } from '../src/service.ts';
import { anOpenDossier, aRunningCase } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'hl' });
});
afterAll(() => dossier?.stop());

const noah = { givenName: 'Noah', familyName: 'Verzonnen', birthOn: '2019-03-04', lifeAreas: [] };

const seenBy = async (person: Person, caseId: string) => (await dossier.as(person).get(`/v1/cases/${caseId}`)).body;
const historyFor = async (person: Person, caseId: string) =>
  (await dossier.as(person).get(`/v1/cases/${caseId}/history`)).body.items as any[];
const of = (version: number) => ({ 'If-Match': `"${version}"` });

const published = async (caseId: string, type: string) =>
  (await dossier.published()).filter((one) => one.type === type && one.data.caseId === caseId).map(({ data }) => data);

test('P-16: a member joins, is put right, leaves and comes back, with who, when and why', async () => {
  const { coordinator, caseId, memberIds } = await anOpenDossier(dossier);
  const members = `/v1/cases/${caseId}/members`;
  const as = dossier.as(coordinator);
  const added = await as.post(members, { ...noah, reason: 'Vergeten bij de registratie.' });
  expect([added.status, added.body.known]).toEqual([201, false]);
  const { memberId } = added.body;
  const right = { ...noah, birthOn: '2019-04-03', reason: 'Dag en maand omgedraaid.' };
  expect((await as.put(`${members}/${memberId}`, right, of(1))).status).toBe(204);
  expect((await as.post(`${members}/${memberIds[1]}/_leave`, { reason: 'Woont bij zijn vader.' })).status).toBe(204);
  const seen = await seenBy(coordinator, caseId);
  expect(seen.members.map((one: any) => one.memberId).sort()).toEqual([memberIds[0], memberId].sort());
  expect(seen.members.find((one: any) => one.memberId === memberId).birthOn).toBe('2019-04-03');
  expect(seen.formerMembers).toEqual([
    { memberId: memberIds[1], leftOn: '2026-11-23', givenName: 'Pim', familyName: expect.any(String) },
  ]);
  expect((await as.post(`${members}/${memberIds[1]}/_return`, {})).status).toBe(204);
  const lines = (await historyFor(coordinator, caseId)).filter(({ member }) => member);
  expect(lines.map(({ what, by, reason, was }) => ({ what, by: by.personId, reason, was }))).toEqual(
    expect.arrayContaining([
      { what: 'joined', by: coordinator.personId, reason: 'Vergeten bij de registratie.', was: undefined },
      { what: 'corrected', by: coordinator.personId, reason: right.reason, was: { birthOn: '2019-03-04' } },
      { what: 'left', by: coordinator.personId, reason: 'Woont bij zijn vader.', was: undefined },
      { what: 'returned', by: coordinator.personId, reason: undefined, was: undefined },
    ]),
  );
  const households = await published(caseId, householdChanged.type);
  expect(households.map(({ members: all }) => all.length)).toEqual([3, 2, 3]);
});

test('F3: two who change the same member: the second gets 409 with what changed, and nothing is lost', async () => {
  const { coordinator, teacher, caseId, memberIds } = await anOpenDossier(dossier);
  const path = `/v1/cases/${caseId}/members/${memberIds[0]}`;
  const as = dossier.as(coordinator);
  const seen = async (person: Person) =>
    (await seenBy(person, caseId)).members.find(({ memberId }: any) => memberId === memberIds[0]);
  const { givenName, familyName, birthOn, lifeAreas, version } = await seen(coordinator);
  expect([version, birthOn]).toEqual([1, '1988-02-29']);
  const whole = { givenName, familyName, birthOn, lifeAreas };
  expect((await as.put(path, { ...whole, birthOn: '1988-03-01', reason: 'x' }, of(1))).status).toBe(204);
  const stale = await as.put(path, { ...whole, givenName: 'Roosje', reason: 'y' }, of(1));
  expect([stale.status, stale.body]).toMatchObject([
    409,
    { code: 'stale-version', currentVersion: 2, changes: [{ version: 2, fields: ['birthOn'] }] },
  ]);
  expect((await as.put(`${path}/guest`, { channel: 'call', phone: '036 000 00 20' }, of(1))).status).toBe(409);
  expect((await as.put(`${path}/guest`, { channel: 'call', phone: '036 000 00 20' }, of(2))).status).toBe(204);
  expect(await seen(coordinator)).toMatchObject({ birthOn: '1988-03-01', givenName, version: 3 });
  // That it rose would tell a party that how a member is reached has changed (P-17, P-38).
  expect((await seen(teacher)).version).toBeUndefined();
  const unread = await as.put(path, { ...whole, reason: 'z' });
  expect([unread.status, unread.body.errors[0].code]).toEqual([400, 'version-missing']);
});

test('P-29: who was registered wrongly is out of sight at once, and nothing is kept of them but that and why', async () => {
  const { coordinator, caseId } = await anOpenDossier(dossier);
  const members = `/v1/cases/${caseId}/members`;
  const { memberId } = (await dossier.as(coordinator).post(members, noah)).body;
  const asked = { reason: 'Een buurjongen.' };
  expect((await dossier.as(coordinator).post(`${members}/${memberId}/_withdraw`, asked)).status).toBe(204);
  expect((await seenBy(coordinator, caseId)).members).toHaveLength(2);
  const ofWhom = (await historyFor(coordinator, caseId)).flatMap(({ member }) => member ?? []);
  expect(ofWhom.filter((one) => one.memberId === memberId)).toEqual([]);
  await dossier.receive(memberWithdrawn as any, { caseId, memberId });
  expect(await published(caseId, memberErased.type)).toEqual([{ caseId, memberId, erasedAt: expect.any(String) }]);
  const { rows } = await dossier.database.admin.query('SELECT FROM household_member WHERE member_id = $1', [memberId]);
  expect(rows).toEqual([]);
  const changes = (await historyFor(coordinator, caseId)).filter(({ what }) => !/sight|registered/.test(what));
  expect(changes).toMatchObject([
    { what: 'withdrawn', reason: 'Een buurjongen.', by: { personId: coordinator.personId } },
  ]);
});

test('P-3: who joins may be known from another case, and never from their own', async () => {
  const [one, other] = [await anOpenDossier(dossier), await anOpenDossier(dossier)];
  const { familyName } = (await seenBy(one.coordinator, one.caseId)).members[0];
  const twin = { givenName: 'Fem', familyName, birthOn: '2015-06-01', lifeAreas: [] };
  const known = async ({ coordinator, caseId }: typeof one) =>
    (await dossier.as(coordinator).post(`/v1/cases/${caseId}/members`, twin)).body.known;
  expect([await known(one), await known(other)]).toEqual([false, true]);
});

test('P-3: who left is not recognised any more: they may be of another household by now', async () => {
  const { coordinator, caseId, memberIds } = await anOpenDossier(dossier);
  const { familyName } = (await seenBy(coordinator, caseId)).members[0];
  const isKnown = async () => {
    const asked = { questionId: randomUUID(), familyName, birthOn: '2015-06-01' };
    return (await dossier.as(somebody()).post('/v1/cases/_find-known', asked)).body.known;
  };
  expect(await isKnown()).toBe(true);
  const leave = `/v1/cases/${caseId}/members/${memberIds[1]}/_leave`;
  expect((await dossier.as(coordinator).post(leave, { reason: 'Woont bij zijn vader.' })).status).toBe(204);
  expect(await isKnown()).toBe(false);
});

test('P-17: how a member is reached safely is for who coordinates, and what it takes is published without it', async () => {
  const { coordinator, teacher, caseId, memberIds } = await anOpenDossier(dossier);
  const guest = {
    channel: 'letter',
    phone: '036 000 00 20',
    voicemail: false,
    safely: 'Alleen overdag.',
    preferredTimes: [{ weekday: 2, from: '09:00', to: '12:00' }],
    interpreter: true,
  };
  const path = `/v1/cases/${caseId}/members/${memberIds[0]}/guest`;
  const asked = { ...guest, language: 'pl', accessibility: ['step-free'] };
  expect((await dossier.as(coordinator).put(path, asked, of(1))).status).toBe(204);
  const own = async (person: Person) =>
    (await seenBy(person, caseId)).members.find(({ memberId }: any) => memberId === memberIds[0]);
  expect(await own(coordinator)).toMatchObject({ guest, language: 'pl', accessibility: ['step-free'] });
  expect((await own(teacher)).guest).toBeUndefined();
  expect(await published(caseId, guestNeedsKnown.type)).toEqual([
    {
      caseId,
      interpreter: true,
      childcare: false,
      letter: true,
      preferredTimes: [{ memberId: memberIds[0], times: guest.preferredTimes }],
      mail: [{ memberId: memberIds[0], allowed: false }],
    },
  ]);
  const changes = async (person: Person) => (await historyFor(person, caseId)).map(({ what }) => what);
  expect(await changes(coordinator)).toContain('guest-changed');
  expect(await changes(teacher)).not.toContain('guest-changed');
  const wrong = { preferredTimes: [{ weekday: 2, from: '12:00', to: '09:00' }] };
  const refused = await dossier.as(coordinator).put(path, wrong, of(2));
  expect([refused.status, refused.body.errors[0]?.code]).toEqual([400, 'ends-before-it-begins']);
});

test('P-38: in which life areas a member needs support is for who coordinates: no party sees it, nor that it changed', async () => {
  const { theCase, reporter, coordinator, teacher, caseId, memberIds } = await aRunningCase(dossier);
  const areas = async (person: Person) => (await seenBy(person, caseId)).members.map((one: any) => one.lifeAreas);
  const all = [['housing', 'finances'], ['education']];
  expect(await areas(reporter)).toEqual(all);
  await theCase.requested();
  await theCase.assigned();
  await theCase.decided();
  expect(await areas(coordinator)).toEqual(all);
  expect(await areas(teacher)).toEqual([undefined, undefined]);
  const [roos] = (await seenBy(coordinator, caseId)).members;
  const { givenName, familyName, birthOn } = roos;
  let version = 0;
  const correct = (asked: object) => {
    version += 1;
    const whole = { givenName, familyName, birthOn, ...asked };
    return dossier.as(coordinator).put(`/v1/cases/${caseId}/members/${memberIds[0]}`, whole, of(version));
  };
  expect((await correct({ lifeAreas: ['housing'], reason: 'Geen schulden meer.' })).status).toBe(204);
  expect((await correct({ lifeAreas: ['finances'], relation: 'parent', reason: 'Toch schulden.' })).status).toBe(204);
  const corrected = async (person: Person) =>
    (await historyFor(person, caseId)).flatMap(({ what, fields, reason }) =>
      what === 'corrected' ? [{ fields, reason }] : [],
    );
  expect(await corrected(coordinator)).toHaveLength(2);
  expect(await corrected(teacher)).toEqual([{ fields: ['relation'], reason: undefined }]);
});

test('S000-17: a household is changed by who coordinates, before that by who registered it; to a stranger it is not there', async () => {
  const { theCase, reporter, coordinator, teacher, safeHomeWorker, caseId, memberIds } = await aRunningCase(dossier);
  const member = `/v1/cases/${caseId}/members/${memberIds[1]}`;
  const routes: ((person: Person) => Promise<{ status: number }>)[] = [
    (person) => dossier.as(person).post(`/v1/cases/${caseId}/members`, noah),
    (person) => dossier.as(person).put(member, { ...noah, reason: 'x' }, of(1)),
    (person) => dossier.as(person).put(`${member}/guest`, {}, of(1)),
    (person) => dossier.as(person).post(`${member}/_leave`, { reason: 'x' }),
    (person) => dossier.as(person).post(`${member}/_return`, {}),
    (person) => dossier.as(person).post(`${member}/_withdraw`, { reason: 'x' }),
    (person) => dossier.as(person).get(`/v1/cases/${caseId}/history`),
  ];
  const statuses = async (person: Person) => {
    const answers = [];
    for (const route of routes) answers.push((await route(person)).status);
    return answers;
  };
  const nowhere = routes.map(() => 404);
  expect(await statuses(somebody())).toEqual(nowhere);
  expect(await statuses(safeHomeWorker)).toEqual(nowhere);
  expect(await statuses(teacher)).toEqual(nowhere);
  expect((await routes[0]!(reporter)).status).toBe(201);
  expect(await seenBy(reporter, caseId)).toMatchObject({ mayChangeHousehold: true, seesParties: false });
  expect((await dossier.as(reporter).get(`/v1/cases/${caseId}/parties`)).status).toBe(403);
  await theCase.requested();
  await theCase.assigned();
  await theCase.decided();
  expect(await statuses(teacher)).toEqual([403, 403, 403, 403, 403, 403, 200]);
  expect(await statuses(safeHomeWorker)).toEqual(nowhere);
  expect(await seenBy(teacher, caseId)).toMatchObject({ mayChangeHousehold: false, seesParties: true });
  expect((await routes[0]!(coordinator)).status).toBe(201);
});

test('P-27: the history names no hidden party, to anybody', async () => {
  const { theCase, coordinator, teacher, safeHomeWorker, safeHome, caseId } = await anOpenDossier(dossier);
  const everything = async () =>
    JSON.stringify([await historyFor(coordinator, caseId), await historyFor(teacher, caseId)]);
  expect(await everything()).toContain(teacher.personId);
  expect(await everything()).not.toContain(safeHomeWorker.personId);
  await theCase.post(coordinator, `/${safeHome.partyId}/_release`);
  const lines = await historyFor(teacher, caseId);
  expect(lines.filter(({ person }) => person?.personId === safeHomeWorker.personId)).toMatchObject([
    { what: 'sight-given', standing: 'party' },
  ]);
});

test('P-1: a case that was registered wrongly is withdrawn by who registered it, and not while there is a request', async () => {
  const { theCase, reporter, teacher, caseId, memberIds } = await aRunningCase(dossier);
  const withdraw = (person: Person) => dossier.as(person).post(`/v1/cases/${caseId}/_withdraw`);
  expect((await withdraw(teacher)).status).toBe(404);
  await theCase.requested();
  const refused = await withdraw(reporter);
  expect([refused.status, refused.body.code]).toEqual([409, 'registration-in-use']);
  await theCase.withdrawn();
  expect((await seenBy(reporter, caseId)).mayWithdraw).toBe(true);
  expect((await withdraw(reporter)).status).toBe(204);
  expect((await dossier.as(reporter).get(`/v1/cases/${caseId}`)).status).toBe(404);
  await dossier.receive(preDossierExpires as any, { caseId });
  const { rows } = await dossier.database.admin.query('SELECT FROM household_member WHERE member_id = ANY ($1)', [
    memberIds,
  ]);
  expect(rows).toEqual([]);
});
