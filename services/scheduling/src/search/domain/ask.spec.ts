import { chair, facts, factsWithSignal, mother, parties, party } from '../../../test/a-household.ts';
import { almere, workingDays } from '../../../test/almere.ts';
import { id } from '../../../test/id.ts';
import { said } from '../../../test/said.ts';
import type { Calendar } from '../../calendar/domain/calendar.ts';
import { instantOf, minuteOf } from '../../calendar/domain/moment.ts';
import { changeNeed, nothingDecided } from '../../roster/domain/decision.ts';
import { rosterSeenByOthers } from '../../roster/domain/roster.ts';
import { freezeTerm } from '../../term/domain/request-term.ts';
import { type Asked, questionOf } from './ask.ts';
import { noSlotOf } from './no-slot.ts';
import { findSlots } from './proposals.ts';
import { earlySignal } from './signal.ts';

const municipality = almere();
const calendar = workingDays(municipality);
const seen = (about = facts()) => rosterSeenByOthers('upscaling', about, municipality);

const week = (...weekdays: number[]): Calendar => ({
  weeklyPattern: weekdays.map((weekday) => ({ weekday, from: '08:30', to: '17:30' })),
  blocks: [],
  reservations: [],
});
const everyone = (about = facts()) =>
  new Map(
    [chair.personId, ...about.parties.flatMap(({ personIds }) => personIds)].map((who) => [who, week(1, 2, 3, 4, 5)]),
  );

const asked = (about: Partial<Asked> = {}): Asked => ({
  roster: seen(),
  calendars: everyone(),
  durationMinutes: municipality.tables.upscaling.durationMinutes,
  notBefore: minuteOf('2026-11-26T00:00:00+01:00'),
  deadlineOn: '2026-12-07',
  lookUntil: '2026-12-21',
  ...about,
});
const question = (about: Partial<Asked> = {}) => questionOf(asked(about), municipality, calendar);
const first = (about: Partial<Asked> = {}) => {
  const answer = findSlots(question(about), 1);
  return answer.found ? instantOf(answer.proposals[0]!.from) : 'nothing';
};

