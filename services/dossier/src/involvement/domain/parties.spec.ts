import { partyContactChanged, partyInvolved, partyLeft } from '@rondetafel/contracts';
import type { Standing } from '@rondetafel/policy';
import {
  aCoordinator,
  aParty,
  asked,
  caseId,
  child,
  circumstances,
  coordinated,
  coordinator,
  eventTypes,
  id,
  neighbourhoodWorker,
  now,
  otherTeacher,
  refusalOf,
  regularCoordinator,
  safeHome,
  safeHomeWorker,
  stranger,
  teacher,
  today,
} from '../../../test/a-case-involvement.ts';
import type { CaseInvolvement } from './case-involvement.ts';
import { changeContact } from './change-contact.ts';
import { decideInvolvement, type InvolvementAsked } from './decide-involvement.ts';
import { endExpired, leaveCase } from './end-involvement.ts';
import { excludeParty, revealParty } from './hidden-party.ts';
import { standingsOf, standsIn, type Worker } from './standing.ts';

const decide = (more: Partial<InvolvementAsked>, before: CaseInvolvement = coordinated()) =>
  decideInvolvement(before, { decisionId: id(71), by: coordinator, end: [], ...more }, circumstances());
const standings = (involvement: CaseInvolvement, { personId }: Worker, on = today): Standing[] =>
  standingsOf(involvement, personId, on);

/** A dossier that only a regular coordinator runs. */
const regular = coordinated({
  requests: [],
  coordinators: [aCoordinator(regularCoordinator, { kind: 'regular' })],
});

describe('calling in and ending (S002-24)', () => {
  test('who is called in sees the dossier from now on, and the decision says by whose mandate', () => {
    const { next, events, decision } = decide({ callIn: asked() });
    expect(standings(next, teacher)).toEqual(['party']);
    expect(events).toMatchObject([{ event: partyInvolved, data: { personId: teacher.personId, memberIds: [child] } }]);
    expect(decision).toEqual({
      decisionId: id(71),
      caseId,
      decidedById: coordinator.personId,
      mandate: true,
      calledIn: [next.parties[0]!.partyId],
      ended: [],
      managerId: null,
      managerConsultedOn: null,
      decidedAt: now,
    });
  });

  test('whose part ends has no sight any more, with the consulted manager on record (S002-25)', () => {
    const managed = { end: [id(61)], managerId: id(81), managerConsultedOn: '2026-11-20' };
    const { next, events, decision } = decide(managed, coordinated({ parties: [aParty()] }));
    expect(standings(next, teacher)).toEqual([]);
    expect(events).toEqual([{ event: partyLeft, data: { caseId, partyId: id(61), leftAt: now, excluded: false } }]);
    expect(decision).toMatchObject({ ended: [id(61)], managerId: id(81), managerConsultedOn: '2026-11-20' });
  });

  test('one decision puts another in the place of whose part ends', () => {
    const before = coordinated({ parties: [aParty()] });
    const step = decide({ end: [id(61)], callIn: asked(otherTeacher) }, before);
    expect(eventTypes(step)).toEqual(['party-left', 'party-involved']);
    expect(standings(step.next, otherTeacher)).toEqual(['party']);
  });

  test('a party that a request named keeps its id when it is called in', () => {
    const { next } = decide({ callIn: asked() }, coordinated({ parties: [aParty(teacher, { state: 'named' })] }));
    expect(next.parties).toMatchObject([{ partyId: id(61), state: 'involved' }]);
  });

  test('the regular coordinator involves, but ends nobody’s part: that takes a mandate (R-1)', () => {
    const { decision } = decide({ by: regularCoordinator, callIn: asked() }, regular);
    expect(decision.mandate).toBe(false);
    const end = { by: regularCoordinator, end: [id(61)] };
    expect(refusalOf(() => decide(end, { ...regular, parties: [aParty()] })).code).toBe('may-not');
  });

  test('the independent one ends the part of the regular coordinator like any other’s (S002-24, P-2)', () => {
    const seat = aParty(regularCoordinator);
    const both = [aCoordinator(), aCoordinator(regularCoordinator, { appointmentId: id(52), kind: 'regular' })];
    const { next } = decide({ end: [id(61)] }, coordinated({ parties: [seat], coordinators: both }));
    expect(standings(next, regularCoordinator)).toEqual([]);
  });

  test('a regular coordinator who is a provider too may stop helping and coordinate on (S000-8)', () => {
    const { next } = leaveCase(
      { ...regular, parties: [aParty(regularCoordinator)] },
      { partyId: id(61), by: regularCoordinator },
      now,
    );
    expect(standings(next, regularCoordinator)).toEqual(['coordinator']);
  });

  test.each([
    ['a party', teacher, 'may-not'],
    ['a stranger', stranger, 'case-unknown'],
  ])('%s calls nobody in', (_, by, code) => {
    const before = coordinated({ parties: [aParty()] });
    expect(refusalOf(() => decide({ by, callIn: asked(otherTeacher) }, before)).code).toBe(code);
  });

  test('the case’s own coordinator can’t be a party (S002-21)', () => {
    expect(refusalOf(() => decide({ callIn: asked(coordinator) }))).toMatchObject({
      code: 'coordinator-as-party',
      rule: 'S002-21',
    });
  });

  test.each([
    ['party-already-involved', { callIn: asked() }],
    ['party-unknown', { end: [id(69)] }],
    ['party-hidden', { end: [id(62)] }],
  ])('%s', (code, more) => {
    expect(refusalOf(() => decide(more, coordinated({ parties: [aParty(), safeHome()] }))).code).toBe(code);
  });

  test('two schools of one household are two parties (P-8)', () => {
    const other = asked({ ...stranger, organisationId: id(39) });
    expect(decide({ callIn: other }, coordinated({ parties: [aParty()] })).next.parties).toHaveLength(2);
  });

  test('every fault is named at once', () => {
    const callIn = asked(teacher, {
      contact: stranger,
      role: 'adviser',
      memberIds: [id(19)],
      grounds: ['wams', 'consent'],
    });
    expect(refusalOf(() => decide({ callIn })).faults).toEqual([
      'unknown-member',
      'contact-of-other-organisation',
      'adviser-without-end',
      'ground-not-in-force',
      'consent-without-end',
    ]);
    expect(refusalOf(() => decide({ callIn: asked(teacher, { untilOn: '2026-11-22' }) })).faults).toEqual([
      'over-already',
    ]);
  });

  test.each([
    ['provider', 'party'],
    ['adviser', 'adviser'],
    ['supporter', 'invited'],
  ] as const)('a %s stands in the case as %s (P-12, P-21)', (role, standing) => {
    const { next } = decide({ callIn: asked(teacher, { role, untilOn: '2027-01-15' }) });
    expect(standings(next, teacher)).toEqual([standing]);
    expect(standings(next, teacher, '2027-01-16')).toEqual([]);
  });
});

