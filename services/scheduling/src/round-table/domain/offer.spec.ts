import { chair, facts, factsWithSignal, mother, son } from '../../../test/a-household.ts';
import {
  book,
  booked,
  call,
  called,
  choices,
  circumstances,
  full,
  municipality,
  now,
  occupied,
  offered,
  option,
} from '../../../test/a-table.ts';
import { id } from '../../../test/id.ts';
import { refusal } from '../../../test/refusal.ts';
import { said } from '../../../test/said.ts';
import { rosterOf } from '../../roster/domain/roster.ts';
import { callRoundTable } from './call.ts';
import { cancelRoundTable } from './end.ts';
import { chooseOptions, keepSlot, offerOptions, withoutOffer } from './offer.ts';
import { reservationsOf } from './reservation.ts';
import type { RoundTable } from './round-table.ts';
import { phaseOf } from './round-table.ts';

describe('Calling a table', () => {
  it('says so, and tells the coordinator which roles have nobody (S002-46, S002-47)', () => {
    const gaps = rosterOf('upscaling', facts({ parties: [] }), municipality);
    const told = said(callRoundTable(call, { asCoordinatorSees: gaps, seenByOthers: gaps }, now).events);
    expect(told['round-table-called']).toEqual({
      caseId: id(300),
      roundTableId: id(301),
      kind: 'upscaling',
      calledBy: chair.personId,
      calledAt: now,
    });
    expect(told['roster-incomplete'].missing).toHaveLength(6);
    expect(
      Object.keys(said(callRoundTable(call, { asCoordinatorSees: full(), seenByOthers: full() }, now).events)),
    ).toEqual(['round-table-called']);
    expect(phaseOf(called(), now)).toBe('called');
  });
});

