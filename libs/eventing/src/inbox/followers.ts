import { envelopeOf } from '../envelope.ts';
import type { Sql } from '../sql.ts';
import type { Claimed } from './claim.ts';

/** A message right behind a claimed one, locked with it. */
export type Follower = Pick<Claimed, 'id' | 'seq' | 'envelope' | 'data'>;

/** Behind the claimed one. When a process dies over them each is tried alone, while nothing else runs: not too many. */
const most = 19;

// The two conditions on the status mean "pending", in a form that uses the index of the stream (see claim.ts).
// What was ever tried has a line in `inbox_attempt` or a failed attempt to its name: it is tried by itself.
const followersStatement = `
SELECT m.id, m.event_id, m.stream, m.epoch, m.seq, m.type, m.source, m.time, m.traceparent, m.data FROM inbox_message m
WHERE m.consumer = $1 AND m.stream = $2 AND m.epoch = $3 AND m.seq > $4
  AND m.status IN ('pending', 'held', 'parked') AND m.status NOT IN ('held', 'parked')
  AND m.attempts = 0 AND m.ruling IS NULL AND m.raw IS NULL AND m.next_at <= clock_timestamp()
  AND coalesce((SELECT false FROM inbox_attempt a WHERE a.message_id = m.id), true)
ORDER BY m.seq, m.id LIMIT ${most} FOR UPDATE OF m SKIP LOCKED`;

/** The messages that follow a claimed one without a gap: nobody else can claim them meanwhile. */
export async function followersOf(tx: Sql, consumer: string, head: Claimed): Promise<Follower[]> {
  const { stream, epoch, seq } = head;
  const { rows } = await tx.query(followersStatement, [consumer, stream, epoch, seq]);
  const found = rows.map(
    (row): Follower => ({ id: String(row.id), seq: Number(row.seq), envelope: envelopeOf(row), data: row.data }),
  );
  const gap = found.findIndex((follower, nth) => follower.seq !== seq + 1 + nth);
  return gap < 0 ? found : found.slice(0, gap);
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
