import { harmless } from './eventing-harmless.ts';
import { flipsOf } from './flips.ts';
import type { Mutant, Suite } from './mutant.ts';

const src = 'libs/eventing/src';
const test = 'libs/eventing/test';

/** Known mistakes of other systems: [what is missing, file, text, its replacement, test file, which test]. */
const seeded: readonly [breaks: string, file: string, from: string, to: string, shownBy: string, only?: string][] = [
  [
    'the inbox keeps an event once',
    `${src}/inbox/receive.ts`,
    '\nON CONFLICT (consumer, event_id) DO NOTHING',
    '',
    `${test}/inbox.spec.ts`,
  ],
  [
    'the fence drops what was handled',
    `${src}/inbox/fence.ts`,
    "  if (last && (epoch < last.epoch || (epoch === last.epoch && seq <= last.seq))) return 'drop';\n",
    '',
    `${test}/inbox.spec.ts`,
  ],
  [
    'the database looks at the fence again',
    `${src}/inbox/settle.ts`,
    'WHERE (s.epoch, s.last_seq) = (SELECT g.last_epoch, g.last_seq FROM given g WHERE g.stream = excluded.stream)',
    'WHERE true',
    `${test}/inbox.spec.ts`,
  ],
  [
    'stored first, then committed',
    `${src}/kafkajs/consumer.ts`,
    '    try {\n      const records = messages.map(toRecord);\n',
    '    await this.consumer!.commitOffsets([{ topic, partition, offset: String(BigInt(batch.lastOffset()) + 1n) }]);\n    try {\n      const records = messages.map(toRecord);\n',
    `${test}/crash.spec.ts`,
    'killed before storing',
  ],
  [
    'marked after the answer',
    `${src}/outbox/relay.ts`,
    '          const offset = await this.sendChunk(key, chunk);',
    '          await this.mark(chunk.map(({ id }) => ({ id, offset: 0 })));\n          const offset = await this.sendChunk(key, chunk);',
    `${test}/relay.spec.ts`,
  ],
  [
    'one send at a time',
    `${src}/kafkajs/producer.ts`,
    'const sent = this.turn.then(() => this.sendNow(',
    'const sent = Promise.resolve().then(() => this.sendNow(',
    `${test}/producer.spec.ts`,
  ],
  [
    'one partition a send',
    `${src}/outbox/sends.ts`,
    '    const key = partitionKey(row);',
    '    const key = row.topic;',
    `${test}/relay.spec.ts`,
  ],
  [
    'the answer is read',
    `${src}/kafkajs/producer.ts`,
    "  if (!meant || others.length > 0 || offset < 0) throw new SendFailed('unexpected-answer');\n",
    '',
    `${test}/producer.spec.ts`,
  ],
  [
    'the producer is dropped after a doubt',
    `${src}/kafkajs/producer.ts`,
    '    } catch (error) {\n      this.discard();',
    '    } catch (error) {',
    `${test}/producer.spec.ts`,
  ],
  [
    'only the head of a stream is claimed',
    `${src}/inbox/claim.ts`,
    `    AND coalesce(m.id = (SELECT p.id FROM inbox_message p WHERE p.consumer = m.consumer AND p.stream = m.stream
      AND p.status IN ('pending', 'held', 'parked') ORDER BY p.epoch, p.seq, p.id LIMIT 1), false)\n`,
    '',
    `${test}/poison.spec.ts`,
  ],
  [
    'a parked message holds its stream',
    `${src}/inbox/claim.ts`,
    "AND p.status IN ('pending', 'held', 'parked') ORDER BY",
    "AND p.status IN ('pending', 'held') ORDER BY",
    `${test}/poison.spec.ts`,
  ],
  [
    'a topic is read from its beginning',
    `${src}/kafkajs/consumer.ts`,
    'fromBeginning: true',
    'fromBeginning: false',
    `${test}/service.spec.ts`,
    'what one service commits another handles',
  ],
  [
    'a failing message lets its followers wait',
    `${src}/inbox/settle.ts`,
    "  UPDATE inbox_message m SET status = 'held' FROM failed f",
    "  UPDATE inbox_message m SET status = 'pending' FROM failed f",
    `${test}/poison.spec.ts`,
  ],
  [
    'a timer is one under its key',
    `${src}/schema.ts`,
    "ON CONFLICT (key) WHERE status = 'armed' DO UPDATE SET type = $3, stream = $4, due_at = $5, data = $6,\n     generation = t.generation + 1",
    'ON CONFLICT (id) DO UPDATE SET type = $3',
    `${test}/timer.spec.ts`,
  ],
  [
    'one instance fires at a time',
    `${src}/timer/fire.ts`,
    'AND (SELECT mine FROM turn)',
    'AND (SELECT mine OR true FROM turn)',
    `${test}/timer.spec.ts`,
  ],
  [
    'an error of a handler counts',
    `${src}/inbox/attend.ts`,
    'await inTime(at, head.pid, handler(data, context));',
    'await inTime(at, head.pid, handler(data, context).catch(() => {}));',
    `${test}/poison.spec.ts`,
  ],
  [
    'marks are accepted under the current fence only',
    `${src}/outbox/lease.ts`,
    'AND fence = $${from + 1}::bigint)`',
    'AND $${from + 1}::bigint IS NOT NULL)`',
    `${test}/lease.spec.ts`,
  ],
  [
    'a failed partition is not overtaken',
    `${src}/outbox/relay.ts`,
    'if (offset === undefined) break;',
    'if (offset === undefined) continue;',
    `${test}/relay.spec.ts`,
  ],
  [
    'a killer is known by the attempts it did not end',
    `${src}/inbox/attend.ts`,
    '    await at.attempts.begin(ids);\n',
    '',
    `${test}/crash.spec.ts`,
    'an event that kills its process is parked',
  ],
  [
    'an attempt over several is tried apart afterwards',
    `${src}/inbox/workers.ts`,
    'await attempts.part(error.messageIds);',
    '{}',
    `${test}/together.spec.ts`,
  ],
  [
    'what was tried is not joined',
    `${src}/inbox/followers.ts`,
    '  AND coalesce((SELECT false FROM inbox_attempt a WHERE a.message_id = m.id), true)\n',
    '',
    `${test}/together.spec.ts`,
  ],
  [
    'only what follows without a gap is joined',
    `${src}/inbox/followers.ts`,
    'followers: gap < 0 ? behind : behind.slice(0, gap)',
    'followers: behind',
    `${test}/together.spec.ts`,
  ],
  [
    'what needs care is taken alone',
    `${src}/inbox/attend.ts`,
    '  if (ruling !== null || unreadable || attempts > 0 || tried || reopened) return false;\n',
    '',
    `${test}/heads.spec.ts`,
  ],
  [
    'only the next of its stream is taken with others',
    `${src}/inbox/attend.ts`,
    "return judge({ ...message, gapless: isGapless(at, message) }, message.last) === 'handle';",
    'return true;',
    `${test}/heads.spec.ts`,
  ],
  ['handlers run by what the streams are about', `${src}/inbox/attend.ts`, '.sort(byKey)', '', `${test}/heads.spec.ts`],
  [
    'a failure in one of several streams is tried apart afterwards',
    `${src}/inbox/attend.ts`,
    'messagesOf(runs).length > 1 ? new TogetherFailed',
    'runs[0]!.followers.length > 0 ? new TogetherFailed',
    `${test}/heads.spec.ts`,
  ],
  [
    'the attempts of all streams are on record',
    `${src}/inbox/attend.ts`,
    'await at.attempts.begin(ids);',
    'await at.attempts.begin(ids.slice(0, 1));',
    `${test}/heads.spec.ts`,
  ],
  [
    'each of several streams is fenced',
    `${src}/inbox/settle.ts`,
    'rows[0].advanced !== moving.length',
    'rows[0].advanced < Math.min(1, moving.length)',
    `${test}/heads.spec.ts`,
  ],
  [
    'twenty messages in a transaction at most',
    `${src}/inbox/followers.ts`,
    'Math.floor((most - heads.length) / leaders.length)',
    'most',
    `${test}/heads.spec.ts`,
  ],
  [
    'a free worker takes a stream of its own',
    `${src}/inbox/workers.ts`,
    'this.busy < this.options.count || ',
    '',
    `${test}/heads.spec.ts`,
  ],
  [
    'where streams are few a claim takes fewer',
    `${src}/inbox/workers.ts`,
    'claimed.length < heads ? Math.ceil(heads / 2)',
    'claimed.length < heads ? heads',
    `${test}/heads.spec.ts`,
  ],
  [
    'streams that lock each other out are handled apart',
    `${src}/inbox/workers.ts`,
    'this.apartUntil = performance.now() + apartFor;',
    '{}',
    `${test}/heads.spec.ts`,
  ],
  [
    'an epoch is a new history',
    `${src}/schema.ts`,
    'last_seq = CASE WHEN s.epoch = excluded.epoch THEN s.last_seq + 1 ELSE 1 END',
    'last_seq = s.last_seq + 1',
    `${test}/restore.spec.ts`,
  ],
];

