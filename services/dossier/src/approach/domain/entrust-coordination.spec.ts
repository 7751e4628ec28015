import {
  aCase,
  aCoordinator,
  aParty,
  child,
  circumstances,
  coordinated,
  coordinator,
  eventTypes,
  id,
  mother,
  neighbourhoodWorker,
  now,
  refusalOf,
  regularCoordinator,
  safeHome,
  stranger,
  teacher,
  today,
} from '../../../test/a-case-involvement.ts';
import { sittingCoordinators } from '../../involvement/domain/case-involvement.ts';
import { decideRequest } from '../../involvement/domain/requests.ts';
import { standingsOf } from '../../involvement/domain/standing.ts';
import { type Entrusted, openApproach, transferCoordination } from './entrust-coordination.ts';
import type { Exploration } from './exploration.ts';

const exploration: Exploration = {
  ground: 'with-resident',
  members: [
    { memberId: mother, problems: [{ lifeArea: 'finances' }] },
    { memberId: child, problems: [{ lifeArea: 'education' }] },
  ],
  connection: 'Zonder geld geen bus naar school.',
};
const asked = (more: Partial<Entrusted> = {}): Entrusted => ({
  appointmentId: id(52),
  by: neighbourhoodWorker,
  to: regularCoordinator,
  ...more,
});
const open = (involvement = aCase(), more: Partial<Entrusted> = {}, explored: Exploration | null = exploration) =>
  openApproach(involvement, { ...asked(more), exploration: explored }, circumstances());
const sitting = (involvement: Parameters<typeof sittingCoordinators>[0]) =>
  sittingCoordinators(involvement, 'regular', today).map(({ personId }) => personId);
const regular = aCoordinator(regularCoordinator, { kind: 'regular' });
const running = (more: object = {}) => aCase({ stage: 'dossier', coordinators: [regular], ...more });
const transfer = (involvement = running(), more: Partial<Entrusted> = {}) =>
  transferCoordination(
    involvement,
    asked({ appointmentId: id(53), by: regularCoordinator, to: teacher, ...more }),
    circumstances(),
  );

test('what was explored opens the dossier with one regular coordinator and no independent one (P-2, S000-7)', () => {
  const decided = open();
  expect([decided.next.stage, sitting(decided.next)]).toEqual(['dossier', [regularCoordinator.personId]]);
  expect(standingsOf(decided.next, regularCoordinator.personId, today)).toEqual(['coordinator']);
  expect(eventTypes(decided)).toEqual(['dossier-opened', 'coordinator-appointed', 'coordination-entrusted']);
  expect(decided.events[1]!.data).toEqual({
    caseId: id(1),
    personId: regularCoordinator.personId,
    organisationId: regularCoordinator.organisationId,
    kind: 'regular',
    appointedAt: now,
  });
});

test('step 3 never comes before steps 1 and 2, and names all that is missing (S000-1)', () => {
  expect(refusalOf(() => open(aCase(), {}, null))).toMatchObject({ code: 'approach-not-possible', rule: 'S000-1' });
  expect(refusalOf(() => open(aCase(), {}, { ...exploration, members: [], connection: undefined })).faults).toEqual([
    'one-problem',
    'connection-missing',
  ]);
});

test('only who registered the case, and only once (P-1)', () => {
  expect(refusalOf(() => open(aCase(), { by: stranger })).kind).toBe('unknown');
  expect(refusalOf(() => open(running(), { by: regularCoordinator })).kind).toBe('conflict');
});

test('who opens it and goes on helping takes part as a party; who does not, sees it no more (S000-6)', () => {
  const { next } = open(aCase(), { staysAs: 'neighbourhood-team' });
  expect(next.parties).toMatchObject([{ personId: neighbourhoodWorker.personId, state: 'involved', hidden: false }]);
  expect(standingsOf(next, neighbourhoodWorker.personId, today)).toContain('party');
  expect(standingsOf(open().next, neighbourhoodWorker.personId, today)).toEqual(['requester']);
});

test('who coordinates has no seat beside it', () => {
  const { next } = open(aCase(), { to: neighbourhoodWorker, staysAs: 'neighbourhood-team' });
  expect([next.parties, sitting(next)]).toEqual([[], [neighbourhoodWorker.personId]]);
});

test('a transfer leaves one coordinator, and the one before in the history (S000-7, S000-8)', () => {
  const { next, events } = transfer(running({ parties: [aParty(teacher)] }));
  expect(sitting(next)).toEqual([teacher.personId]);
  expect(next.coordinators).toMatchObject([
    { personId: regularCoordinator.personId, endedAt: now },
    { personId: teacher.personId, endedAt: null },
  ]);
  expect(events.at(-1)!.data).toMatchObject({
    personId: teacher.personId,
    previousPersonId: regularCoordinator.personId,
    entrustedById: regularCoordinator.personId,
    personIds: [],
  });
  expect(standingsOf(next, regularCoordinator.personId, today)).toEqual([]);
  expect(
    standingsOf(transfer(running(), { staysAs: 'debt-counselling' }).next, regularCoordinator.personId, today),
  ).toEqual(['party']);
});

test('the parties get another first contact, but a hidden one is told to nobody (P-27)', () => {
  const { events } = transfer(running({ parties: [aParty(teacher), safeHome()] }), { to: stranger });
  expect(events.at(-1)!.data).toMatchObject({ personIds: [teacher.personId] });
});

test('only the coordinator transfers, to somebody else who is not independent (S000-8, S002-21)', () => {
  expect(refusalOf(() => transfer(running(), { by: teacher })).kind).toBe('unknown');
  expect(refusalOf(() => transfer(running(), { to: regularCoordinator })).code).toBe('coordinates-already');
  const looking = running({ coordinators: [regular, aCoordinator()] });
  expect(refusalOf(() => transfer(looking, { to: coordinator })).code).toBe('coordinator-as-party');
});

test('scaling up attaches: the regular coordinator becomes a party and stays named (P-2)', () => {
  const opened = open().next;
  const withIndependent = { ...opened, coordinators: [...opened.coordinators, aCoordinator()] };
  const { requests } = coordinated();
  const { requestId } = requests[0]!;
  const { next, events } = decideRequest(
    withIndependent,
    { requestId, requestedBy: regularCoordinator, outcome: 'round-table' },
    circumstances(),
  );
  expect(next.parties).toMatchObject([{ personId: regularCoordinator.personId, state: 'involved' }]);
  expect(events.map(({ event }) => event.type)).not.toContain('nl.rondetafel.dossier.dossier-opened.v1');
  expect([sitting(next), standingsOf(next, regularCoordinator.personId, today)]).toEqual([
    [regularCoordinator.personId],
    ['requester', 'party'],
  ]);
});