describe('a hidden party (P-27, R-14)', () => {
  const before = coordinated({ parties: [aParty(), safeHome()] });
  const order = { partyId: id(62), by: coordinator };

  test('a safety-related party that the independent coordinator calls in is hidden, unless told otherwise', () => {
    const callIn = asked(safeHomeWorker, { organisationKind: 'safe-home' });
    expect(decide({ callIn }).next.parties[0]?.hidden).toBe(true);
    expect(decide({ callIn: { ...callIn, hidden: false } }).next.parties[0]?.hidden).toBe(false);
    expect(decide({ callIn: asked() }).next.parties[0]?.hidden).toBe(false);
  });

  test('one that the regular coordinator calls in is in the open: nobody else could reveal it', () => {
    const callIn = asked(safeHomeWorker, { organisationKind: 'safe-home', hidden: true });
    expect(decide({ by: regularCoordinator, callIn }, regular).next.parties[0]?.hidden).toBe(false);
  });

  test('adds nothing to how anybody stands in the case', () => {
    expect(standsIn(before, today)).toEqual(standsIn(coordinated({ parties: [aParty()] }), today));
  });

  test('revealed, it takes part like any other', () => {
    const { next, events } = revealParty(before, order, now);
    expect(events).toMatchObject([{ event: partyInvolved, data: { caseId, partyId: id(62), restricted: false } }]);
    expect(standings(next, safeHomeWorker)).toEqual(['party']);
    expect(refusalOf(() => revealParty(next, order, now)).code).toBe('party-not-hidden');
  });

  test('excluded, it never was there', () => {
    const { next, events, decision } = excludeParty(before, { ...order, decisionId: id(71) }, now);
    expect(events).toEqual([{ event: partyLeft, data: { caseId, partyId: id(62), leftAt: now, excluded: true } }]);
    expect(standings(next, safeHomeWorker)).toEqual([]);
    expect(next.parties[1]?.hidden).toBe(true);
    expect(decision).toMatchObject({ mandate: true, ended: [id(62)] });
  });

  test('can be revealed before the dossier opens, so that it is invited in time', () => {
    const named = coordinated({ stage: 'pre-dossier', parties: [safeHome({ state: 'named' })] });
    const { next } = revealParty(named, order, now);
    expect(next.parties[0]).toMatchObject({ hidden: false, state: 'named' });
    expect(standings(next, safeHomeWorker)).toEqual([]);
  });

  test('is answered for as if it were not there, to whoever may not reveal it', () => {
    const there = refusalOf(() => revealParty(before, { ...order, by: teacher }, now));
    const not = refusalOf(() => revealParty(before, { partyId: id(69), by: teacher }, now));
    expect(there).toEqual(not);
  });
});

