import { seal, unseal } from './sealed.ts';

/** For words of one kind that are not equally long, such as two states. */
const slack = 48;

/**
 * Encrypts facts so that neither what they say nor how long they are tells them apart: what says yes is as long as what
 * says no, and all of it a multiple of a block (P-27).
 */
export function sealRecord(key: Buffer, context: string, record: unknown, block: number): Buffer {
  return seal(key, context, Buffer.from(padded(record, block)));
}

/** JSON with spaces behind it, which do not count, up to a multiple of a block of bytes. */
export function padded(record: unknown, block: number): string {
  const text = JSON.stringify(record);
  const longest = JSON.stringify(record, (_, value) => (value === true ? false : value));
  const length = Math.ceil((Buffer.byteLength(longest) + slack) / block) * block;
  return text.padEnd(length - Buffer.byteLength(text) + text.length);
}

/** @throws Error when it was encrypted with another key or context, or was tampered with. */
export function openRecord(key: Buffer, context: string, sealed: Buffer): any {
  return JSON.parse(unseal(key, context, sealed).toString('utf8'));
}
