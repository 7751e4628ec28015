/** What to do with the first open message of a stream. */
export type Verdict =
  /** It is the next one. */
  | 'handle'
  /** It was handled before. */
  | 'drop'
  /** One before it has not come. */
  | 'wait';

export interface Candidate {
  readonly epoch: number;
  readonly seq: number;
  /** Every seq is expected. Not so for snapshots, of which only the latest count. */
  readonly gapless: boolean;
  /** The stream began before this consumer first read the topic, so its beginning may be out of retention. */
  readonly older: boolean;
  /** An operator ruled that what is missing will not come. */
  readonly gapAccepted: boolean;
}

/** The fence that keeps every event from being handled twice or out of turn: (epoch, seq) only ever goes up by one. */
export function judge(candidate: Candidate, last: { epoch: number; seq: number } | undefined): Verdict {
  const { epoch, seq } = candidate;
  if (last && (epoch < last.epoch || (epoch === last.epoch && seq <= last.seq))) return 'drop';
  if (!candidate.gapless || candidate.gapAccepted) return 'handle';
  if (!last && candidate.older) return 'handle';
  const expected = epoch === last?.epoch ? last.seq + 1 : 1;
  return seq === expected ? 'handle' : 'wait';
}
