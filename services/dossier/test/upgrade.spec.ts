import { randomUUID } from 'node:crypto';
import {
  administratorKnown,
  caseRegistered,
  coordinatorAppointed,
  coordinatorLeft,
  partyInvolved,
  professionalListed,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { anOpenDossier, aRunningCase, household } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier.stop());

/** What is published while another process of the service starts on the same database. */
async function publishedAtStart(): Promise<{ type: string; data: any }[]> {
  const before = (await dossier.published()).length;
  const later = await startTestService(service, { database: dossier.database });
  await later.stop();
  return (await dossier.published()).slice(before).map(({ type, data }) => ({ type, data }));
}

/** In whatever order, also of the members of a household. */
const sorted = (events: { type: string; data: any }[]) =>
  events
    .map(({ type, data }) => {
      const members = data.members?.map((member: object) => JSON.stringify(member)).sort();
      return JSON.stringify({ type, data: { ...data, members } });
    })
    .sort();

test('what newer services need of running cases and colleagues is published once more, once (P-4, P-11, P-12, P-27)', async () => {
  const { caseId, coordinator, teacher, school, safeHome, theCase, reporter } = await anOpenDossier(dossier);
  const { admin } = dossier.database;
  await theCase.post(coordinator, `/${safeHome.partyId}/_release`);
  const { members, ...rest } = household();
  const stepFree = { ...rest, members: [{ ...members[0], accessibility: ['step-free'] }, members[1]] };
  const { body: registered } = await dossier.as(reporter).post('/v1/cases', stepFree);
  const { organisationId } = teacher;
  const added = await dossier.as(reporter).post('/v1/professionals', { name: 'Invaller', organisationId });
  const original = (await dossier.published()).filter(
    ({ type, data }) =>
      [caseRegistered.type, coordinatorAppointed.type].includes(type) ||
      /place-needs-known|professional-added/.test(type) ||
      (type === partyInvolved.type && data.partyId === school.partyId),
  );
  await admin.query(`DELETE FROM upgrade WHERE step IN ('release-2', 'accounts', 'parties')`);

  const again = await publishedAtStart();
  const colleagues = again.filter(({ type }) => type === professionalListed.type);
  expect(colleagues).toContainEqual({
    type: professionalListed.type,
    data: { personId: teacher.personId, organisationId, districts: [], hasAccount: true },
  });
  expect(colleagues.filter(({ data }) => !data.hasAccount).map(({ data }) => data.personId)).toContain(
    added.body.personId,
  );
  const parties = again.filter(({ type }) => type === partyInvolved.type);
  expect(Object.fromEntries(parties.map(({ data }) => [data.partyId, data.restricted]))).toEqual({
    [school.partyId]: false,
    [safeHome.partyId]: false, // as it is now
  });
  const same = again.filter((event) => !colleagues.includes(event) && event.data.partyId !== safeHome.partyId);
  expect(sorted(same)).toEqual(sorted(original));
  expect(same.map(({ data }) => data)).toEqual(
    expect.arrayContaining([
      { caseId: registered.caseId, stepFree: true },
      { personId: added.body.personId, addedById: reporter.personId },
      expect.objectContaining({ caseId, personId: coordinator.personId, kind: 'independent' }),
    ]),
  );
  expect(await publishedAtStart()).toEqual([]);
});

test('who was the administrator in release 1 is published once, by what only they do (P-11)', async () => {
  const [administrator, other] = [somebody(['administrator']), somebody()];
  const put = (by: Person) =>
    dossier
      .as(by)
      .put(`/v1/organisations/${randomUUID()}`, { name: 'De Populier', kind: 'school', districts: ['almere-buiten'] });
  expect(await put(administrator)).toMatchObject({ status: 204 });
  expect(await put(other)).toMatchObject({ status: 403 });
  await dossier.database.admin.query(`DELETE FROM upgrade WHERE step = 'release-3'`);
  const again = await publishedAtStart();
  expect(new Set(again.map(({ type }) => type))).toEqual(new Set([administratorKnown.type]));
  const known = again.map(({ data }) => data.personId);
  expect([known.includes(administrator.personId), known.includes(other.personId)]).toEqual([true, false]);
  expect(await publishedAtStart()).toEqual([]);
});