describe('Offering times', () => {
  it('asks those without a calendar, until the answer is due or the hold runs out, whichever is first (P-11)', () => {
    const { next, events } = offerOptions(
      called(),
      { offerId: id(310), options: choices, asked: [mother] },
      circumstances(),
    );
    expect(said(events)['options-offered']).toEqual({
      caseId: id(300),
      roundTableId: id(301),
      kind: 'upscaling',
      offerId: id(310),
      urgent: false,
      options: choices.map(({ optionId, startsAt, endsAt }) => ({ optionId, startsAt, endsAt })),
      asked: [{ personId: mother, role: 'household-member', need: 'optional', restricted: false }],
      answerBy: '2026-11-27T23:00:00Z',
      coordinatorId: called().coordinatorId,
    });
    expect(phaseOf(next, now)).toBe('offered');
    const friday = offerOptions(
      called(),
      { offerId: id(310), options: choices, asked: [mother] },
      circumstances({ now: '2026-11-27T09:00:00Z' }),
    );
    expect(said(friday.events)['options-offered'].answerBy).toBe('2026-11-30T09:00:00Z');
  });

  it('holds everyone found and the room for each of them, and lets go of all when the hold runs out', () => {
    const table = offered();
    expect(occupied(table)).toHaveLength(2 * 8);
    expect(reservationsOf(table, now)[0]).toMatchObject({ reservedUntil: '2026-11-28T09:00:00Z' });
    expect(occupied(table, '2026-11-28T09:00:00Z')).toEqual([]);
    expect(phaseOf(table, '2026-11-28T09:00:00Z')).toBe('called');
    expect(occupied(withoutOffer(table, now).next)).toEqual([]);
  });

  it('takes the times back and says so, unless nobody was asked (P-11, P-18)', () => {
    const { next, events } = withoutOffer(offered(), now);
    expect(phaseOf(next, now)).toBe('called');
    expect(said(events)['options-withdrawn']).toMatchObject({
      roundTableId: id(301),
      offerId: id(310),
      withdrawnAt: now,
    });
    const kept = keepSlot(called(), { offerId: id(311), option: choices[0]! }, circumstances()).next;
    expect(withoutOffer(kept, now).events).toEqual([]);
  });

  it('takes what suits each of them, and counts silence for nothing (P-18)', () => {
    const table = chooseOptions(offered(), { personId: mother, optionIds: [id(502)], chosenAt: now }, now).next;
    expect(table.offer?.suits).toEqual({ [mother]: [id(502)] });
    const overtaken = { personId: mother, optionIds: [], chosenAt: '2026-11-25T08:59:59Z' };
    expect(chooseOptions(table, overtaken, now).next).toBe(table);
    const again = chooseOptions(table, { personId: mother, optionIds: [], chosenAt: now }, now).next;
    expect(again.offer?.suits).toEqual({ [mother]: [] });

    const asked = [mother, chair.personId];
    const two = offerOptions(called(), { offerId: id(310), options: choices, asked }, circumstances()).next;
    const first = chooseOptions(two, { personId: mother, optionIds: [id(502)], chosenAt: now }, now).next;
    const second = chooseOptions(first, { personId: chair.personId, optionIds: [id(501)], chosenAt: now }, now).next;
    expect(second.offer?.suits).toEqual({ [mother]: [id(502)], [chair.personId]: [id(501)] });
  });

  it.each<[string, () => unknown, string, string]>([
    [
      'while a hidden party is undecided (P-27)',
      () =>
        offerOptions(
          called(),
          { offerId: id(310), options: choices, asked: [mother] },
          circumstances({ asCoordinatorSees: full(factsWithSignal()) }),
        ),
      'hidden-party-undecided',
      'P-27',
    ],
    ['without any time', () => offered(called(), []), 'number-of-options', 'P-11'],
    [
      'with more times than the municipality offers',
      () =>
        offered(
          called(),
          ['01', '02', '03', '04'].map((day, nth) => option(nth, `2026-12-${day}`)),
        ),
      'number-of-options',
      'P-11',
    ],
    [
      'to nobody',
      () => offerOptions(called(), { offerId: id(310), options: choices, asked: [] }, circumstances()),
      'nobody-asked',
      'P-11',
    ],
    [
      'to somebody who is not invited',
      () => offerOptions(called(), { offerId: id(310), options: choices, asked: [mother, son] }, circumstances()),
      'nobody-asked',
      'P-11',
    ],
    [
      'that overlap: the same people are held for all',
      () =>
        offered(called(), [
          option(2, '2026-12-02', { startsAt: '2026-12-02T10:00:00Z', endsAt: '2026-12-02T11:30:00Z' }),
          option(1, '2026-12-02'),
        ]),
      'options-overlap',
      'P-11',
    ],
    ['in the past', () => offered(called(), [option(1, '2026-11-25')]), 'option-in-the-past', 'S002-46'],
    ['on top of the booking', () => offered(booked(), [option(3, '2026-12-03')]), 'option-overlaps-booking', 'P-11'],
    [
      'of a table that is off',
      () => offered(cancelRoundTable(called(), 'Verhuisd.', now).next),
      'table-was-cancelled',
      'P-10',
    ],
  ])('is refused %s', (_, offering, code, rule) => {
    expect(refusal(offering)).toEqual({ code, rule });
  });

  it.each<[string, () => unknown, string]>([
    [
      'by somebody who was not asked',
      () => chooseOptions(offered(), { personId: son, optionIds: [], chosenAt: now }, now),
      'not-asked',
    ],
    [
      'a time that was not offered',
      () => chooseOptions(offered(), { personId: mother, optionIds: [id(599)], chosenAt: now }, now),
      'unknown-option',
    ],
    [
      'a time that is not held any more',
      () =>
        chooseOptions(
          offered(),
          { personId: mother, optionIds: [], chosenAt: '2026-11-28T09:00:00Z' },
          '2026-11-28T09:00:00Z',
        ),
      'options-lapsed',
    ],
    [
      'before times are offered',
      () => chooseOptions(called(), { personId: mother, optionIds: [], chosenAt: now }, now),
      'options-lapsed',
    ],
  ])('is not answered %s', (_, answering, code) => {
    expect(refusal(answering).code).toBe(code);
  });
});

describe('Keeping a slot while booking it', () => {
  const keep = (table: RoundTable) => keepSlot(table, { offerId: id(311), option: choices[0]! }, circumstances());

  it('holds it for the minutes that takes and tells nobody', () => {
    const { next, events } = keep(called());
    expect([events, next.offer?.reservedUntil, phaseOf(next, now)]).toEqual([[], '2026-11-25T09:15:00Z', 'called']);
    expect(refusal(() => book(next, id(501), { now: '2026-11-25T09:15:00Z' })).code).toBe('options-lapsed');
  });

  it('can be done again, but not under the eyes of those who are choosing (P-11)', () => {
    expect(keep(keep(called()).next).next.offer?.options).toHaveLength(1);
    expect(refusal(() => keep(offered()))).toEqual({ code: 'options-open', rule: 'P-11' });
    const lapsed = circumstances({ now: '2026-11-28T09:00:00Z' });
    expect(keepSlot(offered(), { offerId: id(311), option: choices[0]! }, lapsed).next.offer?.asked).toEqual([]);
  });
});
