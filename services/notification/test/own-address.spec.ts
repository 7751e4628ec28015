import { randomUUID } from 'node:crypto';
import { professionalAdded, roundTableBooked } from '@rondetafel/contracts';
import { type Person, somebody, until } from '@rondetafel/platform/testing';
import { aTable, seat } from './a-table.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop } = await startWithMail());
});
afterEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));
afterAll(() => stop());

const anEmail = () => `p${randomUUID().slice(0, 8)}@work.example`;
const administrator = somebody(['administrator']);
const own = (person: Person | undefined) => notification.as(person).get('/v1/own-address');
const ask = (person: Person | undefined, email: string, language = 'nl') =>
  notification.as(person).post('/v1/own-address/_ask-code', { email, language });
const confirm = (person: Person | undefined, code: string) =>
  notification.as(person).post('/v1/own-address/_confirm', { code });
const codeTo = async (email: string, nth = 0) => /^\d{6}$/m.exec((await until(() => mail.to(email)[nth])).text)![0];
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Somebody whose address the administrator gave. */
async function known(roles: Parameters<typeof somebody>[0] = ['professional']) {
  const [person, email] = [somebody(roles), anEmail()];
  const given = await notification
    .as(administrator)
    .put(`/v1/contact-points/${person.personId}`, { email, language: 'nl' });
  expect(given.status).toBe(204);
  return { person, email };
}

const over = { status: 409, body: { code: 'address-code-over', rule: 'P-11' } };
const wrong = { status: 400, body: { code: 'address-code-wrong', rule: 'P-11' } };

