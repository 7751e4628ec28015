import { z } from 'zod';
import { kafkaFields } from './kafka-address.ts';
import type { KeyRing } from './privacy/vault.ts';
import { fileOf, readSettings } from './settings.ts';
import { wholeNumber } from './whole-number.ts';

export { ConfigFault } from './settings.ts';

/** The environment variables of a process, each with what is expected of it. Values are never printed. */
const port = wholeNumber(0, 65_535);
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/./);
/** The first line is the key in use; the others are keys that older data is still wrapped with. */
const keyFile = fileOf.transform((text, context): KeyRing => {
  const pairs = text.split('\n').map((line) => /^([\w-]{1,40}):(.+)$/.exec(line.trim()));
  const keys = new Map(pairs.flatMap((pair) => (pair ? [[pair[1]!, Buffer.from(pair[2]!, 'base64')] as const] : [])));
  const whole = keys.size === pairs.length && [...keys.values()].every(({ length }) => length === 32);
  if (whole) return { currentId: pairs[0]![1]!, keys };
  context.addIssue('is no list of keys');
  return z.NEVER;
});

const fields = {
  PORT: [port, 'a port number'],
  HEALTH_PORT: [port.optional(), 'a port number for health and metrics alone, to be reached from inside only'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'an address to listen on'],
  DATABASE_URL: [databaseUrl, 'postgres://<service>_app:…@host:port/database'],
  DATABASE_WORKER_URL: [databaseUrl, 'postgres://<service>_worker:…@host:port/database'],
  DATABASE_OWNER_URL: [databaseUrl, 'postgres://<service>_owner:…@host:port/database'],
  ...kafkaFields,
  OIDC_ISSUER: [z.url({ protocol: /^https?$/ }), 'the address of the identity provider, as in its tokens'],
  OIDC_AUDIENCE: [z.string().min(1).default('rondetafel'), 'the audience that a token must name'],
  OIDC_TOKEN_TYPE: [
    z.enum(['at+jwt', 'JWT']).default('JWT'),
    'at+jwt where the provider says so in the header of its access tokens, else JWT',
  ],
  MUNICIPALITY: [z.string().min(1), 'the path of a municipality file'],
  ENCRYPTION_KEY_FILE: [
    keyFile,
    'the path of a file of this service alone, a line for each key: name:base64 (openssl rand -base64 32), the first in use',
  ],
  EVENT_KEY_FILE: [
    keyFile,
    'the path of a file that all services share, of the same form: what only they may read of an event',
  ],
  SOURCE_OIN: [z.string().regex(/^\d{20}$/), 'the organisation number (OIN) of the municipality, 20 digits'],
  PUBLIC_URL: [z.url().default('http://127.0.0.1:8080'), 'the address of the workplace'],
  SMTP_URL: [z.url({ protocol: /^smtps?$/ }).optional(), 'smtp://host:port'],
  SMTP_CA_FILE: [fileOf.optional(), 'the path of a file with who signs the mail server (PEM)'],
  SMTP_CERTIFICATE_FILE: [fileOf.optional(), 'the path of a file with a certificate of its own (PEM)'],
  SMTP_KEY_FILE: [fileOf.optional(), 'the path of a file with the key of that certificate (PEM)'],
  SMTP_INBOUND_PORT: [port.optional(), 'a port number to take mail on'],
  RATE_LIMIT: [wholeNumber(1).default(600), 'requests per person per minute'],
  LOG_LEVEL: [
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'debug, info, warn, error or silent',
  ],
  NODE_ENV: [z.enum(['production', 'development', 'test']).default('development'), 'production, development or test'],
  PARENT_PIPE: [z.enum(['0', '1']).default('0'), '1 to end when stdin closes'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Fields = typeof fields;
export type Setting = keyof Fields;
export type Config = { readonly [Name in Exclude<Setting, 'DATABASE_OWNER_URL'>]: z.output<Fields[Name][0]> };
/** The configuration of this process, to inject. */
export class Settings {
  constructor(readonly config: Config) {}
}
export type MigrateConfig = { readonly DATABASE_OWNER_URL: string };

function read(names: readonly Setting[], environment: NodeJS.ProcessEnv): Record<string, unknown> {
  return readSettings(Object.fromEntries(names.map((name) => [name, fields[name]])), environment);
}

/** @param given what is not read from the environment: keys of a process that encrypts nothing, or of a test. */
export function readConfig(environment: NodeJS.ProcessEnv, given: Partial<Config> = {}): Config {
  const names = (Object.keys(fields) as Setting[]).filter((name) => name !== 'DATABASE_OWNER_URL' && !(name in given));
  return { ...(read(names, environment) as Config), ...given };
}

export function readMigrateConfig(environment: NodeJS.ProcessEnv): MigrateConfig {
  return read(['DATABASE_OWNER_URL'], environment) as MigrateConfig;
}
