import { randomUUID } from 'node:crypto';
import {
  type AttendanceAnswer,
  adviceGiven,
  agreementDueSoon,
  agreementFollowedUp,
  agreementInabilityReported,
  agreementInForce,
  agreementKept,
  agreementOverdue,
  agreementReminded,
  agreementUnmet,
  answerWithdrawn,
  attendanceAnswered,
  caseHandedBack,
  coordinatorAsked,
  coordinatorNoLongerAsked,
  coordinatorRefused,
  type DataOf,
  deadlineAtRisk,
  deadlineMissed,
  type EventContract,
  lineProposed,
  minutesFinished,
  minutesMissing,
  noSlotBeforeDeadline,
  ownerAnswered,
  ownerAsked,
  planAdjusted,
  planAdopted,
  planAnswered,
  planAnswersMissing,
  planAsked,
  requestDecided,
  rosterIncomplete,
  roundTableBooked,
  roundTableMoved,
  roundTablePromiseBroken,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aGuest, aTable, chair, type Guest, seat } from './a-table.ts';

let notification: TestService;
beforeAll(async () => {
  notification = await startTestService(service, { prefix: 'no' });
});
afterAll(() => notification.stop());

/** Each event as it would come, with whom it is about filled in. */
const heard: [string, EventContract<any>, (who: Person) => object, string | undefined][] = [
  [
    'S002-9: a room that became too small',
    roundTablePromiseBroken,
    ({ personId }) => ({ coordinatorId: personId }),
    'booking-to-check',
  ],
  [
    'P-12: a room with steps',
    roundTablePromiseBroken,
    ({ personId }) => ({ coordinatorId: personId, broken: ['room-not-step-free'] }),
    'booking-to-check',
  ],
  [
    'P-27: a hidden party that is undecided, in words that fit any',
    roundTablePromiseBroken,
    ({ personId }) => ({ coordinatorId: personId, broken: ['hidden-party-undecided'] }),
    'booking-to-check',
  ],
  [
    'R-20: a case that the dispatcher assigned',
    coordinatorAsked,
    ({ personId }) => ({ personId }),
    'coordinator-asked',
  ],
  [
    'R-20 undo: the dispatcher takes that question back',
    coordinatorNoLongerAsked,
    ({ personId }) => ({ personId }),
    'coordinator-no-longer-asked',
  ],
  ['S002-21: that one is not independent', coordinatorRefused, ({ personId }) => ({ personId }), 'coordinator-refused'],
  [
    'R-20: whom the dispatcher asked gives the case back',
    caseHandedBack,
    ({ personId: askedById }) => ({ askedById }),
    'case-handed-back',
  ],
  [
    'R-20: the dispatcher takes the case back',
    caseHandedBack,
    ({ personId }) => ({ personId, handedBackById: randomUUID() }),
    'case-taken-back',
  ],
  [
    'nothing to who gave the case back',
    caseHandedBack,
    ({ personId }) => ({ personId, handedBackById: personId, askedById: personId }),
    undefined,
  ],
  ['S002-45: a table will come', requestDecided, (requestedBy) => ({ requestedBy }), 'request-decided-round-table'],
  [
    'S002-45: other possibilities remain',
    requestDecided,
    (requestedBy) => ({ requestedBy, outcome: 'other-possibilities' }),
    'request-decided-other-possibilities',
  ],
  [
    'S002-50: the access point solves it',
    requestDecided,
    (requestedBy) => ({ requestedBy, outcome: 'access-solves' }),
    'request-decided-access-solves',
  ],
  [
    'S002-34: a required decline',
    attendanceAnswered,
    ({ personId: coordinatorId }) => ({ coordinatorId }),
    'required-attendance-declined',
  ],
  [
    'a decline that nobody depends on',
    attendanceAnswered,
    ({ personId: coordinatorId }) => ({ coordinatorId, need: 'optional' }),
    'attendance-declined',
  ],
  [
    'a yes',
    attendanceAnswered,
    ({ personId: coordinatorId }) => ({ coordinatorId, answer: 'accepted' }),
    'attendance-accepted',
  ],
  [
    'a maybe',
    attendanceAnswered,
    ({ personId: coordinatorId }) => ({ coordinatorId, answer: 'tentative' }),
    'attendance-tentative',
  ],
  ['S002-47: open roles', rosterIncomplete, ({ personId: coordinatorId }) => ({ coordinatorId }), 'roster-incomplete'],
  [
    'S002-34: no common time',
    noSlotBeforeDeadline,
    ({ personId: coordinatorId }) => ({ coordinatorId }),
    'no-slot-in-planning',
  ],
  [
    'the early signal at intake',
    noSlotBeforeDeadline,
    ({ personId: coordinatorId }) => ({ coordinatorId, stage: 'intake' }),
    'no-slot-at-intake',
  ],
  ...deadlineAtRisk.schema.shape.risk.options.map((risk): (typeof heard)[number] => [
    `S002-46: a term at risk, ${risk}`,
    deadlineAtRisk,
    ({ personId: coordinatorId }) => ({ coordinatorId, risk }),
    `deadline-at-risk-${risk}`,
  ]),
  ...(
    [
      ['P-34: a plan that went out', planAsked, 'plan-asked'],
      ['R-26: the coordinator, that somebody answered', planAnswered, 'plan-answered'],
      ['R-25: the owner, that an agreement can begin', agreementInForce, 'agreement-in-force'],
      ['R-18: a plan that is adopted', planAdopted, 'plan-adopted'],
      ['R-28: the coordinator, that a party proposes an agreement', lineProposed, 'plan-line-proposed'],
      ['R-26: who did not answer', planAnswersMissing, 'plan-answer-missing'],
      ['S000-9: the owner of an agreement, that somebody reminds of it', agreementReminded, 'agreement-reminder'],
      ['S000-9: the owner, that somebody proposes a change', ownerAsked, 'agreement-change-proposed'],
      ['S000-9: who proposed it, that the owner said yes', ownerAnswered, 'agreement-change-accepted'],
    ] as const
  ).map(([what, event, kind]): (typeof heard)[number] => [
    what,
    event,
    ({ personId }) => ({ personIds: [personId], coordinatorIds: [] }),
    kind,
  ]),
  [
    'P-23: who decided on it, that its owner changed something small',
    planAdjusted,
    ({ personId }) => ({ personIds: [personId], small: true }),
    'plan-small-change',
  ],
  [
    'P-32: the owner of an agreement that is dropped by an adjustment',
    planAdjusted,
    ({ personId }) => ({ personIds: [personId], small: false }),
    'plan-line-dropped',
  ],
  [
    'P-34: the coordinator, that a yes was taken back',
    answerWithdrawn,
    ({ personId }) => ({ personIds: [], coordinatorIds: [personId] }),
    'plan-answer-withdrawn',
  ],
  [
    'P-34: the owner, that an agreement stops',
    answerWithdrawn,
    ({ personId }) => ({ personIds: [personId], coordinatorIds: [] }),
    'agreement-stopped',
  ],
  [
    'R-26: the coordinator, that answers are missing',
    planAnswersMissing,
    ({ personId }) => ({ personIds: [], coordinatorIds: [personId] }),
    'plan-answers-missing',
  ],
  [
    'S002-14: who was there, that the minutes are finished',
    minutesFinished,
    ({ personId }) => ({ personIds: [personId] }),
    'minutes-finished',
  ],
  [
    'S002-14: the coordinator, that minutes are missing',
    minutesMissing,
    ({ personId }) => ({ coordinatorIds: [personId] }),
    'minutes-missing',
  ],
  ...(
    [
      ['S000-12: the owner, that the day of an agreement is near', agreementDueSoon, 'agreement-due-soon'],
      ['P-44: the owner, that an agreement is late', agreementOverdue, 'agreement-late'],
      ['S000-13: the owner, that an agreement was not kept', agreementUnmet, 'agreement-unmet'],
      ['P-44: the owner, that a new day is asked', agreementFollowedUp, 'agreement-day-asked'],
    ] as const
  ).map(([what, event, kind]): (typeof heard)[number] => [
    what,
    event,
    ({ personId }) => ({ personIds: [personId], coordinatorIds: [] }),
    kind,
  ]),
  [
    'S000-13: the owner, that something is done about an agreement',
    agreementFollowedUp,
    ({ personId }) => ({ personIds: [personId], how: 'table' }),
    'agreement-followed-up',
  ],
  ...(
    [
      ['P-44: the coordinator, that an agreement is late', agreementOverdue, 'agreement-of-party-late'],
      ['S000-12: the coordinator, that an agreement is kept', agreementKept, 'agreement-kept'],
      ['S002-23: the coordinator, that one cannot be', agreementInabilityReported, 'agreement-cannot-be-kept'],
      ['S000-13: another coordinator, that one was not', agreementUnmet, 'agreement-of-party-unmet'],
    ] as const
  ).map(([what, event, kind]): (typeof heard)[number] => [
    what,
    event,
    ({ personId }) => ({ personIds: [], coordinatorIds: [personId] }),
    kind,
  ]),
  ['S002-46: a term missed', deadlineMissed, ({ personId: coordinatorId }) => ({ coordinatorId }), 'deadline-missed'],
];

