import { randomUUID } from 'node:crypto';
import {
  attendanceAnswered,
  coordinatorAsked,
  coordinatorRefused,
  type DataOf,
  deadlineAtRisk,
  deadlineMissed,
  type EventContract,
  noSlotBeforeDeadline,
  requestDecided,
  rosterIncomplete,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';

let notification: TestService;
beforeAll(async () => {
  notification = await startTestService(service, { prefix: 'no' });
});
afterAll(() => notification.stop());

/** Each event as it would come, with whom it is about filled in. */
const heard: [string, EventContract<any>, (who: Person) => object, string | undefined][] = [
  ['⚠20: a case that the dispatcher assigned', coordinatorAsked, ({ personId }) => ({ personId }), 'coordinator-asked'],
  ['S002-21: that one is not independent', coordinatorRefused, ({ personId }) => ({ personId }), 'coordinator-refused'],
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
  ['S002-46: a term missed', deadlineMissed, ({ personId: coordinatorId }) => ({ coordinatorId }), 'deadline-missed'],
];

test.each(heard)('the inbox tells %s', async (_what, event, changes, kind) => {
  const who = somebody();
  const caseId = randomUUID();
  await notification.hear(event, { ...(event.example as DataOf<typeof event>), caseId, ...changes(who) });
  const { body } = await notification.as(who).get('/v1/inbox');
  expect(body.items.map((line: any) => [line.kind, line.caseId])).toEqual(kind ? [[kind, caseId]] : []);
});

test('a term at risk names the day and what is left', async () => {
  const who = somebody();
  await notification.hear(deadlineAtRisk, { ...deadlineAtRisk.example, coordinatorId: who.personId });
  const { body } = await notification.as(who).get('/v1/inbox');
  expect(body.items[0].text).toBe(
    'Kies een tijd. Het rondetafelgesprek moet uiterlijk vrijdag 4 december 2026 zijn; nog 3 werkdagen.',
  );
});

test('a request that nobody has yet gives nobody a line, and no error', async () => {
  const { coordinatorId: _, ...unassigned } = deadlineAtRisk.example;
  await notification.hear(deadlineAtRisk, { ...unassigned, caseId: randomUUID(), risk: 'undecided' });
});
