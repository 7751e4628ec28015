import { coordinatorAsked, coordinatorAssigned, coordinatorReplaced } from '@rondetafel/contracts';
import {
  aCase,
  almere,
  anAssignment,
  anInvolvement,
  aRequest,
  caseId,
  coordinator,
  dispatcher,
  id,
  inPool,
  now,
  otherCoordinator,
  refusalOf,
  stranger,
  today,
} from '../../../test/a-case.ts';
import { coordinates, type EscalationCase, leadOf, offerOf } from '../../case/domain/escalation-case.ts';
import { type AssignmentAsked, assignCoordinator } from './assign-coordinator.ts';
import { type ClaimAsked, claimCase } from './claim-case.ts';
import { declineOffer, reopenAssignment } from './end-assignment.ts';

const asked = aCase({ requests: [aRequest()] });
const assign = (theCase: EscalationCase, more: Partial<AssignmentAsked> = {}) =>
  assignCoordinator(
    theCase,
    { assignmentId: id(52), by: dispatcher, coordinator: inPool(coordinator), ...more },
    almere,
    now,
  );
const claim = (theCase: EscalationCase, more: Partial<ClaimAsked> = {}) =>
  claimCase(theCase, { assignmentId: id(53), by: coordinator, declaresIndependence: true, ...more }, almere, now);

describe('assignment by a dispatcher (R-20)', () => {
  test('is an offer that the coordinator hears of; the case is assigned once independence is declared (P-24)', () => {
    const offered = assign(asked);
    const askedOf = { caseId, assignmentId: id(52), personId: coordinator.personId, urgent: false, askedAt: now };
    expect(offered.events).toEqual([{ event: coordinatorAsked, data: askedOf }]);
    expect(leadOf(offered.next)).toBeUndefined();
    const declared = claim(offered.next);
    expect(declared.events).toEqual([
      {
        event: coordinatorAssigned,
        data: {
          caseId,
          assignmentId: id(52),
          personId: coordinator.personId,
          organisationId: coordinator.organisationId,
          claimed: false,
          urgent: false,
          assignedAt: now,
          receivedByCoordinatorAt: now,
        },
      },
    ]);
    expect(leadOf(declared.next)).toMatchObject({
      assignmentId: id(52),
      offeredById: dispatcher.personId,
      declaredAt: now,
    });
  });

  test('is only for dispatchers of the district, or of all where the municipality says so', () => {
    const elsewhere = { ...dispatcher, dispatches: ['almere-haven'] };
    expect(refusalOf(() => assign(asked, { by: elsewhere })).code).toBe('case-unknown');
    const central = { ...almere, assignment: { ...almere.assignment, dispatchersServe: 'municipality' as const } };
    const work = { assignmentId: id(52), by: elsewhere, coordinator: inPool(coordinator) };
    expect(offerOf(assignCoordinator(asked, work, central, now).next)).toBeDefined();
    expect(refusalOf(() => assign(asked, { by: coordinator })).code).toBe('may-not');
  });

  test.each([
    ['coordinator-unavailable', asked, { coordinator: inPool(coordinator, { available: false }) }], // S002-22
    ['coordinator-other-district', asked, { coordinator: inPool(coordinator, { districts: ['almere-hout'] }) }], // S002-27
    ['coordinator-has-case', aCase({ ...asked, assignments: [anAssignment(coordinator)] }), {}],
    ['substitute-impossible', asked, { untilOn: '2026-12-18' }], // P-13: nobody to stand in for
    [
      'substitute-impossible',
      aCase({ ...asked, assignments: [anAssignment(otherCoordinator)] }),
      { untilOn: '2026-11-22' },
    ],
    ['coordinator-gives-support', aCase({ ...asked, involvements: [anInvolvement(coordinator)] }), {}], // S002-21
    ['nothing-to-coordinate', aCase(), {}],
  ])('refuses %s', (code, theCase, more) => {
    expect(refusalOf(() => assign(theCase, more)).code).toBe(code);
  });

  test('a new offer overtakes the one that waits', () => {
    const { next } = assign(assign(asked).next, { assignmentId: id(54), coordinator: inPool(otherCoordinator) });
    expect(next.assignments.map(({ state, endedBecause }) => [state, endedBecause])).toEqual([
      ['ended', 'offer-overtaken'],
      ['offered', null],
    ]);
    expect(refusalOf(() => claim(next)).code).toBe('assigned-to-another');
  });

  test('can be declined by whom it is offered to, and by nobody else (P-24)', () => {
    const { next } = assign(asked);
    expect(offerOf(declineOffer(next, coordinator, now).next)).toBeUndefined();
    expect(refusalOf(() => declineOffer(next, otherCoordinator, now)).code).toBe('no-offer');
  });
});

