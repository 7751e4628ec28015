import { z } from 'zod';
import { readSettings } from './settings.ts';

export { ConfigFault } from './settings.ts';

/** The environment variables of a process, each with what is expected of it. Values are never printed. */
const port = z.coerce.number().int().min(0).max(65535);
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/./);
const key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32);

const fields = {
  PORT: [port, 'a port number'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'an address to listen on'],
  DATABASE_URL: [databaseUrl, 'postgres://<service>_app:…@host:port/database'],
  DATABASE_WORKER_URL: [databaseUrl, 'postgres://<service>_worker:…@host:port/database'],
  DATABASE_OWNER_URL: [databaseUrl, 'postgres://<service>_owner:…@host:port/database'],
  KAFKA_BROKERS: [
    z
      .string()
      .regex(/^[^,\s]+:\d+(,[^,\s]+:\d+)*$/)
      .transform((list) => list.split(',')),
    'host:port, more with commas',
  ],
  KAFKA_PREFIX: [
    z
      .string()
      .regex(/^[a-z0-9_.-]*$/i)
      .default(''),
    'letters, digits, dot, dash',
  ],
  OIDC_ISSUER: [z.url({ protocol: /^https?$/ }), 'the address of the identity provider, as in its tokens'],
  OIDC_AUDIENCE: [z.string().min(1).default('rondetafel'), 'the audience that a token must name'],
  MUNICIPALITY: [z.string().min(1), 'the path of a municipality file'],
  ENCRYPTION_KEY: [key, '32 bytes in base64 (openssl rand -base64 32)'],
  ENCRYPTION_KEY_ID: [z.string().regex(/^[\w-]{1,40}$/), 'a name for that key: letters, digits, dashes'],
  ENCRYPTION_RETIRED_KEYS: [
    z
      .string()
      .default('')
      .transform((list) => list.split(',').filter(Boolean))
      .pipe(z.array(z.string().regex(/^[\w-]{1,40}:./)))
      .transform((pairs) => new Map(pairs.map((pair) => pair.split(':', 2) as [string, string])))
      .pipe(z.map(z.string(), key)),
    'id:base64, more with commas: keys that older data is still wrapped with',
  ],
  SOURCE_OIN: [z.string().regex(/^\d{20}$/), 'the organisation number (OIN) of the municipality, 20 digits'],
  PUBLIC_URL: [z.url().default('http://127.0.0.1:8080'), 'the address of the workplace'],
  SMTP_URL: [z.url({ protocol: /^smtps?$/ }).optional(), 'smtp://host:port'],
  SMTP_INBOUND_PORT: [port.optional(), 'a port number to take mail on'],
  RATE_LIMIT: [z.coerce.number().int().min(1).default(600), 'requests per person per minute'],
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

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const names = (Object.keys(fields) as Setting[]).filter((name) => name !== 'DATABASE_OWNER_URL');
  return read(names, environment) as Config;
}

export function readMigrateConfig(environment: NodeJS.ProcessEnv): MigrateConfig {
  return read(['DATABASE_OWNER_URL'], environment) as MigrateConfig;
}
