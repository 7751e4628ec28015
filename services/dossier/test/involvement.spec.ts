import { randomUUID } from 'node:crypto';
import { caseHandedBack, coordinatorReplaced } from '@rondetafel/contracts';
import { newTrace } from '@rondetafel/platform';
import {
  type Person,
  somebody,
  startTestService,
  type TestService,
  unprotectedTables,
} from '@rondetafel/platform/testing';
import pg from 'pg';
import { sightByAct } from '../src/migrations/2026-11-29-sight-by-act.ts';
import { service } from '../src/service.ts';
import { anOpenDossier, aRunningCase, colleague, known, professional, type RunningCase } from './a-running-case.ts';

const dossierRoles = { owner: 'dossier_owner', app: 'dossier_app', worker: 'dossier_worker', sight: 'dossier_sight' };
let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier.stop());

test('S002-45, P-1: a decision for a table opens the dossier, and who takes part sees it', async () => {
  const { theCase, coordinator, teacher, reporter, memberIds } = await anOpenDossier(dossier);
  expect(await theCase.said()).toEqual(['coordinator-appointed', 'dossier-opened', 'party-involved', 'party-involved']);
  for (const person of [coordinator, teacher]) {
    const { status, body } = await theCase.see(person);
    expect([status, body.state]).toEqual([200, 'dossier']);
    expect(body.members.map((one: any) => one.memberId).sort()).toEqual([...memberIds].sort());
    expect(body.coordinators).toMatchObject([{ kind: 'independent', personId: coordinator.personId }]);
  }
  // Who only reported and asked learns the outcome of the request, not the dossier.
  expect((await theCase.see(reporter)).status).toBe(403);
});

test('whoever a request names as the one who asks does not see the household by it (P-4, R-24)', async () => {
  const { theCase, teacher, coordinator } = await aRunningCase(dossier);
  for (const named of [await colleague(dossier), coordinator, teacher]) {
    await theCase.requested([], randomUUID(), named);
    expect([(await theCase.see(named)).status, (await theCase.parties(named)).status]).toEqual([404, 404]);
    expect((await dossier.as(named).get('/v1/cases')).body.items).toEqual([]);
  }
});

test('sight that release 1 gave by naming ends with the upgrade; other sight stays (P-4)', async () => {
  const [open, { theCase, reporter, caseId }] = [await anOpenDossier(dossier), await aRunningCase(dossier)];
  const [named, confirmed] = [await colleague(dossier), await colleague(dossier)];
  await theCase.requested([], randomUUID(), named);
  const { admin, ownerUrl } = dossier.database;
  const stand = (person: Person, ofCase: string) =>
    admin.query(
      `INSERT INTO involvement (involvement_id, case_id, person_id, organisation_id, standing, since)
       VALUES (gen_random_uuid(), $1, $2, $3, 'requester', now())`,
      [ofCase, person.personId, person.organisationId],
    );
  await stand(named, caseId);
  await stand(confirmed, open.caseId);
  await admin.query(`INSERT INTO case_request VALUES (gen_random_uuid(), $1, $2, $3, 'decided', 'round-table')`, [
    open.caseId,
    confirmed.personId,
    confirmed.organisationId,
  ]);
  expect((await theCase.see(named)).status).toBe(200);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('BEGIN');
  for (const statement of sightByAct.sql(dossierRoles)) await owner.query(statement);
  await owner.query('COMMIT');
  await owner.end();
  expect([(await theCase.see(named)).status, (await theCase.see(reporter)).status]).toEqual([404, 200]);
  expect((await open.theCase.see(confirmed)).status).toBe(403); // stands in it, and learns the outcome only
});

test('intake is for who took it in and who coordinates, not for a party (S000-18)', async () => {
  const { theCase, coordinator, teacher, reporter } = await anOpenDossier(dossier);
  expect((await theCase.see(coordinator)).body.reportedBy).toEqual(professional(reporter));
  expect((await theCase.see(teacher)).body).not.toHaveProperty('reportedBy');
});

const steps = ['requested', 'assigned', 'decided'] as const;
const orders = steps.flatMap((first) =>
  steps.flatMap((second) =>
    steps.flatMap((third) => (new Set([first, second, third]).size === 3 ? [[first, second, third] as const] : [])),
  ),
);

