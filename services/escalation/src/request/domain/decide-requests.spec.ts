import { requestDecided, requestWithdrawn } from '@rondetafel/contracts';
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
  stranger,
  teacher,
} from '../../../test/a-case.ts';
import { type EscalationCase, leadOf } from '../../case/domain/escalation-case.ts';
import { type DecisionAsked, decideRequests } from './decide-requests.ts';
import { withdrawRequest } from './withdraw-request.ts';

const two = [
  aRequest(),
  aRequest({
    requestId: id(42),
    requestedById: teacher.personId,
    requestedByOrganisationId: teacher.organisationId,
    enteredById: coordinator.personId,
  }),
];
const claimed = aCase({ requests: two, assignments: [anAssignment(coordinator)] });
const decide = (theCase: EscalationCase, more: Partial<DecisionAsked> = {}) =>
  decideRequests(theCase, { decisionId: id(91), by: coordinator, outcome: 'round-table', ...more }, almere, now);
const withdraw = (theCase: EscalationCase, by = neighbourhoodWorker, requestId = id(41)) =>
  withdrawRequest(theCase, { requestId, by }, almere, now);

describe('the coordinator decides (S002-45)', () => {
  test('one decision answers every requester (P-3)', () => {
    const { next, events } = decide(claimed);
    expect(events.map(({ event, data }) => [event, data])).toEqual(
      [neighbourhoodWorker, teacher].map(({ personId, organisationId }, index) => [
        requestDecided,
        {
          caseId,
          requestId: id(41 + index),
          decisionId: id(91),
          direction: 'upscaling',
          outcome: 'round-table',
          requestedBy: { personId, organisationId },
          decidedAt: now,
        },
      ]),
    );
    expect(next.requests.every(({ state, outcome }) => state === 'decided' && outcome === 'round-table')).toBe(true);
    expect(leadOf(next)).toBeDefined();
  });

  test('when other possibilities remain, the coordinator leaves the case (S000-6)', () => {
    expect(leadOf(decide(claimed, { outcome: 'other-possibilities' }).next)).toBeUndefined();
  });

  test('a later request that needs no table does not end the one that runs', () => {
    const running = decide(claimed).next;
    const more = { ...running, requests: [...running.requests, aRequest({ requestId: id(43) })] };
    const { next, events } = decide(more, { decisionId: id(92), outcome: 'other-possibilities' });
    expect(events).toHaveLength(1);
    expect(leadOf(next)).toBeDefined();
  });

  test('a substitute decides too, on a day that is theirs (P-13)', () => {
    const assignments = [anAssignment(otherCoordinator), anAssignment(coordinator, { untilOn: '2026-11-23' })];
    expect(decide(aCase({ requests: two, assignments })).events).toHaveLength(2);
  });

  test.each([
    ['a coordinator of the pool who does not have the case', otherCoordinator, 'may-not'],
    ['the dispatcher', dispatcher, 'may-not'],
    ['the requester', neighbourhoodWorker, 'may-not'],
    ['a stranger', stranger, 'case-unknown'],
  ])('%s does not', (_, by, code) => {
    expect(refusalOf(() => decide(claimed, { by })).code).toBe(code);
  });

  test('not before independence is declared (P-24)', () => {
    const offered = aCase({ requests: two, assignments: [anAssignment(coordinator, { state: 'offered' })] });
    expect(refusalOf(() => decide(offered)).code).toBe('may-not');
  });

  test('what has its answer is not decided again', () => {
    expect(refusalOf(() => decide(decide(claimed).next)).code).toBe('nothing-to-decide');
  });
});

describe('withdrawal (P-1, P-3)', () => {
  test('takes one’s own request back; others stay, and so does the coordinator', () => {
    const { next, events } = withdraw(claimed);
    expect(events).toEqual([
      {
        event: requestWithdrawn,
        data: {
          caseId,
          requestId: id(41),
          requestedBy: { personId: neighbourhoodWorker.personId, organisationId: neighbourhoodWorker.organisationId },
          withdrawnAt: now,
        },
      },
    ]);
    expect(next.requests.map(({ state }) => state)).toEqual(['withdrawn', 'open']);
    expect(leadOf(next)).toBeDefined();
  });
  test('of the last request leaves nothing to coordinate', () => {
    expect(leadOf(withdraw({ ...claimed, requests: [aRequest()] }).next)).toBeUndefined();
  });
  test('may be typed by who typed the request (P-4)', () => {
    const theCase = { ...claimed, assignments: [] };
    expect(withdraw(theCase, coordinator, id(42)).events).toHaveLength(1);
  });
  test('is not for another’s request', () => {
    expect(refusalOf(() => withdraw(claimed, teacher)).code).toBe('request-unknown');
    expect(refusalOf(() => withdraw(claimed, stranger)).code).toBe('case-unknown');
  });
  test.each(['decided', 'withdrawn'] as const)('comes too late for what is %s', (state) => {
    expect(refusalOf(() => withdraw(aCase({ requests: [aRequest({ state })] }))).code).toBe('request-answered');
  });
});
