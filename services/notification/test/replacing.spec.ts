import { randomUUID } from 'node:crypto';
import {
  optionsOffered,
  optionsWithdrawn,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCancelled,
  roundTableMoved,
} from '@rondetafel/contracts';
import { startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aGuest, aTable, type Guest, seat } from './a-table.ts';

// No mail server: what is posted waits until a step says what became of it.
let notification: TestService;
beforeAll(async () => {
  notification = await startTestService(service, { prefix: 'no' });
});
afterAll(() => notification.stop());

interface Scene {
  readonly guest: Guest;
  readonly table: ReturnType<typeof aTable>;
}
type Step = (scene: Scene) => Promise<unknown>;

const settle =
  (status: string): Step =>
  ({ guest }) =>
    notification.database.admin.query(`UPDATE mail SET status = $2 WHERE person_id = $1 AND status = 'waiting'`, [
      guest.personId,
      status,
    ]);
const leaves = settle('sent');
const fails = settle('failed');
const beginsToLeave: Step = ({ guest }) =>
  notification.database.admin.query(`UPDATE mail SET begun_at = now() WHERE person_id = $1 AND status = 'waiting'`, [
    guest.personId,
  ]);
const isBooked: Step = ({ table }) => notification.receive(roundTableBooked, table);
const isMoved =
  (revision: number): Step =>
  ({ table }) =>
    notification.receive(roundTableMoved, {
      ...table,
      revision,
      startsAt: `2026-12-0${3 + revision}T09:00:00Z`,
      previousStartsAt: table.startsAt,
    });
const losesSeat: Step = ({ table }) => notification.receive(roundTableAttendeesChanged, { ...table, attendees: [] });
const getsSeat: Step = ({ table }) => notification.receive(roundTableAttendeesChanged, table);
const isCancelled: Step = ({ table: { caseId, roundTableId, kind } }) =>
  notification.receive(roundTableCancelled, {
    caseId,
    roundTableId,
    kind,
    revision: 9,
    cancelledAt: '2026-11-23T09:00:00Z',
    urgent: false,
  });
const offerOf = ({ table: { caseId, roundTableId } }: Scene, asked: ReturnType<typeof seat>[]) => ({
  ...optionsOffered.example,
  caseId,
  roundTableId,
  offerId: randomUUID(),
  asked,
  options: [{ optionId: randomUUID(), startsAt: '2026-12-01T09:00:00Z', endsAt: '2026-12-01T10:30:00Z' }],
});
const isAsked: Step = (scene) => notification.receive(optionsOffered, offerOf(scene, scene.table.attendees));
const othersAreAsked: Step = (scene) => notification.receive(optionsOffered, offerOf(scene, []));
const offerIsWithdrawn: Step = ({ table: { caseId, roundTableId, kind } }) =>
  notification.receive(optionsWithdrawn, {
    caseId,
    roundTableId,
    kind,
    offerId: randomUUID(),
    withdrawnAt: '2026-11-23T09:30:00Z',
  });
const isBookedWithoutThem: Step = ({ table }) => notification.receive(roundTableBooked, { ...table, attendees: [] });