/** The central files, of which every comparison is changed, with the test files to run, in order. */
const flipped: readonly (readonly [file: string, shownBy: string, ...also: string[]])[] = [
  [`${src}/inbox/fence.ts`, ...tests('inbox', 'order', 'poison', 'model')],
  [`${src}/inbox/claim.ts`, ...tests('inbox', 'order', 'claim', 'poison', 'attempts', 'operations', 'heads', 'model')],
  [`${src}/inbox/settle.ts`, ...tests('inbox', 'order', 'poison', 'attempts', 'heads', 'model', 'operations')],
  [`${src}/outbox/relay.ts`, ...tests('relay', 'heartbeats', 'republish', 'kafkajs-losses')],
  [`${src}/outbox/sends.ts`, ...tests('relay', 'republish', 'kafkajs-losses')],
  [`${src}/outbox/lease.ts`, ...tests('lease', 'relay', 'kafkajs-losses')],
];

function tests(first: string, ...others: string[]): [string, ...string[]] {
  const file = (name: string) => `${test}/${name}.spec.ts`;
  return [file(first), ...others.map(file)];
}

export const eventingSuite = (root: string): Suite => ({
  about: 'the mistakes that lose, double or disorder events, and every comparison in fence, claim and relay',
  mutants: [
    ...seeded.map(
      ([breaks, file, from, to, shownBy, only]): Mutant => ({
        breaks,
        in: file,
        from,
        to,
        shownBy,
        only,
        harmless: harmless[breaks],
      }),
    ),
    ...flipped.flatMap(([file, shownBy, ...also]) =>
      flipsOf(root, file, shownBy).map((mutant): Mutant => ({ ...mutant, also, harmless: harmless[mutant.breaks] })),
    ),
  ],
  shows: () => true,
  pattern: ({ only = '.' }) => only,
  // With a blocked worker every test would wait a minute. They take four seconds at most.
  testTimeout: 20_000,
  env: { MODEL_HISTORIES: '20' },
});
