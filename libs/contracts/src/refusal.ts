/**
 * A rule says no. Carries what a person needs to go on: a stable code, a Dutch sentence and the rule's number.
 * The chassis turns it into an RFC 9457 problem; nothing else catches it.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    /** kebab-case, stable: part of the API. */
    readonly code: string,
    /** Dutch, says what is wrong and what to do. Never holds personal data. */
    readonly sentence: string,
    /** Number in the rule book, such as `S002-21` or `P-24`. */
    readonly rule?: string,
    /** What kind of no: wrong state (409), may not (403), not there for you (404), bad input (400), gone away (503). */
    readonly kind: 'conflict' | 'forbidden' | 'unknown' | 'invalid' | 'unavailable' = 'conflict',
    /** All faults at once, where there are several: JSON pointer and sentence. */
    readonly faults: readonly { pointer: string; detail: string; code?: string }[] = [],
  ) {
    super(code);
  }
}
