import { almere, workingDays } from '../../../test/almere.ts';
import { availabilityOf, type Calendar, roomAvailabilityOf } from './calendar.ts';
import { gridOf, minuteAt, openGrains, startsWithin } from './grid.ts';
import { bitsOf, isEmpty, type Mask, setRun } from './mask.ts';
import { instantOf, minuteOf } from './moment.ts';
import { callEnds, noticeEnds } from './notice.ts';
import { openHoursBetween } from './opening.ts';
import { fittingRooms, placeOf, type Room } from './room.ts';

const monday = '2026-11-23';
const grid = gridOf([{ on: monday, from: '08:30', to: '17:30' }]);
const at = (time: string) => minuteOf(`${monday}T${time}:00+01:00`);
const nobody: Calendar = { blocks: [], reservations: [] };
const works = (from: string, to: string) => ({ ...nobody, weeklyPattern: [{ weekday: 1, from, to }] });

/** The grains of a mask as wall times, one stretch per line. */
function stretches(mask: Mask): string[] {
  const times: string[] = [];
  for (const { firstBit, grains } of grid.openings)
    for (let grain = 0; grain <= grains; grain++) {
      const free = (bit: number) => ((mask[bit >> 5]! >>> (bit & 31)) & 1) === 1;
      const [before, here] = [grain > 0 && free(firstBit + grain - 1), grain < grains && free(firstBit + grain)];
      const wall = instantOf(minuteAt(grid, firstBit + grain) + 60).slice(11, 16);
      if (here && !before) times.push(wall);
      if (!here && before) times.push(`${times.pop()}-${wall}`);
    }
  return times;
}

describe('What somebody’s calendar says', () => {
  it('is free in working hours, less what is busy', () => {
    const { free } = availabilityOf(grid, {
      ...works('09:00', '16:00'),
      blocks: [{ from: at('10:00'), until: at('11:00') }],
    });
    expect(stretches(free)).toEqual(['09:00-10:00', '11:00-16:00']);
  });

  it('rounds working time inwards and busy time outwards, down to the second', () => {
    const { free } = availabilityOf(grid, {
      ...works('09:05', '15:50'),
      blocks: [{ from: at('10:14') + 0.5, until: at('11:00') + 1 / 60 }],
    });
    expect(stretches(free)).toEqual(['09:15-10:00', '11:15-15:45']);
  });

  it('joins hours that touch before it rounds them', () => {
    const weeklyPattern = [
      { weekday: 1, from: '12:10', to: '17:00' },
      { weekday: 1, from: '09:00', to: '12:10' },
      { weekday: 1, from: '10:00', to: '11:00' },
    ];
    expect(stretches(availabilityOf(grid, { ...nobody, weeklyPattern }).free)).toEqual(['09:00-17:00']);
  });

  it('takes holds and bookings of other tables for busy, and those of the table itself not', () => {
    const calendar = {
      ...works('09:00', '17:00'),
      reservations: [
        { roundTableId: 'this', from: at('09:00'), until: at('10:30') },
        { roundTableId: 'another', from: at('13:00'), until: at('14:30') },
      ],
    };
    expect(stretches(availabilityOf(grid, calendar, 'this').free)).toEqual(['09:00-13:00', '14:30-17:00']);
    expect(stretches(availabilityOf(grid, calendar).free)).toEqual(['10:30-13:00', '14:30-17:00']);
  });

  it('says nothing when nobody told us: never free, possible where we have not reserved', () => {
    const unknown = availabilityOf(grid, {
      blocks: [],
      reservations: [{ roundTableId: 'another', from: at('13:00'), until: at('14:30') }],
    });
    expect(unknown.known).toBe(false);
    expect(isEmpty(unknown.free)).toBe(true);
    expect(stretches(unknown.possible)).toEqual(['08:30-13:00', '14:30-17:30']);
  });

  it('is a clear no when the pattern is empty: this person never works', () => {
    const never = availabilityOf(grid, { ...nobody, weeklyPattern: [] });
    expect([never.known, isEmpty(never.possible)]).toEqual([true, true]);
  });

  it('leaves a room open whenever a table may be held', () => {
    const room = roomAvailabilityOf(grid, { ...nobody, blocks: [{ from: at('08:00'), until: at('12:00') }] });
    expect(stretches(room.free)).toEqual(['12:00-17:30']);
  });
});

