import { type Person, somebody, type TestService } from '@rondetafel/platform/testing';
import { aRegisteredHousehold, listed, ok, requestOf } from './people.ts';

export const words = ['Het lukt het wijkteam niet', 'Blauwe plekken', 'Dreigende uitzetting', 'Te veel ruzie'];

/** A request with every text in it, and a safe home that the requester knows of. */
export async function aTellingRequest(escalation: TestService) {
  const reporter = somebody();
  const { organisationId: safeHome, personId } = await listed(escalation, somebody(), 'safe-home');
  const theCase = await aRegisteredHousehold(escalation, reporter);
  const body = requestOf(theCase, {
    members: [{ memberId: theCase.members[0], lifeAreas: ['addiction'] }],
    belowCriterionReason: words[2],
    safetySignal: { reason: words[1] },
    parties: [
      {
        organisationId: safeHome,
        organisationKind: 'school',
        personId,
        memberIds: theCase.members,
      },
    ],
  });
  const { requestId } = ok(await escalation.as(reporter).post('/v1/upscaling-requests', body), 201);
  return { ...theCase, requestId, reporter, safeHome };
}

export const see = async (escalation: TestService, person: Person, requestId: string) => {
  const list = ok(await escalation.as(person).get('/v1/requests?limit=100'));
  const { status, body } = await escalation.as(person).get(`/v1/requests/${requestId}`);
  return {
    listed: list.items.find((item: any) => item.requestId === requestId),
    status,
    body,
    text: JSON.stringify([list, body]),
  };
};
