import { chair, facts, factsWithSignal, mother, parties, party, son } from '../../../test/a-household.ts';
import { answer, book, booked, called, now, occupied, offered, option, reseat, seen } from '../../../test/a-table.ts';
import { id } from '../../../test/id.ts';
import { refusal } from '../../../test/refusal.ts';
import { said } from '../../../test/said.ts';
import { cancelRoundTable } from './end.ts';
import { sendAnother } from './guest.ts';
import type { RoundTable } from './round-table.ts';
import { phaseOf } from './round-table.ts';

describe('An answer', () => {
  it('is told to the coordinator (S002-34)', () => {
    const { next, events } = answer(booked(), id(15), { answer: 'tentative' });
    expect(said(events)['attendance-answered']).toEqual({
      caseId: id(300),
      roundTableId: id(301),
      kind: 'upscaling',
      revision: 0,
      personId: id(15),
      organisationId: parties.healthCentre.organisationId,
      partyId: parties.healthCentre.partyId,
      need: 'required',
      answer: 'tentative',
      restricted: false,
      answeredAt: now,
      coordinatorId: chair.personId,
    });
    expect(phaseOf(next, now)).toBe('booked');
  });

  it('of no by a required party re-opens the search while the booking stands (R-22)', () => {
    const declined = answer(booked(), id(15)).next;
    expect(phaseOf(declined, now)).toBe('reopened');
    expect(occupied(declined)).toHaveLength(7);
    expect(phaseOf(offered(declined, [option(5, '2026-12-04')]), now)).toBe('offered');
    expect(phaseOf(answer(declined, id(15), { answer: 'accepted' }).next, now)).toBe('booked');
  });

  it('of no by the household or an optional party does not (R-11)', () => {
    expect(phaseOf(answer(booked(), mother).next, now)).toBe('booked');
  });

  it('of no that names a substitute does not: that moves nobody (P-11)', () => {
    expect(phaseOf(answer(booked(), id(13), { substituteId: id(33) }, parties.school.organisationId).next, now)).toBe(
      'booked',
    );
  });

  it('to an older time, or the same once more, changes nothing and is not told', () => {
    const moved = book(offered(booked(), [option(5, '2026-12-04')]), id(505)).next;
    expect(answer(moved, id(15))).toEqual({ next: moved, events: [] });
    const declined = answer(moved, id(15), { revision: 1 }).next;
    expect(answer(declined, id(15), { revision: 1, answeredAt: '2026-11-26T09:00:00Z' }).events).toEqual([]);
    expect(
      answer(declined, id(15), { revision: 1, substituteId: id(99) }, parties.healthCentre.organisationId).events,
    ).toHaveLength(1);
  });

  it('that is the same once more counts from then: what was received in between was overtaken (P-11)', () => {
    const accepted = (table: RoundTable, answeredAt: string) =>
      answer(table, id(15), { answer: 'accepted', answeredAt }).next;
    const twice = accepted(accepted(booked(), '2026-11-25T10:00:00.000Z'), '2026-11-25T10:02:00.000Z');
    const byLink = { answer: 'declined', answeredAt: '2026-11-25T10:01:00.000Z' } as const;
    expect(answer(twice, id(15), byLink)).toEqual({ next: twice, events: [] });
  });

  it('that was received before the one that is there was overtaken on its way (P-11)', () => {
    const declined = answer(booked(), id(15), { answeredAt: '2026-11-25T10:00:00.000Z' }).next;
    const byLink = { answer: 'accepted', answeredAt: '2026-11-25T09:59:59.000Z' } as const;
    expect(answer(declined, id(15), byLink)).toEqual({ next: declined, events: [] });
    expect(answer(declined, id(15), { ...byLink, answeredAt: '2026-11-25T10:00:01.000Z' }).events).toHaveLength(1);
  });

  it.each<[string, () => unknown, string]>([
    ['by somebody who was not invited', () => answer(booked(), son), 'not-invited'],
    ['before there is a time', () => answer(called(), id(15)), 'not-invited'],
    ...[
      ['the chair, who represents nobody (R-21)', chair.personId, parties.youthHealth.organisationId] as const,
      ['somebody else’s guest', id(15), parties.youthHealth.organisationId] as const,
      ['somebody of another organisation', id(99), parties.school.organisationId] as const,
      ['somebody who is not in the directory', id(99), undefined] as const,
    ].map(([who, substituteId, worksAt]): [string, () => unknown, string] => [
      `that sends ${who} (P-11)`,
      () => answer(booked(), id(11), { substituteId }, worksAt),
      'substitute-not-possible',
    ]),
    [
      'to a table that is off',
      () => answer(cancelRoundTable(booked(), 'Ziek.', now).next, id(15)),
      'table-was-cancelled',
    ],
  ])('is refused %s', (_, answering, code) => {
    expect(refusal(answering).code).toBe(code);
  });
});

