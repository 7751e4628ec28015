/** The two roles of a service besides the owner of its tables. */
export interface Roles {
  /** Serves requests: may publish events and arm timers, sees no other's. */
  app: string;
  /** Relays, receives and handles events. */
  worker: string;
}

/**
 * Everything eventing keeps in a service's database, in the order in which the owner of the schema runs it, once, in
 * the first migration. Later versions of this library add lists of their own.
 */
export function eventingSchema(roles: Roles): readonly string[] {
  return [...outbox, ...inbox, ...timer, ...grants(roles)];
}

/**
 * After `eventingSchema`: what requests do by functions, so that the app role reaches no table with a stream, an event or
 * a timer in it. Their statements are bound to the tables when they are created, whatever the caller's search path.
 */
export function eventingFunctions({ app, worker }: Roles): readonly string[] {
  return [
    ...[appendEvent, armTimer, cancelTimer].flatMap(([signature, returns, body]) =>
      ownersFunction({ app, worker }, signature, returns, body),
    ),
    `REVOKE ALL ON event_stream, outbox, timer FROM ${app}`,
    `REVOKE ALL (seq) ON outbox FROM ${app}`,
    `REVOKE ALL (key, type, stream, due_at, data, generation, status) ON timer FROM ${app}`,
  ];
}

/**
 * SQL of a function under the rights of the owner, bound to its tables when it is created. With `RETURNS TABLE` its
 * parameters need names: without, pg_dump writes a body that cannot be restored.
 */
export const ownersFunction = ({ app, worker }: Roles, signature: string, returns: string, body: string): string[] => [
  `CREATE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql SECURITY DEFINER BEGIN ATOMIC ${body}; END`,
  `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION ${signature} TO ${app}, ${worker}`,
];

type SqlFunction = readonly [signature: string, returns: string, body: string];

// `outbox.id` is drawn after the stream's row is locked: in a stream, id order is seq order is commit order, which is all
// the relay relies on.
const appendEvent: SqlFunction = [
  'append_event(uuid, text, text, int, text, text, timestamptz, text, text)',
  'bigint',
  `WITH numbered AS (
     INSERT INTO event_stream AS s (stream, epoch, last_seq, since)
     SELECT $2, epoch, 1, clock_timestamp() FROM event_epoch
     ON CONFLICT (stream) DO UPDATE SET
       last_seq = CASE WHEN s.epoch = excluded.epoch THEN s.last_seq + 1 ELSE 1 END,
       since    = CASE WHEN s.epoch = excluded.epoch THEN s.since ELSE excluded.since END,
       epoch    = excluded.epoch
     RETURNING epoch, last_seq, since)
   INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, traceparent, data)
   SELECT $1, $3, $4, $2, epoch, last_seq, since, $5, $6, $7, $8, $9 FROM numbered
   RETURNING seq`,
];

const armTimer: SqlFunction = [
  'arm_timer(uuid, text, text, text, timestamptz, text)',
  'void',
  `INSERT INTO timer AS t (id, key, type, stream, due_at, data) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (key) WHERE status = 'armed' DO UPDATE SET type = $3, stream = $4, due_at = $5, data = $6,
     generation = t.generation + 1`,
];

const cancelTimer: SqlFunction = [
  'cancel_timer(text)',
  'boolean',
  `WITH gone AS (UPDATE timer SET status = 'cancelled' WHERE key = $1 AND status = 'armed' RETURNING 1)
   SELECT EXISTS (SELECT FROM gone)`,
];

/**
 * How far each stream was in an epoch that is over: what a consumer has beyond that, its producer lost in a restore.
 * Written by triggers, which run only when an epoch ends, so that publishing and handling do not get slower.
 */
export function streamEndsSchema({ worker }: Roles): readonly string[] {
  return [
    `CREATE TABLE event_stream_end (
       stream text, epoch int, last_seq bigint NOT NULL, ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       PRIMARY KEY (stream, epoch))`,
    `CREATE TABLE inbox_stream_end (
       consumer text, stream text, epoch int, last_seq bigint NOT NULL,
       ended_at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (consumer, stream, epoch))`,
    `GRANT SELECT ON event_stream_end, inbox_stream_end TO ${worker}`,
    ...noteEnd('event_stream', ['stream', 'epoch', 'last_seq']),
    ...noteEnd('inbox_stream', ['consumer', 'stream', 'epoch', 'last_seq']),
  ];
}

