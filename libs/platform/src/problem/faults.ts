import type { Facts, Owner } from '@rondetafel/contracts';

/** Something this service needs is temporarily unavailable: nothing was done, try again (503 with Retry-After). */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly part: 'database' | 'identity-provider' | `${Owner}-feed`,
    options?: ErrorOptions,
  ) {
    super(part, options);
  }
}

/** One fault in the input. Never holds the value. */
export interface Fault {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** JSON pointer into the body, or `/name` of a parameter. */
  readonly pointer: string;
  /** kebab-case; its sentence is in the texts' `faults`. */
  readonly code: string;
  readonly facts?: Facts;
}

/** Input that does not fit the route's schemas: 400 with every fault. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
  constructor(readonly faults: readonly Fault[]) {
    super('input-fault');
  }
}

/** No token, or an invalid one (401). `error` is the code of RFC 6750, for WWW-Authenticate. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
  constructor(readonly error?: 'invalid_request' | 'invalid_token') {
    super('unauthenticated');
  }
}

/** Over the rate limit (429). */
export class TooMany extends Error {
  override readonly name = 'TooMany';
  constructor(readonly retryAfter: number) {
    super('too-many-requests');
  }
}

export interface Change {
  readonly version: number;
  readonly fields: readonly string[];
  readonly changedAt: string;
}

/** The caller changes a version that is not the newest (409); holds the fields that others changed, and when. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';
  constructor(
    readonly currentVersion: number,
    readonly changes: readonly Change[],
  ) {
    super('stale-version');
  }
}
