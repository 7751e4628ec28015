import { randomUUID } from 'node:crypto';
import { until } from '../../dev/parts/processes.ts';
import type { Person } from '../stage/person.ts';
import { Platform } from '../stage/platform.ts';

// One event through every part: token, rights, row-level security, encrypted names, outbox, Kafka, inbox.

let platform: Platform;
beforeAll(async () => {
  platform = await Platform.shared();
}, 180_000);
afterAll(() => platform?.stop(), 40_000);

const household = {
  district: 'almere-buiten',
  sourceKind: 'report',
  members: [{ givenName: 'Linde', familyName: 'Verzonnen', birthOn: '1988-04-02', lifeAreas: ['housing', 'finances'] }],
};

/** Case ids in the person's inbox, duplicates included. */
async function casesInInbox(person: Person): Promise<string[]> {
  const cases: string[] = [];
  let page = '?limit=100';
  while (page) {
    const reply = await person.get('notification', `/v1/inbox${page}`).catch(() => undefined);
    if (reply?.status !== 200) return [];
    for (const { kind, caseId } of reply.body.items) if (kind === 'case-registered') cases.push(caseId);
    page = reply.body._links.next?.href ?? '';
  }
  return cases;
}

test('a case that is registered appears in the inbox of who reported it, and of nobody else', async () => {
  const [reporter, colleague] = await Promise.all([platform.as('lars'), platform.as('mila')]);
  const { status, body } = await reporter.post('dossier', '/v1/cases', household);
  expect(status).toBe(201);
  await until(async () => (await casesInInbox(reporter)).includes(body.caseId), 20_000);
  expect(await casesInInbox(reporter)).toEqual([body.caseId]);
  expect(await casesInInbox(colleague)).toEqual([]);
  expect((await colleague.get('dossier', `/v1/cases/${body.caseId}`)).status).toBe(404);
}, 40_000);

test('the metrics show an active relay and a receiving consumer', async () => {
  const measured = async () => (await fetch(`${platform.url('notification')}/metrics`)).text();
  const worth = async (name: RegExp) => Number(name.exec(await measured())?.[1]);
  const becomes1 = (name: RegExp) => until(async () => (await worth(name)) === 1, 20_000);
  expect(await becomes1(/^rondetafel_relay_active(?:\{.*\})? (\d)/m)).toBe(true);
  expect(await becomes1(/^rondetafel_consumer_state\{.*state="running".*\} (\d)/m)).toBe(true);
  expect(await worth(/^rondetafel_consumer_state\{.*state="paused".*\} (\d)/m)).toBe(0);
}, 60_000);

// On a shared platform no other test may send messages to these people.
test.each([
  ['ilse', 'dossier'],
  ['jamal', 'notification'],
  ['karin', 'kafka'],
  ['rachida', 'postgres'],
  ['tineke', 'identity'],
])(
  'nothing is lost and nothing doubled when %s registers cases and %s is killed in between',
  async (user, part) => {
    const reporter = await platform.as(user);
    const registered: string[] = [];
    const register = async () => {
      const { status, body } = await reporter.postUntilAnswered('dossier', '/v1/cases', household, randomUUID());
      expect(status).toBe(201);
      registered.push(body.caseId);
    };
    const one = async () => {
      for (let count = 0; count < 15; count++) await register();
    };
    await Promise.all([
      one(),
      one(),
      one(),
      until(() => registered.length > 9, 30_000).then(() => platform.kill(part)),
    ]);
    expect(registered).toHaveLength(45);
    await until(async () => (await casesInInbox(reporter)).length >= registered.length, 60_000, { everyMs: 250 });
    expect((await casesInInbox(reporter)).sort()).toEqual(registered.sort());
  },
  180_000,
);
