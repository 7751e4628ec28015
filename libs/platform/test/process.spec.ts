import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { caseRegistered, dossierOpened } from '@rondetafel/contracts';
import { bundle } from '../../../dev/bundler/bundle.mjs';
import { migrate, provisionDatabase } from '../src/provision.ts';
import { somebody, type TestDatabase, TestIdentity, testDatabase, testKeyFiles, until } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let main: string;
let database: TestDatabase;
let identity: TestIdentity;
beforeAll(async () => {
  [main = ''] = await bundle(root, ['libs/platform/test/tiny/main.ts']);
  [database, identity] = await Promise.all([testDatabase(tiny), TestIdentity.start()]);
});
const children = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all([database.drop(), identity.stop()]);
});

const environment = () => ({
  PATH: process.env['PATH'],
  PORT: '0',
  DATABASE_URL: database.appUrl,
  DATABASE_WORKER_URL: database.workerUrl,
  // Nothing listens there: Kafka is unavailable for all of these tests.
  KAFKA_BROKERS: '127.0.0.1:9',
  OIDC_ISSUER: identity.issuer,
  MUNICIPALITY: `${root}municipalities/almere.json`,
  ...testKeyFiles(),
  SOURCE_OIN: '00000000000000000001',
});

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly ended: Promise<number>;
}

function start(mode: string[] = [], changes: Record<string, string | undefined> = {}): Started {
  const child = spawn(process.execPath, [main, ...mode], { cwd: root, env: { ...environment(), ...changes } as any });
  children.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  return { child, out: () => text, ended: once(child, 'close').then(([code]) => code) };
}

const urlOf = async ({ out }: Started) => {
  const port = await until(() => /"port":(\d+)/.exec(out())?.[1], 45_000);
  return `http://127.0.0.1:${port}`;
};

async function write(url: string, text = 'Een notitie', who = somebody()) {
  const noteId = randomUUID();
  const authorization = `Bearer ${await identity.tokenFor(who)}`;
  const response = await fetch(`${url}/v1/cases/${randomUUID()}/notes`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ noteId, text }),
  });
  return { noteId, status: response.status };
}

test('a bad environment ends at once, with a line for each fault and no secret', async () => {
  const { ended, out } = start([], { PORT: 'x', DATABASE_URL: 'mysql://app:geheim@db/x', SOURCE_OIN: undefined });
  expect(await ended).toBe(78);
  expect(out().trim().split('\n')).toEqual([
    'tiny: PORT is not valid: want a port number',
    'tiny: DATABASE_URL is not valid: want postgres://<service>_app:…@host:port/database',
    'tiny: SOURCE_OIN is missing: want the organisation number (OIN) of the municipality, 20 digits',
  ]);
});

test('a database that is not migrated is reported; two concurrent migrations wait for each other', async () => {
  const name = `${database.name}_empty`;
  const admin = Object.assign(new URL(process.env['TEST_DATABASE_URL']!), { pathname: '/postgres' }).href;
  const passwords = { owner: 'test', app: 'test', worker: 'test' };
  const empty = await provisionDatabase(admin, 'tiny', passwords, name);
  const refused = start([], { DATABASE_URL: empty.appUrl, DATABASE_WORKER_URL: empty.workerUrl });
  expect(await refused.ended).toBe(1);
  expect(refused.out()).toContain('run "migrate" first');
  const both = await Promise.all([migrate(tiny, empty.ownerUrl), migrate(tiny, empty.ownerUrl)]);
  expect(both.flat().filter((name) => name.startsWith('notes'))).toHaveLength(1);
  await database.admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
});

const withoutSettings = () => Object.fromEntries(Object.keys(environment()).map((name) => [name, undefined]));

test('the documentation is printed with nothing around', async () => {
  const { ended, out } = start(['openapi'], withoutSettings());
  expect(await ended).toBe(0);
  expect(JSON.parse(out()).paths).toHaveProperty(['/notes/{noteId}']);
});

test('what the service is made of is printed with nothing around', async () => {
  const { ended, out } = start(['outline'], withoutSettings());
  expect(await ended).toBe(0);
  const [notes] = JSON.parse(out());
  expect(notes).toMatchObject({ receives: [dossierOpened.type], publishes: [caseRegistered.type], timers: [] });
});

test('while Kafka is unavailable requests are accepted durably, and the service is live', async () => {
  const started = start();
  const url = await urlOf(started);
  const { noteId, status } = await write(url);
  expect(status).toBe(201);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  started.child.kill('SIGKILL');
  await started.ended;
  expect((await database.admin.query('SELECT FROM note WHERE note_id = $1', [noteId])).rowCount).toBe(1);
});

test('SIGTERM: what was begun is ended, then the process goes', async () => {
  const started = start();
  const url = await urlOf(started);
  const lock = await database.admin.connect();
  await lock.query('BEGIN; LOCK TABLE note');
  const slow = write(url);
  const waiting = `SELECT FROM pg_locks WHERE relation = 'note'::regclass AND NOT granted`;
  await until(async () => (await database.admin.query(waiting)).rowCount);
  started.child.kill('SIGTERM');
  await until(() =>
    fetch(`${url}/health/live`)
      .then(() => false)
      .catch(() => true),
  );
  await lock.query('COMMIT');
  lock.release();
  expect((await slow).status).toBe(201);
  expect(await started.ended).toBe(0);
});

test('what can not go on ends what was begun, and goes as one that failed', async () => {
  const started = start();
  const url = await urlOf(started);
  expect((await write(url, 'get stuck')).status).toBe(201);
  expect(await started.ended).toBe(1);
  expect(started.out()).toContain('"stopped"');
});

test('when the launcher is gone its pipe is closed, and the process goes too', async () => {
  const started = start([], { PARENT_PIPE: '1' });
  await urlOf(started);
  started.child.stdin!.end();
  expect(await started.ended).toBe(0);
});
