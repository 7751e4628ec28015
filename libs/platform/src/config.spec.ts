import { ConfigFault, readConfig } from './config.ts';

const good = {
  PORT: '8081',
  DATABASE_URL: 'postgres://dossier_app:geheim@127.0.0.1:5432/dossier',
  DATABASE_WORKER_URL: 'postgres://dossier_worker:geheim@127.0.0.1:5432/dossier',
  KAFKA_BROKERS: 'a:9092,b:9092',
  OIDC_ISSUER: 'http://127.0.0.1:8086',
  MUNICIPALITY: 'municipalities/almere.json',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  ENCRYPTION_KEY_ID: 'k1',
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

test('what was given is never repeated: it may be a secret', () => {
  const secret = 'postgers://dossier:geheim@db/dossier';
  const lines = faultsOf({ DATABASE_URL: secret, ENCRYPTION_KEY: 'geheim', ENCRYPTION_RETIRED_KEYS: 'oud:geheim' });
  expect(lines).toHaveLength(3);
  expect(lines.join()).not.toContain('geheim');
});

test('older keys stay readable by their name', () => {
  const key = Buffer.alloc(32, 1).toString('base64');
  expect(readConfig({ ...good, ENCRYPTION_RETIRED_KEYS: `k0:${key}` }).ENCRYPTION_RETIRED_KEYS.get('k0')).toBe(key);
});
