import {
  consumerWatchSchema,
  eventingFunctions,
  eventingSchema,
  ownersFunction,
  streamEndsSchema,
  timersOverSchema,
} from '@rondetafel/eventing';
import type { Migration } from './migration.ts';
import type { Roles } from './roles.ts';
import { actorId, organisationId } from './row-security.ts';

/** The tables that every service has: `vault` holds the wrapped keys, `chassis` the rest; then those of eventing. */
export const chassisMigrations: readonly Migration[] = [
  {
    at: '2026-11-22T00:00',
    name: 'chassis',
    sql: ({ app, worker, sight }) => [
      `REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
      `GRANT USAGE ON SCHEMA public TO ${app}, ${worker}, ${sight}`,
      `GRANT SELECT ON public.schema_migration TO ${app}, ${worker}`,
      `CREATE SCHEMA sight`,
      `GRANT USAGE ON SCHEMA sight TO ${app}, ${worker}`,
      `GRANT USAGE, CREATE ON SCHEMA sight TO ${sight}`,
      `CREATE SCHEMA chassis`,
      `GRANT USAGE ON SCHEMA chassis TO ${app}, ${worker}`,

      `CREATE TABLE chassis.clock (
         one boolean PRIMARY KEY DEFAULT true CHECK (one), ahead_seconds bigint NOT NULL DEFAULT 0)`,
      `INSERT INTO chassis.clock DEFAULT VALUES`,
      `GRANT SELECT, UPDATE ON chassis.clock TO ${app}`,
      `GRANT SELECT ON chassis.clock TO ${worker}`,

      `CREATE TABLE chassis.command (
         person_id uuid NOT NULL, route text NOT NULL, key text NOT NULL CHECK (length(key) <= 255),
         body_hash bytea NOT NULL, status int, answer json, at timestamptz NOT NULL DEFAULT clock_timestamp(),
         PRIMARY KEY (person_id, route, key))`,
      `CREATE INDEX command_at ON chassis.command (at)`,
      `GRANT SELECT, INSERT, UPDATE ON chassis.command TO ${app}`,
      // Operators' commands run under the worker role.
      `GRANT SELECT, INSERT, UPDATE, DELETE ON chassis.command TO ${worker}`,

      `CREATE TABLE chassis.ruling (
         ruling_id uuid PRIMARY KEY, message_id bigint NOT NULL, consumer text NOT NULL,
         ruling text NOT NULL CHECK (ruling IN ('skip', 'accept-gap')), reason text NOT NULL,
         proposed_by uuid NOT NULL, proposed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
         state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'confirmed', 'withdrawn')),
         decided_by uuid, decided_at timestamptz,
         CHECK (state <> 'confirmed' OR decided_by <> proposed_by))`,
      `CREATE UNIQUE INDEX ruling_proposed ON chassis.ruling (message_id) WHERE state = 'proposed'`,
      `GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at) ON chassis.ruling TO ${worker}`,

      `CREATE TABLE chassis.revision (
         object text NOT NULL, version int NOT NULL, fields text[] NOT NULL,
         at timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (object, version))`,
      `GRANT SELECT, INSERT ON chassis.revision TO ${app}, ${worker}`,

      `CREATE TABLE chassis.audit_seal (
         batch bigint PRIMARY KEY, count int NOT NULL, digest bytea NOT NULL,
         sealed_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
      `CREATE TABLE chassis.audit_entry (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp(),
         person_id uuid, organisation_id uuid, action text NOT NULL, object text NOT NULL, result text NOT NULL,
         origin text NOT NULL, trace_id text NOT NULL, batch bigint REFERENCES chassis.audit_seal)`,
      `CREATE INDEX audit_unsealed ON chassis.audit_entry (id) WHERE batch IS NULL`,
      `CREATE INDEX audit_batch ON chassis.audit_entry (batch)`,
      // Append-only: nobody but the owner can change or delete what was written, and the chain shows if the owner did.
      `GRANT INSERT ON chassis.audit_entry TO ${app}, ${worker}`,
      `GRANT SELECT, UPDATE (batch) ON chassis.audit_entry TO ${worker}`,
      `GRANT SELECT, INSERT ON chassis.audit_seal TO ${worker}`,

      `CREATE TABLE chassis.processing_line (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, trace_id text NOT NULL, span_id text NOT NULL,
         parent_span_id text, name text NOT NULL, activity text NOT NULL, subject uuid NOT NULL,
         subject_type text NOT NULL, status text NOT NULL CHECK (status IN ('Unset', 'Ok', 'Error')),
         started_at timestamptz NOT NULL, ended_at timestamptz NOT NULL)`,
      `CREATE INDEX processing_subject ON chassis.processing_line (subject)`,
      `CREATE INDEX processing_trace ON chassis.processing_line (trace_id)`,
      `GRANT INSERT ON chassis.processing_line TO ${app}, ${worker}`,
      `GRANT SELECT ON chassis.processing_line TO ${worker}`,

      `CREATE SCHEMA vault`,
      `GRANT USAGE ON SCHEMA vault TO ${app}, ${worker}`,
      `CREATE TABLE vault.subject_key (
         subject uuid PRIMARY KEY, kek_id text NOT NULL, wrapped bytea NOT NULL,
         made_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
      `GRANT SELECT, INSERT ON vault.subject_key TO ${app}`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON vault.subject_key TO ${worker}`,
    ],
  },
  { at: '2026-11-22T00:01', name: 'eventing', sql: (roles) => eventingSchema(roles) },
  {
    at: '2026-11-29T00:00',
    name: 'erased-subjects',
    sql: ({ worker }) => [
      // Who was erased and may still be named by something that waits; a random id and two times, nothing else.
      `CREATE TABLE chassis.erased_subject (
         subject uuid PRIMARY KEY, erased_at timestamptz NOT NULL DEFAULT clock_timestamp(), swept_at timestamptz)`,
      `CREATE INDEX erased_unswept ON chassis.erased_subject (erased_at) WHERE swept_at IS NULL`,
      `GRANT SELECT, INSERT, UPDATE (swept_at) ON chassis.erased_subject TO ${worker}`,
      `GRANT DELETE ON chassis.revision TO ${worker}`,
    ],
  },
  {
    at: '2026-11-29T00:01',
    name: 'out-of-reach',
    sql: (roles) => [
      // What names a person or a case is behind a policy, or requests reach it by these functions only: what they ask for
      // by its id, never a list.
      ...command(roles),
      ...revisions(roles),
      ...keys(roles),
      ...logs(roles),
      ...eventingFunctions(roles),
    ],
  },
  { at: '2026-11-29T16:00', name: 'stream-ends', sql: streamEndsSchema },
  { at: '2026-11-29T16:31', name: 'sight-for-the-service-only', sql: sightForTheService },
  {
    at: '2026-11-30T08:00',
    name: 'sight-for-events',
    // From here on whoever makes a function in `sight` need not think of it.
    sql: ({ worker }) => [`ALTER DEFAULT PRIVILEGES IN SCHEMA sight GRANT EXECUTE ON FUNCTIONS TO ${worker}`],
  },
  { at: '2026-11-29T16:10', name: 'consumer-watch', sql: consumerWatchSchema },
  {
    at: '2026-11-29T16:11',
    name: 'ruling-on-a-group',
    sql: () => [
      // Either one message or all that fit what was parked (consumer, type, errorClass, since).
      'ALTER TABLE chassis.ruling ALTER COLUMN message_id DROP NOT NULL, ADD COLUMN fits jsonb',
      'ALTER TABLE chassis.ruling ADD CONSTRAINT ruling_one_or_group CHECK ((message_id IS NULL) <> (fits IS NULL))',
    ],
  },
  {
    at: '2026-11-30T08:00',
    name: 'background-work',
    sql: () => [
      ...timersOverSchema(),
      // Which keys are still wrapped with an older key is asked every minute.
      'CREATE INDEX subject_key_by_ring_key ON vault.subject_key (kek_id)',
    ],
  },
  {
    at: '2026-12-01T08:00',
    name: 'erased-and-still-named',
    sql: ({ worker }) => [
      // When what is over was last deleted of somebody whom something that waits still names.
      'ALTER TABLE chassis.erased_subject ADD looked_at timestamptz',
      `GRANT UPDATE (looked_at) ON chassis.erased_subject TO ${worker}`,
    ],
  },
  {
    at: '2026-12-02T08:00',
    name: 'last-revision',
    sql: (roles) =>
      // Of an object whose own row is gone.
      ownersFunction(
        roles,
        'chassis.last_revision(asked text)',
        'int',
        'SELECT coalesce(max(r.version), 0) FROM chassis.revision r WHERE r.object = $1',
      ),
  },
];

