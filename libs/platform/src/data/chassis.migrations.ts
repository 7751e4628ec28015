import { eventingSchema } from '@rondetafel/eventing';
import type { Migration } from './migration.ts';

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
];
