import { almere, workingDays } from '../../../test/almere.ts';
import { id } from '../../../test/id.ts';
import { said } from '../../../test/said.ts';
import { caseTerm, settleTerm } from './case-term.ts';
import { atRiskFrom, endOf, milestonesOf, type Progress, termState } from './progress.ts';
import { freezeAccessTerm, freezeTerm, type ReceivedRequest, receivedRequest } from './request-term.ts';
import { deadlineSetOf, stateEvents } from './term-events.ts';

const municipality = almere();
const calendar = workingDays(municipality);

const request = (about: Partial<ReceivedRequest> = {}): ReceivedRequest => ({
  requestId: id(3),
  direction: 'upscaling',
  urgent: false,
  receivedAt: '2026-11-23T09:00:00Z',
  ...about,
});
const unknown = { caseId: id(1), safetySignal: false, receivedByCoordinatorAt: null, ended: false, frozen: null };
const freeze = (about: Partial<ReceivedRequest> = {}) => freezeTerm(request(about), municipality, calendar)!;

describe('The ten working days of a request (S002-46, S002-51)', () => {
  it.each([
    ['a call on Thursday afternoon that is typed the next day (P-4)', '2027-04-22T16:30:00+02:00', '2027-05-12'],
    ['late in the evening in UTC, which is Friday here', '2027-04-22T22:15:00Z', '2027-05-13'],
    ['on a Saturday', '2027-04-24T10:00:00Z', '2027-05-13'],
    ['on a Sunday', '2027-04-25T10:00:00Z', '2027-05-13'],
    ['before Christmas and New Year', '2026-12-18T10:00:00Z', '2027-01-05'],
  ])('%s', (_, receivedAt, on) => {
    expect(freeze({ receivedAt }).term.on).toBe(on);
  });

  it('say which days were passed over, so that the date explains itself', () => {
    const { term } = freeze({ receivedAt: '2027-04-22T16:30:00+02:00' });
    expect(term.skipped.map(({ on, name }) => `${on} ${name.nl}`)).toEqual([
      '2027-04-27 Koningsdag',
      '2027-05-05 Bevrijdingsdag',
      '2027-05-06 Hemelvaartsdag',
      '2027-05-07 de dag na Hemelvaartsdag',
    ]);
  });

  it('run from the first municipal receipt when scaling up, also when it reached the coordinator later (R-13)', () => {
    const { clock, term } = freeze({ receivedByCoordinatorAt: '2026-11-26T09:00:00Z' });
    expect([clock, term.on]).toEqual(['received', '2026-12-07']);
  });

  it('run from the referral by the access point when scaling down, and not before it (R-13)', () => {
    expect(freezeTerm(request({ direction: 'downscaling' }), municipality, calendar)).toBeUndefined();
    const { clock, term } = freeze({ direction: 'downscaling', referredAt: '2026-11-25T09:00:00Z' });
    expect([clock, term.on]).toEqual(['referred', '2026-12-09']);
  });

  it('run from arrival at the coordinator where the municipality says so (R-13)', () => {
    const elsewhere = almere((json) => {
      json.terms.roundTable.clock.upscaling = 'received-by-coordinator';
    });
    expect(freezeTerm(request(), elsewhere, calendar)).toBeUndefined();
    const reached = request({ receivedByCoordinatorAt: '2026-11-26T09:00:00Z' });
    expect(freezeTerm(reached, elsewhere, calendar)?.term.on).toBe('2026-12-10');
  });

  it.each([
    ['upscaling', '2026-11-25T09:00:00Z', '2026-11-25T09:00:00Z'],
    ['upscaling', '2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z'],
    ['downscaling', '2026-11-25T09:00:00Z', '2026-11-26T09:00:00Z'],
  ] as const)(
    'of %s at a coordinator run from when both are there: case and request (R-13)',
    (direction, caseReachedAt, on) => {
      const waiting = { ...request({ direction }), ...unknown, referredAt: '2026-11-26T09:00:00Z' };

      expect(receivedRequest(waiting, caseReachedAt)).toMatchObject({ receivedByCoordinatorAt: on });
      expect(receivedRequest(waiting, null)).not.toHaveProperty('receivedByCoordinatorAt');
      const direct = { ...waiting, receivedByCoordinatorAt: '2026-11-24T09:00:00Z' };
      expect(receivedRequest(direct, caseReachedAt)).toMatchObject({ receivedByCoordinatorAt: '2026-11-24T09:00:00Z' });
    },
  );

  it('are none where the municipality lets such a table be held at any time', () => {
    const elsewhere = almere((json) => {
      json.tables.upscaling.withinTerm = false;
    });
    expect(freezeTerm(request(), elsewhere, calendar)).toBeUndefined();
  });

  it('are fewer for an urgent request (P-5)', () => {
    expect(freeze({ urgent: true }).term.on).toBe('2026-11-26');
  });

  it('leave the access point a term of its own, until it has referred the case (P-7)', () => {
    const contact = request({ direction: 'downscaling' });
    expect(freezeAccessTerm(contact, municipality, calendar)?.term.on).toBe('2026-11-30');
    expect(
      freezeAccessTerm({ ...contact, referredAt: '2026-11-25T09:00:00Z' }, municipality, calendar),
    ).toBeUndefined();
    expect(freezeAccessTerm(request(), municipality, calendar)).toBeUndefined();
  });
});