test('members are recognised from then on by what release 1 did not compare (P-3)', async () => {
  const { memberIds } = await aRunningCase(dossier);
  const { admin } = dossier.database;
  const kept = async () => {
    const { rows } = await admin.query(
      'SELECT member_id, recognised_by FROM household_member WHERE member_id = ANY ($1) ORDER BY 1',
      [memberIds],
    );
    return rows;
  };
  const now = await kept();
  await admin.query(`UPDATE household_member SET recognised_by = '\\x01' WHERE member_id = $1`, [memberIds[0]]);
  await admin.query('DELETE FROM upgrade');
  await publishedAtStart();
  expect(await kept()).toEqual(now);
});

test('what release 2 kept of parties in clear is sealed, and who sees them is as before (P-27)', async () => {
  const { theCase, teacher, coordinator, caseId, school, safeHome } = await anOpenDossier(dossier);
  const seen = async () => [(await theCase.parties(teacher)).body, (await theCase.parties(coordinator)).body];
  const before = await seen();
  const { admin } = dossier.database;
  for (const { partyId, organisationId, personId, kind } of [
    { ...school, kind: 'school' },
    { ...safeHome, kind: 'safe-home' },
  ]) {
    await admin.query(
      `UPDATE party SET sealed = NULL, wall = NULL, organisation_id = $2, organisation_kind = $3, person_id = $4,
         role = 'provider', state = 'involved', hidden = $3 = 'safe-home' WHERE party_id = $1`,
      [partyId, organisationId, kind, personId ?? null],
    );
  }
  await publishedAtStart();
  expect(await seen()).toEqual(before);
  const { rows } = await admin.query(
    `SELECT organisation_id, organisation_kind, person_id, proposed_person_id, role, hidden, state,
       length(sealed) AS sealed, length(wall) AS wall FROM party WHERE case_id = $1`,
    [caseId],
  );
  const nothing = Object.fromEntries(
    ['organisation_id', 'organisation_kind', 'person_id', 'proposed_person_id', 'role', 'hidden', 'state'].map(
      (column) => [column, null],
    ),
  );
  expect(rows).toEqual(rows.map(() => ({ ...nothing, sealed: rows[0].sealed, wall: 32 })));
});

test('no request reads or writes which steps were done', async () => {
  const runner = dossier.running.parts.sources.app.createQueryRunner();
  await expect(runner.query('SELECT FROM upgrade')).rejects.toThrow('permission denied');
  await runner.release();
});

test('until when a substitute sits is published once more, once; of whose last day passed, that they left (P-13)', async () => {
  const { caseId, coordinator } = await anOpenDossier(dossier);
  const { admin } = dossier.database;
  const standIn = async (untilOn: string) => {
    const { personId, organisationId } = somebody(['independent-coordinator']);
    await admin.query(
      `INSERT INTO coordinator (appointment_id, case_id, person_id, organisation_id, kind, stands_in_for_id, until_on,
         appointed_at) VALUES (gen_random_uuid(), $1, $2, $3, 'independent', $4, $5, '2026-11-20T09:00:00Z')`,
      [caseId, personId, organisationId, coordinator.personId, untilOn],
    );
    return personId;
  };
  const [sits, gone] = [await standIn('2026-12-18'), await standIn('2026-11-22')];
  await admin.query("DELETE FROM upgrade WHERE step = 'last-days'");
  const again = (await publishedAtStart()).filter(({ data }) => data.caseId === caseId);
  expect(again).toEqual([
    { type: coordinatorLeft.type, data: expect.objectContaining({ personId: gone }) },
    {
      type: coordinatorAppointed.type,
      data: expect.objectContaining({ personId: sits, standsInFor: coordinator.personId, untilOn: '2026-12-18' }),
    },
  ]);
  expect(await publishedAtStart()).toEqual([]);
});
