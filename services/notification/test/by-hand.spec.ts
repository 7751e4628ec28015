import { randomUUID } from 'node:crypto';
import { caseRegistered, coordinatorAppointed, roundTableBooked } from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { toldChanged } from '../src/news/by-hand/by-hand.timers.ts';
import { service } from '../src/service.ts';
import { aGuest, seat } from './a-table.ts';

let notification: TestService;
beforeAll(async () => {
  notification = await startTestService(service, { prefix: 'bh' });
});
afterAll(() => notification.stop());

/** A coordinated case whose table is booked: a mother without a mail address, and a teacher without one. */
async function aBookedTable() {
  const [reporter, coordinator] = [somebody(), somebody(['independent-coordinator'])];
  const [caseId, mother] = [randomUUID(), randomUUID()];
  const teacher = await aGuest(notification, { reachable: false });
  const { personId, organisationId } = reporter;
  const members = [{ memberId: mother, minor: false, representation: 'self' as const }];
  const reportedBy = { personId, organisationId };
  await notification.receive(caseRegistered, { ...caseRegistered.example, caseId, reportedBy, members });
  await notification.receive(coordinatorAppointed, {
    ...coordinatorAppointed.example,
    caseId,
    kind: 'independent',
    standsInFor: undefined,
    personId: coordinator.personId,
  });
  const household = {
    personId: mother,
    role: 'household-member' as const,
    need: 'optional' as const,
    restricted: false,
  };
  await notification.receive(roundTableBooked, {
    ...roundTableBooked.example,
    caseId,
    roundTableId: randomUUID(),
    attendees: [seat(teacher), household],
  });
  return { caseId, mother, teacher, coordinator, reporter };
}

const listFor = async (person: Person, caseId: string) =>
  (await notification.as(person).get(`/v1/cases/${caseId}/hand-messages`)).body.items as any[];
const statusOf = async (messageId: string) =>
  (await notification.database.admin.query('SELECT status FROM mail WHERE message_id = $1', [messageId])).rows[0]
    .status;

test('P-18: a member without a mail address gets a letter in plain words, with a number to call and no link', async () => {
  const { caseId, mother, coordinator } = await aBookedTable();
  const [letter, ...others] = await listFor(coordinator, caseId);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ personId: mother, title: 'Uitnodiging voor een gesprek' });
  const text = letter.paragraphs.join('\n');
  expect(text).toMatch(/Wanneer: \w+dag \d+ \w+ 20\d\d om \d\d\.\d\d uur, tot \d\d\.\d\d uur/);
  expect(text).toContain('Komt u? Zeg het tegen wie u deze brief geeft. Of bel ons: ');
  expect(`${text} ${letter.short}`).not.toMatch(/https?:|\{\w+\}/);
  expect(letter.told).toBeUndefined();
});

test('P-17: what was told by hand is not mailed any more, with who told it and how; and that can be taken back', async () => {
  const { caseId, coordinator } = await aBookedTable();
  const [{ messageId }] = await listFor(coordinator, caseId);
  const path = `/v1/cases/${caseId}/hand-messages/${messageId}/told`;
  expect((await notification.as(coordinator).put(path, { channel: 'letter' })).status).toBe(204);
  await notification.receive(toldChanged as any, { caseId, messageId });
  expect(await statusOf(messageId)).toBe('sent');
  const [told] = await listFor(coordinator, caseId);
  expect(told.told).toMatchObject({ channel: 'letter', toldById: coordinator.personId });
  expect((await notification.as(coordinator).delete(path)).status).toBe(204);
  await notification.receive(toldChanged as any, { caseId, messageId });
  expect(await statusOf(messageId)).toBe('waiting');
  expect((await listFor(coordinator, caseId))[0].told).toBeUndefined();
});

