const anInstant = 'Differs only when two instants are the same to the microsecond, and then either is right.';

const looksMoreOften =
  'Economy only: it looks for what to let go of where there is nothing; what goes is decided there.';

/** Breaks that no test can notice, by name, and why nothing that is promised suffers. */
export const harmless: Readonly<Record<string, string>> = {
  'claim.ts: holding, (SELECT m.since [< → <=] t.heard_since FROM inbox_topic': anInstant,
  "claim.ts: 'pending' AND m.next_at [<= → <] clock_timestamp() AND coalesce((SELECT": anInstant,
  'claim.ts: a.message_id = m.id) [<= → <] clock_timestamp(), true) AND': anInstant,
  'claim.ts: h.consumer = m.consumer [AND → OR] h.stream = m.stream': looksMoreOften,
  "claim.ts: h.stream = m.stream [AND → OR] h.status = 'held'": looksMoreOften,
  "claim.ts: m.stream AND h.status [= → <>] 'held' LIMIT 1)": looksMoreOften,
  'lease.ts: 0 AND (expires_at [< → <=] clock_timestamp() OR (owner': anInstant,
  'lease.ts: if [→ !] this.fence':
    'Time only: renewed oftener than need be, and one that ran out is found 0.3 s later. `npm run faults -- kill-relay` tells.',
  'lease.ts: performance.now() [< → <=] this.surelyUntil': anInstant,
  'sends.ts: bytes + row.bytes [> → >=] mostBytes':
    'A chunk of 512 KiB to the byte goes as it is or in two; what Kafka takes is twice that.',
  'relay.ts: performance.now() [< → <=] this.busyUntil': anInstant,
  'relay.ts: performance.now() [< → <=] this.lastStep + patience': anInstant,
  'relay.ts: performance.now() [< → <=] this.nextHeartbeat': anInstant,
  'relay.ts: if [→ !] this.lease.held':
    'Time only: without being woken the relay finds a commit at its next look, 25 to 100 ms later. `npm run bench -- eventing` tells.',
  'relay.ts: rows.length [> → >=] 0': 'Economy only: it would look as often in a quiet time as in a busy one.',
  'relay.ts: until [> → >=] now': anInstant,
  'relay.ts: if [→ !] more':
    'Speed only: batches would not grow with the backlog. Each is sent in order, whatever its size.',
};
