import { type Id } from '@rondetafel/contracts';
import {
  chair,
  daughter,
  facts,
  factsWithSignal,
  household,
  mother,
  parties,
  party,
  son,
} from '../../../test/a-household.ts';
import { almere } from '../../../test/almere.ts';
import { id } from '../../../test/id.ts';
import { refusal } from '../../../test/refusal.ts';
import { said } from '../../../test/said.ts';
import { changeNeed, leaveOut, markNotApplicable, nothingDecided, takeBack } from './decision.ts';
import { householdSeats } from './household.ts';
import type { RosterFacts } from './minimum-role.ts';
import { incompleteEvents, missingRoles, rosterOf, rosterSeenByOthers } from './roster.ts';

const municipality = almere();
const upscaling = (about: Partial<RosterFacts> = {}) => rosterOf('upscaling', facts(about), municipality);
const missing = (roster: ReturnType<typeof rosterOf>) =>
  missingRoles(roster).map(({ role, memberId }) => (memberId ? `${role} of ${memberId}` : role));
const all = facts().parties;
const without = (...gone: { partyId: Id }[]) =>
  all.filter((one) => !gone.some(({ partyId }) => partyId === one.partyId));
const table = { caseId: id(300), roundTableId: id(301), kind: 'upscaling' as const, coordinatorId: chair.personId };

describe('The roster of a table for scaling up', () => {
  it.each<[string, keyof typeof parties, string]>([
    ['JGZ', 'youthHealth', 'youth-health-service'],
    ['the health centre', 'healthCentre', 'health-centre'],
    ['the school of each child (P-8)', 'school', `school of ${daughter}`],
    ['the other school as well (P-8)', 'otherSchool', `school of ${son}`],
  ])('asks in any case for %s (S002-47)', (_, who, role) => {
    expect(missing(upscaling())).toEqual([]);
    expect(missing(upscaling({ parties: without(parties[who]) }))).toEqual([role]);
  });

  it('asks for the youth-care provider of each child, who may be one and the same (S002-47, P-8)', () => {
    expect(missing(upscaling({ parties: without(parties.youthCare) }))).toEqual([
      `youth-care-provider of ${daughter}`,
      `youth-care-provider of ${son}`,
    ]);
  });

  it('is the minimum and all parties involved on top of it (P-8, S002-46)', () => {
    expect(upscaling().seats.map(({ seatId }) => seatId)).toContain(parties.debtCounselling.partyId);
    expect(upscaling().seats.find(({ seatId }) => seatId === parties.debtCounselling.partyId)?.need).toBe('required');
  });

  it('has an adviser, a supporter and the focal-point officer without waiting for them (P-12, P-21)', () => {
    const extra = (['adviser', 'supporter', 'focal-point-officer'] as const).map((role, nth) =>
      party(60 + nth, 'mental-health-care', { role }),
    );
    const seats = upscaling({ parties: [...all, ...extra] }).seats.filter(({ personIds }) => personIds[0]! > id(59));
    expect(seats.map(({ role, need }) => `${role} ${need}`)).toEqual([
      'adviser optional',
      'supporter optional',
      'focal-point-officer optional',
    ]);
  });

  it('has the assigned coordinator in the chair (S002-10)', () => {
    expect(upscaling().seats[0]).toMatchObject({ role: 'chair', need: 'required', personIds: [chair.personId] });
  });

  it('takes a school of whom it is not said for which child for that of an only child', () => {
    const anySchool = party(19, 'school');
    const others = without(parties.school, parties.otherSchool, parties.youthCare);
    const onlyChild = household.filter(({ memberId }) => memberId !== son);
    const roster = (members: typeof household) => upscaling({ parties: [...others, anySchool], household: members });
    expect(missing(roster(onlyChild))).toEqual([`youth-care-provider of ${daughter}`]);
    expect(missing(roster(household))).toContain(`school of ${son}`);
  });
});

