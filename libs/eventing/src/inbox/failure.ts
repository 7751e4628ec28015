/** What follows from a failed attempt for the message. */
export type FailureKind =
  /** Nothing: the database or the network failed. Try again, do not count. */
  | 'infrastructure'
  /** It can never be handled. */
  | 'hopeless'
  /** Perhaps the next attempt succeeds. */
  | 'attempt';

/** All that is kept of an error. A message or a parameter may hold personal data; a class and a code may not. */
export interface ErrorTrace {
  readonly class: string;
  readonly code?: string;
}

/** PostgreSQL: rolled back because of another transaction. */
export const collision = /^40...$/;
/** PostgreSQL: connection, collision, out of resources, shutting down, lock not available. */
const passing = /^(08...|40...|53...|57P0[1-5]|25P03|55P03)$/;
const network = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** Messages of `pg` and its pool, without any code, when a connection is gone. */
const gone =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired)/;

export function kindOf(error: unknown): FailureKind {
  for (const cause of causesOf(error)) {
    const code = codeOf(cause) ?? '';
    if (code === 'schema-violation') return 'hopeless';
    if (code === 'fence-lost' || passing.test(code) || network.test(code)) return 'infrastructure';
    if (cause instanceof Error && gone.test(cause.message)) return 'infrastructure';
  }
  return 'attempt';
}

export function traceOf(error: unknown): ErrorTrace {
  const name = error instanceof Error ? plain(error.name === 'Error' ? error.constructor.name : error.name) : undefined;
  const code = causesOf(error).map(codeOf).find(Boolean);
  return { class: name ?? 'Error', ...(code && { code }) };
}

/** An error and what it wraps: ORMs keep the driver's error in `driverError`, others in `cause`. */
function causesOf(error: unknown): object[] {
  const causes: object[] = [];
  for (let at: any = error; at && typeof at === 'object' && causes.length < 5; at = at.driverError ?? at.cause) {
    causes.push(at);
  }
  return causes;
}

function codeOf(error: object): string | undefined {
  return plain((error as { code?: unknown }).code);
}

/** Names and codes pass; sentences, which may quote data, do not. */
function plain(text: unknown): string | undefined {
  return typeof text === 'string' && /^[\w.-]{1,64}$/.test(text) ? text : undefined;
}

/** The stream moved on while a message was being handled: nothing is committed, somebody else was first. */
export class FenceLost extends Error {
  override readonly name = 'FenceLost';
  readonly code = 'fence-lost';
}

/** A handler that did not end in time; its connection has been cut, so it can change nothing any more. */
export class HandlerTimeout extends Error {
  override readonly name = 'HandlerTimeout';
  readonly code = 'handler-timeout';
}
