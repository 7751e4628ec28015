import type { Role } from '@rondetafel/contracts';
import type { Trace } from './trace.ts';

/** The caller: the claims of the token, and the call it came with. */
export interface Actor {
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly issuer: string;
  readonly subject: string;
  /** When the token expires (system time); a stream that outlives its request is closed then. */
  readonly expiresAt: Date;
  readonly call: Call;
}

/** The request of an actor, passed on explicitly to give the transaction its trace and idempotency key. */
export interface Call {
  readonly trace: Trace;
  /** Method and path template, `POST /v1/cases`. */
  readonly route: string;
  /** Present when the client sent an `Idempotency-Key`. */
  command?: KeyedCommand;
}

export interface KeyedCommand {
  readonly key: string;
  readonly bodyHash: Buffer;
  /** As release 2 kept it, whose commands may be repeated for 30 days after the upgrade. */
  readonly before: { readonly route: string; readonly bodyHash: () => Buffer };
  /** The status of a success. */
  readonly status: number;
  /** Set once a transaction has claimed the key: one command, one transaction. */
  claimed?: boolean;
}
