import { randomUUID } from 'node:crypto';
import {
  coordinatorRefused,
  dossierOpened,
  partyContactChanged,
  partyInvolved,
  partyLeft,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aCoordinator, aDispatcher, aHousehold, declared, ok, professionalOf, requestOf } from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service, { prefix: 'es' });
});
afterAll(() => escalation.stop());

const at = '2026-11-23T09:00:00Z';
const claim = (ipc: Person, requestId: string) => escalation.as(ipc).post(`/v1/requests/${requestId}/_claim`, declared);
const waitsFor = async (person: Person, requestId: string) =>
  (await escalation.as(person).get(`/v1/requests/${requestId}`)).body.waitsFor;

async function anAskedCase(more: object = {}) {
  const reporter = somebody();
  const household = aHousehold(escalation, reporter);
  await household.hear();
  const { requestId } = ok(
    await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(household, more)),
    201,
  );
  return { ...household, reporter, requestId };
}

const involved = (caseId: string, { personId, organisationId }: Person, partyId: string = randomUUID()) => ({
  ...{ caseId, partyId, organisationId, organisationKind: 'youth-health-service', personId },
  ...{ role: 'provider' as const, memberIds: [], restricted: false, involvedAt: at },
});

describe('registration and request', () => {
  test.each(['registration first', 'request first'])('%s: the same case', async (order) => {
    const [reporter, dispatcher] = [somebody(), await aDispatcher(escalation)];
    const household = aHousehold(escalation, reporter);
    if (order === 'registration first') await household.hear();
    const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(household)), 201);
    if (order === 'request first') await household.hear();
    expect(await waitsFor(dispatcher, requestId)).toBe('coordinator');
    const { rows } = await escalation.database.admin.query('SELECT * FROM escalation_case WHERE case_id = $1', [
      household.caseId,
    ]);
    expect(rows).toEqual([
      expect.objectContaining({
        district: 'almere-buiten',
        reported_by_id: reporter.personId,
        member_ids: household.members,
      }),
    ]);
  });

  test('dossier’s district overrules the requester’s (P-20)', async () => {
    const reporter = somebody();
    const household = aHousehold(escalation, reporter);
    const body = requestOf(household, { district: 'almere-hout' });
    const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', body), 201);
    await household.hear();
    expect(await waitsFor(await aDispatcher(escalation), requestId)).toBe('coordinator');
    expect(await waitsFor(await aDispatcher(escalation, ['almere-hout']), requestId)).toBeUndefined();
  });
});

describe('involvement and claim (S002-21)', () => {
  test('who is heard to give support can’t claim', async () => {
    const [ipc, { caseId, requestId }] = [await aCoordinator(escalation), await anAskedCase()];
    await escalation.hear(partyInvolved, involved(caseId, ipc));
    expect((await claim(ipc, requestId)).body.code).toBe('coordinator-gives-support');
  });

  test('who is heard of only after the claim is refused by dossier, and the case waits again (P-24)', async () => {
    const [ipc, { caseId, requestId, reporter }] = [await aCoordinator(escalation), await anAskedCase()];
    const { assignmentId } = ok(await claim(ipc, requestId));
    await escalation.hear(partyInvolved, involved(caseId, ipc));
    const refusal = {
      caseId,
      assignmentId,
      personId: ipc.personId,
      refusal: 'person-gives-support' as const,
      refusedAt: at,
    };
    await escalation.hear(coordinatorRefused, refusal);
    await escalation.hear(coordinatorRefused, refusal);
    expect(await waitsFor(reporter, requestId)).toBe('coordinator');
    expect((await claim(ipc, requestId)).body.code).toBe('coordinator-gives-support');
    ok(await claim(await aCoordinator(escalation), requestId));
  });

  test('a refusal that comes after a replacement leaves the new coordinator', async () => {
    const [first, second, dispatcher] = [
      await aCoordinator(escalation),
      await aCoordinator(escalation),
      await aDispatcher(escalation),
    ];
    const { caseId, requestId } = await anAskedCase();
    const { assignmentId } = ok(await claim(first, requestId));
    ok(await escalation.as(dispatcher).post(`/v1/requests/${requestId}/_assign`, { coordinatorId: second.personId }));
    ok(await claim(second, requestId));
    const { personId } = first;
    await escalation.hear(coordinatorRefused, {
      caseId,
      assignmentId,
      personId,
      refusal: 'person-gives-support',
      refusedAt: at,
    });
    expect(await waitsFor(second, requestId)).toBe('decision');
  });

  test('involved, replaced by a colleague, left: a past role is no bar (P-11, P-13)', async () => {
    const [ipc, { caseId, requestId }] = [await aCoordinator(escalation), await anAskedCase()];
    const party = involved(caseId, ipc);
    await escalation.hear(partyInvolved, party);
    await escalation.hear(partyContactChanged, {
      caseId,
      partyId: party.partyId,
      personId: randomUUID(),
      changedAt: at,
    });
    await escalation.hear(partyLeft, { caseId, partyId: party.partyId, leftAt: at, excluded: false });
    ok(await claim(ipc, requestId));
  });

  test('a party that the requester names keeps its id when dossier involves it', async () => {
    const [school, ipc] = [somebody(), await aCoordinator(escalation)];
    const { caseId, members } = await anAskedCase({
      parties: [{ organisationId: school.organisationId, organisationKind: 'school' }],
    });
    const [request] = (await escalation.said()).filter(({ data }) => data.caseId === caseId);
    const { partyId } = request!.data.parties[0];
    await escalation.hear(partyInvolved, involved(caseId, school, partyId));
    await escalation.hear(dossierOpened, { caseId, openedAt: at });
    const again = requestOf(
      { caseId, members },
      {
        requestedBy: professionalOf(school),
        parties: [{ organisationId: school.organisationId, organisationKind: 'school' }],
      },
    );
    ok(await escalation.as(ipc).post('/v1/upscaling-requests', again), 201);
    const said = (await escalation.said()).filter(({ data }) => data.caseId === caseId && data.parties);
    expect(said.map(({ data }) => data.parties[0].partyId)).toEqual([partyId, partyId]);
  });
});
