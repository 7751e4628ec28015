const anInstant = 'Differs only when two instants are equal to the microsecond, and then both results are right.';

const looksMoreOften =
  'Efficiency only: it checks for rows to release where there are none; the query decides which are released.';

/** Mutants that no test can detect, by name, and why every guarantee still holds. */
export const harmless: Readonly<Record<string, string>> = {
  'claim.ts: holding, (SELECT m.since [< → <=] t.heard_since FROM inbox_topic': anInstant,
  "claim.ts: 'pending' AND m.next_at [<= → <] clock_timestamp() AND coalesce((SELECT": anInstant,
  'claim.ts: a.message_id = m.id) [<= → <] clock_timestamp(), true) AND': anInstant,
  'claim.ts: h.consumer = m.consumer [AND → OR] h.stream = m.stream': looksMoreOften,
  "claim.ts: h.stream = m.stream [AND → OR] h.status = 'held'": looksMoreOften,
  "claim.ts: m.stream AND h.status [= → <>] 'held' LIMIT 1)": looksMoreOften,
  'lease.ts: 0 AND (expires_at [< → <=] clock_timestamp() OR (owner': anInstant,
  'lease.ts: if [→ !] this.fence':
    'Time only: renewed more often than needed, and an expired one is found 0.3 s later. `npm run faults -- kill-relay` measures it.',
  'lease.ts: performance.now() [< → <=] this.surelyUntil': anInstant,
  'sends.ts: bytes + row.bytes [> → >=] mostBytes':
    'A chunk of exactly 512 KiB is sent whole or in two; Kafka accepts twice that.',
  'relay.ts: performance.now() [< → <=] this.busyUntil': anInstant,
  'relay.ts: performance.now() [< → <=] this.lastStep + patience': anInstant,
  'relay.ts: performance.now() [>= → >] this.nextHeartbeat': anInstant,
  'relay.ts: if [→ !] this.lease.held':
    'Time only: without a wake-up the relay finds a commit at its next poll, 25 to 500 ms later. `npm run bench -- eventing` measures it.',
  'relay.ts: rows.length [> → >=] 0': 'Efficiency only: it would poll as often when idle as when busy.',
  'relay.ts: due.length [> → >=] 0':
    'Efficiency only: where every partition rests a request without heartbeats is made, and sends none.',
  'relay.ts: this.options.topics.length [> → >=] 0':
    'Efficiency only: a relay that has no topics reads an empty outbox once more for each heartbeat, and sends none.',
  'relay.ts: until [> → >=] now': anInstant,
  'relay.ts: if [→ !] more':
    'Speed only: batches would not grow with the backlog. Each is sent in order, whatever its size.',
};
