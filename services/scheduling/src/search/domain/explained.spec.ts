import { availabilityOf, type Calendar, roomAvailabilityOf } from '../../calendar/domain/calendar.ts';
import { gridOf, startsWithin } from '../../calendar/domain/grid.ts';
import { instantOf, minuteOf } from '../../calendar/domain/moment.ts';
import { findSlots } from './proposals.ts';
import type { Candidate, Party, Question } from './question.ts';
import { asManyAs, best } from './rank.ts';
import { earlySignal } from './signal.ts';
import { startsFor } from './starts.ts';

// Monday and Tuesday are in term, Wednesday is past the deadline; open from nine to one, tables of an hour.
const days = ['2026-11-23', '2026-11-24', '2026-11-25'];
const tuesday = days[1]!;
const grid = gridOf(days.map((on) => ({ on, from: '09:00', to: '13:00' })));
const length = 4;

const time = (at: string) => minuteOf(`2026-11-${at.replace(' ', 'T')}:00+01:00`);
const wall = (minute: number | undefined) =>
  minute &&
  instantOf(minute + 60)
    .slice(8, 16)
    .replace('T', ' ');

/** Somebody who is free at these times only, each `dd HH:MM-HH:MM`; without any, somebody we know nothing of. */
function person(id: string, ...times: string[]): Candidate {
  const free = times.map((at) => ({ from: time(at.slice(0, 8)), until: time(`${at.slice(0, 3)}${at.slice(9)}`) }));
  const weeklyPattern = [1, 2, 3].map((weekday) => ({ weekday, from: '09:00', to: '13:00' }));
  const blocks = days.flatMap((on) => {
    const [opens, closes] = [time(`${on.slice(8)} 09:00`), time(`${on.slice(8)} 13:00`)];
    const ofDay = free.filter(({ from }) => from >= opens && from < closes);
    const edges = [opens, ...ofDay.flatMap(({ from, until }) => [from, until]), closes];
    return edges.flatMap((from, nth) => (nth % 2 === 0 ? [{ from, until: edges[nth + 1]! }] : []));
  });
  const calendar: Calendar =
    times.length > 0 ? { weeklyPattern, blocks, reservations: [] } : { blocks: [], reservations: [] };
  return { id, starts: startsFor(availabilityOf(grid, calendar), length, grid) };
}

const always = ['23 09:00-13:00', '24 09:00-13:00', '25 09:00-13:00'];
const party = (partyId: string, ...anyOf: Candidate[]): Party => ({ partyId, need: 'required', anyOf });
const optional = (partyId: string, ...anyOf: Candidate[]): Party => ({ partyId, need: 'optional', anyOf });

const question = (parties: Party[], more: Partial<Question> = {}): Question => ({
  grid,
  length,
  parties,
  inTerm: startsWithin(grid, length, { lastOn: tuesday }),
  afterTerm: startsWithin(grid, length, { after: tuesday }),
  ...more,
});

const proposals = (asked: Question, wanted?: number) => {
  const answer = findSlots(asked, wanted);
  if (!answer.found) throw new Error('nothing found');
  return answer.proposals;
};
const times = (asked: Question, wanted?: number) => proposals(asked, wanted).map(({ from }) => wall(from));
const blocked = (asked: Question) => {
  const answer = findSlots(asked);
  if (answer.found) throw new Error('something found');
  return answer.whoBlocks;
};

