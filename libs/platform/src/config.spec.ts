import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigFault, readConfig } from './config.ts';
import { kafkaAddress } from './kafka-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'rondetafel-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileWith = (text: string) => {
  const path = join(folder, randomUUID());
  writeFileSync(path, text);
  return path;
};

const good = {
  PORT: '8081',
  DATABASE_URL: 'postgres://dossier_app:geheim@127.0.0.1:5432/dossier',
  DATABASE_WORKER_URL: 'postgres://dossier_worker:geheim@127.0.0.1:5432/dossier',
  KAFKA_BROKERS: 'a:9092,b:9092',
  OIDC_ISSUER: 'http://127.0.0.1:8086',
  MUNICIPALITY: 'municipalities/almere.json',
  ENCRYPTION_KEY_FILE: fileWith(`k1:${Buffer.alloc(32).toString('base64')}\n`),
  EVENT_KEY_FILE: fileWith(`e1:${Buffer.alloc(32).toString('base64')}\n`),
  SOURCE_OIN: '00000001234567890000',
};

const faultsOf = (changes: Record<string, string | undefined>): readonly string[] => {
  try {
    readConfig({ ...good, ...changes });
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.lines;
    throw error;
  }
};

test('a good environment is read, with defaults for the rest', () => {
  expect(readConfig(good)).toMatchObject({
    PORT: 8081,
    HOST: '127.0.0.1',
    KAFKA_BROKERS: ['a:9092', 'b:9092'],
    OIDC_AUDIENCE: 'rondetafel',
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    PARENT_PIPE: '0',
  });
});

test('everything that is missing or wrong is reported at once, one line each', () => {
  const lines = faultsOf({ PORT: 'http', DATABASE_URL: undefined, KAFKA_BROKERS: 'nowhere', SOURCE_OIN: '' });
  expect(lines).toEqual([
    'PORT is not valid: want a port number',
    'DATABASE_URL is missing: want postgres://<service>_app:…@host:port/database',
    'KAFKA_BROKERS is not valid: want host:port, more with commas',
    'SOURCE_OIN is missing: want the organisation number (OIN) of the municipality, 20 digits',
  ]);
});

test.each([' ', '0x50', '80.0', '1e3', '-1', '65536'])('"%s" is no port number', (PORT) => {
  expect(faultsOf({ PORT })).toEqual(['PORT is not valid: want a port number']);
});

test('what was given is never repeated: it may be a secret', () => {
  const secret = 'postgers://dossier:geheim@db/dossier';
  const lines = faultsOf({
    DATABASE_URL: secret,
    ENCRYPTION_KEY_FILE: fileWith('k1:geheim'),
    KAFKA_PASSWORD_FILE: '/geheim',
  });
  expect(lines).toHaveLength(3);
  expect(lines.join()).not.toContain('geheim');
});

test('the first key of the file is in use, older ones stay readable by their name', () => {
  const [newest, older] = [Buffer.alloc(32, 2), Buffer.alloc(32, 1)];
  const text = `k1:${newest.toString('base64')}\nk0:${older.toString('base64')}\n`;
  expect(readConfig({ ...good, ENCRYPTION_KEY_FILE: fileWith(text) }).ENCRYPTION_KEY_FILE).toEqual({
    currentId: 'k1',
    keys: new Map([
      ['k1', newest],
      ['k0', older],
    ]),
  });
  for (const wrong of ['', 'k1:c2hvcnQ=', `${text}k2`, '/no/such/file']) {
    const path = wrong.startsWith('/') ? wrong : fileWith(wrong);
    expect(faultsOf({ ENCRYPTION_KEY_FILE: path })[0]).toContain('ENCRYPTION_KEY_FILE is not valid');
  }
});

test('Kafka: TLS with a certificate of its own, and a user of its own', () => {
  const files = {
    KAFKA_CA_FILE: fileWith('ca'),
    KAFKA_CERTIFICATE_FILE: fileWith('cert'),
    KAFKA_KEY_FILE: fileWith('key'),
  };
  const user = { KAFKA_USER: 'dossier', KAFKA_PASSWORD_FILE: fileWith('geheim\n') };
  const address = (changes: object) => kafkaAddress(readConfig({ ...good, ...changes }));
  expect(address({ ...files, ...user, KAFKA_TLS: '1', KAFKA_SASL: 'scram-sha-512' })).toEqual({
    brokers: ['a:9092', 'b:9092'],
    prefix: '',
    ssl: { ca: 'ca', cert: 'cert', key: 'key' },
    sasl: { mechanism: 'scram-sha-512', username: 'dossier', password: 'geheim' },
  });
  for (const half of [
    files,
    { KAFKA_TLS: '1', KAFKA_KEY_FILE: files.KAFKA_KEY_FILE },
    { KAFKA_SASL: 'plain', KAFKA_USER: 'dossier' },
    { ...user, KAFKA_SASL: 'oauthbearer' },
  ]) {
    expect(() => address(half)).toThrow(ConfigFault);
  }
});

test('Kafka: a token by client credentials, fetched again shortly before it ends', async () => {
  const asked: { authorization: string | undefined; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      asked.push({ authorization: request.headers.authorization, body });
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ access_token: `token-${asked.length}`, expires_in: asked.length === 1 ? 3600 : 5 }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = () =>
    kafkaAddress(
      readConfig({
        ...good,
        KAFKA_SASL: 'oauthbearer',
        KAFKA_USER: 'dossier',
        KAFKA_PASSWORD_FILE: fileWith('geheim'),
        KAFKA_TOKEN_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
        KAFKA_TOKEN_SCOPE: 'kafka',
      }),
    );
  const provider = () =>
    (address().sasl as { oauthBearerProvider: () => Promise<{ value: string }> }).oauthBearerProvider;
  const [long, short] = [provider(), provider()];
  expect([(await long()).value, (await long()).value]).toEqual(['token-1', 'token-1']);
  expect([(await short()).value, (await short()).value]).toEqual(['token-2', 'token-3']);
  expect(asked[0]).toEqual({
    authorization: `Basic ${Buffer.from('dossier:geheim').toString('base64')}`,
    body: 'grant_type=client_credentials&scope=kafka',
  });
  await new Promise((resolve) => server.close(resolve));
});
