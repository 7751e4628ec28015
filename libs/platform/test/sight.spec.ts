import pg from 'pg';
import { rolesOf } from '../src/data/roles.ts';
import { sightFunction } from '../src/data/row-security.ts';
import { testDatabase } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

test('a function that looks past the policies is for requests and events alike, and for nobody else', async () => {
  const database = await testDatabase(tiny);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    const roles = rolesOf(tiny.name);
    for (const statement of sightFunction(roles, 'seats()', 'bigint', 'SELECT count(*) FROM public.seat'))
      await owner.query(statement);
    const may = [roles.app, roles.worker, 'public'].map(async (role) => {
      const { rows } = await owner.query(`SELECT has_function_privilege($1, 'sight.seats()', 'EXECUTE') AS may`, [
        role,
      ]);
      return rows[0].may;
    });
    expect(await Promise.all(may)).toEqual([true, true, false]);
  } finally {
    await owner.end();
    await database.drop();
  }
});
