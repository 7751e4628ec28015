import { createPrivateKey, type JsonWebKey, webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The private key that authenticates the portal to the provider. It never leaves this process. */
export interface ClientKey {
  key: webcrypto.CryptoKey;
  kid?: string;
}

const algorithms: Record<string, webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams> = {
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
};

/** A private key as JWK or PEM (PKCS #8); RSA signs with PS256 unless the JWK says otherwise (NL GOV OIDC profile). */
export async function readClientKey(file: string): Promise<ClientKey> {
  const text = await readFile(file, 'utf8');
  const jwk: JsonWebKey & { kid?: string } = text.trimStart().startsWith('{')
    ? JSON.parse(text)
    : createPrivateKey(text).export({ format: 'jwk' });
  const name = typeof jwk.alg === 'string' ? jwk.alg : jwk.kty === 'EC' ? 'ES256' : 'PS256';
  const algorithm = algorithms[name];
  if (!algorithm) throw new Error(`client key: ${name} is not one of ${Object.keys(algorithms).join(', ')}`);
  const { use: _use, key_ops: _keyOps, alg: _alg, ...material } = jwk;
  const key = await webcrypto.subtle.importKey('jwk', material, algorithm, false, ['sign']);
  return { key, kid: jwk.kid };
}