describe('Several requests for one household', () => {
  const first = freeze({ requestId: 'first', receivedAt: '2026-11-23T09:00:00Z' });
  const second = freeze({ requestId: 'second', receivedAt: '2026-11-25T09:00:00Z' });
  const urgent = freeze({ requestId: 'urgent', receivedAt: '2026-11-25T09:00:00Z', urgent: true });

  it('have one clock, that of the earliest receipt, in whatever order they come in (P-3)', () => {
    expect(caseTerm([second, first])?.requestId).toBe('first');
    expect(caseTerm([first, second])?.requestId).toBe('first');
  });

  it('of one day go by the hour, also when written with another offset (P-3)', () => {
    const noon = freeze({ requestId: 'a-noon', receivedAt: '2026-11-23T12:00:00+01:00' });
    const morning = freeze({ requestId: 'b-morning', receivedAt: '2026-11-23T10:59:00Z' });
    expect(caseTerm([noon, morning])?.requestId).toBe('b-morning');
  });

  it('are overtaken by a later one that is urgent and so ends first (P-3, P-5)', () => {
    expect(caseTerm([first, urgent])?.requestId).toBe('urgent');
  });

  it('fall back on the next clock when the earliest is taken back, and on none when all are (P-3)', () => {
    expect(caseTerm([second])?.requestId).toBe('second');
    expect(caseTerm([])).toBeUndefined();
  });
});

describe('A term past the last known decree year', () => {
  const unknownAfter2028 = freeze({ receivedAt: '2028-12-27T09:00:00Z' });

  it('is not refused but provisional (P-15)', () => {
    expect(unknownAfter2028.term.provisional).toBe(true);
    expect(deadlineSetOf(of, unknownAfter2028).data).toMatchObject({ deadlineOn: '2029-01-11', provisional: true });
  });

  const withDecree = (days: string[]) =>
    workingDays(
      almere((json) => {
        const named = days.map((on) => ({ on, name: { nl: 'een nieuwe dag' } }));
        json.calendar.decrees.push({ years: { from: 2029, through: 2031 }, title: 't', source: 's', days: named });
      }),
    );

  it('moves later when the calendar becomes known, and then stands (P-15)', () => {
    const settled = settleTerm(unknownAfter2028, withDecree(['2029-01-02']));
    expect(settled.term).toMatchObject({ on: '2029-01-12', provisional: false });
    expect(settleTerm(settled, withDecree(['2029-01-02', '2029-01-03']))).toBe(settled);
  });

  it('never moves earlier, whatever the calendar becomes (P-15)', () => {
    const promised = { ...unknownAfter2028, term: { ...unknownAfter2028.term, on: '2029-01-15' } };
    const settled = settleTerm(promised, withDecree([]));
    expect(settled.term).toMatchObject({ on: '2029-01-15', provisional: false });
  });

  it('is not touched by a new calendar when it was settled at receipt: frozen is frozen (R-13)', () => {
    const frozen = freeze();
    const closed = workingDays(
      almere((json) => {
        json.calendar.dayKinds['closing-day'].countsForTerm = false;
        json.calendar.closingDays.push({ on: '2026-11-27', name: { nl: 'sluitingsdag' } });
      }),
    );
    expect(settleTerm(frozen, closed)).toBe(frozen);
  });
});