test('P-17, P-27: to anybody else there is nothing to tell, and nobody learns which professional has no address', async () => {
  const { caseId, coordinator, reporter, teacher } = await aBookedTable();
  const [{ messageId }] = await listFor(coordinator, caseId);
  const others = [reporter, somebody(), somebody(['administrator']), { ...somebody(), personId: teacher.personId }];
  for (const person of others) {
    expect(await listFor(person, caseId)).toEqual([]);
    const path = `/v1/cases/${caseId}/hand-messages/${messageId}/told`;
    expect((await notification.as(person).put(path, { channel: 'call' })).status).toBe(404);
    expect((await notification.as(person).delete(path)).status).toBe(404);
  }
  expect((await listFor(coordinator, caseId)).map(({ personId }) => personId)).not.toContain(teacher.personId);
});

test('P-17: whoever coordinates now takes back what was told, and who left the case does not', async () => {
  const { caseId, coordinator } = await aBookedTable();
  const [{ messageId }] = await listFor(coordinator, caseId);
  const path = `/v1/cases/${caseId}/hand-messages/${messageId}/told`;
  const tell = (person: Person, channel: string) => notification.as(person).put(path, { channel });
  expect((await tell(coordinator, 'letter')).status).toBe(204);
  const next = somebody(['independent-coordinator']);
  const { personId } = next;
  const appointed = { ...coordinatorAppointed.example, caseId, kind: 'independent' as const, standsInFor: undefined };
  await notification.receive(coordinatorAppointed, { ...appointed, personId });
  expect((await notification.as(coordinator).delete(path)).status).toBe(404);
  expect((await listFor(next, caseId))[0].told.channel).toBe('letter');
  expect((await tell(next, 'letter')).status).toBe(204);
  const other = await tell(next, 'call');
  expect([other.status, other.body.code, other.body.detail]).toEqual([
    409,
    'told-already',
    expect.stringContaining('met een brief'),
  ]);
  expect((await notification.as(next).delete(path)).status).toBe(204);
  expect((await listFor(next, caseId))[0].told).toBeUndefined();
});

test('P-17, P-18: the print queue has the letters of all cases that somebody coordinates, and of no other', async () => {
  const [one, other] = [await aBookedTable(), await aBookedTable()];
  const { personId } = one.coordinator;
  const appointed = { ...coordinatorAppointed.example, kind: 'independent' as const, standsInFor: undefined };
  await notification.receive(coordinatorAppointed, { ...appointed, caseId: other.caseId, personId });
  const queue = async (person: Person, query = '') =>
    (await notification.as(person).get(`/v1/hand-messages?${query}`)).body;
  const casesIn = async (person: Person, query = '') =>
    (await queue(person, query)).items.map(({ caseId }: any) => caseId);
  expect(await casesIn(one.coordinator)).toEqual([other.caseId, one.caseId]);
  const teacher = { ...somebody(), personId: one.teacher.personId };
  for (const person of [one.reporter, teacher, other.coordinator, somebody(['administrator'])])
    expect(await casesIn(person)).toEqual([]);
  const first = await queue(one.coordinator, 'limit=1');
  const next = (await notification.as(one.coordinator).get(`/v1/hand-messages${first._links.next.href}`)).body;
  expect([first, next].map(({ items }) => items.map(({ caseId }: any) => caseId))).toEqual([
    [other.caseId],
    [one.caseId],
  ]);
  const { messageId, personId: told } = first.items[0];
  expect(told).toBe(other.mother);
  const path = `/v1/cases/${other.caseId}/hand-messages/${messageId}/told`;
  expect((await notification.as(one.coordinator).put(path, { channel: 'letter' })).status).toBe(204);
  await notification.receive(toldChanged as any, { caseId: other.caseId, messageId });
  expect(await casesIn(one.coordinator)).toEqual([one.caseId]);
  const done = await queue(one.coordinator, 'told=true');
  expect(done.items).toMatchObject([{ caseId: other.caseId, told: { channel: 'letter', toldById: personId } }]);
});
