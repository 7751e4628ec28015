/** Values for a sentence: numbers, codes, days. Never personal data. */
export type Facts = Readonly<Record<string, Fact>>;
type Fact = string | number | boolean | null | undefined | readonly (string | number | boolean)[];

/** Wrong state (409), not allowed (403), does not exist for this person (404), bad input (400), unavailable (503). */
export type RefusalKind = 'conflict' | 'forbidden' | 'unknown' | 'invalid' | 'unavailable';

/** One fault in the input: where (JSON pointer into the body) and what. */
export interface RefusalFault {
  readonly pointer: string;
  readonly in?: 'body' | 'query' | 'path';
  /** kebab-case; its sentence is in the texts' `faults`. */
  readonly code: string;
  readonly facts?: Facts | undefined;
}

export interface RefusalDetails {
  /** Number in the rule book, such as `S002-21` or `P-24`. */
  readonly rule?: string | undefined;
  /** Default `conflict`. */
  readonly kind?: RefusalKind;
  readonly facts?: Facts | undefined;
  /** All faults of the input. */
  readonly faults?: readonly RefusalFault[];
  /** Seconds after which the same may be answered otherwise: `Retry-After`. */
  readonly retryAfter?: number | undefined;
}

/**
 * A rule refuses. Holds a stable code, the rule's number and facts; the sentence is made from the service's texts, in
 * the language of the response. The platform turns it into an RFC 9457 problem; nothing else catches
 * it. Throw it by a service's `refuse`, so that a code without a sentence does not compile (`refusalsOf`).
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly rule: string | undefined;
  readonly kind: RefusalKind;
  readonly facts: Facts;
  readonly faults: readonly RefusalFault[];
  readonly retryAfter: number | undefined;

  constructor(
    /** kebab-case, stable: part of the API. */
    readonly code: string,
    { rule, kind = 'conflict', facts = {}, faults = [], retryAfter }: RefusalDetails = {},
  ) {
    super(code);
    this.rule = rule;
    this.kind = kind;
    this.facts = facts;
    this.faults = faults;
    this.retryAfter = retryAfter;
  }
}