test.each(heard)('the inbox tells %s', async (_what, event, changes, kind) => {
  const who = somebody();
  const caseId = randomUUID();
  await notification.receive(event, { ...(event.example as DataOf<typeof event>), caseId, ...changes(who) });
  const { body } = await notification.as(who).get('/v1/inbox');
  expect(body.items.map((line: any) => [line.kind, line.caseId])).toEqual(kind ? [[kind, caseId]] : []);
});

test('S002-43c: everybody whom an advice names hears of it once, and of no case', async () => {
  const [one, other] = [somebody(), somebody()];
  const givenTo = [one, other, one].map(({ personId, organisationId }) => ({ personId, organisationId }));
  await notification.receive(adviceGiven, { ...adviceGiven.example, givenTo });
  for (const who of [one, other]) {
    const { body } = await notification.as(who).get('/v1/inbox');
    expect(body.items).toMatchObject([{ kind: 'advice-given', caseId: null }]);
  }
});

test('a term at risk names the day and what is left', async () => {
  const who = somebody();
  await notification.receive(deadlineAtRisk, { ...deadlineAtRisk.example, coordinatorId: who.personId });
  const { body } = await notification.as(who).get('/v1/inbox');
  expect(body.items[0].text).toBe(
    'Kies een tijd. Het rondetafelgesprek moet uiterlijk vrijdag 4 december 2026 zijn; nog 3 werkdagen.',
  );
});

