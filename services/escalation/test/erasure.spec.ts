import { randomUUID } from 'node:crypto';
import { partyInvolved } from '@rondetafel/contracts';
import { describeErasure, somebody } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aCoordinator, aRegisteredHousehold, declared, listed, ok, requestOf } from './people.ts';

describeErasure(service, {
  /** A request with all its words, a party that it names and dossier involves, a claim, a decision. */
  fill: async (escalation) => {
    const [reporter, school, ipc] = [somebody(), await listed(escalation), await aCoordinator(escalation)];
    const { organisationId, personId } = school;
    const theCase = await aRegisteredHousehold(escalation, reporter);
    const { caseId, members } = theCase;
    const body = requestOf(theCase, {
      safetySignal: { reason: 'Blauwe plekken.' },
      parties: [{ organisationId, personId, memberIds: members }],
    });
    const key = { 'idempotency-key': randomUUID() };
    const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', body, key), 201);
    await escalation.receive(partyInvolved, {
      caseId,
      partyId: randomUUID(),
      organisationId,
      organisationKind: 'school',
      personId,
      role: 'provider',
      memberIds: members,
      restricted: false,
      involvedAt: '2026-11-23T09:00:00Z',
    });
    ok(await escalation.as(ipc).post(`/v1/requests/${requestId}/_claim`, declared));
    const decision = { outcome: 'round-table', motivation: 'Opschalen is nodig.' };
    ok(await escalation.as(ipc).post(`/v1/requests/${requestId}/_decide`, decision));
    return { caseId, memberIds: members };
  },
});
