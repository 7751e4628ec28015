import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { catalogue, type DataOf, type EventContract, type Role, topics } from '@rondetafel/contracts';
import { type Envelope, provisionTopics } from '@rondetafel/eventing';
import { type Municipality, parseMunicipality } from '@rondetafel/policy';
import { isObservable, lastValueFrom } from 'rxjs';
import { Feeds } from '../access/feeds.ts';
import { type CreateApp, serviceModule } from '../app.ts';
import { Clock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { poolOf } from '../data/eventing-database.ts';
import { deleteOver } from '../data/over.ts';
import { Log } from '../log.ts';
import { type Parts, partsOf } from '../parts.ts';
import { openFields, sealFields } from '../privacy/sealed-fields.ts';
import { type Running, run } from '../run.ts';
import type { Service } from '../service.ts';
import { newTrace } from '../trace.ts';
import { StoppedClock } from './clock.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type Person, TestIdentity } from './identity.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

type Send = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
export type Client = Record<'get' | 'post' | 'put' | 'patch' | 'delete', Send>;

export interface TestService {
  readonly url: string;
  readonly clock: StoppedClock;
  /** Without a bus: how many seconds the service is behind in the events of others. */
  readonly feed: { behind: number };
  readonly database: TestDatabase;
  readonly identity: TestIdentity;
  readonly running: Running;
  /** Every log line so far, as text. */
  readonly logged: () => string;
  /** A client with this person's token; without a person, none. */
  as(person?: Person): Client;
  /** Hands an event to the service's handler, in a transaction of its own under the worker role. */
  receive<C extends EventContract<any>>(event: C, data: DataOf<C>, envelope?: Partial<Envelope>): Promise<void>;
  /** Erases a member as the service does once dossier published that it did. */
  eraseMember(memberId: string): Promise<void>;
  /** Deletes what is over, as the service does each minute. */
  deleteOver(): Promise<void>;
  /** The events published so far, oldest first: type and data of the outbox. */
  published(): Promise<{ type: string; data: any; traceparent: string | null }[]>;
  stop(): Promise<void>;
}

export interface TestOptions {
  /** Overrides of environment variables. */
  readonly settings?: Record<string, string>;
  /** Relays and receives over the broker of the test run; otherwise events stay in the outbox. */
  readonly bus?: boolean;
  readonly prefix?: string;
  /** Of another service of the test, as another instance or a later start has it; that service drops it. */
  readonly database?: TestDatabase;
  /** Instead of the shipped example. */
  readonly municipality?: Municipality;
  /** Port of a proxy in front of PostgreSQL, to interrupt its connections. */
  readonly databasePort?: number;
}

/** Of one service: what a process keeps decrypted, it keeps by its ring. */
const testKeys = () => ({ currentId: 'test', keys: new Map([['test', Buffer.alloc(32, 7)]]) });

const testEventKeys = { currentId: 'test', keys: new Map([['test', Buffer.alloc(32, 9)]]) };

/** The same keys, for a service that runs as a process of its own: the paths of their files. */
export const testKeyFiles = () => ({
  ENCRYPTION_KEY_FILE: fileOfKey('rondetafel-test-keys', 7),
  EVENT_KEY_FILE: fileOfKey('rondetafel-test-event-keys', 9),
});

function fileOfKey(name: string, byte: number): string {
  const path = join(tmpdir(), name);
  writeFileSync(path, `test:${Buffer.alloc(32, byte).toString('base64')}\n`);
  return path;
}

/** Somebody new, in an organisation of their own. */
export const somebody = (roles: readonly Role[] = ['professional']): Person => ({
  personId: randomUUID(),
  organisationId: randomUUID(),
  roles,
});

/**
 * Starts a service as in production (HTTP, PostgreSQL under its own roles, tokens checked against published keys), with
 * a stopped clock in place of the provider `Clock`.
 */
export async function startTestService(service: Service, options: TestOptions = {}): Promise<TestService> {
  const { bus = false, databasePort } = options;
  const through = (url: string) => (databasePort ? url.replace(/:\d+\//, `:${databasePort}/`) : url);
  const [made, identity] = await Promise.all([
    options.database ?? testDatabase(service, options.prefix),
    TestIdentity.start(),
  ]);
  const database = options.database ? { ...made, drop: async () => {} } : made;
  const municipalityFile = new URL('../../../../municipalities/almere.json', import.meta.url);
  const clock = new StoppedClock();
  const feed = { behind: 0 };
  const lines: string[] = [];
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const environment = {
    PORT: '0',
    DATABASE_URL: through(database.appUrl),
    DATABASE_WORKER_URL: through(database.workerUrl),
    KAFKA_BROKERS: process.env['TEST_KAFKA_BROKERS'] ?? '127.0.0.1:9',
    KAFKA_PREFIX: `${database.name}.`,
    OIDC_ISSUER: identity.issuer,
    MUNICIPALITY: municipalityFile.pathname,
    SOURCE_OIN: '00000000000000000001',
    NODE_ENV: 'test',
    ...options.settings,
  };
  const config = readConfig(environment, { ENCRYPTION_KEY_FILE: testKeys(), EVENT_KEY_FILE: testEventKeys });
  const municipality = options.municipality ?? parseMunicipality(JSON.parse(await readFile(municipalityFile, 'utf8')));
  const address = { brokers: config.KAFKA_BROKERS, prefix: config.KAFKA_PREFIX };
  if (bus) await provisionTopics(address, topics);
  const log = new Log(service.name, config.LOG_LEVEL, logTo);
  let app: NestFastifyApplication | undefined;
  const create: CreateApp = async (module, adapter, nestOptions) => {
    const building = Test.createTestingModule({ imports: [module] });
    building.overrideProvider(Clock).useValue(clock);
    if (!bus)
      building.overrideProvider(Feeds).useValue({ behind: async () => feed.behind } satisfies Pick<Feeds, 'behind'>);
    const built = await building.compile();
    app = built.createNestApplication<NestFastifyApplication>(adapter, nestOptions);
    return app;
  };
  const module = serviceModule({ service, config, municipality, log });
  const running = await run(module, { bus, create }).catch(async (error) => {
    // What stays open would keep the test process alive.
    if (app) await disconnect(partsOf(app));
    await Promise.all([identity.stop(), database.drop()]);
    throw error;
  });
  const { url } = running;
  return {
    url,
    clock,
    feed,
    database,
    identity,
    running,
    logged: () => lines.join(''),
    as: (person) => clientOf(url, () => person && identity.tokenFor(person)),
    receive: async (event, data, given = {}) => {
      const envelope = envelopeOf(event, data, clock.now(), given);
      const handler = running.strategy.getHandlerByPattern(event.type);
      if (!handler) throw new Error(`nothing hears ${event.type}`);
      const { workerDatabase } = running.parts;
      return workerDatabase.inTransaction({ trace: newTrace(), via: event.type }, async (tx) => {
        const context = { tx, envelope, consumer: service.name, stream: envelope.subject, seq: 1, attempt: 1 };
        const said = await asReceived(event, data);
        const result = await handler(handler.extras?.['together'] ? [said] : said, context);
        if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
      });
    },
    eraseMember: (memberId) => {
      const { workerDatabase, eraser } = running.parts;
      return workerDatabase.inTransaction({ trace: newTrace(), via: 'test' }, (tx) => eraser.eraseMember(tx, memberId));
    },
    deleteOver: () => deleteOver(poolOf(running.parts.sources.worker), service, clock.now()),
    published: async () => {
      const { rows } = await database.admin.query('SELECT type, data, traceparent FROM outbox ORDER BY id');
      return rows.map(({ type, data, traceparent }) => ({ type, data: opened(type, JSON.parse(data)), traceparent }));
    },
    stop: async () => {
      await running.stop();
      await identity.stop();
      await database.drop();
    },
  };
}

/** As it comes from the bus; what a test has open is sealed as its owner would. A timer is sent to oneself. */
async function asReceived(event: EventContract<any>, data: any): Promise<any> {
  if (!catalogue.includes(event)) return event.schema.parse(data);
  return event.wire.schema.parse(
    'sealed' in data ? data : await sealFields(testEventKeys, event, event.schema.strip().parse(data)),
  );
}

/** As a service of the platform reads it. */
function opened(type: string, data: any): any {
  const event = catalogue.find((one) => one.type === type);
  return event ? openFields(testEventKeys, event, data) : data;
}

async function disconnect({ eventing, sources }: Parts): Promise<void> {
  await eventing.stop();
  for (const source of [sources.app, sources.worker]) if (source.isInitialized) await source.destroy();
}

function envelopeOf(event: EventContract, data: any, now: Date, given: Partial<Envelope>): Envelope {
  return {
    id: randomUUID(),
    type: event.type,
    source: `urn:nld:oin:00000000000000000001:systeem:${event.owner}`,
    time: now.toISOString(),
    subject: `${event.stream}:${data[event.key]}`,
    sequence: '000001-000000000001',
    ...given,
  };
}

function clientOf(url: string, tokenOf: () => Promise<string> | undefined): Client {
  const send =
    (method: string): Send =>
    async (path, body, headers = {}) => {
      const token = await tokenOf();
      const response = await fetch(url + path, {
        method,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json');
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    };
  return { get: send('GET'), post: send('POST'), put: send('PUT'), patch: send('PATCH'), delete: send('DELETE') };
}
