import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = Buffer.from([1]);
const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM over JSON. What is sealed for one place (`boundTo`) does not open in another. */
export interface Seal {
  close(value: unknown, boundTo: Uint8Array): Buffer;
  /** Undefined when it was sealed with another key, for another place, or was tampered with. */
  open(sealed: Uint8Array, boundTo: Uint8Array): unknown;
}

export function sealWith(key: Buffer): Seal {
  return {
    close(value, boundTo) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.concat([version, boundTo]));
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([version, iv, text, cipher.getAuthTag()]);
    },
    open(sealed, boundTo) {
      const bytes = Buffer.from(sealed);
      if (bytes.length < 1 + ivLength + tagLength || bytes[0] !== version[0]) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + ivLength))
        .setAAD(Buffer.concat([version, boundTo]))
        .setAuthTag(bytes.subarray(-tagLength));
      try {
        const text = Buffer.concat([decipher.update(bytes.subarray(1 + ivLength, -tagLength)), decipher.final()]);
        return JSON.parse(text.toString('utf8'));
      } catch {
        return undefined;
      }
    },
  };
}
