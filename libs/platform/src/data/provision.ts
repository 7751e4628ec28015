import pg from 'pg';
import { rolesOf } from './roles.ts';

export interface Passwords {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
}

export interface Provisioned {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
}

/** Roles are shared by a cluster, so only one provisioning runs in it at a time. */
const turn = 7_366_001;

/**
 * Creates a service's database and roles where missing; may be repeated, and run for several services at once.
 * @param adminUrl of a role that may create databases and roles; its database is where the turns are taken.
 * @returns the addresses for `DATABASE_OWNER_URL`, `DATABASE_URL` and `DATABASE_WORKER_URL`.
 */
export async function provisionDatabase(
  adminUrl: string,
  service: string,
  passwords: Passwords,
  database = service,
): Promise<Provisioned> {
  const roles = rolesOf(service);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [turn]);
    const kept = await admin.query('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [Object.values(roles)]);
    const has = new Set(kept.rows.map((row) => row.rolname));
    for (const kind of ['owner', 'app', 'worker'] as const) {
      if (!has.has(roles[kind])) await admin.query(`CREATE ROLE ${quote(roles[kind])} NOSUPERUSER NOBYPASSRLS`);
      await admin.query(`ALTER ROLE ${quote(roles[kind])} LOGIN PASSWORD ${pg.escapeLiteral(passwords[kind])}`);
    }
    if (!has.has(roles.sight)) await admin.query(`CREATE ROLE ${quote(roles.sight)} NOLOGIN BYPASSRLS`);
    // To create functions in its name. Without its rights a REVOKE on them would do nothing but warn.
    await admin.query(`GRANT ${quote(roles.sight)} TO ${quote(roles.owner)} WITH INHERIT TRUE, SET TRUE`);
    const exists = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (exists.rowCount === 0) await admin.query(`CREATE DATABASE ${quote(database)} OWNER ${quote(roles.owner)}`);
    await admin.query(`REVOKE ALL ON DATABASE ${quote(database)} FROM PUBLIC`);
    const logins = [roles.app, roles.worker].map(quote).join(', ');
    await admin.query(`GRANT CONNECT ON DATABASE ${quote(database)} TO ${logins}`);
  } finally {
    await admin.end();
  }
  const url = (kind: keyof Passwords) => {
    const address = new URL(adminUrl);
    address.username = roles[kind];
    address.password = passwords[kind];
    address.pathname = `/${database}`;
    return address.href;
  };
  return { ownerUrl: url('owner'), appUrl: url('app'), workerUrl: url('worker') };
}

const quote = pg.escapeIdentifier;
