import {
  attendanceAnswered,
  attendanceReplyReceived,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCancelled,
  roundTableMoved,
} from '@rondetafel/contracts';
import { until } from '@rondetafel/platform/testing';
import { undoSeconds } from '../src/delivery/ledger/domain/undo-window.ts';
import { aGuest, aTable, seat } from './a-table.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop } = await startWithMail());
});
afterAll(() => stop());
afterEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));

/** Somebody with an invitation, and what is behind the # of its link. */
async function invited() {
  const guest = await aGuest(notification);
  const table = aTable([seat(guest)]);
  await notification.receive(roundTableBooked, table);
  return { guest, table, token: await tokenIn(guest.email, 0) };
}

async function tokenIn(email: string, index: number): Promise<string> {
  const { text } = await until(() => mail.to(email)[index]);
  return /antwoord#(\S+)/.exec(text)![1]!;
}

const answer = (token: string, given = 'accepted') => notification.as().post('/v1/answers', { token, answer: given });

async function replies(personId: string) {
  const said = await notification.published();
  return said.filter(({ type, data }) => type === attendanceReplyReceived.type && data.personId === personId);
}

describe('answering by signed link', () => {
  test('P-11: needs no account, and scheduling hears of it', async () => {
    const { guest, table, token } = await invited();
    expect(await answer(token, 'declined')).toMatchObject({
      status: 200,
      body: { answer: 'declined', startsAt: table.startsAt, place: expect.stringContaining('De Regenboog') },
    });
    expect((await replies(guest.personId)).map(({ data }) => data)).toEqual([
      {
        roundTableId: table.roundTableId,
        personId: guest.personId,
        revision: 0,
        answer: 'declined',
        receivedAt: '2026-11-23T09:00:00.000Z',
      },
    ]);
  });

  test('shows first what it is about, and answers nothing by that', async () => {
    const { guest, table, token } = await invited();
    const opened = await notification.as().post('/v1/answers/_open', { token });
    expect(opened).toMatchObject({ status: 200, body: { startsAt: table.startsAt, endsAt: table.endsAt } });
    expect(opened.body.answer).toBeUndefined();
    expect(opened.body).toMatchObject({ invitedBy: 'Rondetafels Almere', answersAs: guest.email });
    expect(await replies(guest.personId)).toEqual([]);
    await answer(token, 'tentative');
    expect((await notification.as().post('/v1/answers/_open', { token })).body.answer).toBe('tentative');
  });

  test('P-11: each answer is passed on, for the table to compare with the one that it has', async () => {
    const { guest, token } = await invited();
    for (const given of ['accepted', 'accepted', 'declined', 'accepted']) await answer(token, given);
    expect((await replies(guest.personId)).map(({ data }) => data.answer)).toEqual([
      'accepted',
      'accepted',
      'declined',
      'accepted',
    ]);
  });

  test('P-11: accepted here and declined in the portal, the link shows and passes on what is so now', async () => {
    const { guest, table, token } = await invited();
    const { caseId, roundTableId, kind } = table;
    const shown = async () => (await notification.as().post('/v1/answers/_open', { token })).body.answer;
    await answer(token, 'accepted');
    await notification.receive(attendanceAnswered, {
      ...attendanceAnswered.example,
      caseId,
      roundTableId,
      kind,
      revision: 0,
      personId: guest.personId,
      answer: 'declined',
    });
    expect(await shown()).toBe('declined');
    await answer(token, 'accepted');
    expect((await replies(guest.personId)).map(({ data }) => data.answer)).toEqual(['accepted', 'accepted']);
    expect(await shown()).toBe('accepted');
  });

  test('who left and was invited again has not answered yet', async () => {
    const { table, token } = await invited();
    await answer(token, 'accepted');
    for (const attendees of [[], table.attendees])
      await notification.receive(roundTableAttendeesChanged, { ...table, attendees });
    expect((await notification.as().post('/v1/answers/_open', { token })).body).not.toHaveProperty('answer');
  });

  test('says so when the link is not whole', async () => {
    const { token } = await invited();
    const forged = await answer(`${token.slice(0, -2)}xx`);
    expect(forged).toMatchObject({ status: 400, body: { code: 'answer-link-forged' } });
    expect(forged.body.detail).toBe(
      'Deze link klopt niet. Kopieer de hele link uit de mail, of bel het nummer in de mail.',
    );
  });

  test('says so when it is too late', async () => {
    const { token } = await invited();
    notification.clock.moveTo('2026-12-03T09:00:00Z');
    expect(await answer(token)).toMatchObject({ status: 409, body: { code: 'answer-link-over' } });
    notification.clock.moveTo('2026-12-04T09:00:00Z');
    expect(await answer(token)).toMatchObject({ status: 409, body: { code: 'answer-link-over' } });
  });

  test('an answer to what has moved since does not count for the new time', async () => {
    const { guest, table, token } = await invited();
    const moved = { ...table, startsAt: '2026-12-03T10:00:00Z', revision: 1, previousStartsAt: table.startsAt };
    await notification.receive(roundTableMoved, moved);
    expect(await answer(token)).toMatchObject({ status: 409, body: { code: 'answer-link-outdated' } });
    expect((await answer(await tokenIn(guest.email, 1))).status).toBe(200);
    expect((await replies(guest.personId)).map(({ data }) => data.revision)).toEqual([1]);
  });

  test('who is not invited any more, or to what is off, hears so', async () => {
    const [replaced, off] = [await invited(), await invited()];
    await notification.receive(roundTableAttendeesChanged, { ...replaced.table, attendees: [] });
    notification.clock.pass(undoSeconds);
    expect(await answer(replaced.token)).toMatchObject({ status: 409, body: { code: 'answer-link-withdrawn' } });
    const { caseId, roundTableId, kind } = off.table;
    const cancelled = { caseId, roundTableId, kind, revision: 1, cancelledAt: '2026-11-23T09:00:00Z', urgent: false };
    await notification.receive(roundTableCancelled, cancelled);
    expect(await answer(off.token)).toMatchObject({ status: 409, body: { code: 'answer-link-cancelled' } });
  });

  test('is on record with what came of it, opened, given or refused', async () => {
    const { guest, table, token } = await invited();
    await notification.as().post('/v1/answers/_open', { token });
    await answer(token);
    notification.clock.moveTo('2026-12-03T09:00:00Z');
    await answer(token);
    const { rows } = await notification.database.admin.query(
      'SELECT action, object, result FROM chassis.audit_entry WHERE person_id = $1 ORDER BY id',
      [guest.personId],
    );
    const object = `round-table:${table.roundTableId}`;
    expect(rows).toEqual([
      { action: 'open-answer-link', object, result: 'done' },
      { action: 'answer-invitation', object, result: 'done' },
      { action: 'answer-invitation', object, result: 'answer-link-over' },
    ]);
  });

  test('is not for machines that only look: there is nothing to GET', async () => {
    const { token } = await invited();
    expect((await notification.as().get(`/v1/answers?token=${token}`)).status).toBe(405);
  });

  test('goes on only so often in a minute', async () => {
    const { token } = await invited();
    const answers = [];
    for (let n = 0; n < 25; n++) answers.push((await answer(token)).status);
    expect(answers.slice(0, 20)).toEqual(Array(20).fill(200));
    expect(answers.at(-1)).toBe(429);
  });

  test('names every fault of what was sent, and logs no token', async () => {
    const { token } = await invited();
    const faulty = await notification.as().post('/v1/answers', { token: '', answer: 'perhaps', name: 'X' });
    expect(faulty.status).toBe(400);
    expect(faulty.body.errors.map(({ pointer }: any) => pointer).sort()).toEqual(['/answer', '/name', '/token']);
    await answer(token);
    expect(notification.logged()).not.toContain(token);
  });
});
