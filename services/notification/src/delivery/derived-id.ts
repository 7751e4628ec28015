import { createHash } from 'node:crypto';

/** The same UUID for the same parts (RFC 9562, version 8): what an event causes is caused once, whatever is repeated. */
export function derivedId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
