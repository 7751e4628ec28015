import { coordinatorAppointed, coordinatorLeft, coordinatorRefused, type PartyRole } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import {
  aCase,
  aCoordinator,
  almere,
  aParty,
  aRequest,
  caseId,
  circumstances,
  coordinated,
  coordinator,
  eventTypes,
  id,
  independentByOrganisation,
  known,
  neighbourhoodWorker,
  now,
  otherCoordinator,
  refusalOf,
  regularCoordinator,
  today,
} from '../../../test/a-case-involvement.ts';
import type { CaseInvolvement } from './case-involvement.ts';
import { type Assigned, judgeCoordinator } from './coordinators.ts';
import { endExpired } from './end-involvement.ts';
import { refuseCoordinatorAsParty } from './independence.ts';
import { handBack } from './leave-coordination.ts';
import { decideRequest, makeRequest } from './requests.ts';
import { standingsOf } from './standing.ts';

const asked = aCase({ requests: [aRequest()] });
const judge = (before: CaseInvolvement, more: Partial<Assigned> = {}, municipality: Municipality = almere) =>
  judgeCoordinator(
    before,
    { assignmentId: id(53), personId: coordinator.personId, organisationId: coordinator.organisationId, ...more },
    circumstances({ municipality }),
  );
const asSubstitute = {
  assignmentId: id(54),
  personId: otherCoordinator.personId,
  organisationId: otherCoordinator.organisationId,
  standsInForId: coordinator.personId,
  untilOn: '2026-12-18',
};

describe('an assigned coordinator', () => {
  test('is appointed, with access from now on (P-24)', () => {
    const { next, events } = judge(asked);
    expect(events).toEqual([
      {
        event: coordinatorAppointed,
        data: {
          caseId,
          personId: coordinator.personId,
          organisationId: coordinator.organisationId,
          kind: 'independent',
          assignmentId: id(53),
          appointedAt: now,
        },
      },
    ]);
    expect(standingsOf(next, coordinator.personId, today)).toEqual(['independent-coordinator']);
  });

  test('is judged once: the same assignment received again changes nothing', () => {
    const { next } = judge(asked);
    expect(judge(next)).toEqual({ next, events: [] });
  });

  test('takes the place of who sat, whose access ends (S000-7)', () => {
    const { next } = judge(coordinated({ coordinators: [aCoordinator(otherCoordinator)] }));
    expect(standingsOf(next, otherCoordinator.personId, today)).toEqual([]);
  });

  test.each([
    ['a party’s contact', { parties: [aParty(coordinator)] }],
    ['the contact of a party that is only named', { parties: [aParty(coordinator, { state: 'named' })] }],
    ['the contact of a hidden party', { parties: [aParty(coordinator, { hidden: true })] }],
    [
      'the requester',
      { requests: [aRequest({ requestedById: coordinator.personId, requestedByOrganisationId: id(36) })] },
    ],
    ['the regular coordinator', { coordinators: [aCoordinator(coordinator, { kind: 'regular' })] }],
  ] as [string, Partial<CaseInvolvement>][])('who is %s is refused, and nothing changes (S002-21)', (_, more) => {
    const before = aCase({ ...asked, ...more });
    expect(judge(before)).toEqual({
      next: before,
      events: [
        {
          event: coordinatorRefused,
          data: {
            caseId,
            assignmentId: id(53),
            personId: coordinator.personId,
            refusal: 'person-gives-support',
            refusedAt: now,
          },
        },
      ],
    });
  });

  test.each([
    ['a support role of the past', { parties: [aParty(coordinator, { state: 'left' })] }],
    ['a support role for a time that is over', { parties: [aParty(coordinator, { untilOn: '2026-11-22' })] }],
    ['who typed the case in', { reportedById: coordinator.personId }], // P-4: by phone, for the caller
  ] as [string, Partial<CaseInvolvement>][])('%s is no bar (P-13)', (_, more) => {
    expect(eventTypes(judge(aCase({ ...asked, ...more })))).toEqual(['coordinator-appointed']);
  });

  test('a colleague’s support bars only where the municipality looks at organisations (R-21)', () => {
    const before = aCase({ ...asked, parties: [aParty({ ...otherCoordinator })] });
    expect(eventTypes(judge(before))).toEqual(['coordinator-appointed']);
    expect(judge(before, {}, independentByOrganisation).events[0]?.data).toMatchObject({
      refusal: 'organisation-gives-support',
    });
  });

  test.each(['closed', 'erased'] as const)('of a case that is %s is refused as ended (P-20)', (stage) => {
    expect(judge(aCase({ stage })).events[0]?.data).toMatchObject({ refusal: 'case-ended' });
  });

  test('who is refused leaves in place whom they were to replace', () => {
    const before = coordinated({
      coordinators: [aCoordinator(otherCoordinator)],
      parties: [aParty(coordinator)],
    });
    expect(standingsOf(judge(before).next, otherCoordinator.personId, today)).toEqual(['independent-coordinator']);
  });

  test('assignment and decision come to the same in either order', () => {
    const request = { requestId: id(41), requestedBy: neighbourhoodWorker, outcome: 'round-table' as const };
    const regular = aCoordinator(regularCoordinator, { appointmentId: id(52), kind: 'regular' });
    const before = aCase({ ...asked, stage: 'dossier', coordinators: [regular] });
    const usual = decideRequest(judge(before).next, request, circumstances());
    const other = judge(decideRequest(before, request, circumstances()).next);
    expect(other.next).toEqual(usual.next);
    expect(standingsOf(other.next, regularCoordinator.personId, today)).toEqual(['party']);
  });

  test('assignment and request that names them: who comes second gives way (S002-21)', () => {
    const request = { requestId: id(41), requestedBy: neighbourhoodWorker, parties: [known(coordinator)] };
    expect(eventTypes(judge(makeRequest(aCase(), request, circumstances()).next))).toEqual(['coordinator-refused']);
    const { next } = makeRequest(judge(aCase()).next, request, circumstances());
    expect(standingsOf(next, coordinator.personId, today)).toEqual(['independent-coordinator']);
    expect(next.parties[0]?.personId).toBeNull();
  });
});