/** With the owner's rights: whoever publishes or handles cannot change what was noted. */
const noteEnd = (table: string, columns: readonly string[]) => [
  `CREATE FUNCTION note_${table}_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
     SET search_path = pg_catalog, public, pg_temp AS $$
   BEGIN
     INSERT INTO public.${table}_end (${columns.join(', ')}) VALUES (${columns.map((column) => `OLD.${column}`).join(', ')})
     ON CONFLICT DO NOTHING;
     RETURN NULL;
   END $$`,
  `REVOKE ALL ON FUNCTION note_${table}_end() FROM PUBLIC`,
  `CREATE TRIGGER note_end AFTER UPDATE ON ${table} FOR EACH ROW WHEN (OLD.epoch <> NEW.epoch)
     EXECUTE FUNCTION note_${table}_end()`,
];

// Rows here live for seconds to weeks and die in millions: vacuum by count, not by share of the table.
const busy = 'WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)';

const outbox = [
  // Raised by the runbook after a restore: what is numbered from then on is a new history, not a repetition.
  `CREATE TABLE event_epoch (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), epoch int NOT NULL)`,
  `INSERT INTO event_epoch (epoch) VALUES (1)`,
  `CREATE TABLE event_stream (
     stream text PRIMARY KEY, epoch int NOT NULL, last_seq bigint NOT NULL,
     since timestamptz NOT NULL) WITH (fillfactor = 70)`, // when seq 1 of this epoch was written
  `CREATE TABLE outbox (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id uuid NOT NULL UNIQUE,
     topic text NOT NULL, partition int NOT NULL,
     stream text NOT NULL, epoch int NOT NULL, seq bigint NOT NULL, since timestamptz NOT NULL,
     type text NOT NULL, source text NOT NULL, time timestamptz NOT NULL, traceparent text,
     data text CHECK (octet_length(data) <= 65536), -- null is a tombstone
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(), published_at timestamptz, published_offset bigint,
     UNIQUE (stream, epoch, seq)) ${busy}`,
  `CREATE INDEX outbox_pending ON outbox (id) WHERE published_at IS NULL`,
  `CREATE TABLE relay_lease (
     shard int PRIMARY KEY, owner uuid, fence bigint NOT NULL DEFAULT 0,
     expires_at timestamptz NOT NULL DEFAULT '-infinity')`,
  `INSERT INTO relay_lease (shard) VALUES (0)`,
];

const inbox = [
  `CREATE TABLE inbox_message (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, consumer text NOT NULL, event_id uuid NOT NULL,
     topic text, -- null: a timer
     stream text NOT NULL, epoch int NOT NULL, seq bigint NOT NULL, since timestamptz NOT NULL,
     type text NOT NULL, source text NOT NULL, time timestamptz NOT NULL, traceparent text,
     data text, raw text, -- raw: the record as it came (JSON, bytes in base64), where it could not be read
     status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'held', 'parked', 'done', 'skipped')),
     ruling text CHECK (ruling IN ('skip', 'accept-gap')), -- what an operator decided
     attempts int NOT NULL DEFAULT 0, next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     waiting_since timestamptz, -- for a predecessor that has not come
     last_error jsonb, -- class and code, never a message
     received_at timestamptz NOT NULL DEFAULT clock_timestamp(), done_at timestamptz,
     UNIQUE (consumer, event_id)) ${busy}`,
  `CREATE INDEX inbox_ready ON inbox_message (consumer, id) WHERE status = 'pending'`,
  `CREATE INDEX inbox_open ON inbox_message (consumer, stream, epoch, seq, id)
     WHERE status IN ('pending', 'held', 'parked')`,
  `CREATE INDEX inbox_blocked ON inbox_message (consumer, stream, status) WHERE status IN ('held', 'parked')`,
  // How far each consumer is in each stream. Never purged: deduplication without a window.
  `CREATE TABLE inbox_stream (
     consumer text, stream text, epoch int NOT NULL, last_seq bigint NOT NULL,
     PRIMARY KEY (consumer, stream)) WITH (fillfactor = 70)`,
  `CREATE TABLE inbox_topic (
     consumer text, topic text, heard_since timestamptz NOT NULL DEFAULT clock_timestamp(),
     PRIMARY KEY (consumer, topic))`,
  // Up to when the producer had sent everything, by partition.
  `CREATE TABLE inbox_feed (
     consumer text, topic text, partition int, as_of timestamptz NOT NULL,
     PRIMARY KEY (consumer, topic, partition)) WITH (fillfactor = 50)`,
  // Attempts begun and not ended; only worth something while the processes live that began them.
  `CREATE UNLOGGED TABLE inbox_attempt (
     message_id bigint PRIMARY KEY, started int NOT NULL, not_before timestamptz) ${busy}`,
  // Read by every claim, so that all instances see a pause at once.
  `CREATE TABLE consumer_pause (
     consumer text PRIMARY KEY, since timestamptz NOT NULL DEFAULT clock_timestamp())`,
];

