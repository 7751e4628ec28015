export interface Fault {
  /** JSON pointer (RFC 6901) into the file. */
  readonly pointer: string;
  readonly detail: string;
}

export const pointerTo = (...path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Does the pointer lead to a value? */
export function resolves(pointer: string, within: unknown): boolean {
  let value: unknown = within;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}
