import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprints } from '../../libs/platform/src/data/released.ts';
import { Database } from '../releases/database.ts';
import { type Checksums, checksums, released, services, shippedBy } from '../releases/released.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../releases');
const releases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const server = new URL('/postgres', process.env['TEST_DATABASE_URL']);
let now: Record<string, Checksums>;

beforeAll(async () => {
  now = await checksums();
});

describe.each(releases)('release %s', (release) => {
  it('has every one of its migrations in the code, none edited', () => {
    for (const [name, checksums] of Object.entries(shippedBy(folder, release)))
      expect(now[name]).toMatchObject(checksums);
  });

  it.each(released)('%s: its database, migrated, is as a new one', async (name) => {
    const [upgraded, fresh] = await Promise.all([Database.create(name, server), Database.create(name, server)]);
    try {
      await upgraded.load(readFileSync(join(folder, release, `${name}.sql`), 'utf8'));
      const shipped = Object.keys(shippedBy(folder, release)[name]!);
      const added = Object.keys(now[name]!).filter((migration) => !shipped.includes(migration));
      expect(await upgraded.migrate()).toBe(added.length);
      await fresh.migrate();
      expect(await upgraded.lines()).toEqual(await fresh.lines());
    } finally {
      await Promise.all([upgraded.drop(), fresh.drop()]);
    }
  });
});

describe.each(Object.keys(services) as (keyof typeof services)[])('%s: a database from before release 1', (name) => {
  let database: Database;
  beforeEach(async () => {
    database = await Database.create(name, server);
    await database.load(readFileSync(join(folder, '1', `${name}.sql`), 'utf8'));
  });
  afterEach(() => database?.drop());

  it('is told from one of release 1, by the fingerprint in the code', async () => {
    const made = await Database.create(name, server);
    try {
      await made.migrateOnly(Object.keys(shippedBy(folder, '1')[name]!));
      const found = await Promise.all([database.fingerprint(), made.fingerprint()]);
      expect(found).toEqual([fingerprints[name], fingerprints[name]]);
    } finally {
      await made.drop();
    }
  });

  it.each([
    ['with a migration that was edited later', 'ALTER TABLE outbox DROP COLUMN published_offset'],
    ['with rights that were edited later', `GRANT DELETE ON event_epoch TO ${name}_app`],
    ['without a migration of release 1', `DELETE FROM schema_migration WHERE name LIKE 'eventing-%'`],
  ])('%s is refused in one line and left as it is', async (_, difference) => {
    await database.change(difference);
    const before = await database.fingerprint();
    await expect(database.migrate()).rejects.toThrow(/^the database of \w+ was made before release 1 and cannot be/);
    expect(await database.fingerprint()).toBe(before);
  });
});

it.each([
  ['dossier', 'party'],
  ['escalation', 'decision'],
  ['scheduling', 'round_table'],
  ['notification', 'appointment'],
] as const)('%s: a new database whose migration ended halfway begins again', async (name, table) => {
  const database = await Database.create(name, server);
  try {
    await database.change(`CREATE TABLE ${table} ()`);
    await expect(database.migrate()).rejects.toThrow(`relation "${table}" already exists`);
    await database.change(`DROP TABLE ${table}`);
    expect(await database.migrate()).toBe(Object.keys(now[name]!).length);
  } finally {
    await database.drop();
  }
});
