import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { databases, services } from '../../dev/launcher/options.ts';
import { postgresTools } from '../../dev/parts/testing/tools.ts';
import { calledTable } from '../stage/called-table.ts';
import { Platform, root } from '../stage/platform.ts';

// docs/restore.md to the letter, on the whole platform, with the pg_dump and pg_restore of PostgreSQL 18.

const execute = promisify(execFile);
let tools: string;
let dumps: string;
let platform: Platform;

beforeAll(async () => {
  tools = await postgresTools();
  dumps = await mkdtemp(join(tmpdir(), 'rondetafel-dumps-'));
  platform = await Platform.start();
}, 600_000);

afterAll(async () => {
  await platform?.stop();
  await rm(dumps, { recursive: true, force: true });
}, 60_000);

/** A command of package.json, for this platform. */
async function command(...args: string[]): Promise<string> {
  const { stdout } = await execute('node', ['dev/run.mjs', ...args, '--data', platform.dataDir], { cwd: root });
  return stdout;
}

/** A program of PostgreSQL, as its administrator. */
async function postgres(program: 'pg_dump' | 'pg_restore', ...args: string[]): Promise<void> {
  const { postgresPassword } = JSON.parse(await readFile(join(platform.dataDir, 'secrets.json'), 'utf8'));
  const where = { PGHOST: '127.0.0.1', PGPORT: String(platform.ports.postgres), PGUSER: 'postgres' };
  await execute(join(tools, program), args, { env: { ...process.env, ...where, PGPASSWORD: postgresPassword } });
}

const dump = (database: string) =>
  postgres('pg_dump', '--format=custom', '--create', `--file=${join(dumps, database)}`, database);
const restore = (database: string) =>
  postgres(
    'pg_restore',
    '--clean',
    '--if-exists',
    '--create',
    '--exit-on-error',
    '--dbname=postgres',
    join(dumps, database),
  );

/** One statement, as the owner of the database. */
async function asOwner(database: string, sql: string, values: unknown[] = []): Promise<any[]> {
  const { databasePasswords } = JSON.parse(await readFile(join(platform.dataDir, 'secrets.json'), 'utf8'));
  const client = new pg.Client({
    host: '127.0.0.1',
    port: platform.ports.postgres,
    database,
    user: `${database}_owner`,
    password: databasePasswords[database].owner,
  });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

interface Found {
  readonly findings: readonly { kind: string; consumer: string; stream: string; events: number }[];
  readonly balances: readonly { missing: number; onTheWay: number; unpublished: number; pending: number }[];
}

/** Repeats `ops -- reconcile` until nothing is on the way any more. */
async function reconciled(): Promise<Found> {
  for (const end = Date.now() + 240_000; ; ) {
    const found: Found = JSON.parse(
      await command('ops', 'reconcile', '--json').catch(({ stdout }: { stdout: string }) => stdout),
    );
    const open = found.balances.reduce((sum, b) => sum + b.missing + b.onTheWay + b.unpublished + b.pending, 0);
    if (open === 0 || Date.now() > end) return found;
  }
}

const streamsOf = async () => {
  const rows = await asOwner('dossier', 'SELECT stream, last_seq::int AS n FROM event_stream');
  return new Map(rows.map(({ stream, n }) => [stream as string, n as number]));
};

test('a service’s database: what was lost is named, case by case, and nothing else', async () => {
  const hanna = await platform.as('hanna');
  const before = await calledTable(hanna, 'Kastanje');
  await dump('dossier');
  const dumped = await streamsOf();
  const since = new Date(Date.now() - 300_000).toISOString();
  const lost = await calledTable(hanna, 'Linde');
  await reconciled();
  const atTheEnd = await streamsOf();
  const losses = [...atTheEnd].filter(([stream, n]) => n > (dumped.get(stream) ?? 0)).map(([stream]) => stream);
  expect(losses).toContain(`dossier:case:${lost.caseId}`);

  await command('stop', '--service', 'dossier');
  await restore('dossier');
  await asOwner('dossier', 'UPDATE event_epoch SET epoch = epoch + 1');
  await command('start', '--service', 'dossier');
  for (const service of services) await command('ops', 'republish', service, '--since', since);

  const found = await reconciled();
  expect([...new Set(found.findings.map(({ kind }) => kind))]).toEqual(['ahead']);
  expect([...new Set(found.findings.map(({ stream }) => stream))].sort()).toEqual(losses.sort());

  // The old case goes on in the new epoch; the lost one stays named until somebody has looked at it.
  expect((await hanna.get('dossier', `/v1/cases/${before.caseId}`)).status).toBe(200);
  expect((await hanna.get('dossier', `/v1/cases/${lost.caseId}`)).status).toBe(404);
  for (const stream of losses) {
    await asOwner(
      'dossier',
      `INSERT INTO event_stream_end (stream, epoch, last_seq) VALUES ($1, 1, $2)
       ON CONFLICT (stream, epoch) DO UPDATE SET last_seq = excluded.last_seq`,
      [stream, atTheEnd.get(stream)],
    );
  }
  expect((await reconciled()).findings).toEqual([]);
}, 900_000);

test('everything, in a new folder: with the secrets the cases are readable, and the work goes on', async () => {
  const before = await calledTable(await platform.as('hanna'), 'Wilg');
  await reconciled();
  for (const database of databases) await dump(database);
  const old = platform;
  const folder = await mkdtemp(join(tmpdir(), 'rondetafel-restored-'));
  for (const name of ['secrets.json', 'secrets', 'portal-client-key.json', 'seeded.json', 'identity'])
    await cp(join(old.dataDir, name), join(folder, name), { recursive: true });
  await old.stop();

  platform = await Platform.start(folder);
  for (const database of databases) await command('stop', '--service', database);
  for (const database of databases) await restore(database);
  for (const service of services) await asOwner(service, 'UPDATE event_epoch SET epoch = epoch + 1');
  for (const database of databases) await command('start', '--service', database);
  for (const service of services) await command('ops', 'republish', service, '--since', '2000-01-01T00:00:00Z');

  const hanna = await platform.as('hanna');
  const { body } = await hanna.untilAnswered('GET', 'dossier', `/v1/cases/${before.caseId}`);
  expect(body.members.map(({ familyName }: { familyName: string }) => familyName)).toEqual(['Wilg', 'Wilg']);
  expect((await reconciled()).findings).toEqual([]);
  await calledTable(hanna, 'Es');
  expect((await reconciled()).findings).toEqual([]);
}, 900_000);
