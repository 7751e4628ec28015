import { randomUUID } from 'node:crypto';
import { optionsOffered, roundTableBooked, roundTableMoved } from '@rondetafel/contracts';
import { until } from '@rondetafel/platform/testing';
import { aTable, seat } from './a-table.ts';
import { anEmail, startWithAddresses, type WithAddresses } from './with-addresses.ts';

let { mail, notification, stop, added, put, firstTo, answer } = {} as WithAddresses;
beforeAll(async () => {
  ({ mail, notification, stop, added, put, firstTo, answer } = await startWithAddresses());
});
afterEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));
afterAll(() => stop());

describe('P-17: a mail to an address that nobody answered from yet', () => {
  test('says nothing but where to read it; once answered the invitation comes whole', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const table = aTable([seat({ ...colleague, email })]);
    await notification.receive(roundTableBooked, table);
    const first = await firstTo(email);
    expect(first.subject).toBe('Er is een bericht voor u');
    expect(first.raw).not.toContain('text/calendar');
    expect(first.text).not.toMatch(/overleg|december|Regenboog/);
    await answer(first.text);
    const whole = await until(() => mail.to(email)[1]);
    expect([whole.subject, whole.calendar.method]).toEqual(['Uitnodiging voor een overleg', 'REQUEST']);
    const moved = { ...table, startsAt: '2026-12-04T09:00:00Z', revision: 1, previousStartsAt: table.startsAt };
    await notification.receive(roundTableMoved, moved);
    expect((await until(() => mail.to(email)[2])).subject).toBe('Wijziging van een overleg');
  });

  test('shows behind its link when it is, and where to nobody before a yes or maybe from there', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const table = aTable([seat({ ...colleague, email })]);
    await notification.receive(roundTableBooked, table);
    const { text } = await firstTo(email);
    const open = () => notification.as().post('/v1/answers/_open', { token: /antwoord#(\S+)/.exec(text)![1] });
    for (const asked of [open, () => answer(text, 'declined'), open]) {
      const { status, body } = await asked();
      expect([status, body.startsAt, body.place]).toEqual([200, table.startsAt, undefined]);
    }
    for (const asked of [() => answer(text, 'tentative'), open, () => answer(text, 'declined')])
      expect((await asked()).body.place).toContain('De Regenboog');
  });

  test('is not shown right by who says no; by who comes once, what they said no to stays without', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const isVerified = async () => {
      const { rows } = await notification.database.admin.query(
        'SELECT verified_at IS NOT NULL AS verified FROM contact_point WHERE person_id = $1',
        [personId],
      );
      return rows[0].verified;
    };
    const tables = ['2026-12-03T10:00:00Z', '2026-12-04T10:00:00Z', '2026-12-07T10:00:00Z'].map((startsAt) =>
      aTable([seat({ ...colleague, email })], { startsAt }),
    );
    for (const table of tables) await notification.receive(roundTableBooked, table);
    const [no, yes] = await until(() => mail.to(email)[2] && mail.to(email));
    expect(await answer(no!.text, 'declined')).toMatchObject({ status: 200 });
    expect(await isVerified()).toBe(false);
    expect(await answer(yes!.text)).toMatchObject({ status: 200 });
    expect(await isVerified()).toBe(true);
    const { rows } = await notification.database.admin.query(
      `SELECT array_agg(round_table_id) AS whole, (SELECT round_table_id FROM attendance_reply
         WHERE person_id = $1 AND answer = 'declined') AS declined
       FROM (SELECT round_table_id FROM mail WHERE person_id = $1 ORDER BY mail_id OFFSET 3) AS mailed`,
      [personId],
    );
    const [{ whole, declined }] = rows;
    const others = tables.map(({ roundTableId }) => roundTableId).filter((id) => id !== declined);
    expect(whole.sort()).toEqual(others.sort());
  });

  test('answered while its appointment moves: neither waits for the other, and the old time is not mailed', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const table = aTable([seat({ ...colleague, email })]);
    await notification.receive(roundTableBooked, table);
    const { text } = await firstTo(email);
    await answer(text, 'declined');
    const moving = await notification.database.admin.connect();
    try {
      await moving.query('BEGIN');
      await moving.query(`SELECT pg_advisory_xact_lock(hashtextextended('case ' || $1, 0))`, [table.caseId]);
      const answering = answer(text);
      await until(async () => {
        const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
        return (await moving.query(waiting)).rowCount! > 0;
      });
      await moving.query('DELETE FROM attendance_reply WHERE round_table_id = $1', [table.roundTableId]);
      await moving.query(
        `UPDATE appointment SET said = said || '{"startsAt": "2026-12-10T09:00:00Z", "revision": 1}'
         WHERE round_table_id = $1`,
        [table.roundTableId],
      );
      await moving.query('COMMIT');
      expect(await answering).toMatchObject({ status: 200 });
    } finally {
      moving.release();
    }
    const { rows } = await notification.database.admin.query(
      `SELECT letter ->> 'startsAt' AS at FROM mail WHERE person_id = $1 ORDER BY mail_id`,
      [personId],
    );
    expect(rows.map(({ at }) => at)).toEqual([table.startsAt, '2026-12-10T09:00:00Z']);
  });

  test('about times is without them, and a choice shows that it is right', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const ids = { caseId: randomUUID(), roundTableId: randomUUID(), offerId: randomUUID() };
    await notification.receive(optionsOffered, {
      ...optionsOffered.example,
      ...ids,
      asked: [seat({ ...colleague, email })],
    });
    const { subject, text } = await firstTo(email);
    expect([subject, text.includes('december')]).toEqual(['Er is een bericht voor u', false]);
    const token = /keuze#(\S+)/.exec(text)![1];
    const choose = (suitableOptionIds: string[]) => notification.as().post('/v1/choices', { token, suitableOptionIds });
    expect(await choose([])).toMatchObject({ status: 200 });
    await notification.receive(roundTableBooked, aTable([seat({ ...colleague, email })]));
    expect((await until(() => mail.to(email)[1])).subject).toBe('Er is een bericht voor u');
    // What went out without content before comes whole.
    expect(await choose([optionsOffered.example.options[0]!.optionId])).toMatchObject({ status: 200 });
    expect((await until(() => mail.to(email)[2])).calendar.method).toBe('REQUEST');
  });

  test('about times comes whole once the address is right, each once, but for what was chosen from', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const offer = () => ({
      ...optionsOffered.example,
      caseId: randomUUID(),
      roundTableId: randomUUID(),
      offerId: randomUUID(),
      asked: [seat({ ...colleague, email })],
    });
    const [first, second] = [offer(), offer()];
    for (const one of [first, second]) await notification.receive(optionsOffered, one);
    await until(() => mail.to(email)[1]);
    const { text } = mail.to(email)[0]!;
    const chosen = { token: /keuze#(\S+)/.exec(text)![1], suitableOptionIds: [first.options[0]!.optionId] };
    expect(await notification.as().post('/v1/choices', chosen)).toMatchObject({ status: 200 });
    const whole = await until(() => mail.to(email)[2]);
    expect([whole.subject, whole.text.includes('december')]).toEqual(['Wanneer kunt u bij een overleg zijn?', true]);
    expect(await notification.as().post('/v1/choices', chosen)).toMatchObject({ status: 200 });
    const { rows } = await notification.database.admin.query(
      `SELECT count(*)::int AS mails, count(DISTINCT letter -> 'offer' ->> 'offerId')::int AS offers,
         (SELECT offer_id FROM options_reply WHERE person_id = $1) AS chosen,
         (SELECT letter -> 'offer' ->> 'offerId' FROM mail WHERE person_id = $1 ORDER BY mail_id DESC LIMIT 1) AS last
       FROM mail WHERE person_id = $1`,
      [personId],
    );
    const { chosen: answered, last, ...counts } = rows[0];
    expect(counts).toEqual({ mails: 3, offers: 2 });
    expect(new Set([answered, last])).toEqual(new Set([first.offerId, second.offerId]));
  });
});