test.each(orders)('%s, then %s, then %s come to the same', async (...order) => {
  const { theCase, coordinator, teacher } = await aRunningCase(dossier);
  for (const step of order) await theCase[step]();
  expect((await theCase.see(teacher)).status).toBe(200);
  const { items } = (await theCase.parties(coordinator)).body;
  expect(items.map((one: any) => [one.organisation.kind, Boolean(one.hidden)]).sort()).toEqual([
    ['safe-home', true],
    ['school', false],
  ]);
  expect((await theCase.said()).sort()).toEqual(
    ['coordinator-appointed', 'dossier-opened', 'party-involved', 'party-involved'].sort(),
  );
});

test('an event heard twice under another id adds nothing to who takes part', async () => {
  const { theCase, coordinator } = await anOpenDossier(dossier);
  const before = (await theCase.parties(coordinator)).body;
  await theCase.requested();
  await theCase.assigned();
  await theCase.decided();
  expect((await theCase.parties(coordinator)).body).toEqual(before);
});

describe('a hidden party (P-27)', () => {
  /** All that somebody can ask of a case. */
  const answersTo = async (theCase: RunningCase, person: Person) => {
    const [seen, parties, list, reveal] = [
      await theCase.see(person),
      await theCase.parties(person),
      await dossier.as(person).get('/v1/cases'),
      await theCase.post(person, `/${theCase.named[1]!.partyId}/_release`),
    ];
    return [seen, parties, list, reveal].map(({ status, body }) => ({ status, body: { ...body, traceId: '' } }));
  };

  test('changes not one character of any answer to another party', async () => {
    const { theCase, teacher, coordinator, safeHome } = await anOpenDossier(dossier);
    const hidden = await answersTo(theCase, teacher);
    expect(hidden[1]?.body.items).toHaveLength(1);
    const excluded = await theCase.post(coordinator, `/${safeHome.partyId}/_exclude`, { reason: 'Niet nodig.' });
    expect(excluded.status).toBe(204);
    expect(await answersTo(theCase, teacher)).toEqual(hidden);
  });

  test('does not learn of the case itself', async () => {
    const { theCase, safeHomeWorker } = await anOpenDossier(dossier);
    expect((await answersTo(theCase, safeHomeWorker)).map(({ status }) => status)).toEqual([404, 404, 200, 404]);
    expect((await dossier.as(safeHomeWorker).get('/v1/cases')).body.items).toEqual([]);
  });

  test('is not in a row that the app role can read for anybody but the coordinator, whatever a query forgets', async () => {
    const { teacher, coordinator, caseId, school } = await anOpenDossier(dossier);
    const { workerDatabase } = dossier.running.parts;
    const key = await workerDatabase.inTransaction({ trace: newTrace(), via: 'test' }, (tx) =>
      tx.vault.derivedKey('wall'),
    );
    const rowsFor = async ({ personId, organisationId }: Person, wall = key.toString('hex')) => {
      const client = await dossier.database.admin.connect();
      try {
        await client.query('BEGIN');
        await client.query('SET LOCAL ROLE dossier_app');
        await client.query(
          `SELECT set_config('app.actor', $1, true), set_config('app.organisation', $2, true), set_config('app.wall', $3, true)`,
          [personId, organisationId, wall],
        );
        return (await client.query('SELECT party_id FROM party WHERE case_id = $1', [caseId])).rows;
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    };
    expect(await rowsFor(teacher)).toEqual([{ party_id: school.partyId }]);
    expect(await rowsFor(teacher, '')).toEqual([]);
    expect(await rowsFor(coordinator)).toHaveLength(2);
    expect(await rowsFor(somebody())).toEqual([]);
  });

  test('revealed takes part like any other, and sees the dossier', async () => {
    const { theCase, teacher, coordinator, safeHome, safeHomeWorker } = await anOpenDossier(dossier);
    expect((await theCase.post(coordinator, `/${safeHome.partyId}/_release`)).status).toBe(204);
    expect((await theCase.parties(teacher)).body.items).toHaveLength(2);
    expect((await theCase.see(safeHomeWorker)).status).toBe(200);
    expect((await theCase.said()).at(-1)).toBe('party-involved');
  });

  test('excluded is published for those who keep its seat, and can’t be revealed any more', async () => {
    const { theCase, coordinator, safeHome } = await anOpenDossier(dossier);
    await theCase.post(coordinator, `/${safeHome.partyId}/_exclude`, { reason: 'Niet nodig.' });
    const [left] = (await dossier.published()).filter(({ data }) => data.partyId === safeHome.partyId && data.leftAt);
    expect(left?.data).toMatchObject({ excluded: true });
    expect((await theCase.post(coordinator, `/${safeHome.partyId}/_release`)).status).toBe(404);
  });
});

describe('calling in and ending (S002-24)', () => {
  const called = async () => {
    const all = await anOpenDossier(dossier);
    const counsellor = await colleague(dossier, 'debt-counselling');
    const input = {
      organisationId: counsellor.organisationId,
      personId: counsellor.personId,
      role: 'provider',
      memberIds: [all.memberIds[0]],
      reason: 'Er zijn schulden.',
    };
    return { ...all, counsellor, input };
  };

  test('who is called in sees the dossier at once; the reason is kept sealed', async () => {
    const { theCase, coordinator, counsellor, input, caseId } = await called();
    const { status, body } = await theCase.post(coordinator, '', input);
    expect(status).toBe(201);
    expect((await theCase.see(counsellor)).status).toBe(200);
    const { items } = (await theCase.parties(counsellor)).body;
    expect(items.find((one: any) => one.partyId === body.partyId)).toEqual({
      partyId: body.partyId,
      organisation: {
        organisationId: counsellor.organisationId,
        name: 'Organisatie debt-counselling',
        kind: 'debt-counselling',
      },
      contact: { personId: counsellor.personId, name: 'Collega debt-counselling', function: 'hulpverlener' },
      role: 'provider',
      memberIds: input.memberIds,
      grounds: ['youth-act', 'social-support-act'],
      involvedAt: '2026-11-23T09:00:00.000Z',
    });
    const { rows } = await dossier.database.admin.query('SELECT * FROM involvement_decision WHERE case_id = $1', [
      caseId,
    ]);
    expect(rows).toMatchObject([{ mandate: true, called_in: [body.partyId], decided_by_id: coordinator.personId }]);
    expect(rows[0].reason.includes('schulden')).toBe(false);
  });

  test('a safety-related party is hidden from the moment it is called in (P-27)', async () => {
    const { theCase, coordinator, teacher, input } = await called();
    const other = await colleague(dossier, 'samen-veilig');
    const before = (await theCase.parties(teacher)).body;
    const { body } = await theCase.post(coordinator, '', { ...input, ...professional(other) });
    expect((await theCase.parties(teacher)).body).toEqual(before);
    expect((await theCase.see(other)).status).toBe(404);
    const { items } = (await theCase.parties(coordinator)).body;
    expect(items).toContainEqual(expect.objectContaining({ partyId: body.partyId, hidden: true }));
  });

  test('whose part ends has no sight any more from that moment, with the token that just worked', async () => {
    const { theCase, coordinator, teacher, school } = await called();
    expect((await theCase.see(teacher)).status).toBe(200);
    const reason = {
      reason: 'Pim gaat naar een andere school.',
      managerConsult: { managerId: randomUUID(), on: '2026-11-20' },
    };
    expect((await theCase.post(coordinator, `/${school.partyId}/_end`, reason)).status).toBe(204);
    expect((await theCase.see(teacher)).status).toBe(404);
    expect((await theCase.parties(teacher)).status).toBe(404);
    expect((await dossier.as(teacher).get('/v1/cases')).body.items).toEqual([]);
    expect((await theCase.said()).at(-1)).toBe('party-left');
  });

  test('a mandate needs a reason, and without one nothing ends', async () => {
    const { theCase, coordinator, teacher, school } = await called();
    expect((await theCase.post(coordinator, `/${school.partyId}/_end`)).body.code).toBe('reason-missing');
    expect((await theCase.see(teacher)).status).toBe(200);
  });

  test('a party leaves by itself, without a reason', async () => {
    const { theCase, teacher, school } = await called();
    expect((await theCase.post(teacher, `/${school.partyId}/_end`)).status).toBe(204);
    expect((await theCase.see(teacher)).status).toBe(404);
  });

  test('nobody proposes a contact for another party, and reads so in the language asked for (P-11)', async () => {
    const { theCase, coordinator, teacher, counsellor, input, caseId } = await called();
    const { body } = await theCase.post(coordinator, '', input);
    const path = `/v1/cases/${caseId}/parties/${body.partyId}/_change-contact`;
    const change = (headers = {}) => dossier.as(teacher).post(path, { personId: counsellor.personId }, headers);
    const [dutch, english] = [await change(), await change({ 'Accept-Language': 'en' })];
    expect([dutch.status, english.status]).toEqual([403, 403]);
    expect(dutch.body.detail).toBe('Alleen de contactpersoon zelf kan een vervanger voordragen.');
    expect(english.body.detail).toBe('Only the contact of this party can propose another one.');
  });

  test('one decision puts another in the place of a party', async () => {
    const { theCase, coordinator, teacher, counsellor, input, school } = await called();
    const { status } = await theCase.post(coordinator, '', { ...input, insteadOf: [school.partyId] });
    expect(status).toBe(201);
    expect([(await theCase.see(teacher)).status, (await theCase.see(counsellor)).status]).toEqual([404, 200]);
  });

  test('the case’s coordinator is refused as a party (S002-21)', async () => {
    const { theCase, coordinator, input } = await called();
    const { status, body } = await theCase.post(coordinator, '', { ...input, ...professional(coordinator) });
    expect([status, body.code, body.rule]).toEqual([409, 'coordinator-as-party', 'S002-21']);
  });

  test('an interpreter has logistics only: involved as supporter is not let into the dossier (P-12, R-24)', async () => {
    const { theCase, coordinator, counsellor, input } = await called();
    await theCase.post(coordinator, '', { ...input, role: 'supporter' });
    expect([(await theCase.see(counsellor)).status, (await theCase.parties(counsellor)).status]).toEqual([403, 403]);
    expect((await dossier.as(counsellor).get('/v1/cases')).body.items).toEqual([]);
  });

  test('an adviser sees the case without the household, and no parties (P-21)', async () => {
    const { theCase, coordinator, counsellor, input, caseId } = await called();
    await theCase.post(coordinator, '', { ...input, role: 'adviser', untilOn: '2026-11-30' });
    expect((await theCase.see(counsellor)).body.members).toEqual([]);
    expect((await theCase.parties(counsellor)).status).toBe(403);
    const [line] = (await dossier.as(counsellor).get('/v1/cases')).body.items;
    expect(line).toMatchObject({ caseId, familyNames: [] });
  });

  test('who is not in the directory is added there first (P-11)', async () => {
    const { theCase, coordinator, input } = await called();
    const nobody = await theCase.post(coordinator, '', { ...input, personId: randomUUID() });
    expect(nobody.body.errors).toMatchObject([{ pointer: '/personId' }]);
    const nowhere = await theCase.post(coordinator, '', { ...input, organisationId: randomUUID() });
    expect(nowhere.body.errors).toMatchObject([{ pointer: '/organisationId' }]);
  });
});

test('P-11: a coordinator confirms another contact, and the old one’s access ends', async () => {
  const { theCase, coordinator, teacher, school } = await anOpenDossier(dossier);
  const substitute = await colleague(dossier, 'school', { organisationId: teacher.organisationId });
  const change = (by: Person) =>
    theCase.post(by, `/${school.partyId}/_change-contact`, { personId: substitute.personId });
  expect((await change(teacher)).status).toBe(204);
  expect([(await theCase.see(teacher)).status, (await theCase.see(substitute)).status]).toEqual([200, 404]);
  const [proposed] = (await theCase.parties(coordinator)).body.items.filter(
    (one: any) => one.partyId === school.partyId,
  );
  expect(proposed.proposedContact).toMatchObject({ personId: substitute.personId });
  expect((await change(coordinator)).status).toBe(204);
  expect([(await theCase.see(teacher)).status, (await theCase.see(substitute)).status]).toEqual([404, 200]);
  expect((await theCase.said()).at(-1)).toBe('party-contact-changed');
});

describe('the coordinator (S002-21, P-24)', () => {
  test('who helps the household is refused, and sees nothing', async () => {
    const { theCase, caseId, memberIds } = await aRunningCase(dossier);
    const helper = await colleague(dossier, 'youth-health-service', {
      roles: ['independent-coordinator', 'professional'],
    });
    await theCase.requested([known(helper, memberIds)]);
    await theCase.assigned(helper);
    expect(await theCase.said()).toEqual(['coordinator-refused']);
    expect((await theCase.see(helper)).status).toBe(404);
    const [refused] = (await dossier.published()).filter(({ data }) => data.caseId === caseId && data.refusal);
    expect(refused?.data).toMatchObject({ assignmentId: theCase.assignmentId, refusal: 'person-gives-support' });
  });

  test('replaced for good: the new one sees the case, the one before no longer', async () => {
    const { theCase, coordinator, caseId } = await anOpenDossier(dossier);
    const next = await colleague(dossier, 'city-social-team', { roles: ['independent-coordinator'] });
    await dossier.receive(coordinatorReplaced, {
      caseId,
      assignmentId: randomUUID(),
      previousPersonId: coordinator.personId,
      ...professional(next),
      replacedAt: '2026-11-23T09:00:00Z',
    });
    expect([(await theCase.see(coordinator)).status, (await theCase.see(next)).status]).toEqual([404, 200]);
  });

  test('handed the case back: sees it no longer, and the others hear who left (S000-6)', async () => {
    const { theCase, coordinator, caseId } = await aRunningCase(dossier);
    await theCase.requested();
    await theCase.assigned();
    const { assignmentId } = theCase;
    const { personId } = coordinator;
    const handedBack = { caseId, assignmentId, personId, substitute: false, handedBackById: personId };
    await dossier.receive(caseHandedBack, { ...handedBack, handedBackAt: '2026-11-23T09:00:00Z' });
    expect((await theCase.see(coordinator)).status).toBe(404);
    expect(await theCase.said()).toEqual(['coordinator-appointed', 'coordinator-left']);
  });

  test('nothing left to coordinate: the access of who looked into it ends (S000-6)', async () => {
    const { theCase, coordinator } = await aRunningCase(dossier);
    await theCase.requested();
    await theCase.assigned();
    expect((await theCase.see(coordinator)).status).toBe(200);
    await theCase.decided('other-possibilities');
    expect((await theCase.see(coordinator)).status).toBe(404);
  });
});

test('Logboek Dataverwerkingen: a list of parties is about the members that the parties shown are there for', async () => {
  const { theCase, teacher, memberIds } = await anOpenDossier(dossier);
  const lines = async () => {
    const { rows } = await dossier.database.admin.query(
      `SELECT subject FROM chassis.processing_line WHERE activity = 'case-reading' AND subject = ANY ($1)`,
      [memberIds],
    );
    return rows.map(({ subject }) => subject);
  };
  expect(await lines()).toEqual([]);
  await theCase.parties(teacher);
  expect(await lines()).toEqual([memberIds[1]]);
});

test('S000-17: to a stranger every address of a case answers as if there were none', async () => {
  const { theCase, school } = await anOpenDossier(dossier);
  const stranger = await colleague(dossier, 'school', { roles: ['professional', 'independent-coordinator'] });
  const input = { organisationId: stranger.organisationId, role: 'provider', memberIds: [randomUUID()], reason: 'x' };
  const statuses = [
    await theCase.see(stranger),
    await theCase.parties(stranger),
    await theCase.post(stranger, '', input),
    await theCase.post(stranger, `/${school.partyId}/_release`),
    await theCase.post(stranger, `/${school.partyId}/_exclude`, { reason: 'x' }),
    await theCase.post(stranger, `/${school.partyId}/_end`, { reason: 'x' }),
    await theCase.post(stranger, `/${school.partyId}/_change-contact`, { personId: stranger.personId }),
  ].map(({ status, body }) => [status, body.code]);
  expect(statuses).toEqual(statuses.map(() => [404, 'case-unknown']));
});

test('every table about a case is behind forced row-level security, for both roles', async () => {
  expect(await unprotectedTables(dossier.database.admin, service)).toEqual([]);
});
