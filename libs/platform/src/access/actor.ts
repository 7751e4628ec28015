import type { Role } from '@rondetafel/contracts';
import type { Trace } from '../trace.ts';

/** Who asks: what the token says, bound to the call it came with. */
export interface Actor {
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly issuer: string;
  readonly subject: string;
  /** When the token ends (real time): what stays open longer than a request closes then. */
  readonly expiresAt: Date;
  readonly call: Call;
}

/** The request an actor makes: passed on explicitly, so that the transaction knows its trace and its key. */
export interface Call {
  readonly trace: Trace;
  /** Method and template, `POST /v1/cases`. */
  readonly route: string;
  /** Present when the client sent an `Idempotency-Key`. */
  command?: KeyedCommand;
}

export interface KeyedCommand {
  readonly key: string;
  readonly bodyHash: Buffer;
  /** The status of a success. */
  readonly status: number;
  /** Set once a transaction has claimed the key: one command, one transaction. */
  claimed?: boolean;
}