describe('Other people at the same time', () => {
  const { partyId, organisationId } = parties.school;
  const send = (table: RoundTable, personId: string, worksAt: string | undefined = organisationId) =>
    sendAnother(table, { partyId, personId }, worksAt, now);

  it('are told as such, without another revision: no calendar file says that somebody else came or went (P-27)', () => {
    const declined = answer(booked(), id(13), { substituteId: id(33) }, parties.school.organisationId).next;
    const { next, events } = send(declined, id(33));
    const told = said(events)['round-table-attendees-changed'];
    expect(told.revision).toBe(0);
    expect(told.attendees.map(({ personId }: { personId: string }) => personId)).toContain(id(33));
    expect(told.attendees.map(({ personId }: { personId: string }) => personId)).not.toContain(id(13));
    expect(next.booking?.guests.find(({ personId }) => personId === id(33))?.answer).toBeUndefined();
  });

  it('are nothing to tell when the same person was there already, or there is no time yet', () => {
    expect(send(booked(), id(13)).events).toEqual([]);
    expect(send(called(), id(33)).events).toEqual([]);
  });

  it.each<[string, string, string | undefined, string]>([
    ['who works elsewhere', id(33), id(999), 'person-of-other-organisation'],
    ['whom the directory does not know', id(33), undefined, 'person-of-other-organisation'],
    ['who chairs (R-21)', chair.personId, organisationId, 'chair-represents-nobody'],
    ['who sits for another party', id(15), organisationId, 'already-invited'],
  ])('are nobody %s (P-11)', (_, personId, worksAt, code) => {
    expect(refusal(() => sendAnother(booked(), { partyId, personId }, worksAt, now)).code).toBe(code);
  });

  it('follow the roster: who joins is invited, who leaves is not, who stays keeps the answer (S002-24)', () => {
    const accepted = answer(booked(), id(15), { answer: 'accepted' }).next;
    const others = facts().parties.filter(({ partyId }) => partyId !== parties.debtCounselling.partyId);
    const { next, events } = reseat(accepted, seen(facts({ parties: [...others, party(70, 'housing-corporation')] })));
    expect(events).toHaveLength(1);
    const persons = next.booking!.guests.map(({ personId }) => personId);
    expect([persons.includes(id(70)), persons.includes(id(16))]).toEqual([true, false]);
    expect(next.booking?.guests.find(({ personId }) => personId === id(15))?.answer?.answer).toBe('accepted');
    expect(occupied(next)).not.toContain(id(70));
  });

  it('keep the substitute whom the search found or the party sent', () => {
    const sent = send(booked(), id(33)).next;
    expect(reseat(sent, seen()).events).toEqual([]);
  });

  it('include a hidden party from the moment it is released, and nothing of it before (P-27)', () => {
    expect(reseat(booked(), seen(factsWithSignal())).events).toEqual([]);
    const released = [...facts().parties, { ...parties.safeHome, restricted: false }];
    const told = said(reseat(booked(), seen(factsWithSignal({ parties: released }))).events);
    expect(told['round-table-attendees-changed'].attendees).toHaveLength(11);
  });

  it('include another coordinator in the chair, who then hears the answers (P-13)', () => {
    const substitute = { personId: id(20), organisationId: id(120) };
    const { next, events } = reseat(booked(), seen(facts({ chair: substitute })));
    expect(said(events)['round-table-attendees-changed'].attendees[0].personId).toBe(id(20));
    expect(said(answer(next, id(15)).events)['attendance-answered'].coordinatorId).toBe(id(20));
    expect(reseat(called(), seen(facts({ chair: substitute }))).next.coordinatorId).toBe(id(20));
  });

  it('make no difference to a table that is over', () => {
    const off = cancelRoundTable(booked(), 'Ziek.', now).next;
    expect(reseat(off, seen(facts({ parties: [] }))).events).toEqual([]);
  });
});
