import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { newKey } from '../parts/identity/keys.ts';
import { type DatabaseName, databases } from './options.ts';

export interface Secrets {
  postgresPassword: string;
  databasePasswords: Record<DatabaseName, { owner: string; app: string; worker: string }>;
  /** Wraps the keys of the encrypted columns: without it the data is unreadable. */
  encryptionKey: string;
  encryptionKeyId: string;
  /** Encrypts the sessions of the portal. */
  sessionKey: string;
  keycloakPassword: string;
}

/** Created once per data folder and kept beside the data, readable by its owner only. */
export async function readSecrets(dataDir: string): Promise<Secrets & { portalKeyFile: string }> {
  const file = join(dataDir, 'secrets.json');
  const portalKeyFile = join(dataDir, 'portal-client-key.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets(), null, 2), { mode: 0o600 });
  // PS256 is required for client authentication by the NL GOV OpenID Connect profile.
  if (!existsSync(portalKeyFile)) {
    const key: JWK = await newKey({ alg: 'PS256' });
    writeFileSync(portalKeyFile, JSON.stringify(key), { mode: 0o600 });
  }
  return { ...JSON.parse(readFileSync(file, 'utf8')), portalKeyFile };
}

function newSecrets(): Secrets {
  const secret = () => randomBytes(24).toString('base64url');
  const passwords = () => ({ owner: secret(), app: secret(), worker: secret() });
  return {
    postgresPassword: secret(),
    databasePasswords: Object.fromEntries(databases.map((name) => [name, passwords()])) as Secrets['databasePasswords'],
    encryptionKey: randomBytes(32).toString('base64'),
    encryptionKeyId: `local-${new Date().toISOString().slice(0, 10)}`,
    sessionKey: randomBytes(32).toString('base64'),
    keycloakPassword: secret(),
  };
}
