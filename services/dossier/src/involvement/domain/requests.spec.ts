import { dossierOpened, partyInvolved } from '@rondetafel/contracts';
import {
  aCase,
  aCoordinator,
  aParty,
  aRequest,
  caseId,
  child,
  circumstances,
  coordinated,
  coordinator,
  eventTypes,
  id,
  known,
  mother,
  neighbourhoodWorker,
  now,
  regularCoordinator,
  safeHomeWorker,
  teacher,
  today,
} from '../../../test/a-case-involvement.ts';
import type { CaseInvolvement } from './case-involvement.ts';
import { revealParty } from './hidden-party.ts';
import { awaitsErasure, decideRequest, makeRequest, withdrawRequest } from './requests.ts';
import { standingsOf } from './standing.ts';

const request = { requestId: id(41), requestedBy: neighbourhoodWorker };
const make = (before: CaseInvolvement, parties = [known()], requestId = id(41)) =>
  makeRequest(before, { ...request, requestId, parties }, circumstances());
const decide = (before: CaseInvolvement, outcome: 'round-table' | 'other-possibilities' = 'round-table', which = 41) =>
  decideRequest(before, { ...request, requestId: id(which), outcome }, circumstances());
const withdraw = (before: CaseInvolvement) => withdrawRequest(before, request, circumstances());
const partyOf = (involvement: CaseInvolvement) => involvement.parties.find(({ partyId }) => partyId === id(61));

describe('a request names parties', () => {
  test('and being named is no involvement: it gives no sight and nothing is published (R-24)', () => {
    const { next, events } = make(aCase());
    expect(partyOf(next)?.state).toBe('named');
    expect(standingsOf(next, teacher.personId, today)).toEqual([]);
    expect(events).toEqual([]);
  });

  test('naming a requester gives no sight either, before an independent coordinator confirms (P-4, R-24)', () => {
    const asked = { ...request, requestedBy: teacher };
    const { next } = makeRequest(aCase(), { ...asked, parties: [] }, circumstances());
    expect(standingsOf(next, teacher.personId, today)).toEqual([]);
    const answered = (outcome: 'round-table' | 'other-possibilities') =>
      standingsOf(decideRequest(next, { ...asked, outcome }, circumstances()).next, teacher.personId, today);
    expect(answered('other-possibilities')).toEqual([]);
    expect(answered('round-table')).toEqual(['requester']);
  });

  test('a second request on the case adds members to a party that both name (P-3, P-8)', () => {
    const { next } = make(make(aCase()).next, [known(teacher, { memberIds: [mother] })], id(42));
    expect(partyOf(next)).toMatchObject({ memberIds: [child, mother], namedIn: [id(41), id(42)] });
    expect(next.parties).toHaveLength(1);
  });

  test('a party that is involved takes part for more members: it is published anew (P-8)', () => {
    const step = make(coordinated({ parties: [aParty()] }), [known(teacher, { memberIds: [mother] })], id(42));
    expect(step.events).toMatchObject([{ event: partyInvolved, data: { memberIds: [child, mother] } }]);
  });

  test.each([
    ['revealed stays revealed', aParty(safeHomeWorker), false, 'involved'],
    ['left out stays out', aParty(safeHomeWorker, { state: 'excluded', hidden: true }), true, 'excluded'],
    ['gone may come back', aParty(safeHomeWorker, { state: 'left' }), false, 'named'],
  ] as const)('what is %s, whatever a later request says (P-27)', (_, party, hidden, state) => {
    const { next } = make(
      coordinated({ parties: [party] }),
      [known(safeHomeWorker, { restricted: true, memberIds: [child] })],
      id(42),
    );
    expect(partyOf(next)).toMatchObject({ hidden, state });
  });

  test('a coordinator who sits already is nobody’s contact (S002-21)', () => {
    const { next } = make(aCase({ coordinators: [aCoordinator()] }), [known(coordinator)]);
    expect(partyOf(next)).toMatchObject({ organisationId: coordinator.organisationId, personId: null });
  });
});