const rows: [what: string, steps: Step[], mails: string[]][] = [
  ['an invitation waits', [isBooked], ['booked waiting']],
  ['a move replaces an invitation that did not leave', [isBooked, isMoved(1)], ['booked superseded', 'moved waiting']],
  ['a move follows an invitation in hand', [isBooked, beginsToLeave, isMoved(1)], ['booked waiting', 'moved waiting']],
  ['a move follows an invitation that left', [isBooked, leaves, isMoved(1)], ['booked sent', 'moved waiting']],
  [
    'a second move replaces the first',
    [isBooked, leaves, isMoved(1), isMoved(2)],
    ['booked sent', 'moved superseded', 'moved waiting'],
  ],
  [
    'a cancelling replaces an invitation that did not leave, and is not needed',
    [isBooked, isCancelled],
    ['booked superseded', 'cancelled unneeded'],
  ],
  [
    'a cancelling follows an invitation in hand',
    [isBooked, beginsToLeave, isCancelled],
    ['booked waiting', 'cancelled waiting'],
  ],
  [
    'a cancelling follows an invitation that left',
    [isBooked, leaves, isCancelled],
    ['booked sent', 'cancelled waiting'],
  ],
  [
    'a cancelling of what could not be delivered is not needed',
    [isBooked, fails, isCancelled],
    ['booked failed', 'cancelled unneeded'],
  ],
  [
    'a cancelling replaces a move, and takes back the invitation that left',
    [isBooked, leaves, isMoved(1), isCancelled],
    ['booked sent', 'moved superseded', 'cancelled waiting'],
  ],
  [
    'who loses a seat before the invitation left is told nothing',
    [isBooked, losesSeat],
    ['booked superseded', 'withdrawn unneeded'],
  ],
  [
    'who loses a seat after the invitation left is told so',
    [isBooked, leaves, losesSeat],
    ['booked sent', 'withdrawn waiting'],
  ],
  [
    'who gets the seat back before that left is invited, and told nothing of the loss',
    [isBooked, leaves, losesSeat, getsSeat],
    ['booked sent', 'withdrawn superseded', 'booked waiting'],
  ],
  [
    'who gets the seat back and loses it again, before the second invitation left, is told so again',
    [isBooked, leaves, losesSeat, leaves, getsSeat, losesSeat],
    ['booked sent', 'withdrawn sent', 'booked superseded', 'withdrawn waiting'],
  ],
  ['times to choose from wait', [isAsked], ['offered waiting']],
  [
    'times that are withdrawn before they left are sent to nobody, nor that they are withdrawn',
    [isAsked, offerIsWithdrawn],
    ['offered superseded', 'offer-withdrawn unneeded'],
  ],
  [
    'times that are withdrawn while in hand are taken back',
    [isAsked, beginsToLeave, offerIsWithdrawn],
    ['offered waiting', 'offer-withdrawn waiting'],
  ],
  [
    'times that are withdrawn after they left are taken back',
    [isAsked, leaves, offerIsWithdrawn],
    ['offered sent', 'offer-withdrawn waiting'],
  ],
  [
    'times that could not be delivered need no taking back',
    [isAsked, fails, offerIsWithdrawn],
    ['offered failed', 'offer-withdrawn unneeded'],
  ],
  ['other times replace times that did not leave', [isAsked, isAsked], ['offered superseded', 'offered waiting']],
  ['other times follow times that left', [isAsked, leaves, isAsked], ['offered sent', 'offered waiting']],
  [
    'times for others take back those that left',
    [isAsked, leaves, othersAreAsked],
    ['offered sent', 'offer-withdrawn waiting'],
  ],
  [
    'new times replace the taking back that did not leave',
    [isAsked, leaves, offerIsWithdrawn, isAsked],
    ['offered sent', 'offer-withdrawn superseded', 'offered waiting'],
  ],
  [
    'a second taking back, of times that did not leave, is sent because of those that left before',
    [isAsked, leaves, offerIsWithdrawn, leaves, isAsked, offerIsWithdrawn],
    ['offered sent', 'offer-withdrawn sent', 'offered superseded', 'offer-withdrawn waiting'],
  ],
  [
    'an invitation ends times that did not leave, and replaces nothing else',
    [isAsked, isBooked],
    ['offered superseded', 'booked waiting'],
  ],
  [
    'an invitation follows times that left, and says enough',
    [isAsked, leaves, isBooked],
    ['offered sent', 'booked waiting'],
  ],
  [
    'an invitation replaces the taking back that did not leave',
    [isAsked, leaves, offerIsWithdrawn, isBooked],
    ['offered sent', 'offer-withdrawn superseded', 'booked waiting'],
  ],
  [
    'a booking without them takes the times back',
    [isAsked, leaves, isBookedWithoutThem],
    ['offered sent', 'offer-withdrawn waiting'],
  ],
  [
    'a cancelling of the table takes back both appointment and times',
    [isAsked, leaves, isBooked, leaves, isAsked, leaves, isCancelled],
    ['offered sent', 'booked sent', 'offered sent', 'cancelled waiting'],
  ],
  ['new times leave an invitation that waits as it is', [isBooked, isAsked], ['booked waiting', 'offered waiting']],
];

test.each(rows)('P-5, P-11: %s', async (_what, steps, mails) => {
  const guest = await aGuest(notification);
  const scene = { guest, table: aTable([seat(guest)]) };
  for (const step of steps) await step(scene);
  const { rows: ledger } = await notification.database.admin.query(
    `SELECT concat(news, ' ', status) AS mail FROM mail WHERE person_id = $1 ORDER BY mail_id`,
    [guest.personId],
  );
  expect(ledger.map(({ mail }) => mail)).toEqual(mails);
});