describe('A proposal', () => {
  it('comes first when it is the earliest, all else being equal; the others don’t overlap it', () => {
    const school = party('school', person('teacher', '23 09:00-13:00'));
    expect(times(question([school]))).toEqual(['23 09:00', '23 12:00', '23 10:00', '23 11:00']);
  });

  it('in the part of the day that has none yet goes before the next of one that has, and says so', () => {
    const school = party('school', person('teacher', '23 09:00-13:00'));
    const parts = proposals(question([school])).map(({ reasons }) => reasons.find(({ code }) => code === 'other-part'));
    expect(parts).toEqual([undefined, { code: 'other-part' }, undefined, undefined]);
  });

  it('in another part of the day does not go before one that suits the household', () => {
    const school = party('school', person('teacher', '23 09:00-13:00'));
    const suitsHousehold = person('parent', '23 09:00-12:00').starts.sure;
    expect(times(question([school], { suitsHousehold }), 2)).toEqual(['23 09:00', '23 10:00']);
  });

  it('on a day that has none yet goes before the next of a day that has, and says so', () => {
    const asked = question([party('school', person('teacher', ...always))]);
    expect(times(asked)).toEqual(['23 09:00', '24 12:00', '23 10:00', '23 11:00']);
    const otherDay = proposals(asked).map(({ reasons }) => reasons.some(({ code }) => code === 'other-day'));
    expect(otherDay).toEqual([false, true, false, false]);
  });

  it('for which somebody must be asked does not go before one at which all can, on whatever day', () => {
    const health = party('health', person('doctor', '23 09:00-11:00'), person('stranger'));
    expect(times(question([party('school', person('teacher', ...always)), health]), 3)).toEqual([
      '23 09:00',
      '23 10:00',
      '24 12:00',
    ]);
  });

  it('with more optional parties goes before an earlier one', () => {
    const school = party('school', person('teacher', ...always));
    const asked = question([school, optional('adviser', person('expert', '24 11:00-12:00'))]);
    expect(times(asked, 2)).toEqual(['24 11:00', '23 12:00']);
    expect(proposals(asked, 2).map(({ reasons }) => reasons)).toEqual([
      [{ code: 'all-required-free' }, { code: 'optional-present', present: 1, of: 1 }],
      [
        { code: 'all-required-free' },
        { code: 'optional-present', present: 0, of: 1 },
        { code: 'break-for-everyone' },
        { code: 'other-day' },
        { code: 'other-part' },
      ],
    ]);
  });

  it('is never for optional parties at the cost of a required one', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => optional(id, person(id, '24 11:00-12:00')));
    expect(times(question([party('school', person('teacher', '23 09:00-10:00')), ...many]))).toEqual(['23 09:00']);
  });

  it('at a time that suits the household goes before an earlier one, and not before one with more parties', () => {
    const school = party('school', person('teacher', ...always));
    const suitsHousehold = person('parent', '24 09:00-10:00').starts.sure;
    expect(times(question([school], { suitsHousehold }), 1)).toEqual(['24 09:00']);
    const withAdviser = [school, optional('adviser', person('expert', '23 12:00-13:00'))];
    expect(times(question(withAdviser, { suitsHousehold }), 1)).toEqual(['23 12:00']);
  });

  it('with the contacts themselves goes before an earlier one with a substitute, who is named (P-11)', () => {
    const school = party('school', person('teacher', '24 09:00-10:00'), person('mentor', ...always));
    const [first, second] = proposals(question([school]), 2);
    expect([first, second].map((one) => wall(one?.from))).toEqual(['24 09:00', '23 12:00']);
    expect(second?.attendance).toEqual([{ partyId: 'school', as: 'substitute', personId: 'mentor' }]);
    expect(second?.reasons).toContainEqual({ code: 'substitutes-needed', partyIds: ['school'] });
  });

  it('never has two substitutes share one meeting, each for half of it', () => {
    const school = party('school', person('teacher', '23 09:00-09:30'), person('mentor', '23 09:30-10:00'));
    expect(findSlots(question([school])).found).toBe(false);
  });

  it('leaves everyone a break where it can', () => {
    const school = party('school', person('teacher', '23 09:00-10:00', '23 10:30-12:00'));
    expect(times(question([school]))).toEqual(['23 10:45', '23 09:00']);
  });

  it('names the first room that is free', () => {
    const empty: Calendar = { blocks: [], reservations: [] };
    const taken = { ...empty, blocks: [{ from: time('23 09:00'), until: time('23 13:00') }] };
    const room = (id: string, calendar: Calendar) => ({
      id,
      starts: startsFor(roomAvailabilityOf(grid, calendar), length, grid),
    });
    const school = party('school', person('teacher', '23 09:00-10:00', '24 09:00-10:00'));
    const asked = question([school], { rooms: [room('small', taken), room('large', empty)] });
    expect(proposals(asked).map(({ roomId }) => roomId)).toEqual(['large', 'small']);
  });

  it('with an unknown calendar is a question, ranked behind every sure one, and never a yes', () => {
    const school = party('school', person('teacher', ...always));
    const health = party('health', person('doctor', '24 12:00-13:00'), person('stranger'));
    const asked = question([school, health]);
    expect(times(asked, 2)).toEqual(['24 12:00', '23 09:00']);
    expect(proposals(asked, 2)[1]?.reasons[0]).toEqual({ code: 'availability-unknown', partyIds: ['health'] });
    expect(proposals(asked, 2)[1]?.attendance[1]).toEqual({ partyId: 'health', as: 'to-ask', personId: 'stranger' });
  });

  it('is the same for the same question', () => {
    const asked = question([party('a', person('a', ...always)), optional('b', person('b', '24 09:00-11:00'))]);
    expect(findSlots(asked)).toEqual(findSlots(asked));
  });
});

