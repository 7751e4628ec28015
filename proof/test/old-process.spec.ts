import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database } from '../releases/database.ts';
import { released } from '../releases/released.ts';
import { statementsOf } from '../releases/statements.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../releases');
const last = String(Math.max(...readdirSync(folder).map(Number).filter(Boolean)));
const statements = statementsOf(folder, last);
const server = new URL('/postgres', process.env['TEST_DATABASE_URL']);

/**
 * What processes of a release can't do any more, which therefore end before the new ones begin (releases/README.md). A
 * safety signal stands nowhere in clear since (P-27, P-46): a column for processes that know no better would be its way out.
 */
const endsFirst: Record<string, RegExp> = { '2 escalation app': /\bsafety_signal\b/ };

/** An update replaces processes one after another: those of the release before run on the new schema for a while. */
describe.each(released)(`%s: a process of release ${last} beside the new ones`, (name) => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.create(name, server);
    await database.migrate();
  });
  afterAll(() => database?.drop());

  it.each(Object.entries(statements[name]!))('as %s: each of its statements can be run', async (role, texts) => {
    expect(texts).not.toEqual([]);
    const refused = await database.refusedOf(role, texts);
    const ends = endsFirst[`${last} ${name} ${role}`];
    expect(refused.filter(({ reason }) => !ends?.test(reason))).toEqual([]);
    expect(refused.length > 0).toBe(ends !== undefined);
  });

  it('names every column that has to have a value', async () => {
    const required = await database.required();
    const lacking = Object.values(statements[name]!)
      .flat()
      .flatMap(insertsOf)
      .flatMap(({ table, columns }) =>
        (required.get(table) ?? []).filter((column) => !columns.includes(column)).map((column) => `${table}.${column}`),
      );
    expect([...new Set(lacking)]).toEqual([]);
  });
});

function insertsOf(statement: string): { table: string; columns: string[] }[] {
  const inserts = statement.matchAll(/\bINSERT INTO ([\w."]+)(?: AS \w+)?\s*\(([\w", ]+)\)/gi);
  return [...inserts].map(([, table, columns]) => ({
    table: unquoted(table!).replace(/^public\./, ''),
    columns: columns!.split(',').map((column) => unquoted(column.trim())),
  }));
}

const unquoted = (text: string) => text.replaceAll('"', '');
