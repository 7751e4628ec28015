import { chair, mother } from '../../../test/a-household.ts';
import { answer, book, booked, called, circumstances, now, offered, option } from '../../../test/a-table.ts';
import { id } from '../../../test/id.ts';
import { refusal } from '../../../test/refusal.ts';
import { said } from '../../../test/said.ts';
import { askAgain } from './ask-again.ts';
import { cancelRoundTable } from './end.ts';

const asked = (table = booked(), personIds?: string[], at = now) => {
  const { next, events } = askAgain(table, personIds, circumstances({ now: at }));
  const { asked: people } = said(events)['round-table-answers-asked-again'];
  return { next, people: people.map(({ personId }: { personId: string }) => personId) as string[] };
};

describe('Asking again', () => {
  it('is for who has not answered, never for the chair or for who said no (R-26)', () => {
    const { people } = asked(answer(booked(), id(15)).next);
    expect(people).toContain(mother);
    expect(people).not.toContain(id(15));
    expect(people).not.toContain(chair.personId);
    expect(asked(booked(), [id(13)]).people).toEqual([id(13)]);
  });

  it('is not done twice within the working days that the municipality leaves people (R-26)', () => {
    const { next } = asked(booked(), [id(13)]);
    expect(refusal(() => asked(next, [id(13)], '2026-11-25T15:00:00Z'))).toEqual({
      code: 'asked-again-lately',
      rule: 'R-26',
    });
    expect(asked(next, undefined, '2026-11-25T15:00:00Z').people).not.toContain(id(13));
    expect(asked(next, [id(13)], '2026-11-26T09:00:00Z').people).toEqual([id(13)]);
  });

  it('begins anew with another time', () => {
    const { next } = asked(booked(), [id(13)]);
    const moved = book(offered(next, [option(5, '2026-12-04')]), id(505)).next;
    expect(asked(moved, [id(13)]).people).toEqual([id(13)]);
  });

  it.each([
    ['before there is a time', () => asked(called())],
    ['once it began', () => asked(booked(), undefined, '2026-12-03T09:00:00Z')],
    ['of who answered', () => asked(answer(booked(), id(15)).next, [id(15)])],
  ])('has nobody to ask %s (R-26)', (_, ask) => {
    expect(refusal(ask)).toEqual({ code: 'nobody-to-ask', rule: 'R-26' });
  });

  it('is over with the table', () => {
    expect(refusal(() => asked(cancelRoundTable(booked(), 'Verhuisd.', now).next)).code).toBe('table-was-cancelled');
  });
});
