import { chair, daughter, facts, mother, parties, son } from '../../../test/a-household.ts';
import { answer, booked, called, full, now, occupied, offered, option } from '../../../test/a-table.ts';
import { id } from '../../../test/id.ts';
import { refusal } from '../../../test/refusal.ts';
import { said } from '../../../test/said.ts';
import { markNotApplicable, nothingDecided } from '../../roster/domain/decision.ts';
import { cancelRoundTable, recordTookPlace, type TookPlaceReport } from './end.ts';
import { sendAnother } from './guest.ts';
import { phaseOf } from './round-table.ts';

describe('Cancelling', () => {
  it('is one action that frees everything and says so to everyone (P-10)', () => {
    const { next, events } = cancelRoundTable(offered(booked(), [option(5, '2026-12-04')]), 'Ziek.', now);
    expect(said(events)['round-table-cancelled']).toMatchObject({ revision: 1, cancelledAt: now });
    expect([occupied(next), phaseOf(next, now)]).toEqual([[], 'cancelled']);
    expect(said(cancelRoundTable(called(), 'Ziek.', now).events)['round-table-cancelled'].revision).toBe(0);
  });

  it('needs a reason, and happens once (P-10)', () => {
    expect(refusal(() => cancelRoundTable(booked(), '', now))).toEqual({ code: 'reason-missing', rule: 'P-10' });
    const off = cancelRoundTable(booked(), 'Ziek.', now).next;
    expect(refusal(() => cancelRoundTable(off, 'Ziek.', now)).code).toBe('table-was-cancelled');
  });
});

describe('A table is held', () => {
  const afterwards = '2026-12-03T11:00:00Z';
  const everybody = [chair.personId, ...facts().parties.map(({ personIds }) => personIds[0]!), mother];
  const held = (report: Partial<TookPlaceReport> = {}, table = booked(), roster = full()) =>
    recordTookPlace(table, { presentIds: everybody, absentRoles: [], ...report }, roster, afterwards);
  const without = (...gone: string[]) => everybody.filter((personId) => !gone.includes(personId));

  it('with its chair, parties and household (P-10)', () => {
    const { next, events } = held();
    expect(said(events)['round-table-held']).toMatchObject({
      heldOn: '2026-12-03',
      deadlineOn: '2026-12-07',
      rosterComplete: true,
    });
    expect([phaseOf(next, afterwards), occupied(next)]).toEqual(['held', []]);
  });

  it('with a no-show where somebody stayed away after a yes, and an absence otherwise (P-10)', () => {
    const accepted = answer(booked(), id(16), { answer: 'accepted' }).next;
    const { attendance } = said(
      held({ presentIds: without(id(16), mother), householdAbsentBecause: 'Ziek.' }, accepted).events,
    )['round-table-held'];
    const of = (personId: string) =>
      attendance.find((one: { personId: string }) => one.personId === personId).attendance;
    expect([of(id(16)), of(mother), of(id(15))]).toEqual(['no-show', 'absent', 'present']);
  });

  it('INCOMPLETE without a required role, given a reason for each: in time, and not complete (R-22)', () => {
    const presentIds = without(id(13), id(15));
    const absentRoles = [
      { role: 'school', memberId: daughter, reason: 'Rector was verhinderd.' },
      { role: 'health-centre', reason: 'Geen vervanger.' },
    ];
    const { next, events } = held({ presentIds, absentRoles });
    expect(said(events)['round-table-held'].rosterComplete).toBe(false);
    expect(next.ending).toMatchObject({ absentRoles });
    expect(refusal(() => held({ presentIds, absentRoles: absentRoles.slice(1) }))).toEqual({
      code: 'reason-missing',
      rule: 'R-22',
    });
  });

  it('complete when a substitute came for a role, or it is not applicable (P-11, R-15)', () => {
    const table = sendAnother(
      booked(),
      { partyId: parties.school.partyId, personId: id(33) },
      parties.school.organisationId,
      now,
    ).next;
    const { events } = held({ presentIds: [...without(id(13)), id(33)] }, table);
    expect(said(events)['round-table-held'].rosterComplete).toBe(true);
    const decisions = markNotApplicable(nothingDecided, { role: 'school', memberId: son, reason: 'Is drie jaar.' });
    const others = facts().parties.filter(({ partyId }) => partyId !== parties.otherSchool.partyId);
    const roster = full(facts({ parties: others, decisions }));
    expect(
      said(held({ presentIds: without(id(14)) }, booked(), roster).events)['round-table-held'].rosterComplete,
    ).toBe(true);
  });

  it('with reasons also for roles that nobody else knows of, which show nowhere (P-27)', () => {
    const hiddenGap = full(facts({ safetySignal: true, excludedKinds: ['safe-home'] }));
    expect(refusal(() => held({}, booked(), hiddenGap)).rule).toBe('R-22');
    const absentRoles = [{ role: 'neighbourhood-team', reason: 'Was verhinderd.' }];
    expect(said(held({ absentRoles }, booked(), hiddenGap).events)['round-table-held']).toEqual(
      said(held().events)['round-table-held'],
    );
  });

  it.each<[string, () => unknown, string, string]>([
    ['without a time', () => held({}, called()), 'not-booked', 'P-10'],
    [
      'before it began',
      () => recordTookPlace(booked(), { presentIds: everybody, absentRoles: [] }, full(), now),
      'not-yet',
      'P-10',
    ],
    ['without its chair', () => held({ presentIds: without(chair.personId) }), 'chair-absent', 'S002-10, P-10'],
    ['without any party', () => held({ presentIds: [chair.personId, mother] }), 'no-party-present', 'P-10'],
    ['without the household or a reason', () => held({ presentIds: without(mother) }), 'reason-missing', 'P-10'],
    ['by people who were never invited', () => held({ presentIds: [...everybody, id(99)] }), 'not-invited', 'P-11'],
    ['twice', () => held({}, held().next), 'table-was-held', 'P-10'],
  ])('never %s', (_, holding, code, rule) => {
    expect(refusal(holding)).toEqual({ code, rule });
  });
});
