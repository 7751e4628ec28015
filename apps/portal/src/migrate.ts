import { Client } from 'pg';

/** Applied once each, in this order; never edited after release. */
export const steps: readonly string[] = [
  `create table session (
     key bytea primary key,
     sealed bytea not null,
     started_at timestamptz not null,
     seen_at timestamptz not null
   );
   create index session_seen_at on session (seen_at);`,
];

/** Any number that no other lock of this database uses. */
const lock = 7_020_001;

/**
 * Runs as the tables' owner; `appRole` gets what the running portal needs and no more.
 * One process migrates at a time, a repeat does nothing.
 */
export async function migrate(ownerUrl: string, appRole?: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'portal-migrate' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    await client.query('create table if not exists migration (step int primary key, at timestamptz default now())');
    const done = await client.query<{ next: number }>('select coalesce(max(step) + 1, 0)::int as next from migration');
    const open = steps.slice(done.rows[0]?.next ?? 0);
    for (const [index, sql] of open.entries()) {
      await client.query(sql);
      await client.query('insert into migration (step) values ($1)', [steps.length - open.length + index]);
    }
    if (appRole)
      await client.query(`grant select, insert, update, delete on session to ${client.escapeIdentifier(appRole)}`);
    await client.query('commit');
    return open.length;
  } finally {
    await client.end();
  }
}
