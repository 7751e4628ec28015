import { randomUUID } from 'node:crypto';
import {
  attendanceAnswered,
  coordinatorAsked,
  deadlineAtRisk,
  planAdopted,
  planAsked,
  professionalAdded,
  roundTableBooked,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, until } from '@rondetafel/platform/testing';
import { digestDue } from '../src/digest/digest.timers.ts';
import { service } from '../src/service.ts';
import { aTable, seat } from './a-table.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop } = await startWithMail());
});
// Monday 23 November, ten o'clock here.
beforeEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));
afterAll(() => stop());

const administrator = somebody(['administrator']);
const anEmail = () => `p${randomUUID().slice(0, 8)}@work.example`;

/** Somebody with an account whose address the administrator gave. */
async function reader(language = 'nl') {
  const [person, email] = [somebody(['professional', 'independent-coordinator']), anEmail()];
  await notification.as(administrator).put(`/v1/contact-points/${person.personId}`, { email, language });
  return { person, email, personId: person.personId };
}

const asks = (personId: string) =>
  notification.receive(planAsked, { ...planAsked.example, caseId: randomUUID(), personIds: [personId] });
const adopts = (personId: string) =>
  notification.receive(planAdopted, { ...planAdopted.example, caseId: randomUUID(), personIds: [personId] });
const atRisk = (coordinatorId: string, urgent = false) =>
  notification.receive(deadlineAtRisk, { ...deadlineAtRisk.example, caseId: randomUUID(), coordinatorId, urgent });
const choose = (person: Person | undefined, choice: { at?: string | null; without?: string[] }) =>
  notification.as(person).put('/v1/own-daily-mail', { at: null, without: [], ...choice });
const read = (person: Person | undefined) => notification.as(person).get('/v1/own-daily-mail');

/** The timers that are due by now come, as they do while the service is on the bus, and what they enter leaves. */
async function fired(): Promise<void> {
  const { rows } = await notification.database.admin.query(
    `UPDATE timer SET status = 'fired' WHERE status = 'armed' AND due_at <= $1 AND type = $2 RETURNING data`,
    [notification.clock.now(), digestDue.type],
  );
  for (const { data } of rows) await notification.receive(digestDue as never, JSON.parse(data) as never);
  await until(async () => {
    const { rowCount } = await notification.database.admin.query(`SELECT FROM digest_mail WHERE status = 'waiting'`);
    return rowCount === 0;
  });
}

/** It becomes this hour in Amsterdam, in winter. */
function at(day: string, hour: string): Promise<void> {
  notification.clock.moveTo(`${day}T${hour}:00+01:00`);
  return fired();
}

