/** What became of one attempt to hand something over. */
export type Outcome =
  /** The other side has it. */
  | { readonly kind: 'sent' }
  /**
   * `refused`: never this one. `put-off`: not now. `away`: the other side is not there, nothing leaves.
   * `untouched`: surely nothing of it reached the other side. `code` is for the log: never words of the other side.
   */
  | { readonly kind: 'refused' | 'put-off' | 'away'; readonly code: string; readonly untouched: boolean };

/** When to try again, and when to give up. */
export interface Schedule {
  /** Seconds before the second attempt, and the longest between two; each wait is twice the one before. */
  readonly putOff: Wait;
  readonly away: Wait;
  /** Milliseconds after which an other side that says "not now" is not believed any longer. */
  readonly patience: number;
}

interface Wait {
  readonly first: number;
  readonly longest: number;
}

export type Next =
  | { readonly kind: 'settle'; readonly status: 'sent' | 'failed' }
  | { readonly kind: 'put-off'; readonly seconds: number; readonly untouched: boolean };

/** What has been tried so far. */
export interface Tried {
  /** This attempt included. */
  readonly attempts: number;
  /** Milliseconds since it was entered. */
  readonly age: number;
  /** An earlier attempt may have reached the other side. */
  readonly begunBefore: boolean;
}

/** What to do after an attempt. */
export function after(outcome: Outcome, { attempts, age, begunBefore }: Tried, schedule: Schedule): Next {
  if (outcome.kind === 'sent') return { kind: 'settle', status: 'sent' };
  if (outcome.kind === 'refused' || age > schedule.patience) return { kind: 'settle', status: 'failed' };
  const { first, longest } = outcome.kind === 'put-off' ? schedule.putOff : schedule.away;
  const seconds = Math.min(first * 2 ** (attempts - 1), longest);
  return { kind: 'put-off', seconds, untouched: outcome.untouched && !begunBefore };
}
