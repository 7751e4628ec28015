import { inGroup, type Task, tasksOf } from '../web/areas/home/tasks.ts';

// What stands on the first page, in which group and order (P-28, S002-46). Monday 30 November 2026, 11:00 in Amsterdam.

const me = 'me';
const clock = {
  now: '2026-11-30T10:00:00.000Z',
  dayOf: (instant: string) => instant.slice(0, 10),
  termOf: ({ receivedAt }: { receivedAt: string }) => (receivedAt < '1900' ? undefined : receivedAt.slice(0, 10)),
  daysLeft: (on: string) => Math.round((Date.parse(on) - Date.parse('2026-11-30')) / 86_400_000),
  atRiskDaysLeft: 5,
};

const request = (over: object = {}): any => ({
  requestId: 'r1',
  caseId: 'c1',
  district: 'almere-haven',
  direction: 'upscaling',
  urgent: false,
  receivedAt: '2026-11-27T09:00:00.000Z',
  age: { workingDays: 1, state: 'fresh' },
  ...over,
});
const table = (over: object = {}): any => ({
  roundTableId: 't1',
  caseId: 'c2',
  coordinatorId: me,
  phase: 'called',
  deadlineOn: '2026-12-11',
  ...over,
});
const booked = (startsAt: string, endsAt: string) => table({ phase: 'booked', appointment: { startsAt, endsAt } });

const tasks = (requests: any[], tables: any[] = [], act: 'decide' | 'take' = 'decide'): Task[] =>
  tasksOf({ requests: [{ act, items: requests }], tables, personId: me }, clock as any);
const groupOf = (...given: Parameters<typeof tasks>) => tasks(...given).map(({ group }) => group);

test('a request stands by how long it waits, as the service says (P-28)', () => {
  expect(groupOf([request()])).toEqual(['week']);
  expect(groupOf([request({ age: { workingDays: 4, state: 'ageing' } })])).toEqual(['today']);
  expect(groupOf([request({ age: { workingDays: 9, state: 'late' } })])).toEqual(['late']);
});

test('an urgent request is for today', () => {
  expect(groupOf([request({ urgent: true })])).toEqual(['today']);
});

test('a request of a receipt that can not be stands there all the same, without a day', () => {
  expect(tasks([request({ age: null, receivedAt: '0026-11-27T09:00:00.000Z' })])).toMatchObject([{ by: undefined }]);
});

test('what may be taken up by anybody of the pool is nobody’s lateness', () => {
  expect(groupOf([request({ age: { workingDays: 9, state: 'late' } })], [], 'take')).toEqual(['later']);
});

test('a table without a time stands by what is left of its ten days (S002-46)', () => {
  expect(groupOf([], [table()])).toEqual(['week']);
  expect(groupOf([], [table({ deadlineOn: '2026-12-05' })])).toEqual(['today']);
  expect(groupOf([], [table({ deadlineOn: '2026-11-29' })])).toEqual(['late']);
  expect(groupOf([], [table({ deadlineOn: undefined })])).toEqual(['week']);
});

test('whoever chairs opens the table of today, and records one that is over', () => {
  const act = (one: any) => tasks([], [one]).map(({ act: what, group }) => [what, group]);
  expect(act(booked('2026-11-30T13:00:00.000Z', '2026-11-30T14:30:00.000Z'))).toEqual([['open', 'today']]);
  expect(act(booked('2026-11-30T08:00:00.000Z', '2026-11-30T09:30:00.000Z'))).toEqual([['record', 'today']]);
  expect(act(booked('2026-11-27T08:00:00.000Z', '2026-11-27T09:30:00.000Z'))).toEqual([['record', 'late']]);
  expect(act(booked('2026-12-02T08:00:00.000Z', '2026-12-02T09:30:00.000Z'))).toEqual([]);
});

