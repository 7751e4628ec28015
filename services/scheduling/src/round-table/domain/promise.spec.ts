import { facts, factsWithSignal, party } from '../../../test/a-household.ts';
import { book, booked, full, now, offered, option, reseat, room, seen } from '../../../test/a-table.ts';
import { id } from '../../../test/id.ts';
import { refusal } from '../../../test/refusal.ts';
import { said } from '../../../test/said.ts';
import { cancelRoundTable } from './end.ts';
import { keepPromises, type Promised, refreshRoom } from './promise.ts';
import type { RoundTable } from './round-table.ts';

const unchanged = (table: RoundTable) => ({ next: table, events: [] });
const promised = (about: Partial<Promised> = {}): Promised => ({
  asCoordinatorSees: full(),
  stepFree: false,
  ...about,
});
const told = (decision: ReturnType<typeof keepPromises>) => said(decision.events)['round-table-promise-broken'];

describe('What was checked when a table was booked', () => {
  it('is nothing to tell as long as it holds (S002-9)', () => {
    const table = booked();
    expect(keepPromises(unchanged(table), promised())).toEqual(unchanged(table));
  });

  it('is a task for the coordinator when more people come than the room holds (S002-9)', () => {
    const more = [1, 2, 3, 4, 5, 6].map((number) => party(70 + number, 'housing-corporation'));
    const full = seen(facts({ parties: [...facts().parties, ...more] }));
    const broken = keepPromises(reseat(booked(), full), promised());
    expect(told(broken)).toMatchObject({ broken: ['room-too-small'], startsAt: '2026-12-03T09:00:00Z' });
    const again = keepPromises(unchanged(broken.next), promised());
    expect(again.events).toEqual([]); // once
    const mended = keepPromises(reseat(broken.next, seen()), promised());
    expect([mended.next.broken, told(mended)]).toEqual([undefined, undefined]);
    expect(told(keepPromises(reseat(mended.next, full), promised())).broken).toEqual(['room-too-small']);
  });

  it('is looked at again with the room as it is now (S002-9)', () => {
    const smaller = refreshRoom(booked(), { ...room, capacity: 3 });
    expect(told(keepPromises(smaller, promised())).broken).toEqual(['room-too-small']);
    expect(refreshRoom(booked(), { ...room, roomId: id(499), capacity: 3 }).next).toEqual(booked());
  });

  it('has steps in the way when somebody of the household turns out to need none (P-12)', () => {
    const [withSteps, stepFree] = [refreshRoom(booked(), { ...room, stepFree: false }), promised({ stepFree: true })];
    expect(told(keepPromises(withSteps, stepFree)).broken).toEqual(['room-not-step-free']);
    expect(keepPromises(withSteps, promised()).events).toEqual([]);
    const option5 = option(5, '2026-12-04', { room: { ...room, stepFree: false } });
    expect(refusal(() => book(offered(booked(), [option5]), id(505), { stepFree: true }))).toEqual({
      code: 'room-not-step-free',
      rule: 'P-12',
    });
  });

  it('has a hidden party undecided when one comes in after it (P-27)', () => {
    const about = promised({ asCoordinatorSees: full(factsWithSignal()) });
    const { next, events } = keepPromises(unchanged(booked()), about);
    // The coordinator sees it. That the room holds is plain to see, so an event would tell of the party by being there.
    expect([next.broken, events]).toEqual([['hidden-party-undecided'], []]);
    const smaller = keepPromises(refreshRoom(next, { ...room, capacity: 3 }), about);
    expect(told(smaller).broken).toEqual(['room-too-small']);
    expect(smaller.next.broken).toEqual(['room-too-small', 'hidden-party-undecided']);
  });

  it('matters no more once the table is over', () => {
    const off = cancelRoundTable(booked(), 'Ziek.', now);
    expect(keepPromises(off, promised({ stepFree: true }))).toEqual(off);
  });
});