describe('a coordinator whose turn is over', () => {
  const both = () => judge(coordinated(), asSubstitute).next;

  test('by handing back leaves at once, and whoever stood in too (S000-6, P-13)', () => {
    const { next, events } = handBack(both(), { assignmentId: id(51), substitute: false }, now);
    expect(next.coordinators.map(({ endedAt }) => endedAt)).toEqual([now, now]);
    expect(events).toEqual(
      [coordinator, otherCoordinator].map(({ personId }) => ({
        event: coordinatorLeft,
        data: { caseId, personId, leftAt: now },
      })),
    );
  });

  test('as a substitute leaves the case to the one who has it (P-13)', () => {
    const { next, events } = handBack(both(), { assignmentId: id(54), substitute: true }, now);
    expect(standingsOf(next, coordinator.personId, today)).toEqual(['independent-coordinator']);
    const { personId, organisationId } = coordinator;
    expect(events[0]?.data).toMatchObject({ personId: otherCoordinator.personId, stays: { personId, organisationId } });
  });

  test('after a refusal, or received twice, changes nothing', () => {
    const back = { assignmentId: id(51), substitute: false };
    const { next } = handBack(both(), back, now);
    expect(handBack(next, back, now).events).toEqual([]);
  });
});

describe('a substitute (P-13)', () => {
  test('comes beside the coordinator, with access to the last day', () => {
    const { next, events } = judge(coordinated(), asSubstitute);
    expect(events[0]?.data).toMatchObject({ standsInFor: coordinator.personId, untilOn: '2026-12-18' });
    expect(standingsOf(next, coordinator.personId, today)).toEqual(['independent-coordinator']);
    expect(standingsOf(next, otherCoordinator.personId, '2026-12-18')).toEqual(['independent-coordinator']);
    expect(standingsOf(next, otherCoordinator.personId, '2026-12-19')).toEqual([]);
  });

  test('is ended after the last day, the coordinator not', () => {
    const { next } = endExpired(judge(coordinated(), asSubstitute).next, '2026-12-19T00:00:00.000Z');
    expect(next.coordinators.map(({ endedAt }) => endedAt)).toEqual([null, '2026-12-19T00:00:00.000Z']);
  });

  test('who helps the household now is refused (S002-21)', () => {
    const before = coordinated({ parties: [aParty(otherCoordinator)] });
    expect(eventTypes(judge(before, asSubstitute))).toEqual(['coordinator-refused']);
  });
});

const roles: [PartyRole, boolean][] = [
  ['provider', true],
  ['supporter', true],
  ['adviser', false],
  ['focal-point-officer', false],
];
test.each(roles)('a %s gives support to the household: %s (S002-21)', (role, gives) => {
  const types = eventTypes(judge(aCase({ ...asked, parties: [aParty(coordinator, { role })] })));
  expect(types).toEqual([gives ? 'coordinator-refused' : 'coordinator-appointed']);
  const colleague = { organisationId: coordinator.organisationId, personId: null, role };
  const work = () => refuseCoordinatorAsParty(coordinated(), colleague, independentByOrganisation, today);
  if (gives) expect(refusalOf(work).code).toBe('coordinator-organisation-as-party');
  else expect(work).not.toThrow();
});
