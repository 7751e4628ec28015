import { randomUUID } from 'node:crypto';
import { guestNeedsKnown, memberNoticeDue } from '@rondetafel/contracts';
import { type Person, somebody, until } from '@rondetafel/platform/testing';
import { toldChanged } from '../src/news/by-hand/by-hand.timers.ts';
import { anEmail, startWithAddresses, type WithAddresses } from './with-addresses.ts';

let { mail, notification, stop, registered, put, firstTo } = {} as WithAddresses;
beforeAll(async () => {
  ({ mail, notification, stop, registered, put, firstTo } = await startWithAddresses());
});
afterAll(() => stop?.());

/** A member of whom a notice fell due; with an address, or another channel that is safe. */
async function noticed({ address = true, mailed = true, refuse = false, about = 'dossier-opened' as const } = {}) {
  const { coordinator, caseId, member, reporter } = await registered();
  const { memberId } = member;
  const email = anEmail();
  if (refuse) mail.refuse(email, 550);
  if (address) expect((await put(coordinator, memberId, email)).status).toBe(204);
  const needs = { ...guestNeedsKnown.example, caseId, mail: [{ memberId, allowed: mailed }] };
  await notification.receive(guestNeedsKnown, needs);
  const noticeId = randomUUID();
  const due = { caseId, noticeId, memberId, about, dueAt: '2026-11-24T08:00:00Z' };
  const eventId = randomUUID();
  const again = () => notification.receive(memberNoticeDue, due, { id: eventId });
  await again();
  const told = async (person: Person = coordinator) =>
    (await notification.as(person).get(`/v1/cases/${caseId}/told-notices`)).body.items as any[];
  const byHand = async (person: Person = coordinator) =>
    (await notification.as(person).get(`/v1/cases/${caseId}/hand-messages`)).body.items as any[];
  const queue = async () => (await notification.as(coordinator).get('/v1/hand-messages')).body.items as any[];
  const lines = async () =>
    ((await notification.as(coordinator).get('/v1/inbox')).body.items as any[])
      .filter((one) => one.caseId === caseId)
      .map(({ kind }) => kind);
  return { coordinator, reporter, caseId, memberId, email, noticeId, again, told, byHand, queue, lines };
}

test('P-26, P-17: who may be mailed gets one mail without content, and who coordinates sees that it left', async () => {
  const { email, noticeId, memberId, again, told, byHand, lines } = await noticed();
  const { subject, text } = await firstTo(email);
  expect(subject).toBe('Er is een bericht voor u');
  expect(text).toContain('/mijn');
  expect(`${subject} ${text}`).not.toMatch(/dossier|hulp|organisatie|gezin|\{\w+\}/i);
  await again();
  await until(async () => (await told())[0]?.state === 'mailed');
  const [notice] = await told();
  expect(notice).toMatchObject({ noticeId, personId: memberId, toldAt: expect.any(String) });
  expect([await byHand(), await lines(), mail.to(email).length]).toEqual([[], [], 1]);
});

test.each([
  ['has no address', { address: false }],
  ['has an address that others read, or another safe channel', { mailed: false }],
])('P-17, P-26: who %s is told by hand: a task, a letter, a text without content', async (_what, how) => {
  const { coordinator, caseId, noticeId, memberId, email, told, byHand, queue, lines } = await noticed(how);
  expect(await lines()).toEqual(['member-to-tell']);
  expect(await told()).toMatchObject([{ noticeId, state: 'by-hand' }]);
  const [letter] = await byHand();
  expect(letter).toMatchObject({ messageId: noticeId, personId: memberId, title: 'Wij werken samen aan hulp voor u' });
  expect(letter.paragraphs.join(' ')).toMatch(/dossier.*bezwaar/);
  expect(letter.short).not.toMatch(/dossier|hulp|\{\w+\}/);
  expect((await queue()).map(({ messageId }) => messageId)).toEqual([noticeId]);
  const path = `/v1/cases/${caseId}/hand-messages/${noticeId}/told`;
  expect((await notification.as(coordinator).put(path, { channel: 'call' })).status).toBe(204);
  await notification.receive(toldChanged as any, { caseId, messageId: noticeId });
  expect(await told()).toMatchObject([{ state: 'told', channel: 'call', toldById: coordinator.personId }]);
  expect([await queue(), mail.to(email)]).toEqual([[], []]);
});

test('P-18, P-26: a mail that a server refuses is a letter after all, and who coordinates knows', async () => {
  const { noticeId, told, byHand, lines } = await noticed({ refuse: true });
  await until(async () => (await lines()).includes('member-not-told'));
  expect([await told(), await byHand()]).toMatchObject([[{ state: 'by-hand' }], [{ messageId: noticeId }]]);
});

test('P-26: in any other standing there is nothing told to see', async () => {
  const { caseId, noticeId, memberId, reporter, told, byHand } = await noticed({ address: false });
  const member = { ...somebody(['resident']), personId: memberId };
  for (const person of [reporter, member, somebody(), somebody(['independent-coordinator']), somebody(['ops'])]) {
    expect([await told(person), await byHand(person)]).toEqual([[], []]);
    const path = `/v1/cases/${caseId}/hand-messages/${noticeId}/told`;
    expect((await notification.as(person).put(path, { channel: 'call' })).status).toBe(404);
  }
});
