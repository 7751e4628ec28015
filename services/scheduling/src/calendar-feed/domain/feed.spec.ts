import { answer, booked } from '../../../test/a-table.ts';
import { id } from '../../../test/id.ts';
import { changedLines, type FeedLine, mayBeFollowed, seatAt } from './feed.ts';

const now = '2026-11-26T09:00:00.000Z';
const newId = () => id(900);
const table = booked();
const guest = table.booking!.guests.find(({ role }) => role === 'party') ?? table.booking!.guests[0]!;
const seat = seatAt(table, guest.personId)!;
const line: FeedLine = { ...seat, uid: id(901), sequence: 0, changedAt: '2026-11-25T09:00:00.000Z' };

describe('S002-46: what a person has in their calendar', () => {
  it('is tentative until they said that they come, and confirmed for who chairs', () => {
    expect(seat).toMatchObject({ status: 'tentative', venue: 'buurthuis', room: 'zaal' });
    const accepted = answer(table, guest.personId, { answer: 'accepted' }).next;
    expect(seatAt(accepted, guest.personId)).toMatchObject({ status: 'confirmed' });
    expect(seatAt(table, table.coordinatorId)).toMatchObject({ status: 'confirmed' });
  });

  it('is nothing for who said no, or has no seat', () => {
    expect(seatAt(answer(table, guest.personId).next, guest.personId)).toBeUndefined();
    expect(seatAt(table, id(999))).toBeUndefined();
  });

  it('P-27: is nothing for a party that nobody may know of yet', () => {
    const guests = table.booking!.guests.map((one) => ({ ...one, restricted: one.personId === guest.personId }));
    expect(seatAt({ ...table, booking: { ...table.booking!, guests } }, guest.personId)).toBeUndefined();
  });
});

test('P-17: a link is followed until ninety days after its owner was here', () => {
  expect([mayBeFollowed('2026-11-26', '2027-02-24'), mayBeFollowed('2026-11-26', '2027-02-25')]).toEqual([true, false]);
});

describe('What changes in a feed', () => {
  const changes = (before: FeedLine[], seats = [seat]) => changedLines(before, seats, { now, newId });

  it('is a table that is new', () => {
    expect(changes([])).toEqual([{ ...seat, uid: id(900), sequence: 0, changedAt: now }]);
  });

  it('is nothing as long as a table stays as it was', () => {
    expect(changes([line])).toEqual([]);
    const kept = { ...line, startsAt: line.startsAt.replace('Z', '.000Z'), endsAt: line.endsAt.replace('Z', '.000Z') };
    expect(changes([kept])).toEqual([]);
  });

  it('is another time under the same uid', () => {
    const moved = { ...seat, startsAt: '2026-12-04T09:00:00Z' };
    expect(changes([line], [moved])).toEqual([{ ...line, ...moved, sequence: 1, changedAt: now }]);
  });

  it('is one that is not theirs any more: cancelled, once', () => {
    const cancelled = { ...line, status: 'cancelled' as const, sequence: 1, changedAt: now };
    expect(changes([line], [])).toEqual([cancelled]);
    expect(changes([cancelled], [])).toEqual([]);
  });

  it('is one that comes back after all', () => {
    expect(changes([{ ...line, status: 'cancelled', sequence: 1 }])).toMatchObject([
      { status: 'tentative', sequence: 2 },
    ]);
  });

  it('is no table that has begun', () => {
    expect(changes([{ ...line, startsAt: '2026-11-26T08:30:00.000Z' }], [])).toEqual([]);
  });
});
