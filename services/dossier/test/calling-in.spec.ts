import { randomUUID } from 'node:crypto';
import { type Person, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { anOpenDossier, colleague, professional } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier.stop());

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
