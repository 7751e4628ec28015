import { seal, unseal } from '@rondetafel/platform/framework-free';

/** Authenticated encryption of JSON. What is sealed for one place (`boundTo`) does not open in another. */
export interface Seal {
  close(value: unknown, boundTo: Uint8Array): Buffer;
  /** Undefined when it was sealed with another key, for another place, or was tampered with. */
  open(sealed: Uint8Array, boundTo: Uint8Array): unknown;
}

export function sealWith(key: Buffer): Seal {
  return {
    close: (value, boundTo) => seal(key, boundTo, Buffer.from(JSON.stringify(value))),
    open(sealed, boundTo) {
      try {
        return JSON.parse(unseal(key, boundTo, Buffer.from(sealed)).toString('utf8'));
      } catch {
        return undefined;
      }
    },
  };
}
