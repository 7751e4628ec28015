import { randomBytes } from 'node:crypto';

/** Where a step stands in the W3C Trace Context: 16 and 8 bytes in lower-case hex. */
export interface Trace {
  readonly traceId: string;
  readonly spanId: string;
  /** The step that called for this one. */
  readonly parentSpanId?: string;
  readonly flags: string;
}

const form = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** A new step under the caller's, or a new trace when the header is missing or not of the form. */
export function continueTrace(traceparent: string | undefined): Trace {
  const match = traceparent ? form.exec(traceparent) : null;
  const spanId = newSpanId();
  if (!match) return { traceId: randomId(16), spanId, flags: '01' };
  return { traceId: match[1]!, parentSpanId: match[2]!, spanId, flags: match[3]! };
}

export const newTrace = () => continueTrace(undefined);

export function newSpanId(): string {
  return randomId(8);
}

/** The header value that hands this step on. */
export function traceparentOf(trace: Trace): string {
  return `00-${trace.traceId}-${trace.spanId}-${trace.flags}`;
}

function randomId(bytes: number): string {
  const id = randomBytes(bytes).toString('hex');
  return /^0+$/.test(id) ? randomId(bytes) : id;
}