describe('How a term stands', () => {
  const { term } = freeze();
  const state = (now: string, progress: Partial<Progress> = {}) =>
    termState(term, { decided: false, called: false, rosterComplete: false, ...progress }, now, municipality);
  const booked = { decided: true, called: true, bookedOn: '2026-12-03' };

  it('is on time as long as more days are left than the municipality worries about', () => {
    expect(state('2026-11-27T16:00:00Z')).toEqual({ state: 'on-time', workingDaysLeft: 6 });
  });

  it.each<[string, Partial<Progress>, string]>([
    ['undecided', {}, 'undecided'],
    ['decided and not called', { decided: true }, 'table-not-called'],
    ['called and not booked', { decided: true, called: true }, 'table-not-booked'],
    ['booked past the deadline', { ...booked, bookedOn: '2026-12-08' }, 'table-not-booked'],
    ['booked with a role that nobody fills', booked, 'roster-incomplete'],
  ])('is at risk when half of it is gone and it is %s', (_, progress, risk) => {
    expect(state('2026-11-30T08:00:00Z', progress)).toEqual({ state: 'at-risk', risk, workingDaysLeft: 5 });
  });

  it('is on time when the table is booked in term with a complete roster', () => {
    expect(state('2026-12-02T08:00:00Z', { ...booked, rosterComplete: true })).toMatchObject({ state: 'on-time' });
  });

  it('is kept by a table that is held on the last day, and not by one that is only called by then (R-12)', () => {
    expect(state('2026-12-10T08:00:00Z', { ...booked, tookPlaceOn: '2026-12-07' })).toEqual({ state: 'kept' });
    expect(state('2026-12-07T22:59:00Z', booked)).toMatchObject({ state: 'at-risk', workingDaysLeft: 0 });
    expect(state('2026-12-07T23:00:00Z', booked)).toEqual({ state: 'missed' });
  });

  it('stays missed when the table is held late (R-13)', () => {
    expect(state('2026-12-10T08:00:00Z', { ...booked, tookPlaceOn: '2026-12-08' })).toEqual({ state: 'missed' });
  });

  it('ends at closing time where the municipality says so', () => {
    const office = almere((json) => {
      json.terms.roundTable.endsAt = 'close-of-office';
    });
    expect(endOf(term, office)).toBe('2026-12-07T16:30:00Z');
    expect(endOf(term, municipality)).toBe('2026-12-07T23:00:00Z');
  });

  it('is watched from the first day on which it can be at risk', () => {
    expect(atRiskFrom(term, municipality)).toBe('2026-11-29T23:00:00Z');
    expect(atRiskFrom(freeze({ urgent: true }).term, municipality)).toBe('2026-11-22T23:00:00Z');
  });

  it('has milestones in working days; an urgent one has them within its own days', () => {
    expect(milestonesOf(term, municipality)).toEqual([
      { step: 'options-offered', dueOn: '2026-11-24' },
      { step: 'options-answered', dueOn: '2026-11-26' },
      { step: 'booked', dueOn: '2026-11-27' },
      { step: 'held', dueOn: '2026-12-07' },
    ]);
    expect(milestonesOf(freeze({ urgent: true }).term, municipality).at(-2)).toEqual({
      step: 'booked',
      dueOn: '2026-11-26',
    });
  });
});

const of = { caseId: id(1), termId: id(2), kind: 'round-table' as const };

describe('What is told of a term', () => {
  it('is the deadline with the clock that set it', () => {
    expect(said([deadlineSetOf({ ...of, coordinatorId: id(4) }, freeze())])['deadline-set']).toEqual({
      ...of,
      requestId: id(3),
      deadlineOn: '2026-12-07',
      urgent: false,
      coordinatorId: id(4),
      clock: 'received',
      clockStartedAt: '2026-11-23T09:00:00Z',
      workingDays: 10,
      provisional: false,
    });
  });

  it('is a risk and a miss, also while nobody has the case; and nothing when all is well', () => {
    const risk = said(stateEvents(of, freeze(), { state: 'at-risk', risk: 'undecided', workingDaysLeft: 3 }));
    expect(risk['deadline-at-risk']).toMatchObject({ risk: 'undecided', workingDaysLeft: 3 });
    expect(risk['deadline-at-risk']).not.toHaveProperty('coordinatorId');
    expect(said(stateEvents(of, freeze(), { state: 'missed' }))['deadline-missed']).toMatchObject({ requestId: id(3) });
    expect(stateEvents(of, freeze(), { state: 'kept' })).toEqual([]);
  });
});
