/** What is wrong with what was typed and shows only while it is sent; said at its field as a fault of the service is. */
export class FieldFaults extends Error {
  override readonly name = 'FieldFaults';
  constructor(readonly faults: readonly { readonly pointer: string; readonly detail: string }[]) {
    super(faults.map(({ pointer }) => pointer).join(', '));
  }
}

/**
 * Everything that was looked up for what was chosen, in this order.
 * @param gone what is said at the field of what is not there any more.
 * @throws FieldFaults, so that nothing is sent without what was chosen.
 */
export function allFound<T>(
  choices: readonly { readonly pointer: string; readonly found: T | null | undefined }[],
  gone: string,
): T[] {
  const missing = choices.filter(({ found }) => !found);
  if (missing.length > 0) throw new FieldFaults(missing.map(({ pointer }) => ({ pointer, detail: gone })));
  return choices.flatMap(({ found }) => found ?? []);
}