describe('P-11 own address: changed by a code', () => {
  test('to the new address, with word of it to the old one; nothing changes before', async () => {
    const { person, email } = await known();
    const elsewhere = anEmail();
    const asked = await ask(person, elsewhere, 'en');
    expect(asked).toMatchObject({ status: 200, body: { expiresAt: expect.any(String) } });
    expect((await own(person)).body).toMatchObject({ email, isVerified: true, codeSent: { email: elsewhere } });
    const code = await codeTo(elsewhere);
    const { subject, text } = mail.to(elsewhere)[0]!;
    expect([subject.includes(code), text.includes('My details'), text.includes(email)]).toEqual([false, true, false]);
    const notice = await until(() => mail.to(email)[0]);
    expect([notice.subject, notice.text.includes(elsewhere), notice.text.includes(code)]).toEqual([
      'Uw mailadres wordt gewijzigd',
      false,
      false,
    ]);
    expect(await confirm(person, another(code))).toMatchObject(wrong);
    expect((await own(person)).body).toMatchObject({ email, language: 'nl', codeSent: { email: elsewhere } });
    const changed = { email: elsewhere, language: 'en', isVerified: true };
    expect(await confirm(person, code)).toMatchObject({ status: 204 });
    expect((await own(person)).body).toEqual(changed);
    expect(await confirm(person, code)).toMatchObject(over);
  });

  test('is nobody else’s: their code is for their own address only', async () => {
    const [{ person }, other] = [await known(), await known()];
    const elsewhere = anEmail();
    await ask(person, elsewhere);
    const code = await codeTo(elsewhere);
    expect(await confirm(other.person, code)).toMatchObject(over);
    expect((await own(other.person)).body).toEqual({ email: other.email, language: 'nl', isVerified: true });
    for (const call of [own, (by: undefined) => ask(by, elsewhere), (by: undefined) => confirm(by, code)])
      expect(await call(undefined)).toMatchObject({ status: 401 });
  });

  test.each(['professional', 'independent-coordinator', 'dispatcher', 'administrator', 'ops'] as const)(
    'is for whoever signs in: %s',
    async (role) => {
      const { person } = await known([role]);
      const elsewhere = anEmail();
      expect(await ask(person, elsewhere)).toMatchObject({ status: 200 });
      expect(await confirm(person, await codeTo(elsewhere))).toMatchObject({ status: 204 });
    },
  );

  test('is tried five times; wrong tries count though they are refused, and a new code has tries of its own', async () => {
    const { person } = await known();
    const elsewhere = anEmail();
    await ask(person, elsewhere);
    const code = await codeTo(elsewhere);
    for (let n = 0; n < 5; n++) expect(await confirm(person, another(code))).toMatchObject(wrong);
    expect(await confirm(person, code)).toMatchObject(over);
    expect((await own(person)).body.codeSent).toBeUndefined();
    await ask(person, elsewhere);
    const next = await codeTo(elsewhere, 1);
    expect(await confirm(person, code)).toMatchObject(next === code ? { status: 204 } : wrong);
    expect(await confirm(person, next)).toMatchObject({ status: 204 });
  });

  test('is asked for five times an hour', async () => {
    const { person } = await known();
    for (let n = 0; n < 5; n++) expect((await ask(person, anEmail())).status).toBe(200);
    const refused = await ask(person, anEmail());
    expect([refused.status, Number(refused.headers.get('retry-after')) > 3000]).toEqual([429, true]);
  });

  test('needs none for another language, which mails are in from then on', async () => {
    const { person, email } = await known();
    expect((await ask(person, email, 'en')).body).toEqual({});
    expect((await own(person)).body).toEqual({ email, language: 'en', isVerified: true });
    await notification.receive(roundTableBooked, aTable([seat({ ...person, email })]));
    expect((await until(() => mail.to(email)[0])).subject).toBe('Invitation to a meeting');
  });

  test('an address that a colleague gave is verified so too, and the colleague no longer changes it', async () => {
    const [adder, person] = [somebody(), somebody()];
    const { personId } = person;
    await notification.receive(professionalAdded, { personId, addedById: adder.personId });
    const email = anEmail();
    const put = () => notification.as(adder).put(`/v1/contact-points/${personId}`, { email, language: 'nl' });
    expect(await put()).toMatchObject({ status: 204 });
    const table = aTable([seat({ ...person, email })]);
    await notification.receive(roundTableBooked, table);
    expect((await until(() => mail.to(email)[0])).subject).toBe('Er is een bericht voor u');
    expect((await own(person)).body.isVerified).toBe(false);
    await ask(person, email);
    expect(await confirm(person, await codeTo(email, 1))).toMatchObject({ status: 204 });
    expect((await own(person)).body.isVerified).toBe(true);
    // What went there without content comes whole.
    expect((await until(() => mail.to(email)[2])).calendar.method).toBe('REQUEST');
    expect(await put()).toMatchObject({ status: 403, body: { code: 'contact-point-given' } });
  });

  test('sends what is open to the new address, where the link of the old one no longer counts', async () => {
    const { person, email } = await known();
    await notification.receive(roundTableBooked, aTable([seat({ ...person, email })]));
    const { text } = await until(() => mail.to(email)[0]);
    const elsewhere = anEmail();
    await ask(person, elsewhere);
    await confirm(person, await codeTo(elsewhere));
    const answer = (from: string) =>
      notification.as().post('/v1/answers', { token: /antwoord#(\S+)/.exec(from)![1], answer: 'accepted' });
    expect(await answer(text)).toMatchObject({ status: 409, body: { code: 'link-to-former-address' } });
    expect(await answer((await until(() => mail.to(elsewhere)[1])).text)).toMatchObject({ status: 200 });
  });

  test('says nothing to an address that is not known to be theirs', async () => {
    const [adder, person] = [somebody(), somebody()];
    const { personId } = person;
    await notification.receive(professionalAdded, { personId, addedById: adder.personId });
    const mistyped = anEmail();
    await notification.as(adder).put(`/v1/contact-points/${personId}`, { email: mistyped, language: 'nl' });
    const elsewhere = anEmail();
    await ask(person, elsewhere);
    const code = await codeTo(elsewhere);
    const { rows } = await notification.database.admin.query(
      `SELECT kind FROM address_mail WHERE person_id = $1 AND kind <> 'code'`,
      [personId],
    );
    expect([rows, mail.to(mistyped)]).toEqual([[], []]);
    expect(await confirm(person, code)).toMatchObject({ status: 204 });
  });

  test('leaves nothing behind: a mail that left, a code that ran out (P-11)', async () => {
    const { person, email } = await known();
    const elsewhere = anEmail();
    await ask(person, elsewhere);
    const code = await codeTo(elsewhere);
    await until(() => mail.to(email)[0]);
    const rowsOf = async (table: string) =>
      (await notification.database.admin.query(`SELECT FROM ${table} WHERE person_id = $1`, [person.personId]))
        .rowCount;
    await until(async () => {
      await notification.deleteOver();
      return (await rowsOf('address_mail')) === 0;
    });
    expect(await rowsOf('address_change')).toBe(1);
    notification.clock.moveTo('2026-11-23T09:59:00Z');
    await notification.deleteOver();
    expect(await rowsOf('address_change')).toBe(1);
    notification.clock.moveTo('2026-11-23T10:01:00Z');
    await notification.deleteOver();
    expect(await rowsOf('address_change')).toBe(0);
    expect(await confirm(person, code)).toMatchObject(over);
  });

  test('is on record: what was asked, tried and refused, and never the address or the code', async () => {
    const { person } = await known();
    const elsewhere = anEmail();
    await ask(person, elsewhere);
    const code = await codeTo(elsewhere);
    await confirm(person, another(code));
    await confirm(person, code);
    await confirm(person, code);
    const { admin } = notification.database;
    const { rows } = await admin.query(
      `SELECT action, result, object, organisation_id AS "organisationId" FROM chassis.audit_entry
       WHERE person_id = $1 ORDER BY id`,
      [person.personId],
    );
    const { organisationId } = person;
    const entries = [
      ['ask-address-code', 'done'],
      ['try-address-code', 'address-code-wrong'],
      ['try-address-code', 'done'],
      ['change-own-address', 'done'],
      ['try-address-code', 'address-code-over'],
    ];
    const object = `person:${person.personId}`;
    expect(rows).toEqual(entries.map(([action, result]) => ({ action, result, object, organisationId })));
    for (const table of ['address_change', 'address_mail', 'contact_point']) {
      const found = await admin.query(`SELECT FROM ${table} t WHERE t::text LIKE '%' || $1 || '%'`, [elsewhere]);
      expect(found.rowCount).toBe(0);
    }
    const left = await admin.query('SELECT email, code FROM address_change WHERE person_id = $1', [person.personId]);
    expect(left.rows).toEqual([{ email: null, code: null }]);
    await until(async () => {
      await notification.deleteOver();
      return (await admin.query('SELECT FROM address_mail WHERE person_id = $1', [person.personId])).rowCount === 0;
    });
  });
});