describe('P-5: what can wait is in one mail a day', () => {
  test('at the hour of the municipality, with counts and a link and nothing else', async () => {
    const { personId, email } = await reader();
    await asks(personId);
    await adopts(personId);
    await atRisk(personId);
    await at('2026-11-24', '07:59');
    expect(mail.to(email)).toEqual([]);
    await at('2026-11-24', '08:00');
    const { subject, text } = await until(() => mail.to(email)[0]);
    expect(subject).toBe('Er staan berichten voor u klaar');
    expect(text).toContain('- over termijnen: 1\n- over plannen, afspraken en verslagen: 2');
    expect(text).toMatch(/\/berichten$/m);
    expect(text).not.toContain(planAsked.example.answerBy);
    expect(mail.to(email)).toHaveLength(1);
  });

  test('in the language of its reader', async () => {
    const { personId, email } = await reader('en');
    await asks(personId);
    await at('2026-11-24', '08:00');
    expect((await until(() => mail.to(email)[0])).subject).toBe('Messages are waiting for you');
  });

  test('not at all when everything was read meanwhile, or nothing new came since', async () => {
    const { person, personId, email } = await reader();
    await asks(personId);
    const { items } = (await notification.as(person).get('/v1/inbox')).body;
    await notification.as(person).put(`/v1/inbox/${items[0].messageId}/read`);
    await at('2026-11-24', '08:00');
    expect(mail.to(email)).toEqual([]);
    await adopts(personId);
    await at('2026-11-25', '08:00');
    const { text } = await until(() => mail.to(email)[0]);
    expect(text).toContain('- over plannen, afspraken en verslagen: 1');
    await at('2026-11-26', '08:00');
    expect(mail.to(email)).toHaveLength(1);
  });

  test('urgent passes: at once, at night too, and it is not counted again', async () => {
    const { person, personId, email } = await reader();
    await choose(person, { without: ['terms', 'plans', 'requests', 'attendance'] });
    await at('2026-11-23', '23:00');
    await atRisk(personId);
    await atRisk(personId, true);
    await fired();
    const { subject, text } = await until(() => mail.to(email)[0]);
    expect([subject, text.includes('- over termijnen: 1')]).toEqual([
      'Er staat een bericht met spoed voor u klaar',
      true,
    ]);
    await at('2026-11-24', '08:00');
    expect(mail.to(email)).toHaveLength(1);
  });

  test('an urgent request to coordinate passes it too', async () => {
    const { personId, email } = await reader();
    await notification.receive(coordinatorAsked, {
      ...coordinatorAsked.example,
      caseId: randomUUID(),
      personId,
      urgent: true,
    });
    await fired();
    expect((await until(() => mail.to(email)[0])).text).toContain('- over verzoeken en casussen: 1');
  });

  test('invitations are mailed by themselves and not counted', async () => {
    const { person, email } = await reader();
    await notification.receive(roundTableBooked, aTable([seat({ ...person, email })]));
    await until(() => mail.to(email)[0]);
    await at('2026-11-24', '08:00');
    expect(mail.to(email).map(({ subject }) => subject)).toEqual(['Uitnodiging voor een overleg']);
  });

  test('once, also when the hour passes while the service is down', async () => {
    const { personId, email } = await reader();
    await asks(personId);
    await adopts(personId);
    const { database } = notification;
    const settings = { SMTP_URL: mail.url };
    const later = await startTestService(service, { database, prefix: 'no', bus: true, settings });
    try {
      later.clock.moveTo('2026-11-24T10:00:00Z');
      expect((await until(() => mail.to(email)[0])).text).toContain('- over plannen, afspraken en verslagen: 2');
      // The message of the timer comes once more.
      await notification.receive(digestDue as never, { personId, urgentOnly: false } as never);
      await adopts(personId);
      later.clock.moveTo('2026-11-25T10:00:00Z');
      expect((await until(() => mail.to(email)[1])).text).toContain('- over plannen, afspraken en verslagen: 1');
    } finally {
      await later.stop();
    }
    expect(mail.to(email)).toHaveLength(2);
  });

  test('goes to nobody at an address that is not known to be theirs, nor without an account', async () => {
    const [adder, colleague, email] = [somebody(), somebody(), anEmail()];
    const { personId } = colleague;
    await notification.receive(professionalAdded, { personId, addedById: adder.personId });
    await notification.as(adder).put(`/v1/contact-points/${personId}`, { email, language: 'nl' });
    await asks(personId);
    await notification.as(administrator).put(`/v1/contact-points/${personId}`, { email, language: 'nl' });
    await asks(personId);
    await at('2026-11-24', '08:00');
    expect(mail.to(email)).toEqual([]);
    // They signed in and chose: the link leads somewhere.
    await choose(colleague, {});
    await asks(personId);
    await at('2026-11-25', '08:00');
    await until(() => mail.to(email)[0]);
  });
});

describe('P-5: everybody chooses', () => {
  test('the hour, for what waits already too', async () => {
    const { person, personId, email } = await reader();
    await asks(personId);
    expect(await choose(person, { at: '16:00' })).toMatchObject({ status: 204 });
    expect((await read(person)).body).toMatchObject({ at: '16:00', usualAt: '08:00', without: [] });
    await at('2026-11-23', '15:59');
    expect(mail.to(email)).toEqual([]);
    await at('2026-11-23', '16:00');
    await until(() => mail.to(email)[0]);
  });

  test('what is not in it', async () => {
    const { person, personId, email } = await reader();
    await choose(person, { without: ['plans'] });
    await asks(personId);
    const answered = { ...attendanceAnswered.example, caseId: randomUUID(), coordinatorId: personId };
    await notification.receive(attendanceAnswered, answered);
    await at('2026-11-24', '08:00');
    const { text } = await until(() => mail.to(email)[0]);
    expect([text.includes('over wie er komt: 1'), text.includes('plannen')]).toEqual([true, false]);
  });

  test('no hour in which nothing is sent', async () => {
    const { person } = await reader();
    const refused = { status: 400, body: { code: 'hour-in-quiet-hours', rule: 'P-5', errors: [{ pointer: '/at' }] } };
    expect(await choose(person, { at: '22:00' })).toMatchObject(refused);
    expect(await choose(person, { at: '08:30' })).toMatchObject({ status: 400 });
    expect(await choose(person, { without: ['invitations'] })).toMatchObject({ status: 400 });
    expect((await read(person)).body.hours).not.toContain('22:00');
  });

  test.each(['professional', 'independent-coordinator', 'dispatcher', 'administrator', 'ops', 'resident'] as const)(
    'for themselves only: %s',
    async (role) => {
      const [person, other] = [somebody([role]), somebody([role])];
      expect(await choose(person, { at: '09:00' })).toMatchObject({ status: 204 });
      expect((await read(other)).body.at).toBeNull();
      for (const call of [read, (by: undefined) => choose(by, {})])
        expect(await call(undefined)).toMatchObject({ status: 401 });
    },
  );
});
