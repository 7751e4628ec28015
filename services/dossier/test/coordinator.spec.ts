import { randomUUID } from 'node:crypto';
import { caseHandedBack, coordinatorReplaced } from '@rondetafel/contracts';
import { startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { anOpenDossier, aRunningCase, colleague, known, professional } from './a-running-case.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier.stop());

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