describe('A role', () => {
  const childless = household.filter(({ minor }) => !minor);

  it('for a child is asked for even without one, until it is marked not applicable: missing is something else (R-15)', () => {
    const nobody = { household: childless, parties: without(parties.school, parties.otherSchool) };
    expect(missing(upscaling(nobody))).toEqual(['school']);
    const decisions = markNotApplicable(nothingDecided, { role: 'school', reason: 'Er zijn geen kinderen.' });
    const roster = upscaling({ ...nobody, decisions });
    expect(missing(roster)).toEqual([]);
    expect(roster.minimum.find(({ role }) => role === 'school')?.filling).toEqual({
      state: 'not-applicable',
      reason: 'Er zijn geen kinderen.',
    });
  });

  it('of one child being not applicable leaves that of the other asked for (P-8, R-15)', () => {
    const decisions = markNotApplicable(nothingDecided, { role: 'school', memberId: son, reason: 'Is drie jaar.' });
    const roster = upscaling({ parties: without(parties.school, parties.otherSchool), decisions });
    expect(missing(roster)).toEqual([`school of ${daughter}`]);
  });

  it('that is filled after all counts, whatever was marked before', () => {
    const decisions = markNotApplicable(nothingDecided, { role: 'school', memberId: son, reason: 'Is drie jaar.' });
    expect(upscaling({ decisions }).minimum.filter(({ filling }) => filling.state === 'filled')).toHaveLength(6);
  });

  it.each<[string, Id[], string]>([
    ['named nobody', [], 'nobody-named'],
    ['has only the chair to send: who chairs represents nobody (R-21)', [chair.personId], 'only-the-chair'],
    ['has the chair for its contact: nobody chose another (R-21)', [chair.personId, id(44)], 'only-the-chair'],
  ])('is missing when its party %s', (_, personIds, because) => {
    const roster = upscaling({ parties: [...without(parties.youthHealth), { ...parties.youthHealth, personIds }] });
    expect(missingRoles(roster)[0]?.filling).toEqual({ state: 'missing', because });
  });

  it('is filled by a colleague of the chair who is the contact, and comes alone (R-21)', () => {
    const colleague = { ...parties.youthHealth, personIds: [id(44), chair.personId] };
    const roster = upscaling({ parties: [...without(parties.youthHealth), colleague] });
    expect(missing(roster)).toEqual([]);
    expect(roster.seats.find(({ seatId }) => seatId === colleague.partyId)?.personIds).toEqual([id(44)]);
  });
});

describe('The roster of other tables', () => {
  it('asks for neighbourhood team and health centre when scaling down (S002-52)', () => {
    expect(missing(rosterOf('downscaling', facts({ parties: [] }), municipality))).toEqual([
      'neighbourhood-team',
      'health-centre',
    ]);
  });

  it.each(['follow-up', 'case-conference'] as const)(
    'asks for no role at a %s, and invites who is involved',
    (kind) => {
      const roster = rosterOf(kind, facts(), municipality);
      expect([roster.minimum, roster.seats.length]).toEqual([[], upscaling().seats.length]);
    },
  );
});

describe('The household (R-11)', () => {
  const seats = (about: Partial<RosterFacts> = {}) =>
    upscaling(about).seats.filter(({ role }) => role === 'household-member' || role === 'representative');

  it('is invited: who comes for a child depends on its age, and nobody comes twice (P-16)', () => {
    expect(seats().map(({ seatId, role, need }) => [seatId, role, need])).toEqual([
      [mother, 'household-member', 'optional'],
      [daughter, 'household-member', 'optional'],
      [id(9), 'representative', 'optional'],
    ]);
  });

  it('includes no minor of whom it is not settled who acts (P-16)', () => {
    expect(householdSeats([{ memberId: son, minor: true }], [])).toEqual([]);
    expect(householdSeats([{ memberId: mother, minor: false }], [])).toHaveLength(1);
  });

  it('is left out only member by member, each with a reason', () => {
    const decisions = leaveOut(nothingDecided, { memberId: daughter, reason: 'Is op schoolreis.' });
    expect(seats({ decisions }).map(({ seatId }) => seatId)).toEqual([mother, id(9)]);
    expect(refusal(() => leaveOut(nothingDecided, { memberId: daughter, reason: ' ' }))).toEqual({
      code: 'reason-missing',
      rule: 'R-11',
    });
  });

  it('has no member who is left out come back as a representative (P-14)', () => {
    const decisions = leaveOut(nothingDecided, { memberId: mother, reason: 'Heeft een eigen gesprek.' });
    expect(seats({ decisions }).map(({ seatId }) => seatId)).toEqual([daughter, id(9)]);
  });
});

