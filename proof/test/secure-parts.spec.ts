import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kafkaAcls, topics } from '@rondetafel/contracts';
import { type KafkaAddress, provisionAcls, provisionTopics } from '@rondetafel/eventing';
import { until } from '@rondetafel/eventing/testing';
import { Kafka, logLevel } from 'kafkajs';
import { SMTPServer } from 'smtp-server';
import { superUser } from '../../dev/parts/kafka.ts';
import { type RealParts, realParts } from '../../dev/parts/testing/real-parts.ts';
import { type Config, Settings } from '../../libs/platform/src/config.ts';
import { dataSource } from '../../libs/platform/src/data/data-source.ts';
import { Log } from '../../libs/platform/src/log.ts';
import { service } from '../../services/dossier/src/service.ts';
import { PostOffice } from '../../services/notification/src/delivery/mail/post-office.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const services = ['dossier', 'escalation', 'scheduling', 'notification'] as const;
const passwords = Object.fromEntries([...services, superUser].map((name) => [name, `secret-of-${name}`]));

let folder: string;
let parts: RealParts;

/** An authority of our own, and what it signs: files in PEM. */
function certificates() {
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe', cwd: folder });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=ca');
  writeFileSync(path('names'), 'subjectAltName=IP:127.0.0.1');
  for (const name of ['server', 'client']) {
    openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names'];
    openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.pem`, ...signed);
  }
  // PostgreSQL runs as another user under root, who reads its key by group.
  if (process.getuid?.() === 0) {
    chmodSync(folder, 0o711);
    chownSync(path('server.key'), 0, groupOfPostgres());
    chmodSync(path('server.key'), 0o640);
  }
  const text = (name: string) => readFileSync(path(name), 'utf8');
  writeFileSync(path('server-store.pem'), text('server.key') + text('server.pem') + text('ca.pem'), { mode: 0o600 });
  const client = { ca: text('ca.pem'), cert: text('client.pem'), key: text('client.key') };
  return { keyStore: path('server-store.pem'), trustStore: path('ca.pem'), client };
}

function groupOfPostgres(): number {
  for (const name of ['postgres', 'nobody']) {
    const { status, stdout } = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (status === 0) return Number(stdout);
  }
  throw new Error('there is no user that PostgreSQL would run as');
}

let tls: ReturnType<typeof certificates>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rondetafel-kafka-'));
  tls = certificates();
  parts = await realParts(root, {
    use: 'kafka',
    settings: [
      'ssl=on',
      `ssl_ca_file=${join(folder, 'ca.pem')}`,
      `ssl_cert_file=${join(folder, 'server.pem')}`,
      `ssl_key_file=${join(folder, 'server.key')}`,
    ],
    security: { passwords, scram: true, tls },
  });
  await parts.ready;
  await provisionTopics(as(superUser), topics);
  await provisionAcls(as(superUser), kafkaAcls);
}, 180_000);
afterAll(async () => {
  await parts?.stop();
  rmSync(folder, { recursive: true });
});

const as = (name: string, mechanism: 'plain' | 'scram-sha-512' = 'scram-sha-512', password = passwords[name]!) =>
  ({
    brokers: [parts.broker],
    ssl: tls.client,
    sasl: { mechanism, username: name, password } as NonNullable<KafkaAddress['sasl']>,
  }) satisfies KafkaAddress;

const clientOf = (address: object, retries = 1) =>
  new Kafka({ ...(address as ReturnType<typeof as>), logLevel: logLevel.NOTHING, retry: { retries } });

/** The broker's code, which kafkajs wraps. */
function reasonOf(error: unknown): string {
  const { type, cause, name } = error as { type?: string; cause?: unknown; name: string };
  return type ?? (cause ? reasonOf(cause) : name);
}

/** What comes of writing one record to a topic. */
async function write(address: object, topic: string): Promise<string> {
  const producer = clientOf(address).producer();
  try {
    await producer.connect();
    await producer.send({ topic, messages: [{ key: 'k', value: '{}', partition: 0 }] });
    return 'written';
  } catch (error) {
    return reasonOf(error);
  } finally {
    await producer.disconnect();
  }
}

/** What comes of reading a topic as a member of a group. */
async function read(name: string, topic: string, groupId = name): Promise<string> {
  const consumer = clientOf(as(name), 8).consumer({ groupId });
  try {
    const result = new Promise<string>((done) => {
      consumer.on(consumer.events.FETCH, () => done('read'));
      consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => restart || done(reasonOf(error)));
    });
    await consumer.connect();
    await consumer.subscribe({ topic });
    await consumer.run({ eachMessage: async () => {} });
    return await result;
  } catch (error) {
    return reasonOf(error);
  } finally {
    await consumer.disconnect();
  }
}

test.each(topics)('$topic: only its owner, $owner, gets a record in', async ({ topic, owner }) => {
  for (const name of services) {
    expect([name, await write(as(name), topic)]).toEqual([
      name,
      name === owner ? 'written' : 'TOPIC_AUTHORIZATION_FAILED',
    ]);
  }
});

test('who listens to a topic reads it in the group of its own name; others do not, nor in another group', async () => {
  expect(await read('dossier', 'rondetafel.escalation')).toBe('read');
  expect(await read('dossier', 'rondetafel.notification')).toBe('TOPIC_AUTHORIZATION_FAILED');
  // kafkajs takes a refused group for one without a coordinator.
  expect(await read('dossier', 'rondetafel.escalation', 'notification')).toBe('KafkaJSGroupCoordinatorNotFound');
});

test('what contracts no longer grant is taken from our own principals, and from nobody else', async () => {
  const admin = clientOf(as(superUser)).admin();
  await admin.connect();
  const entry = (principal: string, name: string, operation: number) => ({
    principal: `User:${principal}`,
    host: '*',
    resourceType: 2,
    resourceName: name,
    resourcePatternType: 3,
    operation,
    permissionType: 3,
  });
  const [reads, writes, all] = [3, 4, 2];
  const past = [entry('escalation', 'rondetafel.dossier', writes), entry('dossier', 'rondetafel.notification', all)];
  const notOurs = [entry('archive', 'rondetafel.dossier', reads), entry('dossier', 'elsewhere', reads)];
  await admin.createAcls({ acl: [...past, ...notOurs] });
  const allowedTo = async ({ principal, resourceName }: ReturnType<typeof entry>) => {
    const any = { resourceType: 1, resourcePatternType: 1, operation: 1, permissionType: 1 };
    const { resources } = await admin.describeAcls({ ...any, principal, resourceName });
    return resources.flatMap(({ acls }) => acls.map(({ operation }) => operation));
  };
  await until('the broker has them', async () => (await write(as('escalation'), 'rondetafel.dossier')) === 'written');
  await provisionAcls(as(superUser), kafkaAcls);
  expect(await Promise.all(past.map(allowedTo))).toEqual([[reads], []]);
  expect(await Promise.all(notOurs.map(allowedTo))).toEqual([[reads], [reads]]);
  expect(await write(as('escalation'), 'rondetafel.dossier')).toBe('TOPIC_AUTHORIZATION_FAILED');
  expect(await write(as('dossier'), 'rondetafel.dossier')).toBe('written');
  await admin.disconnect();
});

test('without a password, with another’s or without a certificate nobody gets in', async () => {
  const [topic] = ['rondetafel.dossier'];
  expect(await write(as('dossier', 'plain'), topic)).toBe('written');
  expect(await write(as('dossier', 'scram-sha-512', passwords['escalation']), topic)).not.toBe('written');
  expect(await write({ ...as('dossier'), sasl: undefined }, topic)).not.toBe('written');
  expect(await write({ ...as('dossier'), ssl: { ca: tls.client.ca } }, topic)).not.toBe('written');
});

describe('PostgreSQL', () => {
  const connected = async (query: Record<string, string>) => {
    const url = new URL(parts.adminUrl);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const source = dataSource(service, url.href, new Log('dossier', 'silent'));
    try {
      await source.initialize();
      const [row] = await source.query('SELECT ssl, client_dn AS name FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
      return row;
    } catch (error) {
      return (error as { code?: string }).code;
    } finally {
      if (source.isInitialized) await source.destroy();
    }
  };

  test('its address says how its certificate is checked, and what certificate is shown', async () => {
    const path = (name: string) => join(folder, name);
    expect(await connected({})).toEqual({ ssl: false, name: null });
    const checked = { sslmode: 'verify-full', sslrootcert: path('ca.pem') };
    expect(await connected(checked)).toEqual({ ssl: true, name: null });
    const shown = { ...checked, sslcert: path('client.pem'), sslkey: path('client.key') };
    expect(await connected(shown)).toEqual({ ssl: true, name: '/CN=client' });
    expect(await connected({ sslmode: 'verify-full' })).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  });
});

test('the mail server is checked, and shown a certificate', async () => {
  const path = (name: string) => join(folder, name);
  const server = new SMTPServer({
    secure: true,
    key: readFileSync(path('server.key')),
    cert: readFileSync(path('server.pem')),
    ca: readFileSync(path('ca.pem')),
    requestCert: true,
    rejectUnauthorized: true,
    authOptional: true,
    onData: (stream, _session, done) => stream.resume().on('end', () => done()),
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const sendBy = async (files: Record<string, string>) => {
    const { port } = server.server.address() as AddressInfo;
    const config = { SMTP_URL: `smtps://127.0.0.1:${port}`, ...files } as Config;
    const office = new PostOffice(new Settings(config));
    const outcome = await office.send({ from: 'a@rondetafel.example', to: 'b@rondetafel.example', text: 'x' });
    office.close();
    return outcome.kind;
  };
  const { ca, cert, key } = tls.client;
  expect(await sendBy({ SMTP_CA_FILE: ca, SMTP_CERTIFICATE_FILE: cert, SMTP_KEY_FILE: key })).toBe('sent');
  expect(await sendBy({ SMTP_CA_FILE: ca })).toBe('away');
  expect(await sendBy({ SMTP_CERTIFICATE_FILE: cert, SMTP_KEY_FILE: key })).toBe('away');
  await new Promise<void>((closed) => server.close(closed));
});