test('what does not hold any more of a table that is booked is for its coordinator to look at today', () => {
  const coming = booked('2026-12-02T08:00:00.000Z', '2026-12-02T09:30:00.000Z');
  const broken = { ...coming, broken: ['hidden-party-undecided'] };
  expect(tasks([], [broken])).toMatchObject([{ act: 'check', group: 'today' }]);
  const over = { ...booked('2026-11-30T08:00:00.000Z', '2026-11-30T09:30:00.000Z'), broken: ['room-too-small'] };
  expect(tasks([], [over])).toMatchObject([{ act: 'record' }]);
});

test('whoever is invited answers; what is answered waits for nothing', () => {
  const invited = (over: object) => table({ coordinatorId: 'another', phase: 'booked', ...over });
  expect(tasks([], [invited({ myAnswer: 'needs-answer' })])).toMatchObject([{ act: 'respond', group: 'today' }]);
  expect(tasks([], [invited({ offer: { offerId: 'o' } })])).toMatchObject([{ act: 'respond' }]);
  expect(tasks([], [invited({ myAnswer: 'accepted' })])).toEqual([]);
});

test('what is late comes first, then what ends soonest', () => {
  const found = tasks(
    [request({ requestId: 'r2', receivedAt: '2026-11-20T09:00:00.000Z' }), request()],
    [table({ deadlineOn: '2026-11-29' })],
  );
  expect(found.map(({ id }) => id)).toEqual(['t1', 'r2', 'r1']);
  expect(inGroup(found, 'late').map(({ id }) => id)).toEqual(['t1']);
});

const ofDossiers = (...dossiers: any[]): Task[] =>
  tasksOf({ requests: [], tables: [], dossiers, personId: me }, clock as any);
const said = { no: 0, takenBack: 0, willNotAnswer: 0, notReached: 0, thinking: 0, silent: 0 };

test('P-28: a plan to answer stands by its last day, and is late once that is over', () => {
  const asked = (by: string) => ({ kind: 'answer-plan', caseId: 'c3', by, thinking: false });
  const found = ofDossiers(asked('2026-12-11'), { ...asked('2026-11-27'), caseId: 'c4' });
  expect(found.map(({ caseId, act, group }) => [caseId, act, group])).toEqual([
    ['c4', 'answer-plan', 'late'],
    ['c3', 'answer-plan', 'week'],
  ]);
});

test('R-26: who said no or was not reached is talked with today, long before the last day', () => {
  const follow = { kind: 'follow-up-plan', caseId: 'c3', by: '2027-01-15', ...said, notReached: 1 };
  expect(ofDossiers(follow)).toMatchObject([{ act: 'follow-up-plan', group: 'today' }]);
});

test('P-26: what a member asks is late on the list once its month is over', () => {
  const ask = (by: string) => ({ kind: 'answer-member', caseId: 'c3', askId: by, ask: 'objection', by });
  const groups = ofDossiers(ask('2026-11-28'), ask('2026-12-03'), ask('2026-12-23')).map(({ group }) => group);
  expect(groups).toEqual(['late', 'today', 'week']);
});

test('P-44, S002-23: what has to be talked about is for today; one’s own agreement stands by its day', () => {
  const of = { caseId: 'c3', agreementId: 'a1', what: 'Belt over het rooster' };
  const found = ofDossiers(
    { kind: 'own-agreement', act: 'report', ...of, by: '2026-12-23' },
    { kind: 'guard-agreement', act: 'talk', ...of, by: '2026-12-23' },
    { kind: 'own-agreement', act: 'report', late: true, ...of, agreementId: 'a2', by: '2026-11-27' },
  );
  expect(found.map(({ id, act, group }) => [id, act, group])).toEqual([
    ['own-agreement:c3:a2', 'own-agreement', 'late'],
    ['guard-agreement:c3:a1', 'guard-agreement', 'today'],
    ['own-agreement:c3:a1', 'own-agreement', 'week'],
  ]);
});