describe('another contact (P-11)', () => {
  const before = coordinated({ parties: [aParty(), aParty(neighbourhoodWorker, { partyId: id(63) })] });
  const change = (by: Worker, contact: Worker = otherTeacher, involvement = before) =>
    changeContact(involvement, { partyId: id(61), contact, by }, now);

  test('by a coordinator’s word: the new one has access, the old one no longer', () => {
    const { next, events } = change(coordinator);
    expect(standings(next, otherTeacher)).toEqual(['party']);
    expect(standings(next, teacher)).toEqual([]);
    expect(events).toEqual([
      {
        event: partyContactChanged,
        data: { caseId, partyId: id(61), personId: otherTeacher.personId, changedAt: now },
      },
    ]);
  });

  test('the party’s own word is a proposal that a coordinator confirms', () => {
    const { next, events } = change(teacher);
    expect(next.parties[0]).toMatchObject({ personId: teacher.personId, proposedPersonId: otherTeacher.personId });
    expect([standings(next, teacher), standings(next, otherTeacher), events]).toEqual([['party'], [], []]);
    const confirmed = change(coordinator, otherTeacher, next).next;
    expect(confirmed.parties[0]).toMatchObject({ personId: otherTeacher.personId, proposedPersonId: null });
  });

  test.each([
    ['another party', neighbourhoodWorker, otherTeacher, 'party-of-another'],
    ['with somebody of another organisation', coordinator, stranger, 'contact-of-other-organisation'],
    [
      'with the case’s own coordinator',
      coordinator,
      { ...coordinator, organisationId: teacher.organisationId },
      'coordinator-as-party', // S002-21
    ],
    ['by a stranger', stranger, otherTeacher, 'case-unknown'],
  ])('not %s', (_, by, contact, code) => {
    expect(refusalOf(() => change(by, contact)).code).toBe(code);
  });

  test('changing the contact of a hidden party is published, and receivers keep it hidden (P-27)', () => {
    const colleague = { ...safeHomeWorker, personId: id(29) };
    const { next } = changeContact(
      coordinated({ parties: [safeHome()] }),
      { partyId: id(62), contact: colleague, by: coordinator },
      now,
    );
    expect(standings(next, colleague)).toEqual([]);
  });
});

describe('leaving', () => {
  test('a party leaves by itself', () => {
    const { next, events } = leaveCase(coordinated({ parties: [aParty()] }), { partyId: id(61), by: teacher }, now);
    expect(standings(next, teacher)).toEqual([]);
    expect(events).toMatchObject([{ event: partyLeft, data: { partyId: id(61), excluded: false } }]);
  });

  test('nobody leaves for another party', () => {
    const before = coordinated({ parties: [aParty(), aParty(neighbourhoodWorker, { partyId: id(63) })] });
    const work = () => leaveCase(before, { partyId: id(63), by: teacher }, now);
    expect(refusalOf(work).code).toBe('party-of-another');
  });

  test('what was for a time is over after its last day (P-21)', () => {
    const before = coordinated({ parties: [aParty(teacher, { untilOn: today })] });
    expect(endExpired(before, now).events).toEqual([]);
    expect(eventTypes(endExpired(before, '2026-11-23T23:00:00.000Z'))).toEqual(['party-left']); // midnight here
  });
});

test('two parts of one person are one standing, which lasts as long as the longer', () => {
  const parties = [aParty(teacher, { untilOn: '2026-12-01' }), aParty(teacher, { partyId: id(63) })];
  const [stand] = standsIn(coordinated({ parties }), today).filter(({ personId }) => personId === teacher.personId);
  expect(stand).toMatchObject({ standing: 'party', untilOn: null });
});