describe('a request is decided', () => {
  test('a table opens the dossier of a pre-dossier and involves whom the request names (P-1, S002-46)', () => {
    const { next, events } = decide(make(aCase()).next);
    expect(next.stage).toBe('dossier');
    expect(events).toEqual([
      { event: dossierOpened, data: { caseId, openedAt: now } },
      {
        event: partyInvolved,
        data: {
          caseId,
          partyId: id(61),
          organisationId: teacher.organisationId,
          organisationKind: 'school',
          personId: teacher.personId,
          role: 'provider',
          memberIds: [child],
          restricted: false,
          involvedAt: now,
        },
      },
    ]);
    expect(standingsOf(next, teacher.personId, today)).toEqual(['party']);
  });

  test('on the municipality’s default grounds, never on consent (P-25)', () => {
    expect(partyOf(decide(make(aCase()).next).next)?.grounds).toEqual(['youth-act', 'social-support-act']);
  });

  test('a second table attaches to the dossier there is: one household, one dossier (P-1, P-2)', () => {
    const before = make(coordinated(), [known()], id(42)).next;
    expect(eventTypes(decide(before, 'round-table', 42))).toEqual(['party-involved']);
  });

  test('each request brings in whom it names, not whom another one names (P-3)', () => {
    const both = make(make(aCase()).next, [known(safeHomeWorker, { partyId: id(62) })], id(42)).next;
    const { next } = decide(both);
    expect(next.parties.map(({ state }) => state)).toEqual(['involved', 'named']);
    expect(decide(next, 'round-table', 42).next.parties.map(({ state }) => state)).toEqual(['involved', 'involved']);
  });

  test('a hidden party is involved too, and stands nowhere until it is revealed (P-27)', () => {
    const { next, events } = decide(make(aCase(), [known(safeHomeWorker, { restricted: true })]).next);
    expect(events[1]?.data).toMatchObject({ restricted: true });
    expect(standingsOf(next, safeHomeWorker.personId, today)).toEqual([]);
  });

  test('one that was revealed while only named is published once, in the open, when it comes in (P-27, R-24)', () => {
    const named = make(coordinated(), [known(safeHomeWorker, { restricted: true })], id(42)).next;
    const { partyId } = named.parties[0]!;
    const revealed = revealParty(named, { partyId, by: coordinator }, now);
    expect(revealed.events).toEqual([]);
    const { next, events } = decide(revealed.next, 'round-table', 42);
    expect(events).toMatchObject([{ event: partyInvolved, data: { partyId, restricted: false } }]);
    expect(standingsOf(next, safeHomeWorker.personId, today)).toEqual(['party']);
  });

  test('a closed case is not opened again', () => {
    expect(decide(make(aCase({ stage: 'closed' })).next)).toMatchObject({ next: { stage: 'closed' }, events: [] });
  });

  test('any other answer is the end of the request: who was only named is forgotten (AVG art. 5)', () => {
    const { next, events } = decide(make(aCase()).next, 'other-possibilities');
    expect(next).toMatchObject({ stage: 'pre-dossier', parties: [] });
    expect(events).toEqual([]);
  });

  test('and with nothing left to coordinate the coordinator’s access ends (S000-6)', () => {
    const { next } = decide(aCase({ requests: [aRequest()], coordinators: [aCoordinator()] }), 'other-possibilities');
    expect(standingsOf(next, coordinator.personId, today)).toEqual([]);
    const stays = aCase({ requests: [aRequest(), aRequest({ requestId: id(42) })], coordinators: [aCoordinator()] });
    expect(standingsOf(decide(stays, 'other-possibilities').next, coordinator.personId, today)).toHaveLength(1);
  });
});

test.each([
  ['round-table', ['dossier-opened', 'party-involved'], 'involved'],
  ['other-possibilities', [], undefined],
] as const)('request and decision %s come to the same in either order', (outcome, types, state) => {
  const asked = make(aCase());
  const usual = decide(asked.next, outcome);
  const early = decide(aCase(), outcome);
  const late = make(early.next);
  expect(late.next).toEqual(usual.next);
  expect(partyOf(late.next)?.state).toBe(state);
  expect([...eventTypes(early), ...eventTypes(late)]).toEqual(types);
});

test('request and withdrawal come to the same in either order', () => {
  expect(make(withdraw(aCase()).next).next).toEqual(withdraw(make(aCase()).next).next);
});

describe('a request is withdrawn', () => {
  test('its requester stands in the case no longer, who registered it does', () => {
    const made = makeRequest(aCase(), { ...request, requestedBy: teacher, parties: [] }, circumstances()).next;
    const { next } = withdrawRequest(made, { ...request, requestedBy: teacher }, circumstances());
    expect(standingsOf(next, teacher.personId, today)).toEqual([]);
    expect(standingsOf(next, neighbourhoodWorker.personId, today)).toEqual(['requester']);
  });

  test('a party that was in the case before is as before, not named', () => {
    const returned = make(coordinated({ parties: [aParty(teacher, { state: 'left' })] }), [known()], id(42)).next;
    const { next } = withdrawRequest(returned, { ...request, requestId: id(42) }, circumstances());
    expect(partyOf(next)).toMatchObject({ state: 'left', namedIn: [] });
  });
});

describe('the regular coordinator (P-2, R-1)', () => {
  const regular = aCoordinator(regularCoordinator, { appointmentId: id(52), kind: 'regular' });
  const running = aCase({ stage: 'dossier', coordinators: [regular, aCoordinator()] });

  test('stays coordinator while a request is only being looked at', () => {
    expect(standingsOf(make(running).next, regularCoordinator.personId, today)).toEqual(['coordinator']);
  });

  test('becomes a party, for the whole household, while the independent one coordinates', () => {
    const step = decide(make(running, []).next);
    expect(standingsOf(step.next, regularCoordinator.personId, today)).toEqual(['party']);
    expect(step.events).toMatchObject([
      { event: partyInvolved, data: { personId: regularCoordinator.personId, memberIds: [mother, child] } },
    ]);
  });

  test('is not seated twice', () => {
    const seated = { ...running, parties: [aParty(regularCoordinator)] };
    expect(eventTypes(decide(make(seated, []).next))).toEqual([]);
  });

  test('is coordinator again when the independent one has nothing left to do', () => {
    const { next } = decide(make(running).next, 'other-possibilities');
    expect(standingsOf(next, regularCoordinator.personId, today)).toEqual(['coordinator']);
  });
});

test.each([
  ['nothing was asked on', aCase(), true],
  ['waits for an answer', aCase({ requests: [aRequest()] }), false],
  ['was refused', aCase({ requests: [aRequest({ state: 'decided', outcome: 'other-possibilities' })] }), true],
  ['was withdrawn', aCase({ requests: [aRequest({ state: 'withdrawn' })] }), true],
  ['was refused once and asked again', aCase({ requests: [aRequest({ state: 'withdrawn' }), aRequest()] }), false],
  ['became a dossier', aCase({ stage: 'dossier', requests: [aRequest({ state: 'withdrawn' })] }), false],
])('a pre-dossier that %s awaits erasure: %#', (_, involvement, awaits) => {
  expect(awaitsErasure(involvement)).toBe(awaits);
});