const command = ({ app, worker }: Roles) => [
  // A client may have put a name in its key: from now on only a hash of it is kept.
  `UPDATE chassis.command SET key = encode(sha256(convert_to(person_id || '|' || route || '|' || key, 'UTF8')), 'hex')`,
  `ALTER TABLE chassis.command ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE chassis.command FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own ON chassis.command TO ${app} USING (person_id = ${actorId}) WITH CHECK (person_id = ${actorId})`,
  `CREATE POLICY work ON chassis.command TO ${worker} USING (true) WITH CHECK (true)`,
];

const revisions = (roles: Roles) => [
  ...ownersFunction(
    roles,
    'chassis.revise(text, int, text[])',
    'void',
    'INSERT INTO chassis.revision (object, version, fields) VALUES ($1, $2, $3)',
  ),
  ...ownersFunction(
    roles,
    'chassis.changes_since(asked text, since int)',
    'TABLE (version int, fields text[], at timestamptz)',
    `SELECT r.version, r.fields, r.at FROM chassis.revision r WHERE r.object = $1 AND r.version > $2
     ORDER BY r.version LIMIT 100`,
  ),
  `REVOKE ALL ON chassis.revision FROM ${roles.app}`,
];

const keys = (roles: Roles) => [
  ...ownersFunction(
    roles,
    'vault.keys_of(asked uuid[])',
    'TABLE (subject uuid, kek_id text, wrapped bytea)',
    'SELECT k.subject, k.kek_id, k.wrapped FROM vault.subject_key k WHERE k.subject = ANY ($1)',
  ),
  ...['', 'ON CONFLICT (subject) DO NOTHING'].flatMap((orElse) =>
    ownersFunction(
      roles,
      `vault.${orElse ? 'ensure' : 'add'}_keys(text, uuid[], bytea[])`,
      'void',
      `INSERT INTO vault.subject_key (subject, kek_id, wrapped)
       SELECT s, $1, w FROM unnest($2, $3) AS n (s, w) ${orElse}`,
    ),
  ),
  `REVOKE ALL ON vault.subject_key FROM ${roles.app}`,
];

