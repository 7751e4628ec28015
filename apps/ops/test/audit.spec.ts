import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connection } from '../src/connection.ts';
import { audit } from '../src/look.ts';

/** What a service answers about its seals, by where the question begins. */
const pages: Record<string, object> = {
  '0': { seals: 2, mismatched: [], last: { batch: 2, digest: 'aa' } },
  '2': { seals: 1, mismatched: [3], last: { batch: 3, digest: 'bb' } },
  '3': { seals: 0, mismatched: [], last: null },
};
let server: Server;
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const after = new URL(url!, 'http://service').searchParams.get('after')!;
    response.end(JSON.stringify(pages[after]));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

test('audit goes through all seals of a service, names those that do not match, and fails', async () => {
  const local = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connection = await Connection.open({ local, signIn: async () => 'token' }, {});
  expect(await audit(connection, 'dossier')).toMatchObject({
    found: [{ service: 'dossier', seals: 3, mismatched: [3], head: { batch: 3, digest: 'bb' } }],
    exitCode: 1,
  });
});