describe('A roster becomes a question', () => {
  it('of its required and optional parties, the chair among them', () => {
    expect(first()).toBe('2026-11-26T07:30:00Z');
    expect(question().parties).toHaveLength(7);
    expect(question().parties[0]).toMatchObject({ partyId: chair.personId, need: 'required' });
  });

  it('in which the household is not searched for: it chooses (R-11)', () => {
    expect(question().parties.map(({ partyId }) => partyId)).not.toContain(mother);
  });

  it('in which the times that suit the household rank', () => {
    const calendars = everyone().set(mother, week(5));
    expect(first({ calendars })).toBe('2026-11-27T07:30:00Z');
  });

  it('that takes a person without a calendar for unknown, not for free', () => {
    const calendars = everyone();
    calendars.delete(id(15));
    expect(earlySignal(question({ calendars }))).toEqual({
      signal: 'depends-on-unknown',
      partyIds: [parties.healthCentre.partyId],
    });
  });

  it('that leaves out who is only informed and who has named nobody', () => {
    const decisions = changeNeed(nothingDecided, {
      partyId: parties.debtCounselling.partyId,
      need: 'informed',
      reason: 'Leest het verslag.',
    });
    const nobodyYet = { ...parties.healthCentre, personIds: [] };
    const others = facts().parties.filter(({ partyId }) => partyId !== nobodyYet.partyId);
    const roster = seen(facts({ decisions, parties: [...others, nobodyYet] }));
    expect(question({ roster }).parties).toHaveLength(5);
  });

  it('that is the same with a safety signal as without: nothing hidden takes part in planning (P-27)', () => {
    const hidden = factsWithSignal();
    expect(question({ roster: seen(hidden), calendars: everyone(hidden) })).toEqual(question());
  });

  it('in which a closed school does not come, and other parties do (P-9)', () => {
    const inHolidays = {
      notBefore: minuteOf('2026-12-18T00:00:00+01:00'),
      deadlineOn: '2027-01-05',
      lookUntil: '2027-01-05',
    };
    const busyFriday: Calendar = {
      ...week(1, 2, 3, 4, 5),
      blocks: [{ from: minuteOf('2026-12-18T00:00:00Z'), until: minuteOf('2026-12-19T00:00:00Z') }],
    };
    const calendars = everyone().set(chair.personId, busyFriday);
    expect(first({ ...inHolidays, calendars })).toBe('2027-01-04T07:30:00Z');
    const noSchool = facts({
      parties: facts().parties.filter(({ organisationKind }) => organisationKind !== 'school'),
    });
    expect(first({ ...inHolidays, calendars, roster: seen(noSchool) })).toBe('2026-12-21T07:30:00Z');
  });

  it('in which no two parties count on the same substitute, nor one on the other’s contact', () => {
    const lending = [
      party(61, 'mental-health-care', { personIds: [id(61), id(63), id(62)] }),
      party(62, 'mental-health-care', { personIds: [id(62), id(63), id(64)] }),
    ];
    const roster = seen(facts({ parties: [...facts().parties, ...lending] }));
    const persons = question({ roster })
      .parties.slice(-2)
      .map(({ anyOf }) => anyOf.map(({ id }) => id));
    expect(persons).toEqual([
      [id(61), id(63)],
      [id(62), id(64)],
    ]);
  });

  it('that needs a room where one is looked for (S002-9)', () => {
    const taken: Calendar = {
      blocks: [{ from: minuteOf('2026-11-26T00:00:00Z'), until: minuteOf('2026-11-27T11:00:00Z') }],
      reservations: [],
    };
    expect(first({ rooms: [{ roomId: id(400), calendar: taken }] })).toBe('2026-11-27T11:00:00Z');
    expect(first({ rooms: [] })).toBe('nothing');
  });

  it('to which a table that is planned anew is no obstacle itself', () => {
    const reservations = [
      { roundTableId: id(301), from: minuteOf('2026-11-26T07:30:00Z'), until: minuteOf('2026-11-26T09:00:00Z') },
    ];
    const calendars = everyone().set(id(13), { ...week(1, 2, 3, 4, 5), reservations });
    calendars.set(id(33), week());
    expect(first({ calendars, roundTableId: id(301) })).toBe('2026-11-26T07:30:00Z');
    expect(first({ calendars })).toBe('2026-11-26T09:15:00Z');
  });
});

test('No slot before the deadline tells whom to call and when it could be after all (S002-34)', () => {
  const request = {
    requestId: id(302),
    direction: 'upscaling' as const,
    urgent: false,
    receivedAt: '2026-11-23T09:00:00Z',
  };
  const frozen = freezeTerm(request, municipality, calendar)!;
  const calendars = everyone().set(id(15), {
    ...week(1, 2, 3, 4, 5),
    blocks: [{ from: 0, until: minuteOf('2026-12-08T10:00:00Z') }],
  });
  const signal = earlySignal(question({ calendars, rooms: [{ roomId: id(400), calendar: week() }] }));
  if (signal.signal !== 'feasible-without') throw new Error(signal.signal);

  const of = { caseId: id(300), termId: id(303), kind: 'round-table' as const };
  const { healthCentre } = parties;
  const blocking = [
    { organisationId: healthCentre.organisationId, partyId: healthCentre.partyId, personId: id(15), restricted: false },
  ];
  const told = said([noSlotOf(of, frozen, seen(), signal.whoBlocks)])['no-slot-before-deadline'];
  expect(told).toMatchObject({ stage: 'intake', deadlineOn: '2026-12-07', blocking, firstPossibleOn: '2026-12-08' });
  const planning = said([noSlotOf({ ...of, roundTableId: id(301) }, frozen, seen(), signal.whoBlocks)]);
  expect(planning['no-slot-before-deadline']).toMatchObject({ stage: 'planning', roundTableId: id(301) });

  const noRoom = earlySignal(question({ rooms: [] }));
  if (noRoom.signal !== 'feasible-without') throw new Error(noRoom.signal);
  expect(said([noSlotOf(of, frozen, seen(), noRoom.whoBlocks)])['no-slot-before-deadline'].blocking).toEqual([]);
});