describe('claim by a coordinator (R-20, P-24)', () => {
  test('is one of the district', () => {
    const elsewhere = { ...coordinator, coordinatesIn: ['almere-haven'] };
    expect(refusalOf(() => claim(asked, { by: elsewhere })).code).toBe('case-unknown');
    expect(refusalOf(() => claim(asked, { by: { ...stranger, coordinatesIn: ['almere-buiten'] } })).code).toBe(
      'case-unknown',
    );
  });
  test('needs the declaration of independence, and the system’s check on top', () => {
    expect(refusalOf(() => claim(asked, { declaresIndependence: false })).rule).toBe('P-24');
    const theCase = aCase({ ...asked, involvements: [anInvolvement(coordinator)] });
    expect(refusalOf(() => claim(theCase)).rule).toBe('S002-21');
  });
  test('is for a case that nobody has', () => {
    const taken = claim(asked).next;
    expect(refusalOf(() => claim(taken)).code).toBe('coordinator-has-case');
    expect(refusalOf(() => claim(taken, { by: otherCoordinator })).code).toBe('assigned-to-another');
    expect(refusalOf(() => claim(aCase())).code).toBe('nothing-to-coordinate');
  });
  test('keeps the earlier arrival at a coordinator as the second clock (R-13)', () => {
    const early = '2026-11-23T08:05:00.000Z';
    const { events } = claim(aCase({ requests: [aRequest({ receivedByCoordinatorAt: early, urgent: true })] }));
    expect(events[0]?.data).toMatchObject({ receivedByCoordinatorAt: early, urgent: true, claimed: true });
  });
});

describe('replacement and substitute (P-13)', () => {
  const sits = aCase({ ...asked, assignments: [anAssignment(otherCoordinator)] });

  test('for good: the one before stays until the new one declares', () => {
    const offered = assign(sits).next;
    expect(leadOf(offered)?.personId).toBe(otherCoordinator.personId);
    const { next, events } = claim(offered);
    expect(leadOf(next)?.personId).toBe(coordinator.personId);
    expect(coordinates(next, otherCoordinator.personId, today)).toBe(false);
    expect(events[0]).toMatchObject({
      event: coordinatorReplaced,
      data: { previousPersonId: otherCoordinator.personId, personId: coordinator.personId },
    });
    expect(events[0]?.data).not.toHaveProperty('untilOn');
  });

  test('a substitute coordinates to the last day, beside the lead', () => {
    const offered = assign(sits, { untilOn: '2026-12-18' });
    expect(Object.keys({ ...offered.events[0]?.data })).toEqual([
      'caseId',
      'assignmentId',
      'personId',
      'urgent',
      'untilOn',
      'askedAt',
    ]);
    const { next, events } = claim(offered.next);
    expect(events[0]?.data).toMatchObject({ untilOn: '2026-12-18' });
    expect(leadOf(next)?.personId).toBe(otherCoordinator.personId);
    expect(coordinates(next, coordinator.personId, '2026-12-18')).toBe(true);
    expect(coordinates(next, coordinator.personId, '2026-12-19')).toBe(false);
  });

  test('a substitute whose lead is gone by then takes the case for good', () => {
    const offered = assign(sits, { untilOn: '2026-12-18' }).next;
    const { next } = claim(reopenAssignment(offered, { assignmentId: id(51), refusal: 'person-gives-support' }).next);
    expect(leadOf(next)?.personId).toBe(coordinator.personId);
  });
});

describe('dossier refuses the coordinator (S002-21, P-24)', () => {
  const refusal = { assignmentId: id(53), refusal: 'person-gives-support' } as const;

  test('the case waits for another one', () => {
    const { next } = reopenAssignment(claim(asked).next, refusal);
    expect(leadOf(next)).toBeUndefined();
    expect(next.assignments[0]?.endedBecause).toBe('not-independent');
    expect(leadOf(claim(next, { assignmentId: id(55), by: otherCoordinator }).next)).toBeDefined();
  });
  test('whom the refused one had replaced has the case again', () => {
    const sits = aCase({ ...asked, assignments: [anAssignment(otherCoordinator)] });
    const replaced = claim(assign(sits).next).next;
    const { next } = reopenAssignment(replaced, { ...refusal, assignmentId: id(52) });
    expect(leadOf(next)?.personId).toBe(otherCoordinator.personId);
  });
  test('received twice, or for an assignment that ended meanwhile, it changes nothing', () => {
    const once = reopenAssignment(claim(asked).next, refusal).next;
    expect(reopenAssignment(once, refusal).next).toBe(once);
  });
});
