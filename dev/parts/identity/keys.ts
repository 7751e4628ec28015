import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { fileOfJson } from '../environment.ts';

export interface Keys {
  signingKey: JWK;
  cookieKeys: string[];
}

/** The provider's keys, created once, so that tokens and sessions stay valid after a restart. */
export async function readKeys(file: string): Promise<Keys> {
  if (!existsSync(file)) {
    const keys: Keys = { signingKey: await newKey(), cookieKeys: [randomBytes(32).toString('base64url')] };
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return fileOfJson(file);
}

/** A private RSA key with a `kid`. */
export async function newKey(options: Pick<JWK, 'alg'> = {}): Promise<JWK> {
  const { privateKey } = await generateKeyPair('PS256', { extractable: true, modulusLength: 2048 });
  return { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), use: 'sig', ...options };
}
