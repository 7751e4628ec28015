import { envelopeOf } from '../envelope.ts';
import { listed, type Sql } from '../sql.ts';
import type { Claimed } from './claim.ts';

/** A message right behind a claimed one, locked with it. */
export type Follower = Pick<Claimed, 'id' | 'stream' | 'seq' | 'envelope' | 'data'>;

/** A claimed message with those right behind it in its stream. */
export interface Run {
  readonly head: Claimed;
  readonly followers: readonly Follower[];
}

/** In one transaction. When a process dies over them each is tried alone, while nothing else runs: not too many. */
const most = 20;

// The two conditions on the status mean "pending", in a form that uses the index of the stream (see claim.ts).
// What was ever tried has a line in `inbox_attempt` or a failed attempt to its name: it is tried by itself.
const followersStatement = `
SELECT m.* FROM unnest(${listed(2, 'text')}, ${listed(3, 'int')}, ${listed(4, 'bigint')}) AS h (stream, epoch, seq)
CROSS JOIN LATERAL (
  SELECT m.id, m.event_id, m.stream, m.epoch, m.seq, m.type, m.source, m.time, m.traceparent, m.data FROM inbox_message m
  WHERE m.consumer = $1 AND m.stream = h.stream AND m.epoch = h.epoch AND m.seq > h.seq
    AND m.status IN ('pending', 'held', 'parked') AND m.status NOT IN ('held', 'parked')
    AND m.attempts = 0 AND m.ruling IS NULL AND m.raw IS NULL AND m.next_at <= clock_timestamp()
    AND coalesce((SELECT false FROM inbox_attempt a WHERE a.message_id = m.id), true)
  ORDER BY m.seq, m.id LIMIT $5 FOR UPDATE OF m SKIP LOCKED) AS m
ORDER BY m.stream, m.seq, m.id`;

/**
 * Joins claimed messages with those that follow each without a gap: nobody else can claim these meanwhile.
 * @param leads whether others may follow it.
 */
export async function runsOf(
  tx: Sql,
  consumer: string,
  heads: readonly Claimed[],
  leads: (head: Claimed) => boolean,
): Promise<Run[]> {
  const leaders = heads.filter((head) => head.followed && leads(head));
  const each = Math.floor((most - heads.length) / leaders.length);
  const found = leaders.length > 0 ? await followersOf(tx, consumer, leaders, each) : [];
  return heads.map((head) => {
    const behind = found.filter(({ stream }) => stream === head.stream);
    const gap = behind.findIndex(({ seq }, nth) => seq !== head.seq + 1 + nth);
    return { head, followers: gap < 0 ? behind : behind.slice(0, gap) };
  });
}

async function followersOf(tx: Sql, consumer: string, heads: readonly Claimed[], each: number): Promise<Follower[]> {
  const streams = heads.map(({ stream }) => stream);
  const epochs = heads.map(({ epoch }) => epoch);
  const seqs = heads.map(({ seq }) => seq);
  const { rows } = await tx.query(followersStatement, [consumer, streams, epochs, seqs, each]);
  return rows.map((row) => ({
    id: String(row.id),
    stream: row.stream,
    seq: Number(row.seq),
    envelope: envelopeOf(row),
    data: row.data,
  }));
}

/** A handler failed over several messages at once: nothing of it happened, and none of them is known to be the cause. */
export class TogetherFailed extends Error {
  override readonly name = 'TogetherFailed';

  constructor(
    readonly messageIds: readonly string[],
    override readonly cause: unknown,
  ) {
    super('several messages together');
  }
}
