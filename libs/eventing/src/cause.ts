import { type ErrorTrace, traceOf } from './inbox/failure.ts';

/**
 * What a client of Kafka failed over, by what lies at the root: `Number of retries exceeded` says nothing, that the
 * coordinator is not there does. Names and codes only.
 */
export function causeOf(error: unknown): ErrorTrace {
  let root: any = error;
  for (let depth = 0; depth < 5 && typeof root?.cause === 'object' && root.cause !== null; depth++) root = root.cause;
  const { class: name, code } = traceOf(root);
  const type = /^[A-Z_]{1,64}$/.test(root?.type) ? root.type : undefined; // of Kafka's own errors
  return { class: name, ...((type ?? code) && { code: type ?? code }) };
}