const timer = [
  `CREATE TABLE timer (
     id uuid PRIMARY KEY, key text NOT NULL, type text NOT NULL, stream text NOT NULL, due_at timestamptz NOT NULL,
     data text NOT NULL CHECK (octet_length(data) <= 65536), generation int NOT NULL DEFAULT 1,
     status text NOT NULL DEFAULT 'armed' CHECK (status IN ('armed', 'fired', 'cancelled')),
     armed_at timestamptz NOT NULL DEFAULT clock_timestamp(), fired_at timestamptz)`,
  `CREATE UNIQUE INDEX timer_one_armed ON timer (key) WHERE status = 'armed'`,
  `CREATE INDEX timer_due ON timer (due_at) WHERE status = 'armed'`,
];

/** What tells a bad version from bad input, and what operators may rule on. */
export function consumerWatchSchema({ worker }: Roles): readonly string[] {
  return [
    // Which version of a consumer runs since when, and from when on it counts what it sets aside (see epidemic.ts).
    `CREATE TABLE consumer_watch (
       consumer text PRIMARY KEY, version text, version_since timestamptz NOT NULL DEFAULT clock_timestamp(),
       counted_from timestamptz)`,
    `GRANT SELECT, INSERT, UPDATE ON consumer_watch TO ${worker}`,
    'ALTER TABLE consumer_pause ADD COLUMN because jsonb', // type and error; null: an operator's wish
    // When an operator had it tried again, and whether one ruled that its missing predecessor will not come.
    `ALTER TABLE inbox_message ADD COLUMN reopened_at timestamptz, ADD COLUMN gap_accepted boolean NOT NULL DEFAULT false`,
    `UPDATE inbox_message SET gap_accepted = true WHERE ruling = 'accept-gap'`,
    // Who had a number before. By hash, because every handled message has a line here.
    `CREATE INDEX inbox_number ON inbox_message (hashtextextended(stream, 0), seq) WHERE status IN ('done', 'skipped')`,
  ];
}

/** So that clean-up finds what is over among what is armed for years. */
export const timersOverSchema = (): readonly string[] => [
  `CREATE INDEX timer_over ON timer ((coalesce(fired_at, armed_at))) WHERE status <> 'armed'`,
];

function grants({ app, worker }: Roles): string[] {
  return [
    `GRANT SELECT ON event_epoch TO ${app}, ${worker}`,
    `GRANT SELECT, INSERT, UPDATE ON event_stream TO ${app}, ${worker}`,
    `GRANT INSERT, SELECT (seq) ON outbox TO ${app}`,
    `GRANT INSERT, SELECT (key, status, generation), UPDATE (type, stream, due_at, data, generation, status)
       ON timer TO ${app}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, timer, inbox_message, inbox_stream, inbox_topic, inbox_feed,
       inbox_attempt TO ${worker}`,
    `GRANT SELECT, INSERT, DELETE ON consumer_pause TO ${worker}`,
    `GRANT SELECT, UPDATE ON relay_lease TO ${worker}`,
  ];
}