const auditLine = `jsonb_build_array(id, (extract(epoch FROM at) * 1000000)::bigint, person_id, organisation_id, action,
  object, result, origin, trace_id)::text`;

/** Nobody but the owner writes either log by hand: the actor is that of the transaction, and a sealed batch stays as it is. */
const logs = (roles: Roles) => [
  ...ownersFunction(
    roles,
    'chassis.audit(text, text, text[], text[], text[])',
    'void',
    `INSERT INTO chassis.audit_entry (person_id, organisation_id, origin, trace_id, action, object, result)
     SELECT ${actorId}, ${organisationId}, $1, $2, a.* FROM unnest($3, $4, $5) AS a (action, object, result)`,
  ),
  ...ownersFunction(
    roles,
    'chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamptz[])',
    'void',
    `INSERT INTO chassis.processing_line (name, trace_id, parent_span_id, status, span_id, activity, subject, subject_type,
       started_at, ended_at)
     SELECT $1, $2, $3, 'Ok', l.*, clock_timestamp()
     FROM unnest($4, $5, $6, $7, $8) AS l (span_id, activity, subject, subject_type, started_at)`,
  ),
  // Only one sealer runs at a time, so that the chain does not fork. One statement, so one snapshot: the hashed entries
  // are the marked ones.
  `CREATE FUNCTION chassis.seal_audit(at_most int) RETURNS SETOF chassis.audit_seal LANGUAGE plpgsql SECURITY DEFINER
     SET search_path = pg_catalog, pg_temp AS $$ BEGIN
     PERFORM pg_advisory_xact_lock(7366003);
     RETURN QUERY
     WITH head AS (SELECT batch, digest FROM chassis.audit_seal ORDER BY batch DESC LIMIT 1),
     next AS (SELECT coalesce((SELECT batch FROM head), 0) + 1 AS batch),
     marked AS (UPDATE chassis.audit_entry SET batch = (SELECT batch FROM next)
       WHERE id IN (SELECT id FROM chassis.audit_entry WHERE batch IS NULL ORDER BY id LIMIT at_most) RETURNING *),
     summed AS (SELECT count(*)::int AS count, string_agg(${auditLine}, E'\n' ORDER BY id) AS lines FROM marked)
     INSERT INTO chassis.audit_seal (batch, count, digest)
     SELECT next.batch, summed.count,
       sha256(coalesce((SELECT digest FROM head), ''::bytea) || convert_to(summed.lines, 'UTF8'))
     FROM next, summed WHERE summed.count > 0 RETURNING *; END $$`,
  `REVOKE ALL ON FUNCTION chassis.seal_audit(int) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION chassis.seal_audit(int) TO ${roles.worker}`,
  `REVOKE INSERT ON chassis.audit_entry, chassis.processing_line, chassis.audit_seal FROM ${roles.app}, ${roles.worker}`,
  `REVOKE UPDATE (batch) ON chassis.audit_entry FROM ${roles.worker}`,
];

/**
 * Only the service may call the functions that bypass the policies. While the owner did not have the rights of theirs,
 * REVOKE and GRANT on them did nothing, so that whoever reached the schema could.
 */
function sightForTheService({ app, worker, sight }: Roles): string[] {
  return [
    `DO $$ DECLARE one regprocedure; BEGIN
       SET LOCAL ROLE ${sight};
       FOR one IN SELECT oid FROM pg_proc WHERE pronamespace = 'sight'::regnamespace AND proowner = '${sight}'::regrole LOOP
         EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one);
         EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ${app}, ${worker}', one);
       END LOOP;
       RESET ROLE;
     END $$`,
  ];
}
