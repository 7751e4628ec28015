import { randomUUID } from 'node:crypto';
import {
  attendanceAnswered,
  caseRegistered,
  coordinatorAppointed,
  dossierErased,
  optionsOffered,
  partyReleased,
  roundTableBooked,
} from '@rondetafel/contracts';
import { newTrace } from '@rondetafel/platform';
import { describeErasure, until } from '@rondetafel/platform/testing';
import { signReply } from '../src/news/invitation/reply-link.ts';
import { signChoice } from '../src/news/offer/choice-link.ts';
import { service } from '../src/service.ts';
import { aGuest, aTable, chair, seat } from './a-table.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop } = await startWithMail());
});
afterAll(() => stop());

/** A table of its coordinator and a parent, who answered. */
async function aCase() {
  const [coordinator, parent] = [await aGuest(notification), await aGuest(notification)];
  const table = aTable([chair(coordinator), seat(parent, { role: 'household-member' })]);
  const { caseId } = table;
  const partyId = table.attendees[0]!.partyId!;
  await notification.receive(partyReleased, { caseId, partyId, releasedAt: table.startsAt });
  await notification.receive(roundTableBooked, table);
  await until(() => mail.to(coordinator.email)[0]);
  const { text } = await until(() => mail.to(parent.email)[0]);
  const token = /antwoord#(\S+)/.exec(text)![1];
  await notification.as().post('/v1/answers', { token, answer: 'accepted' });
  const [{ roundTableId }, coordinatorId, personId] = [table, coordinator.personId, parent.personId];
  const answered = { ...attendanceAnswered.example, caseId, roundTableId, coordinatorId, personId };
  await notification.receive(attendanceAnswered, answered);
  return { caseId, coordinator, parent };
}

/** Whether an id still stands in any of our own tables. */
async function leftOf(id: string): Promise<string[]> {
  const tables = ['inbox_line', 'mail', 'attendance_reply', 'released_party', 'appointment', 'contact_point'];
  const found = await Promise.all(
    [...tables, 'vault.subject_key'].map(async (table) => {
      const { rowCount } = await notification.database.admin.query(
        `SELECT FROM ${table} AS t WHERE t::text LIKE '%' || $1 || '%'`,
        [id],
      );
      return rowCount ? [table] : [];
    }),
  );
  return found.flat();
}

describe('P-29: erasing', () => {
  test('a case takes its lines, appointments, mails and answers along, and the members’ addresses and keys', async () => {
    const { caseId, coordinator, parent } = await aCase();
    expect((await leftOf(caseId)).length).toBe(5);
    await notification.receive(dossierErased, {
      caseId,
      memberIds: [parent.personId],
      erasedAt: '2042-07-01T02:00:00Z',
    });
    expect(await leftOf(caseId)).toEqual([]);
    expect(await leftOf(parent.personId)).toEqual([]);
    expect(await leftOf(coordinator.personId)).toEqual(['contact_point', 'vault.subject_key']);
  });

  test('a member leaves nothing of them behind, and the case stays', async () => {
    const { coordinator, parent } = await aCase();
    await notification.eraseMember(parent.personId);
    expect(await leftOf(parent.personId)).toEqual([]);
    expect(await leftOf(coordinator.personId)).toEqual(expect.arrayContaining(['mail', 'appointment', 'inbox_line']));
    await notification.eraseMember(parent.personId);
  });
});

/** A parent and a teacher who chose a time, were invited and answered; the coordinator, who is no member, read so. */
describeErasure(service, {
  fill: async (running) => {
    const [coordinator, parent, teacher] = [await aGuest(running), await aGuest(running), await aGuest(running)];
    const member = seat(parent, { role: 'household-member' });
    const table = aTable([chair(coordinator), member, seat(teacher)]);
    const { caseId, roundTableId, startsAt } = table;
    const members = [{ memberId: parent.personId, minor: false, representation: 'self' as const }];
    await running.receive(caseRegistered, { ...caseRegistered.example, caseId, members });
    await running.receive(coordinatorAppointed, { ...coordinatorAppointed.example, caseId });
    const offerId = randomUUID();
    await running.receive(partyReleased, { caseId, partyId: table.attendees[2]!.partyId!, releasedAt: startsAt });
    const offered = { ...optionsOffered.example, caseId, roundTableId, offerId, asked: [member, seat(teacher)] };
    await running.receive(optionsOffered, offered);
    const key = await running.running.parts.workerDatabase.inTransaction({ trace: newTrace(), via: 'test' }, (tx) =>
      tx.vault.derivedKey('invitation'),
    );
    const link = { personId: parent.personId, expiresAt: Date.parse(startsAt) / 1000 };
    const choice = { token: signChoice({ ...link, offerId }, key), suitableOptionIds: [] };
    expect(await running.as().post('/v1/choices', choice)).toMatchObject({ status: 200 });
    await running.receive(roundTableBooked, table);
    const answer = { token: signReply({ ...link, roundTableId, revision: table.revision }, key), answer: 'accepted' };
    expect(await running.as().post('/v1/answers', answer)).toMatchObject({ status: 200 });
    const { personId: coordinatorId } = coordinator;
    const answered = { ...attendanceAnswered.example, caseId, roundTableId, coordinatorId, personId: parent.personId };
    await running.receive(attendanceAnswered, answered);
    const changed = { email: 'elsewhere@home.example', language: 'nl' };
    expect(
      await running.as({ ...parent, roles: ['resident'] }).post('/v1/own-address/_ask-code', changed),
    ).toMatchObject({ status: 200 });
    return { caseId, memberIds: [parent.personId] };
  },
});
