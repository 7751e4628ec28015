import { randomUUID } from 'node:crypto';
import { roundTableBooked } from '@rondetafel/contracts';
import { type Person, somebody, until } from '@rondetafel/platform/testing';
import { aTable, seat } from './a-table.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop } = await startWithMail());
});
afterAll(() => stop());

const read = (person?: Person) => notification.as(person).get('/v1/own-preferences');
const change = (person: Person | undefined, body: object) => notification.as(person).patch('/v1/own-preferences', body);

describe('what a person arranges for every device', () => {
  test('is nothing until they choose, and stays what it was where they change something else', async () => {
    const person = somebody();
    expect(await read(person)).toMatchObject({ status: 200, body: {} });
    expect((await read(person)).body).toEqual({});
    expect((await change(person, { theme: 'dark', keys: 'off' })).body).toEqual({ theme: 'dark', keys: 'off' });
    const all = { theme: 'dark', keys: 'off', density: 'compact', language: 'en' };
    expect((await change(person, { density: 'compact', language: 'en' })).body).toEqual(all);
    expect((await read(person)).body).toEqual(all);
  });

  test('P-17: mails are in the language that they chose last', async () => {
    const [person, email] = [somebody(), `p${randomUUID().slice(0, 8)}@work.example`];
    const administrator = somebody(['administrator']);
    await notification.as(administrator).put(`/v1/contact-points/${person.personId}`, { email, language: 'nl' });
    await change(person, { language: 'en' });
    expect((await notification.as(person).get('/v1/own-address')).body.language).toBe('en');
    await notification.receive(roundTableBooked, aTable([seat({ ...person, email })]));
    expect((await until(() => mail.to(email)[0])).subject).toBe('Invitation to a meeting');
  });

  test.each(['professional', 'dispatcher', 'administrator', 'ops', 'resident', 'partner-admin'] as const)(
    'is theirs alone: %s',
    async (role) => {
      const [person, other] = [somebody([role]), somebody([role])];
      expect(await change(person, { theme: 'light' })).toMatchObject({ status: 200 });
      expect((await read(other)).body).toEqual({});
      expect(await read()).toMatchObject({ status: 401 });
      expect(await change(undefined, { theme: 'light' })).toMatchObject({ status: 401 });
    },
  );

  test('is one of what the workplace knows', async () => {
    expect(await change(somebody(), { theme: 'pink' })).toMatchObject({ status: 400 });
    expect(await change(somebody(), { personId: randomUUID() })).toMatchObject({ status: 400 });
  });
});
