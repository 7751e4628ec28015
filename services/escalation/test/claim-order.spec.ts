import { randomUUID } from 'node:crypto';
import {
  coordinatorRefused,
  dossierOpened,
  partyContactChanged,
  partyInvolved,
  partyLeft,
} from '@rondetafel/contracts';
import { type Person, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aCoordinator, aDispatcher, anAskedCase, declared, listed, ok, professionalOf, requestOf } from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service, { prefix: 'es' });
});
afterAll(() => escalation.stop());

const at = '2026-11-23T09:00:00Z';
const claim = (ipc: Person, requestId: string) => escalation.as(ipc).post(`/v1/requests/${requestId}/_claim`, declared);
const waitsFor = async (person: Person, requestId: string) =>
  (await escalation.as(person).get(`/v1/requests/${requestId}`)).body.waitsFor;

const involved = (caseId: string, { personId, organisationId }: Person, partyId: string = randomUUID()) => ({
  caseId,
  partyId,
  organisationId,
  organisationKind: 'youth-health-service',
  personId,
  role: 'provider' as const,
  memberIds: [],
  restricted: false,
  involvedAt: at,
});

describe('involvement and claim (S002-21)', () => {
  test('who is heard to give support can’t claim', async () => {
    const [ipc, { caseId, requestId }] = [await aCoordinator(escalation), await anAskedCase(escalation)];
    await escalation.receive(partyInvolved, involved(caseId, ipc));
    expect((await claim(ipc, requestId)).body.code).toBe('coordinator-gives-support');
  });

  test('who is heard of only after the claim is refused by dossier, and the case waits again (P-24)', async () => {
    const [ipc, { caseId, requestId, reporter }] = [await aCoordinator(escalation), await anAskedCase(escalation)];
    const { assignmentId } = ok(await claim(ipc, requestId));
    await escalation.receive(partyInvolved, involved(caseId, ipc));
    const refusal = {
      caseId,
      assignmentId,
      personId: ipc.personId,
      refusal: 'person-gives-support' as const,
      refusedAt: at,
    };
    await escalation.receive(coordinatorRefused, refusal);
    await escalation.receive(coordinatorRefused, refusal);
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
    const { caseId, requestId } = await anAskedCase(escalation);
    const { assignmentId } = ok(await claim(first, requestId));
    ok(await escalation.as(dispatcher).post(`/v1/requests/${requestId}/_assign`, { coordinatorId: second.personId }));
    ok(await claim(second, requestId));
    const { personId } = first;
    await escalation.receive(coordinatorRefused, {
      caseId,
      assignmentId,
      personId,
      refusal: 'person-gives-support',
      refusedAt: at,
    });
    expect(await waitsFor(second, requestId)).toBe('decision');
  });

  test('involved, replaced by a colleague, left: a past role is no bar (P-11, P-13)', async () => {
    const [ipc, { caseId, requestId }] = [await aCoordinator(escalation), await anAskedCase(escalation)];
    const party = involved(caseId, ipc);
    await escalation.receive(partyInvolved, party);
    await escalation.receive(partyContactChanged, {
      caseId,
      partyId: party.partyId,
      personId: randomUUID(),
      changedAt: at,
    });
    await escalation.receive(partyLeft, { caseId, partyId: party.partyId, leftAt: at, excluded: false });
    ok(await claim(ipc, requestId));
  });

  test('a party that the requester names keeps its id when dossier involves it', async () => {
    const [school, ipc] = [await listed(escalation), await aCoordinator(escalation)];
    const { caseId, members } = await anAskedCase(escalation, {
      parties: [{ organisationId: school.organisationId }],
    });
    const [request] = (await escalation.published()).filter(({ data }) => data.caseId === caseId);
    const { partyId } = request!.data.parties[0];
    await escalation.receive(partyInvolved, involved(caseId, school, partyId));
    await escalation.receive(dossierOpened, { caseId, openedAt: at });
    const again = requestOf(
      { caseId, members },
      {
        requestedBy: professionalOf(school),
        parties: [{ organisationId: school.organisationId }],
      },
    );
    ok(await escalation.as(ipc).post('/v1/upscaling-requests', again), 201);
    const said = (await escalation.published()).filter(({ data }) => data.caseId === caseId && data.parties);
    expect(said.map(({ data }) => data.parties[0].partyId)).toEqual([partyId, partyId]);
  });
});
