import { dossierOpened, partyInvolved, partyReleased } from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import pg from 'pg';
import { noSightYet } from '../src/migrations/2026-11-29-hidden-parties-see-nothing.ts';
import { sightByPerson } from '../src/migrations/2026-11-30-sealed-parties.ts';
import { service } from '../src/service.ts';
import { aTellingRequest, see } from './a-telling-request.ts';
import { ok, professionalOf, requestOf } from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service, { prefix: 'es' });
});
afterAll(() => escalation.stop());

test('an involved party sees no request of another, though it stands in the case (P-3)', async () => {
  const { requestId, caseId, members } = await aTellingRequest(escalation);
  const party = somebody();
  const { personId, organisationId } = party;
  await escalation.receive(dossierOpened, { caseId, openedAt: '2026-11-23T09:00:00Z' });
  await escalation.receive(partyInvolved, {
    caseId,
    partyId: somebody().personId,
    organisationId,
    organisationKind: 'school',
    personId,
    role: 'provider',
    memberIds: members,
    restricted: false,
    involvedAt: '2026-11-23T09:00:00Z',
  });
  const seen = await see(escalation, party, requestId);
  expect([seen.listed, seen.status]).toEqual([undefined, 404]);
  ok(await escalation.as(party).post('/v1/upscaling-requests', requestOf({ caseId, members })), 201); // but may ask
});

test('a party that is hidden stands nowhere in the case until it is revealed (P-27)', async () => {
  const { caseId, members } = await aTellingRequest(escalation);
  const [contact, partyId] = [somebody(), somebody().personId];
  await escalation.receive(dossierOpened, { caseId, openedAt: '2026-11-23T09:00:00Z' });
  await escalation.receive(partyInvolved, {
    caseId,
    partyId,
    ...professionalOf(contact),
    organisationKind: 'safe-home',
    role: 'provider',
    memberIds: members,
    restricted: true,
    involvedAt: '2026-11-23T09:00:00Z',
  });
  const ask = () => escalation.as(contact).post('/v1/upscaling-requests', requestOf({ caseId, members }));
  const refused = await ask();
  expect([refused.status, refused.body.code]).toEqual([404, 'case-unknown']);
  await escalation.receive(partyReleased, { caseId, partyId, releasedAt: '2026-11-23T09:30:00Z' });
  ok(await ask(), 201);
});

describe('parties that an earlier release kept in clear (P-27)', () => {
  async function twoParties() {
    const { caseId, members } = await aTellingRequest(escalation);
    const [open, hidden] = [somebody(), somebody()];
    const parties = [open, hidden].map((contact) => ({
      caseId,
      partyId: somebody().personId,
      ...professionalOf(contact),
      organisationKind: 'school',
      role: 'provider' as const,
      memberIds: members,
      involvedAt: '2026-11-23T09:00:00Z',
      restricted: contact === hidden,
    }));
    await escalation.receive(dossierOpened, { caseId, openedAt: '2026-11-23T09:00:00Z' });
    for (const party of parties) await escalation.receive(partyInvolved, party);
    const ask = (contact: Person) =>
      escalation.as(contact).post('/v1/upscaling-requests', requestOf({ caseId, members }));
    const answers = async () => [(await ask(open)).status, (await ask(hidden)).status];
    return { caseId, parties, answers };
  }

  /** As the earlier release left the rows; then migrated, and the service started. */
  async function upgraded(parties: Awaited<ReturnType<typeof twoParties>>['parties'], statements: readonly string[]) {
    for (const { partyId, organisationId, personId, role, restricted } of parties) {
      await escalation.database.admin.query(
        `UPDATE involvement SET sealed = NULL, organisation_id = $2, person_id = $3, role = $4, restricted = $5
         WHERE party_id = $1`,
        [partyId, organisationId, personId, role, restricted],
      );
    }
    const owner = new pg.Client({ connectionString: escalation.database.ownerUrl });
    await owner.connect();
    await owner.query([...statements, ...sightByPerson].join(';'));
    await owner.end();
    const later = await startTestService(service, { database: escalation.database });
    await later.stop();
  }

  test('of release 1 have no sight until dossier publishes them again, and then as dossier has them', async () => {
    const { parties, answers } = await twoParties();
    await upgraded(parties, noSightYet);
    expect(await answers()).toEqual([404, 404]);
    for (const party of parties) await escalation.receive(partyInvolved, party);
    expect(await answers()).toEqual([201, 404]);
  });

  test('of release 2 are sealed at the first start, with sight as before', async () => {
    const { caseId, parties, answers } = await twoParties();
    await upgraded(parties, []);
    const { rows } = await escalation.database.admin.query(
      `SELECT organisation_id, contact_id, role, restricted, length(sealed) AS sealed FROM involvement WHERE case_id = $1`,
      [caseId],
    );
    const { sealed } = rows[0];
    expect(rows).toEqual(
      rows.map(() => ({ organisation_id: null, contact_id: null, role: null, restricted: null, sealed })),
    );
    expect(await answers()).toEqual([201, 404]);
  });
});