test('each answer to an invitation says how many come, by the last word of each about the time as it stands', async () => {
  const [coordinator, yes, wavers] = await Promise.all([
    aGuest(notification),
    aGuest(notification),
    aGuest(notification),
  ]);
  const table = aTable([chair(coordinator), seat(yes), seat(wavers)]);
  const { caseId, roundTableId, kind } = table;
  await notification.receive(roundTableBooked, table);
  const about = { ...attendanceAnswered.example, caseId, roundTableId, kind, coordinatorId: coordinator.personId };
  const answered = async ({ personId }: Guest, answer: AttendanceAnswer, revision: number, time: string) => {
    await notification.receive(attendanceAnswered, { ...about, personId, answer, revision }, { time });
    const { body } = await notification.as({ ...coordinator, roles: ['professional'] }).get('/v1/inbox');
    return body.items[0].answers;
  };
  const come = (accepted: number) => ({ roundTableId, accepted, of: 2 });
  expect(await answered(yes, 'accepted', 0, '2026-11-24T09:00:00Z')).toEqual(come(1));
  expect(await answered(wavers, 'accepted', 0, '2026-11-24T09:01:00Z')).toEqual(come(2));
  expect(await answered(wavers, 'declined', 0, '2026-11-24T09:02:00Z')).toEqual(come(1));
  await notification.receive(roundTableMoved, { ...table, revision: 1, previousStartsAt: table.startsAt });
  expect(await answered(wavers, 'accepted', 1, '2026-11-24T09:03:00Z')).toEqual(come(1));
});

test('a request that nobody has yet gives nobody a line, and no error', async () => {
  const { coordinatorId: _, ...unassigned } = deadlineAtRisk.example;
  const caseId = randomUUID();
  await notification.receive(deadlineAtRisk, { ...unassigned, caseId, risk: 'undecided' });
  const { rows } = await notification.database.admin.query('SELECT * FROM inbox_line WHERE case_id = $1', [caseId]);
  expect(rows).toEqual([]);
});
