import { caseHandedBack } from '@rondetafel/contracts';
import {
  aCase,
  almere,
  anAssignment,
  aRequest,
  caseId,
  coordinator,
  dispatcher,
  id,
  neighbourhoodWorker,
  now,
  otherCoordinator,
  refusalOf,
  today,
} from '../../../test/a-case.ts';
import { coordinates, type EscalationCase, leadOf } from '../../case/domain/escalation-case.ts';
import { claimCase } from './claim-case.ts';
import { type HandBackAsked, handBackCase, handedBackIn } from './hand-back-case.ts';

const claimed = aCase({ requests: [aRequest()], assignments: [anAssignment(coordinator)] });
const substituted = aCase({
  ...claimed,
  assignments: [
    anAssignment(coordinator),
    anAssignment(otherCoordinator, { assignmentId: id(52), untilOn: '2026-12-18', offeredById: dispatcher.personId }),
  ],
});
const withTable = (theCase: EscalationCase) =>
  aCase({ ...theCase, requests: [aRequest({ state: 'decided', outcome: 'round-table' })] });
const handBack = (theCase: EscalationCase, more: Partial<HandBackAsked> = {}) =>
  handBackCase(theCase, { by: coordinator, reason: 'no-time', ...more }, almere, now);

describe('handing a case back before the decision (R-20)', () => {
  test('leaves it waiting for a coordinator, with its clocks as they were, and says whose turn is over', () => {
    const reached = aCase({ ...claimed, requests: [aRequest({ receivedByCoordinatorAt: now })] });
    const { next, events } = handBack(reached);
    expect(next.requests).toEqual(reached.requests);
    expect(coordinates(next, coordinator.personId, today)).toBe(false);
    expect(handedBackIn(next)).toEqual([{ coordinatorId: coordinator.personId, reason: 'no-time' }]);
    const { personId } = coordinator;
    const data = { caseId, assignmentId: id(51), personId, substitute: false, handedBackById: personId };
    expect(events).toEqual([{ event: caseHandedBack, data: { ...data, handedBackAt: now } }]);
  });

  test('lets another one take it, or the same one again with a new declaration', () => {
    const { next } = handBack(claimed);
    for (const by of [otherCoordinator, coordinator]) {
      const again = claimCase(next, { assignmentId: id(53), by, declaresIndependence: true }, almere, now);
      expect(leadOf(again.next)?.personId).toBe(by.personId);
    }
  });

  test('is done by the coordinator or by a dispatcher of the district, and names who had asked', () => {
    const asked = aCase({
      ...claimed,
      assignments: [anAssignment(coordinator, { offeredById: dispatcher.personId })],
    });
    expect(handBack(asked, { by: dispatcher, reason: 'absent' }).events[0]?.data).toMatchObject({
      personId: coordinator.personId,
      handedBackById: dispatcher.personId,
      askedById: dispatcher.personId,
    });
    const elsewhere = { ...dispatcher, dispatches: ['almere-haven'] };
    expect(refusalOf(() => handBack(claimed, { by: elsewhere })).code).toBe('case-unknown');
    expect(refusalOf(() => handBack(claimed, { by: otherCoordinator })).code).toBe('may-not');
    expect(refusalOf(() => handBack(claimed, { by: neighbourhoodWorker })).code).toBe('may-not');
    const free = aCase({ requests: [aRequest()] });
    expect(refusalOf(() => handBack(free, { by: dispatcher })).code).toBe('nobody-coordinates');
  });

  test('takes along who stood in for the coordinator (P-13)', () => {
    const { next } = handBack(substituted);
    expect(next.assignments.map(({ state }) => state)).toEqual(['ended', 'ended']);
  });
});

test('a case with a round table is never without a coordinator: the dispatcher asks another first (P-13)', () => {
  for (const by of [coordinator, dispatcher]) {
    expect(refusalOf(() => handBack(withTable(claimed), { by }))).toMatchObject({
      code: 'round-table-decided',
      rule: 'P-13',
    });
  }
});

test('a substitute may stop at any time: the lead stays (P-13)', () => {
  const { next, events } = handBack(withTable(substituted), { by: otherCoordinator, reason: 'absent' });
  expect(leadOf(next)?.personId).toBe(coordinator.personId);
  expect(coordinates(next, otherCoordinator.personId, today)).toBe(false);
  expect(events[0]?.data).toMatchObject({ personId: otherCoordinator.personId, substitute: true });
});
