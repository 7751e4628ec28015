import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { newKey } from '../parts/identity/keys.ts';
import { superUser } from '../parts/kafka.ts';
import { type DatabaseName, databases, type ServiceName, services } from './options.ts';

export interface Secrets {
  postgresPassword: string;
  databasePasswords: Record<DatabaseName, { owner: string; app: string; worker: string }>;
  /** Of folders made before each service had one of its own: kept for what is still wrapped with it. */
  encryptionKey?: string;
  encryptionKeyId?: string;
  /** Encrypts the sessions of the portal. */
  sessionKey: string;
  keycloakPassword: string;
}

/** What is handed over as the path of a file. */
export interface SecretFiles {
  /** Wraps the keys of a service's encrypted columns: without it the data is unreadable. */
  encryptionKeyFiles: Record<ServiceName, string>;
  /** Encrypts what only the services may read of an event; one for all of them. */
  eventKeyFile: string;
  kafkaPasswordFiles: Record<ServiceName | typeof superUser, string>;
  portalKeyFile: string;
}

/** Created once per data folder and kept beside the data, readable by its owner only. */
export async function readSecrets(dataDir: string): Promise<Secrets & SecretFiles> {
  const file = join(dataDir, 'secrets.json');
  const portalKeyFile = join(dataDir, 'portal-client-key.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets(), null, 2), { mode: 0o600 });
  // PS256 is required for client authentication by the NL GOV OpenID Connect profile.
  if (!existsSync(portalKeyFile)) {
    const key: JWK = await newKey({ alg: 'PS256' });
    writeFileSync(portalKeyFile, JSON.stringify(key), { mode: 0o600 });
  }
  const secrets: Secrets = JSON.parse(readFileSync(file, 'utf8'));
  const folder = join(dataDir, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keep = (name: string, text: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const former = formerKeys(secrets, process.env);
  return {
    ...secrets,
    encryptionKeyFiles: byName(services, (name) => keep(`encryption-${name}`, newKeyLine() + former)),
    eventKeyFile: keep('events', newKeyLine()),
    kafkaPasswordFiles: byName([...services, superUser], (name) => keep(`kafka-${name}`, secret())),
    portalKeyFile,
  };
}

const byName = <Name extends string>(names: readonly Name[], make: (name: Name) => string) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, string>;

const secret = () => randomBytes(24).toString('base64url');

/** What older data may still be wrapped with: one key for all services, from secrets.json or the environment. */
function formerKeys({ encryptionKeyId, encryptionKey }: Secrets, environment: NodeJS.ProcessEnv): string {
  const { ENCRYPTION_KEY_ID: id, ENCRYPTION_KEY: key, ENCRYPTION_RETIRED_KEYS: retired = '' } = environment;
  const lines = [
    ...(id && key ? [`${id}:${key}`] : []),
    ...(encryptionKeyId ? [`${encryptionKeyId}:${encryptionKey}`] : []),
    ...retired.split(',').filter(Boolean),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The first line of a key file is the key in use; others are those that older data is still wrapped with. */
const newKeyLine = () => `local-${new Date().toISOString().slice(0, 10)}-own:${randomBytes(32).toString('base64')}\n`;

function newSecrets(): Secrets {
  const passwords = () => ({ owner: secret(), app: secret(), worker: secret() });
  return {
    postgresPassword: secret(),
    databasePasswords: Object.fromEntries(databases.map((name) => [name, passwords()])) as Secrets['databasePasswords'],
    sessionKey: randomBytes(32).toString('base64'),
    keycloakPassword: secret(),
  };
}
