import { guestNeedsKnown, roundTableBooked } from '@rondetafel/contracts';
import { until } from '@rondetafel/platform/testing';
import { aGuest, aTable, chair, seat } from './a-table.ts';
import { anEmail, startWithAddresses, type WithAddresses } from './with-addresses.ts';

let { mail, notification, stop, registered, put, firstTo } = {} as WithAddresses;
beforeAll(async () => {
  ({ mail, notification, stop, registered, put, firstTo } = await startWithAddresses());
});
afterAll(() => stop());

/** A member with an address, of whom it is known whether they may be mailed, and a table that is booked after that. */
async function invited(allowed: boolean) {
  const { coordinator, caseId, member } = await registered();
  const { memberId } = member;
  const email = anEmail();
  expect((await put(coordinator, memberId, email)).status).toBe(204);
  const safe = (may: boolean) =>
    notification.receive(guestNeedsKnown, {
      ...guestNeedsKnown.example,
      caseId,
      mail: [{ memberId, allowed: may }],
    });
  await safe(allowed);
  const teacher = await aGuest(notification);
  const guest = { personId: memberId, role: 'household-member' as const, need: 'optional' as const, restricted: false };
  const table = aTable([chair({ ...coordinator, email }), seat(teacher), guest], { caseId });
  await notification.receive(roundTableBooked, table);
  const byHand = async () =>
    (await notification.as(coordinator).get(`/v1/cases/${caseId}/hand-messages`)).body.items as any[];
  const queue = async () => (await notification.as(coordinator).get('/v1/hand-messages')).body.items as any[];
  return { coordinator, caseId, memberId, email, teacher, safe, byHand, queue };
}

test('P-17: who is reached by another channel or shares a mailbox is not mailed, and is told by hand', async () => {
  const { email, teacher, memberId, coordinator, caseId, safe, byHand, queue } = await invited(false);
  // The mail of the teacher was entered with it.
  await firstTo(teacher.email);
  expect(mail.to(email)).toEqual([]);
  const letter = { personId: memberId, title: 'Uitnodiging voor een gesprek' };
  expect([await byHand(), await queue()]).toMatchObject([[letter], [letter]]);
  const inbox = (await notification.as(coordinator).get('/v1/inbox')).body.items as any[];
  expect(inbox.filter((one) => one.caseId === caseId).map(({ kind }) => kind)).toContain('attendees-unreachable');
  await safe(true);
  await until(() => mail.to(email)[0]);
  expect([await byHand(), await queue()]).toEqual([[], []]);
});

test('P-17: who may be mailed is', async () => {
  const { email, byHand } = await invited(true);
  await firstTo(email);
  await until(async () => (await byHand()).length === 0);
});