describe('The grid of open hours', () => {
  it('has four quarters fewer on the day in spring that loses an hour, four more in autumn', () => {
    const wholeDay = (on: string) => gridOf([{ on, from: '00:00', to: '24:00' }]).openings[0]!.grains;
    expect(['2027-03-27', '2027-03-28', '2027-10-31'].map(wholeDay)).toEqual([96, 92, 100]);
  });

  it('keeps a meeting inside one opening: not over lunch and not overnight', () => {
    const two = gridOf([
      { on: monday, from: '11:00', to: '12:00' },
      { on: monday, from: '13:00', to: '14:00' },
    ]);
    expect(bitsOf(openGrains(two))).toHaveLength(8);
    expect(bitsOf(startsWithin(two, 4, {}))).toHaveLength(2);
    expect(bitsOf(startsWithin(two, 5, {}))).toHaveLength(0);
  });

  it('starts no earlier than asked, to the minute, and no later than the last day', () => {
    const days = gridOf(['2026-11-23', '2026-11-24', '2026-11-25'].map((on) => ({ on, from: '09:00', to: '10:00' })));
    const starts = (window: object) => {
      const mask = startsWithin(days, 2, window);
      return Array.from({ length: days.words * 32 }, (_, bit) => bit)
        .filter((bit) => (mask[bit >> 5]! >>> (bit & 31)) & 1)
        .map((bit) => instantOf(minuteAt(days, bit)).slice(8, 16));
    };
    expect(starts({ notBefore: at('09:01'), lastOn: '2026-11-24' })).toEqual([
      '23T08:15',
      '23T08:30',
      '24T08:00',
      '24T08:15',
      '24T08:30',
    ]);
    expect(starts({ after: '2026-11-24' })).toEqual(['25T08:00', '25T08:15', '25T08:30']);
  });

  it('knows a whole fortnight in a few words', () => {
    const fortnight = Array.from({ length: 10 }, () => ({ on: monday, from: '08:30', to: '17:30' }));
    expect(gridOf(fortnight).words).toBe(12);
    expect(gridOf([]).words).toBe(0);
  });
});

describe('When a round table may be held', () => {
  const municipality = almere();
  const calendar = workingDays(municipality);
  const days = (first: string, last: string, policy = municipality) =>
    openHoursBetween(policy, workingDays(policy), first, last).map(({ on }) => on);

  it('is not on a day that counts and hosts nothing, nor at the weekend (P-9)', () => {
    expect(days('2026-12-23', '2026-12-29')).toEqual(['2026-12-23', '2026-12-28', '2026-12-29']);
  });

  it('may be on Good Friday, which does not count, where the municipality says so (P-9)', () => {
    const meets = almere((json) => {
      json.calendar.dayKinds['good-friday'].canHostMeeting = true;
    });
    expect(days('2027-03-25', '2027-03-29')).toEqual(['2027-03-25']);
    expect(days('2027-03-25', '2027-03-29', meets)).toEqual(['2027-03-25', '2027-03-26']);
  });

  it('leaves so many whole working days between the message and the meeting; none when urgent (P-5)', () => {
    const notice = (now: string, urgent = false) =>
      instantOf(noticeEnds(now, 'invitationWorkingDays', urgent, municipality, calendar));
    expect(notice('2026-11-23T10:00:00Z')).toBe('2026-11-25T23:00:00Z');
    expect(notice('2026-11-27T10:00:00Z')).toBe('2026-12-01T23:00:00Z');
    expect(notice('2026-11-23T10:07:00Z', true)).toBe('2026-11-23T10:07:00Z');
  });

  it('is too soon for a household until the slowest of what it needs has had its working days (P-53)', () => {
    const none = { interpreter: false, childcare: false, letter: false, preferredTimes: [] };
    const until = (needs: Partial<typeof none>) => {
      const ends = callEnds('2026-11-23T10:00:00Z', { ...none, ...needs }, municipality, calendar);
      return ends === undefined ? undefined : instantOf(ends);
    };
    expect(until({})).toBeUndefined();
    expect(callEnds('2026-11-23T10:00:00Z', null, municipality, calendar)).toBeUndefined();
    expect(until({ interpreter: true })).toBe('2026-11-26T23:00:00Z');
    expect(until({ letter: true, interpreter: true })).toBe('2026-11-27T23:00:00Z');
  });
});

describe('The rooms that fit (S002-9)', () => {
  const municipality = almere();
  const [own, other] = municipality.network.venues;
  const room = (roomId: string, about: Partial<Room> = {}): Room => ({
    roomId,
    venue: own!.code,
    code: roomId,
    capacity: 10,
    stepFree: true,
    ...about,
  });
  const fitting = (rooms: Room[], stepFree = false) =>
    fittingRooms(rooms, { people: 8, stepFree, district: own!.district }, municipality).map(({ roomId }) => roomId);

  it('hold everyone, and are step-free when somebody needs that', () => {
    const rooms = [room('small', { capacity: 7 }), room('stairs', { stepFree: false }), room('flat')];
    expect(fitting(rooms)).toEqual(['flat', 'stairs']);
    expect(fitting(rooms, true)).toEqual(['flat']);
  });

  it('are tried in the own district first, then the smallest', () => {
    const rooms = [
      room('far', { venue: other!.code, capacity: 8 }),
      room('hall', { capacity: 40 }),
      room('b'),
      room('a'),
    ];
    expect(fitting(rooms)).toEqual(['a', 'b', 'hall', 'far']);
  });

  it('are told by venue and room', () => {
    expect(placeOf(room('hall'))).toEqual({ roomId: 'hall', venue: own!.code, room: 'hall' });
  });
});

test('A run of bits may cross words', () => {
  const mask = new Int32Array(3);
  setRun(mask, 30, 67);
  expect(bitsOf(mask)).toHaveLength(37);
});
