import { PreparingClient } from '@rondetafel/eventing/preparing-client';
import pg from 'pg';
import { startTestService, type TestService } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny);
});
afterAll(() => service?.stop());

test('a connection that is cut in a transaction, with nothing asked, ends no process and is used no more', async () => {
  const pool = new pg.Pool({ connectionString: service.database.appUrl, Client: PreparingClient });
  try {
    const client = await pool.connect();
    await client.query('BEGIN');
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    const over = new Promise<void>((resolve) => client.once('end', resolve));
    await service.database.admin.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
    await over;
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  } finally {
    await pool.end();
  }
});
