/** The result of one attempt to send an item. */
export type Outcome =
  /** The receiver has accepted it. */
  | { readonly kind: 'sent' }
  /**
   * `refused`: permanently. `put-off`: not now. `away`: the receiver is unreachable, so nothing is sent.
   * `untouched`: certainly nothing reached the receiver. `code` is for the log: never a text of the receiver.
   */
  | { readonly kind: 'refused' | 'put-off' | 'away'; readonly code: string; readonly untouched: boolean };

/** When to retry and when to give up. */
export interface Schedule {
  /** Seconds before the second attempt, and the maximum; each wait is twice the previous one. */
  readonly putOff: Wait;
  readonly away: Wait;
  /** Milliseconds after which an item that is put off is given up. */
  readonly patience: number;
}

interface Wait {
  readonly first: number;
  readonly longest: number;
}

export type Next =
  | { readonly kind: 'settle'; readonly status: 'sent' }
  | { readonly kind: 'settle'; readonly status: 'failed'; readonly untouched: boolean }
  | { readonly kind: 'put-off'; readonly seconds: number; readonly untouched: boolean };

/** The attempts so far. */
export interface Tried {
  /** This attempt included. */
  readonly attempts: number;
  /** Milliseconds since it was entered. */
  readonly age: number;
  /** An earlier attempt may have reached the receiver. */
  readonly begunBefore: boolean;
}

/** What to do after an attempt. */
export function after(outcome: Outcome, { attempts, age, begunBefore }: Tried, schedule: Schedule): Next {
  if (outcome.kind === 'sent') return { kind: 'settle', status: 'sent' };
  const untouched = outcome.untouched && !begunBefore;
  if (outcome.kind === 'refused' || age > schedule.patience) return { kind: 'settle', status: 'failed', untouched };
  const { first, longest } = outcome.kind === 'put-off' ? schedule.putOff : schedule.away;
  const seconds = Math.min(first * 2 ** (attempts - 1), longest);
  return { kind: 'put-off', seconds, untouched };
}
