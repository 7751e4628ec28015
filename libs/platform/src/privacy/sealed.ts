import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** One byte of version, 12 of nonce, 16 of tag, then the text. */
const version = 1;
const headLength = 29;

/**
 * Authenticated encryption: AES-256-GCM.
 * @param key 32 bytes.
 * @param context the place of the value; it can be decrypted with the same context only.
 */
export function seal(key: Buffer, context: string | Uint8Array, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when it was encrypted with another key or context, or was tampered with. */
export function unseal(key: Buffer, context: string | Uint8Array, sealed: Buffer): Buffer {
  if (sealed[0] !== version || sealed.length < headLength) throw new Error('a sealed value of an unknown form');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(13, headLength));
  return Buffer.concat([decipher.update(sealed.subarray(headLength)), decipher.final()]);
}