describe('Where no time is found before the deadline, the answer', () => {
  const school = party('school', person('teacher', '23 09:00-10:00', '25 09:00-10:00'));
  const health = party('health', person('doctor', '23 11:00-13:00', '25 09:00-11:00'));
  const service = party('service', person('nurse', ...always));

  it('says who blocks: how many starts each would open, and the first of them', () => {
    expect(blocked(question([school, health, service])).blockers).toEqual([
      { partyId: 'school', opens: 5, firstAt: time('23 11:00') },
      { partyId: 'health', opens: 1, firstAt: time('23 09:00') },
      { partyId: 'service', opens: 0, firstAt: undefined },
    ]);
  });

  it('shows the time at which the fewest are missing, and who', () => {
    expect(blocked(question([school, health, service])).nearMiss).toEqual({
      from: time('23 09:00'),
      missing: ['health'],
    });
  });

  it('says when it could be held after all', () => {
    expect(wall(blocked(question([school, health, service])).afterTerm)).toBe('25 09:00');
    expect(blocked(question([school, party('none', person('n', '24 12:00-13:00'))])).afterTerm).toBeUndefined();
  });

  it('names the room when that is what is missing', () => {
    const { blockers } = blocked(question([service], { rooms: [] }));
    expect(blockers[0]).toMatchObject({ partyId: 'room', opens: 26 });
  });

  it('has nothing to show when no day is left at all', () => {
    expect(blocked(question([service], { inTerm: new Int32Array(grid.words) }))).toMatchObject({
      blockers: [{ opens: 0 }],
      nearMiss: undefined,
    });
  });
});

describe('The early signal at intake is', () => {
  const school = party('school', person('teacher', '23 09:00-10:00'), person('mentor', '24 09:00-10:00'));

  it.each<[string, Party[], string]>([
    ['feasible', [school, party('b', person('b', ...always))], 'feasible'],
    ['feasible with substitutes', [school, party('b', person('b', '24 09:00-10:00'))], 'feasible-with-substitutes'],
    ['dependent on an unknown calendar', [school, party('b', person('stranger'))], 'depends-on-unknown'],
    ['feasible without one party', [school, party('b', person('b', '24 11:00-13:00'))], 'feasible-without'],
    [
      'not feasible',
      [school, party('b', person('b', '24 11:00-12:00')), party('c', person('c', '23 11:00-12:00'))],
      'not-feasible',
    ],
  ])('%s', (_, parties, signal) => {
    expect(earlySignal(question(parties)).signal).toBe(signal);
  });

  it('about the room when nothing but that is missing', () => {
    expect(earlySignal(question([school], { rooms: [] }))).toMatchObject({
      signal: 'feasible-without',
      whoBlocks: { blockers: [{ partyId: 'room' }, { partyId: 'school' }] },
    });
  });

  it('silent on optional parties', () => {
    expect(earlySignal(question([school, optional('b', person('b', '25 09:00-10:00'))])).signal).toBe('feasible');
  });

  it('clear on whose calendar it depends', () => {
    expect(earlySignal(question([school, party('b', person('stranger'))]))).toMatchObject({ partyIds: ['b'] });
  });
});

test('Counting in binary prefers the start that is in most masks', () => {
  const masks = [0b0111, 0b0110, 0b1100, 0b0100, 0b0101].map((bits) => Int32Array.of(bits));
  expect(best(Int32Array.of(0b1111), asManyAs(masks))).toBe(2);
  expect(best(Int32Array.of(0b1011), asManyAs(masks))).toBe(0);
  expect(best(Int32Array.of(0), asManyAs(masks))).toBe(-1);
  expect(asManyAs([])).toEqual([]);
});

describe('What the household hears of in time', () => {
  it('goes first, and what takes a call says so (P-53)', () => {
    const reached = startsWithin(grid, length, { notBefore: time('24 09:00') });
    const said = proposals(question([party('a', person('a', ...always))], { reached }), 6);
    const called = said.map(({ from }) => from < time('24 09:00'));
    expect(called).toEqual([false, false, false, false, true, true]);
    for (const [nth, { reasons }] of said.entries())
      expect(reasons.some(({ code }) => code === 'by-phone-only')).toBe(called[nth]);
  });
});