describe('What the coordinator decides on the roster', () => {
  it('is a mandate with a reason: a party may be free to come or only be informed (S002-24)', () => {
    const { partyId } = parties.debtCounselling;
    const decisions = changeNeed(nothingDecided, { partyId, need: 'informed', reason: 'Leest het verslag.' });
    expect(upscaling({ decisions }).seats.find(({ seatId }) => seatId === partyId)?.need).toBe('informed');
  });

  it.each([
    ['not applicable', () => markNotApplicable(nothingDecided, { role: 'school', reason: '' }), 'R-15'],
    ['otherwise needed', () => changeNeed(nothingDecided, { partyId: id(1), need: 'optional', reason: '' }), 'S002-24'],
  ])('never makes a role %s without a reason', (_, decide, rule) => {
    expect(refusal(decide)).toEqual({ code: 'reason-missing', rule });
  });

  it('can be decided again: the last word counts', () => {
    const first = markNotApplicable(nothingDecided, { role: 'school', memberId: son, reason: 'Een.' });
    const other = markNotApplicable(first, { role: 'school', memberId: daughter, reason: 'Twee.' });
    const last = markNotApplicable(other, { role: 'school', memberId: son, reason: 'Drie.' });
    expect(last.notApplicable.map(({ reason }) => reason)).toEqual(['Twee.', 'Drie.']);
    const needs = changeNeed(last, { partyId: id(1), need: 'optional', reason: 'Een.' });
    expect(changeNeed(needs, { partyId: id(1), need: 'required', reason: 'Twee.' }).needs).toHaveLength(1);
    const left = leaveOut(last, { memberId: son, reason: 'Een.' });
    expect(leaveOut(left, { memberId: son, reason: 'Twee.' }).leftOut).toEqual([{ memberId: son, reason: 'Twee.' }]);
  });
});

test('S002-24 undo: what is taken back is as if it had not been decided, and nothing else is', () => {
  const reason = 'Zo is het.';
  const one = markNotApplicable(nothingDecided, { role: 'school', memberId: son, reason });
  const other = leaveOut(markNotApplicable(one, { role: 'school', reason }), { memberId: mother, reason });
  const all = changeNeed(other, { partyId: son, need: 'informed', reason });
  expect(takeBack(all, { what: 'need-as-before', partyId: son })).toEqual(other);
  expect(takeBack(other, { what: 'invited', memberId: mother }).leftOut).toEqual([]);
  expect(takeBack(other, { what: 'applicable', role: 'school' }).notApplicable).toEqual(one.notApplicable);
  const none = takeBack(one, { what: 'applicable', role: 'school', memberId: son });
  expect([none, takeBack(none, { what: 'invited', memberId: son })]).toEqual([nothingDecided, nothingDecided]);
});

describe('What the coordinator is told of an incomplete roster', () => {
  const rosters = (about: RosterFacts) => ({
    asCoordinatorSees: rosterOf('upscaling', about, municipality),
    seenByOthers: rosterSeenByOthers('upscaling', about, municipality),
  });

  it('is which roles have nobody, for which child, and which of them nobody else may know of (P-8, P-27)', () => {
    const about = factsWithSignal({ parties: without(parties.otherSchool) });
    expect(said(incompleteEvents(table, rosters(about)))['roster-incomplete']).toEqual({
      ...table,
      missing: [
        { role: 'school', memberId: son, restricted: false },
        { role: 'safe-home-or-samen-veilig', restricted: true },
        { role: 'neighbourhood-team', restricted: true },
      ],
    });
  });

  it('is nothing when nothing is missing', () => {
    expect(incompleteEvents(table, rosters(facts()))).toEqual([]);
  });

  it('is published by what everybody may know, with a safety signal as without: that it is there tells nothing (P-27)', () => {
    const published = (about: RosterFacts) => incompleteEvents(table, rosters(about)).length;
    expect(published(factsWithSignal({ parties: all }))).toBe(0);
    const hiddenCentre = { ...parties.healthCentre, restricted: true };
    const noCentre = without(parties.healthCentre);
    expect(published(facts({ parties: noCentre }))).toBe(1);
    expect(published(factsWithSignal({ parties: [...noCentre, hiddenCentre] }))).toBe(1);
    expect(published(factsWithSignal({ parties: noCentre, excludedKinds: ['health-centre'] }))).toBe(1);
  });
});
