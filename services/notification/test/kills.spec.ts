import { randomUUID } from 'node:crypto';
import { roundTableBooked } from '@rondetafel/contracts';
import {
  somebody,
  type TestDatabase,
  TestIdentity,
  testDatabase,
  testKeyFiles,
  until,
} from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aTable, type Guest, seat } from './a-table.ts';
import { bundled, type Instance, startInstance } from './instances.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { type Neighbours, startNeighbours } from './neighbours.ts';

/** Milliseconds: whole processes start here, perhaps on a busy machine. */
const patience = 90_000;
const wholeTest = 3 * patience;

let mail: MailServer;
let neighbours: Neighbours;
let database: TestDatabase;
let identity: TestIdentity;
let one: Instance;
let other: Instance;

beforeAll(async () => {
  let file: string;
  [mail, neighbours, database, identity, file] = await Promise.all([
    startMailServer(),
    startNeighbours(),
    testDatabase(service, 'no'),
    TestIdentity.start(),
    bundled(),
  ]);
  const settings = {
    ...neighbours.settings,
    DATABASE_URL: database.appUrl,
    DATABASE_WORKER_URL: database.workerUrl,
    OIDC_ISSUER: identity.issuer,
    MUNICIPALITY: new URL('../../../municipalities/almere.json', import.meta.url).pathname,
    ...testKeyFiles(),
    SOURCE_OIN: '00000000000000000001',
    SMTP_URL: mail.url,
  };
  [one, other] = await Promise.all([startInstance(file, settings), startInstance(file, settings)]);
}, wholeTest);

afterAll(async () => {
  for (const instance of [one, other]) instance.process.kill('SIGKILL');
  await Promise.all([one.exited, other.exited]);
  await Promise.all([mail.stop(), neighbours.stop(), identity.stop()]);
  await database.drop();
});

async function guestsOf({ url }: Instance, count: number): Promise<Guest[]> {
  const token = await identity.tokenFor(somebody(['administrator']));
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const guests: Guest[] = [];
  for (let n = 0; n < count; n++) {
    const [personId, organisationId] = [randomUUID(), randomUUID()];
    const email = `p${personId.slice(0, 8)}@work.example`;
    const body = JSON.stringify({ email, language: 'nl' });
    const put = () => fetch(`${url}/v1/contact-points/${personId}`, { method: 'PUT', headers, body });
    await until(async () => (await put()).status === 204);
    guests.push({ personId, organisationId, email });
  }
  return guests;
}

/** Real processes run on real time. */
const urgent = (guests: Guest[]) =>
  aTable(
    guests.map((guest) => seat(guest)),
    { urgent: true, startsAt: '2099-12-03T09:00:00Z', endsAt: '2099-12-03T10:30:00Z' },
  );

async function allSent(guests: readonly Guest[]) {
  await until(() => guests.every(({ email }) => mail.to(email).length > 0), patience);
  await until(async () => {
    const { rowCount } = await database.admin.query(`SELECT FROM mail WHERE status = 'waiting' LIMIT 1`);
    return rowCount === 0;
  }, patience);
  return guests.map(({ email }) => mail.to(email));
}

const sendsOnce = async () => {
  const guests = await guestsOf(one, 20);
  for (let n = 0; n < 4; n++) await neighbours.say(roundTableBooked, urgent(guests.slice(5 * n, 5 * n + 5)));
  expect((await allSent(guests)).map(({ length }) => length)).toEqual(guests.map(() => 1));
};
test('two instances side by side send every mail once', sendsOnce, wholeTest);

const repeatsAfterKill = async () => {
  const guests = await guestsOf(other, 6);
  // Whoever of the two gets to send is to be killed: the other stands still until then.
  other.process.kill('SIGSTOP');
  mail.whenTaken(() => one.process.kill('SIGKILL'));
  await neighbours.say(roundTableBooked, urgent(guests));
  expect(await one.exited).toBeNull();
  other.process.kill('SIGCONT');
  const sent = await allSent(guests);
  expect(sent.filter(({ length }) => length > 1)).not.toEqual([]);
  for (const mails of sent) {
    expect(mails.length).toBeLessThan(3);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(mails.map(({ calendar }) => calendar.event.toString())).size).toBe(1);
  }
};
test('a kill between the 250 and its record repeats that mail, with the same Message-ID', repeatsAfterKill, wholeTest);

const stops = async () => {
  other.process.kill('SIGTERM');
  expect(await other.exited).toBe(0);
};
test('an instance that is asked to stop does so', stops, wholeTest);
