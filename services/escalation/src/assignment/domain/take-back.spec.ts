import { coordinatorNoLongerAsked } from '@rondetafel/contracts';
import {
  aCase,
  almere,
  anAssignment,
  aRequest,
  caseId,
  coordinator,
  dispatcher,
  id,
  inPool,
  now,
  otherCoordinator,
  refusalOf,
} from '../../../test/a-case.ts';
import { type EscalationCase, leadOf, offerOf } from '../../case/domain/escalation-case.ts';
import { assignCoordinator } from './assign-coordinator.ts';
import { claimCase } from './claim-case.ts';
import { declineOffer } from './end-assignment.ts';
import { handBackCase, handedBackIn } from './hand-back-case.ts';
import { takeBackDecline, takeBackOffer } from './take-back.ts';

const asked = aCase({ requests: [aRequest()] });
const offered = (whom = coordinator, theCase: EscalationCase = asked) =>
  assignCoordinator(theCase, { assignmentId: id(52), by: dispatcher, coordinator: inPool(whom) }, almere, now).next;

describe('R-20 undo: a dispatcher takes the question to a coordinator back', () => {
  test('and the coordinator hears that nothing is asked any more', () => {
    const { next, events } = takeBackOffer(offered(), dispatcher, almere, now);
    expect(offerOf(next)).toBeUndefined();
    const data = { caseId, assignmentId: id(52), personId: coordinator.personId, takenBackAt: now };
    expect(events).toEqual([{ event: coordinatorNoLongerAsked, data }]);
  });

  test('not once it was answered, and nobody else does', () => {
    const declined = declineOffer(offered(), coordinator, now).next;
    expect(refusalOf(() => takeBackOffer(declined, dispatcher, almere, now)).code).toBe('offer-answered');
    expect(refusalOf(() => takeBackOffer(offered(), coordinator, almere, now)).code).toBe('may-not');
  });
});

describe('P-24 undo: a coordinator takes a no back', () => {
  const declined = declineOffer(offered(), coordinator, now).next;

  test('and may claim the case after all', () => {
    const { next, events } = takeBackDecline(declined, coordinator, now);
    expect([offerOf(next)?.personId, events]).toEqual([coordinator.personId, []]);
    const claimed = claimCase(next, { assignmentId: id(53), by: coordinator, declaresIndependence: true }, almere, now);
    expect(leadOf(claimed.next)?.assignmentId).toBe(id(52));
  });

  test('on the day of the no, by the clock here, and not after it', () => {
    const late = declineOffer(offered(), coordinator, '2026-11-26T22:30:00.000Z').next;
    expect(offerOf(takeBackDecline(late, coordinator, '2026-11-26T22:59:00.000Z').next)).toBeDefined();
    expect(refusalOf(() => takeBackDecline(late, coordinator, '2026-11-26T23:00:00.000Z')).code).toBe('decline-stands');
    const before = { ...late, assignments: late.assignments.map((one) => ({ ...one, declinedAt: null })) };
    expect(refusalOf(() => takeBackDecline(before, coordinator, now)).code).toBe('decline-stands');
  });

  test('not once another has the case or is asked, and nobody takes back the no of another', () => {
    const code = (theCase: EscalationCase, by = coordinator) => refusalOf(() => takeBackDecline(theCase, by, now)).code;
    expect(code(offered(otherCoordinator, declined))).toBe('assigned-to-another');
    const taken = { ...declined, assignments: [...declined.assignments, anAssignment(otherCoordinator)] };
    expect(code(taken)).toBe('assigned-to-another');
    expect(code(declined, otherCoordinator)).toBe('no-offer');
    expect(code({ ...declined, requests: [] })).toBe('nothing-to-coordinate');
  });
});

test('R-20 undo: a claim is undone by handing back, which says of nobody why they could not', () => {
  const claim = { assignmentId: id(53), by: coordinator, declaresIndependence: true };
  const { next } = claimCase(asked, claim, almere, now);
  const undone = handBackCase(next, { by: coordinator, reason: 'by-mistake' }, almere, now).next;
  expect(leadOf(undone)).toBeUndefined();
  expect(handedBackIn(undone)).toEqual([]);
  expect(leadOf(claimCase(undone, { ...claim, assignmentId: id(54) }, almere, now).next)).toBeDefined();
});
