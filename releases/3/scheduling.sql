--
-- PostgreSQL database dump
--


-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: chassis; Type: SCHEMA; Schema: -; Owner: scheduling_owner
--

CREATE SCHEMA chassis;


ALTER SCHEMA chassis OWNER TO scheduling_owner;

--
-- Name: sight; Type: SCHEMA; Schema: -; Owner: scheduling_owner
--

CREATE SCHEMA sight;


ALTER SCHEMA sight OWNER TO scheduling_owner;

--
-- Name: vault; Type: SCHEMA; Schema: -; Owner: scheduling_owner
--

CREATE SCHEMA vault;


ALTER SCHEMA vault OWNER TO scheduling_owner;

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: audit_entry; Type: TABLE; Schema: chassis; Owner: scheduling_owner
--

CREATE TABLE chassis.audit_entry (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    person_id uuid,
    organisation_id uuid,
    action text NOT NULL,
    object text NOT NULL,
    result text NOT NULL,
    origin text NOT NULL,
    trace_id text NOT NULL,
    batch bigint
);


ALTER TABLE chassis.audit_entry OWNER TO scheduling_owner;

--
-- Name: audit(text, text, text[], text[], text[]); Type: FUNCTION; Schema: chassis; Owner: scheduling_owner
--

CREATE FUNCTION chassis.audit(text, text, text[], text[], text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO chassis.audit_entry (person_id, organisation_id, origin, trace_id, action, object, result)  SELECT (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid AS "nullif",
             (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif",
             $1,
             $2,
             a.action,
             a.object,
             a.result
            FROM UNNEST($3, $4, $5) a(action, object, result);
END;


ALTER FUNCTION chassis.audit(text, text, text[], text[], text[]) OWNER TO scheduling_owner;

--
-- Name: revision; Type: TABLE; Schema: chassis; Owner: scheduling_owner
--

CREATE TABLE chassis.revision (
    object text NOT NULL,
    version integer NOT NULL,
    fields text[] NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE chassis.revision OWNER TO scheduling_owner;

--
-- Name: changes_since(text, integer); Type: FUNCTION; Schema: chassis; Owner: scheduling_owner
--

CREATE FUNCTION chassis.changes_since(asked text, since integer) RETURNS TABLE(version integer, fields text[], at timestamp with time zone)
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 SELECT r.version,
     r.fields,
     r.at
    FROM chassis.revision r
   WHERE ((r.object = changes_since.asked) AND (r.version > changes_since.since))
   ORDER BY r.version
  LIMIT 100;
END;


ALTER FUNCTION chassis.changes_since(asked text, since integer) OWNER TO scheduling_owner;

--
-- Name: last_revision(text); Type: FUNCTION; Schema: chassis; Owner: scheduling_owner
--

CREATE FUNCTION chassis.last_revision(asked text) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 SELECT COALESCE(max(r.version), 0) AS "coalesce"
    FROM chassis.revision r
   WHERE (r.object = last_revision.asked);
END;


ALTER FUNCTION chassis.last_revision(asked text) OWNER TO scheduling_owner;

--
-- Name: processing_line; Type: TABLE; Schema: chassis; Owner: scheduling_owner
--

CREATE TABLE chassis.processing_line (
    id bigint NOT NULL,
    trace_id text NOT NULL,
    span_id text NOT NULL,
    parent_span_id text,
    name text NOT NULL,
    activity text NOT NULL,
    subject uuid NOT NULL,
    subject_type text NOT NULL,
    status text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    CONSTRAINT processing_line_status_check CHECK ((status = ANY (ARRAY['Unset'::text, 'Ok'::text, 'Error'::text])))
);


ALTER TABLE chassis.processing_line OWNER TO scheduling_owner;

--
-- Name: log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]); Type: FUNCTION; Schema: chassis; Owner: scheduling_owner
--

CREATE FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO chassis.processing_line (name, trace_id, parent_span_id, status, span_id, activity, subject, subject_type, started_at, ended_at)  SELECT $1,
             $2,
             $3,
             'Ok',
             l.span_id,
             l.activity,
             l.subject,
             l.subject_type,
             l.started_at,
             clock_timestamp() AS clock_timestamp
            FROM UNNEST($4, $5, $6, $7, $8) l(span_id, activity, subject, subject_type, started_at);
END;


ALTER FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) OWNER TO scheduling_owner;

--
-- Name: revise(text, integer, text[]); Type: FUNCTION; Schema: chassis; Owner: scheduling_owner
--

CREATE FUNCTION chassis.revise(text, integer, text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO chassis.revision (object, version, fields)
   VALUES ($1, $2, $3);
END;


ALTER FUNCTION chassis.revise(text, integer, text[]) OWNER TO scheduling_owner;

--
-- Name: audit_seal; Type: TABLE; Schema: chassis; Owner: scheduling_owner
--

CREATE TABLE chassis.audit_seal (
    batch bigint NOT NULL,
    count integer NOT NULL,
    digest bytea NOT NULL,
    sealed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE chassis.audit_seal OWNER TO scheduling_owner;

--
-- Name: seal_audit(integer); Type: FUNCTION; Schema: chassis; Owner: scheduling_owner
--

CREATE FUNCTION chassis.seal_audit(at_most integer) RETURNS SETOF chassis.audit_seal
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ BEGIN
     PERFORM pg_advisory_xact_lock(7366003);
     RETURN QUERY
     WITH head AS (SELECT batch, digest FROM chassis.audit_seal ORDER BY batch DESC LIMIT 1),
     next AS (SELECT coalesce((SELECT batch FROM head), 0) + 1 AS batch),
     marked AS (UPDATE chassis.audit_entry SET batch = (SELECT batch FROM next)
       WHERE id IN (SELECT id FROM chassis.audit_entry WHERE batch IS NULL ORDER BY id LIMIT at_most) RETURNING *),
     summed AS (SELECT count(*)::int AS count, string_agg(jsonb_build_array(id, (extract(epoch FROM at) * 1000000)::bigint, person_id, organisation_id, action,
  object, result, origin, trace_id)::text, E'
' ORDER BY id) AS lines FROM marked)
     INSERT INTO chassis.audit_seal (batch, count, digest)
     SELECT next.batch, summed.count,
       sha256(coalesce((SELECT digest FROM head), ''::bytea) || convert_to(summed.lines, 'UTF8'))
     FROM next, summed WHERE summed.count > 0 RETURNING *; END $$;


ALTER FUNCTION chassis.seal_audit(at_most integer) OWNER TO scheduling_owner;

--
-- Name: event_epoch; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.event_epoch (
    only_row boolean DEFAULT true NOT NULL,
    epoch integer NOT NULL,
    CONSTRAINT event_epoch_only_row_check CHECK (only_row)
);


ALTER TABLE public.event_epoch OWNER TO scheduling_owner;

--
-- Name: event_stream; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.event_stream (
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    since timestamp with time zone NOT NULL
)
WITH (fillfactor='70');


ALTER TABLE public.event_stream OWNER TO scheduling_owner;

--
-- Name: outbox; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.outbox (
    id bigint NOT NULL,
    event_id uuid NOT NULL,
    topic text NOT NULL,
    partition integer NOT NULL,
    stream text NOT NULL,
    epoch integer NOT NULL,
    seq bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    type text NOT NULL,
    source text NOT NULL,
    "time" timestamp with time zone NOT NULL,
    traceparent text,
    data text,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    published_at timestamp with time zone,
    published_offset bigint,
    CONSTRAINT outbox_data_check CHECK ((octet_length(data) <= 65536))
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000');


ALTER TABLE public.outbox OWNER TO scheduling_owner;

--
-- Name: append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text); Type: FUNCTION; Schema: public; Owner: scheduling_owner
--

CREATE FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 WITH numbered AS (
          INSERT INTO public.event_stream AS s (stream, epoch, last_seq, since)  SELECT $2,
                     event_epoch.epoch,
                     1,
                     clock_timestamp() AS clock_timestamp
                    FROM public.event_epoch ON CONFLICT(stream) DO UPDATE SET last_seq =
                 CASE
                     WHEN (s.epoch = excluded.epoch) THEN (s.last_seq + 1)
                     ELSE (1)::bigint
                 END, since =
                 CASE
                     WHEN (s.epoch = excluded.epoch) THEN s.since
                     ELSE excluded.since
                 END, epoch = excluded.epoch
           RETURNING s.epoch,
             s.last_seq,
             s.since
         )
  INSERT INTO public.outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, "time", traceparent, data)  SELECT $1,
             $3,
             $4,
             $2,
             numbered.epoch,
             numbered.last_seq,
             numbered.since,
             $5,
             $6,
             $7,
             $8,
             $9
            FROM numbered
   RETURNING outbox.seq;
END;


ALTER FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) OWNER TO scheduling_owner;

--
-- Name: timer; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.timer (
    id uuid NOT NULL,
    key text NOT NULL,
    type text NOT NULL,
    stream text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    data text NOT NULL,
    generation integer DEFAULT 1 NOT NULL,
    status text DEFAULT 'armed'::text NOT NULL,
    armed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    fired_at timestamp with time zone,
    CONSTRAINT timer_data_check CHECK ((octet_length(data) <= 65536)),
    CONSTRAINT timer_status_check CHECK ((status = ANY (ARRAY['armed'::text, 'fired'::text, 'cancelled'::text])))
);


ALTER TABLE public.timer OWNER TO scheduling_owner;

--
-- Name: arm_timer(uuid, text, text, text, timestamp with time zone, text); Type: FUNCTION; Schema: public; Owner: scheduling_owner
--

CREATE FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO public.timer AS t (id, key, type, stream, due_at, data)
   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT(key)
   WHERE (status = 'armed'::text) DO UPDATE SET type = $3, stream = $4, due_at = $5, data = $6, generation = (t.generation + 1);
END;


ALTER FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) OWNER TO scheduling_owner;

--
-- Name: cancel_timer(text); Type: FUNCTION; Schema: public; Owner: scheduling_owner
--

CREATE FUNCTION public.cancel_timer(text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 WITH gone AS (
          UPDATE public.timer SET status = 'cancelled'::text
           WHERE ((timer.key = $1) AND (timer.status = 'armed'::text))
           RETURNING 1 AS "?column?"
         )
  SELECT (EXISTS ( SELECT
            FROM gone)) AS "exists";
END;


ALTER FUNCTION public.cancel_timer(text) OWNER TO scheduling_owner;

--
-- Name: note_event_stream_end(); Type: FUNCTION; Schema: public; Owner: scheduling_owner
--

CREATE FUNCTION public.note_event_stream_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
   BEGIN
     INSERT INTO public.event_stream_end (stream, epoch, last_seq) VALUES (OLD.stream, OLD.epoch, OLD.last_seq)
     ON CONFLICT DO NOTHING;
     RETURN NULL;
   END $$;


ALTER FUNCTION public.note_event_stream_end() OWNER TO scheduling_owner;

--
-- Name: note_inbox_stream_end(); Type: FUNCTION; Schema: public; Owner: scheduling_owner
--

CREATE FUNCTION public.note_inbox_stream_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
   BEGIN
     INSERT INTO public.inbox_stream_end (consumer, stream, epoch, last_seq) VALUES (OLD.consumer, OLD.stream, OLD.epoch, OLD.last_seq)
     ON CONFLICT DO NOTHING;
     RETURN NULL;
   END $$;


ALTER FUNCTION public.note_inbox_stream_end() OWNER TO scheduling_owner;

--
-- Name: free_lapsed(uuid[]); Type: FUNCTION; Schema: sight; Owner: scheduling_sight
--

CREATE FUNCTION sight.free_lapsed(uuid[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ DELETE FROM reservation WHERE resource_id = ANY ($1)
  AND held_until <= NULLIF(current_setting('app.now', true), '')::timestamptz $_$;


ALTER FUNCTION sight.free_lapsed(uuid[]) OWNER TO scheduling_sight;

--
-- Name: keep_own_table(); Type: FUNCTION; Schema: sight; Owner: scheduling_sight
--

CREATE FUNCTION sight.keep_own_table() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
     DECLARE
       cases uuid[] := ARRAY(SELECT DISTINCT case_id FROM changed);
       wanted own_table[] := ARRAY(SELECT ROW(w.*)::own_table FROM (
  SELECT DISTINCT s.person_id, t.round_table_id, t.case_id
  FROM round_table t
  CROSS JOIN LATERAL (
    SELECT c.coordinator_id AS person_id FROM planned_case c WHERE c.case_id = t.case_id
    UNION ALL SELECT g.person_id FROM guest g WHERE g.case_id = t.case_id
    UNION ALL SELECT p.person_id FROM party p WHERE p.case_id = t.case_id) s
  WHERE t.case_id = ANY (cases) AND NOT t.ended AND s.person_id IS NOT NULL) w);
     BEGIN
       DELETE FROM own_table l WHERE l.case_id = ANY (cases) AND NOT l = ANY (wanted);
       INSERT INTO own_table SELECT * FROM unnest(wanted) ON CONFLICT DO NOTHING;
       RETURN NULL;
     END $$;


ALTER FUNCTION sight.keep_own_table() OWNER TO scheduling_sight;

--
-- Name: reserved(uuid[], timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: sight; Owner: scheduling_sight
--

CREATE FUNCTION sight.reserved(uuid[], timestamp with time zone, timestamp with time zone) RETURNS TABLE(id uuid, round_table_id uuid, starts timestamp with time zone, ends timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ SELECT resource_id,
         CASE WHEN session_user = 'scheduling_worker' OR case_id IN (SELECT sight.visible_cases()) THEN round_table_id END,
         lower(during), upper(during)
       FROM reservation
       WHERE resource_id = ANY ($1) AND during && tstzrange($2, $3) AND (held_until IS NULL OR held_until > $2)
         AND ((SELECT 'independent-coordinator' = ANY (string_to_array(current_setting('app.roles', true), ','))) OR session_user = 'scheduling_worker') $_$;


ALTER FUNCTION sight.reserved(uuid[], timestamp with time zone, timestamp with time zone) OWNER TO scheduling_sight;

--
-- Name: visible_cases(); Type: FUNCTION; Schema: sight; Owner: scheduling_sight
--

CREATE FUNCTION sight.visible_cases() RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ BEGIN
    IF string_to_array(NULLIF(current_setting('app.case', true), ''), ',')::uuid[] IS NULL THEN RETURN QUERY 
  SELECT case_id FROM planned_case WHERE coordinator_id = NULLIF(current_setting('app.actor', true), '')::uuid
  UNION ALL SELECT case_id FROM guest WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid
  UNION ALL SELECT case_id FROM party WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid;
    ELSE RETURN QUERY SELECT found.case_id FROM unnest(string_to_array(NULLIF(current_setting('app.case', true), ''), ',')::uuid[]) AS asked (id) CROSS JOIN LATERAL (
      SELECT seen.case_id FROM (
  SELECT case_id FROM planned_case WHERE coordinator_id = NULLIF(current_setting('app.actor', true), '')::uuid
  UNION ALL SELECT case_id FROM guest WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid
  UNION ALL SELECT case_id FROM party WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid) AS seen (case_id) WHERE seen.case_id = asked.id OFFSET 0) AS found;
    END IF;
  END $$;


ALTER FUNCTION sight.visible_cases() OWNER TO scheduling_sight;

--
-- Name: subject_key; Type: TABLE; Schema: vault; Owner: scheduling_owner
--

CREATE TABLE vault.subject_key (
    subject uuid NOT NULL,
    kek_id text NOT NULL,
    wrapped bytea NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE vault.subject_key OWNER TO scheduling_owner;

--
-- Name: add_keys(text, uuid[], bytea[]); Type: FUNCTION; Schema: vault; Owner: scheduling_owner
--

CREATE FUNCTION vault.add_keys(text, uuid[], bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO vault.subject_key (subject, kek_id, wrapped)  SELECT n.s,
             $1,
             n.w
            FROM UNNEST($2, $3) n(s, w);
END;


ALTER FUNCTION vault.add_keys(text, uuid[], bytea[]) OWNER TO scheduling_owner;

--
-- Name: ensure_keys(text, uuid[], bytea[]); Type: FUNCTION; Schema: vault; Owner: scheduling_owner
--

CREATE FUNCTION vault.ensure_keys(text, uuid[], bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO vault.subject_key (subject, kek_id, wrapped)  SELECT n.s,
             $1,
             n.w
            FROM UNNEST($2, $3) n(s, w) ON CONFLICT(subject) DO NOTHING;
END;


ALTER FUNCTION vault.ensure_keys(text, uuid[], bytea[]) OWNER TO scheduling_owner;

--
-- Name: keys_of(uuid[]); Type: FUNCTION; Schema: vault; Owner: scheduling_owner
--

CREATE FUNCTION vault.keys_of(asked uuid[]) RETURNS TABLE(subject uuid, kek_id text, wrapped bytea)
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 SELECT k.subject,
     k.kek_id,
     k.wrapped
    FROM vault.subject_key k
   WHERE (k.subject = ANY (keys_of.asked));
END;


ALTER FUNCTION vault.keys_of(asked uuid[]) OWNER TO scheduling_owner;

--
-- Name: audit_entry_id_seq; Type: SEQUENCE; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE chassis.audit_entry ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME chassis.audit_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: clock; Type: TABLE; Schema: chassis; Owner: scheduling_owner
--

CREATE TABLE chassis.clock (
    one boolean DEFAULT true NOT NULL,
    ahead_seconds bigint DEFAULT 0 NOT NULL,
    CONSTRAINT clock_one_check CHECK (one)
);


ALTER TABLE chassis.clock OWNER TO scheduling_owner;

--
-- Name: command; Type: TABLE; Schema: chassis; Owner: scheduling_owner
--

CREATE TABLE chassis.command (
    person_id uuid NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    body_hash bytea NOT NULL,
    status integer,
    answer json,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT command_key_check CHECK ((length(key) <= 255))
);

ALTER TABLE ONLY chassis.command FORCE ROW LEVEL SECURITY;


ALTER TABLE chassis.command OWNER TO scheduling_owner;

--
-- Name: erased_subject; Type: TABLE; Schema: chassis; Owner: scheduling_owner
--

CREATE TABLE chassis.erased_subject (
    subject uuid NOT NULL,
    erased_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    swept_at timestamp with time zone,
    looked_at timestamp with time zone
);


ALTER TABLE chassis.erased_subject OWNER TO scheduling_owner;

--
-- Name: processing_line_id_seq; Type: SEQUENCE; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE chassis.processing_line ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME chassis.processing_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ruling; Type: TABLE; Schema: chassis; Owner: scheduling_owner
--

CREATE TABLE chassis.ruling (
    ruling_id uuid NOT NULL,
    message_id bigint,
    consumer text NOT NULL,
    ruling text NOT NULL,
    reason text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    state text DEFAULT 'proposed'::text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    fits jsonb,
    CONSTRAINT ruling_check CHECK (((state <> 'confirmed'::text) OR (decided_by <> proposed_by))),
    CONSTRAINT ruling_one_or_group CHECK (((message_id IS NULL) <> (fits IS NULL))),
    CONSTRAINT ruling_ruling_check CHECK ((ruling = ANY (ARRAY['skip'::text, 'accept-gap'::text]))),
    CONSTRAINT ruling_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'withdrawn'::text])))
);


ALTER TABLE chassis.ruling OWNER TO scheduling_owner;

--
-- Name: access_term; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.access_term (
    request_id uuid NOT NULL,
    case_id uuid NOT NULL,
    term_id uuid NOT NULL,
    frozen jsonb NOT NULL,
    state text NOT NULL
);

ALTER TABLE ONLY public.access_term FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_term OWNER TO scheduling_owner;

--
-- Name: busy_block; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.busy_block (
    block_id uuid NOT NULL,
    person_id uuid NOT NULL,
    during tstzrange NOT NULL,
    whole_days boolean DEFAULT false NOT NULL,
    CONSTRAINT busy_block_during_check CHECK ((NOT isempty(during)))
);

ALTER TABLE ONLY public.busy_block FORCE ROW LEVEL SECURITY;


ALTER TABLE public.busy_block OWNER TO scheduling_owner;

--
-- Name: calendar_feed; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.calendar_feed (
    person_id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    language text NOT NULL,
    made_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.calendar_feed FORCE ROW LEVEL SECURITY;


ALTER TABLE public.calendar_feed OWNER TO scheduling_owner;

--
-- Name: calendar_feed_line; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.calendar_feed_line (
    person_id uuid NOT NULL,
    round_table_id uuid NOT NULL,
    case_id uuid NOT NULL,
    uid uuid NOT NULL,
    sequence integer NOT NULL,
    status text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    venue text,
    room text,
    changed_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.calendar_feed_line FORCE ROW LEVEL SECURITY;


ALTER TABLE public.calendar_feed_line OWNER TO scheduling_owner;

--
-- Name: case_term; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.case_term (
    case_id uuid NOT NULL,
    term_id uuid NOT NULL,
    frozen jsonb NOT NULL,
    state text DEFAULT 'on-time'::text NOT NULL
);

ALTER TABLE ONLY public.case_term FORCE ROW LEVEL SECURITY;


ALTER TABLE public.case_term OWNER TO scheduling_owner;

--
-- Name: consumer_pause; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.consumer_pause (
    consumer text NOT NULL,
    since timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    because jsonb
);


ALTER TABLE public.consumer_pause OWNER TO scheduling_owner;

--
-- Name: consumer_watch; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.consumer_watch (
    consumer text NOT NULL,
    version text,
    version_since timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    counted_from timestamp with time zone
);


ALTER TABLE public.consumer_watch OWNER TO scheduling_owner;

--
-- Name: event_stream_end; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.event_stream_end (
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    ended_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.event_stream_end OWNER TO scheduling_owner;

--
-- Name: guest; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.guest (
    round_table_id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid NOT NULL
);

ALTER TABLE ONLY public.guest FORCE ROW LEVEL SECURITY;


ALTER TABLE public.guest OWNER TO scheduling_owner;

--
-- Name: inbox_attempt; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE UNLOGGED TABLE public.inbox_attempt (
    message_id bigint NOT NULL,
    started integer NOT NULL,
    not_before timestamp with time zone
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000');


ALTER TABLE public.inbox_attempt OWNER TO scheduling_owner;

--
-- Name: inbox_feed; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.inbox_feed (
    consumer text NOT NULL,
    topic text NOT NULL,
    partition integer NOT NULL,
    as_of timestamp with time zone NOT NULL
)
WITH (fillfactor='50');


ALTER TABLE public.inbox_feed OWNER TO scheduling_owner;

--
-- Name: inbox_message; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.inbox_message (
    id bigint NOT NULL,
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    topic text,
    stream text NOT NULL,
    epoch integer NOT NULL,
    seq bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    type text NOT NULL,
    source text NOT NULL,
    "time" timestamp with time zone NOT NULL,
    traceparent text,
    data text,
    raw text,
    status text DEFAULT 'pending'::text NOT NULL,
    ruling text,
    attempts integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    waiting_since timestamp with time zone,
    last_error jsonb,
    received_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    done_at timestamp with time zone,
    reopened_at timestamp with time zone,
    gap_accepted boolean DEFAULT false NOT NULL,
    CONSTRAINT inbox_message_ruling_check CHECK ((ruling = ANY (ARRAY['skip'::text, 'accept-gap'::text]))),
    CONSTRAINT inbox_message_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'held'::text, 'parked'::text, 'done'::text, 'skipped'::text])))
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000');


ALTER TABLE public.inbox_message OWNER TO scheduling_owner;

--
-- Name: inbox_message_id_seq; Type: SEQUENCE; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.inbox_message ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.inbox_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: inbox_stream; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.inbox_stream (
    consumer text NOT NULL,
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL
)
WITH (fillfactor='70');


ALTER TABLE public.inbox_stream OWNER TO scheduling_owner;

--
-- Name: inbox_stream_end; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.inbox_stream_end (
    consumer text NOT NULL,
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    ended_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.inbox_stream_end OWNER TO scheduling_owner;

--
-- Name: inbox_topic; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.inbox_topic (
    consumer text NOT NULL,
    topic text NOT NULL,
    heard_since timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.inbox_topic OWNER TO scheduling_owner;

--
-- Name: organisation; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.organisation (
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    districts text[] NOT NULL
);


ALTER TABLE public.organisation OWNER TO scheduling_owner;

--
-- Name: outbox_id_seq; Type: SEQUENCE; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: own_table; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.own_table (
    person_id uuid NOT NULL,
    round_table_id uuid NOT NULL,
    case_id uuid NOT NULL
);

ALTER TABLE ONLY public.own_table FORCE ROW LEVEL SECURITY;


ALTER TABLE public.own_table OWNER TO scheduling_owner;

--
-- Name: party; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.party (
    party_id uuid NOT NULL,
    case_id uuid NOT NULL,
    organisation_id uuid,
    organisation_kind text,
    person_id uuid,
    role text,
    member_ids uuid[] NOT NULL,
    restricted boolean,
    state text,
    sealed bytea,
    contact_id uuid,
    CONSTRAINT party_state_check CHECK ((state = ANY (ARRAY['known'::text, 'involved'::text, 'left'::text, 'excluded'::text])))
);

ALTER TABLE ONLY public.party FORCE ROW LEVEL SECURITY;


ALTER TABLE public.party OWNER TO scheduling_owner;

--
-- Name: planned_case; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.planned_case (
    case_id uuid NOT NULL,
    district text,
    members jsonb DEFAULT '[]'::jsonb NOT NULL,
    coordinator_id uuid,
    coordinator_organisation_id uuid,
    decided_kind text,
    step_free boolean DEFAULT false NOT NULL,
    guest_needs jsonb,
    reached_coordinator_at timestamp with time zone,
    CONSTRAINT planned_case_decided_kind_check CHECK ((decided_kind = ANY (ARRAY['upscaling'::text, 'downscaling'::text])))
);

ALTER TABLE ONLY public.planned_case FORCE ROW LEVEL SECURITY;


ALTER TABLE public.planned_case OWNER TO scheduling_owner;

--
-- Name: professional; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.professional (
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    districts text[] NOT NULL,
    has_account boolean DEFAULT true NOT NULL
);


ALTER TABLE public.professional OWNER TO scheduling_owner;

--
-- Name: relay_lease; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.relay_lease (
    shard integer NOT NULL,
    owner uuid,
    fence bigint DEFAULT 0 NOT NULL,
    expires_at timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);


ALTER TABLE public.relay_lease OWNER TO scheduling_owner;

--
-- Name: request; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.request (
    request_id uuid NOT NULL,
    case_id uuid NOT NULL,
    direction text,
    urgent boolean DEFAULT false NOT NULL,
    safety_signal boolean,
    received_at timestamp with time zone,
    received_by_coordinator_at timestamp with time zone,
    referred_at timestamp with time zone,
    ended boolean DEFAULT false NOT NULL,
    frozen jsonb,
    sealed bytea
);

ALTER TABLE ONLY public.request FORCE ROW LEVEL SECURITY;


ALTER TABLE public.request OWNER TO scheduling_owner;

--
-- Name: reservation; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.reservation (
    resource_id uuid NOT NULL,
    during tstzrange NOT NULL,
    round_table_id uuid NOT NULL,
    held_until timestamp with time zone,
    case_id uuid NOT NULL,
    CONSTRAINT reservation_during_check CHECK ((NOT isempty(during)))
);

ALTER TABLE ONLY public.reservation FORCE ROW LEVEL SECURITY;


ALTER TABLE public.reservation OWNER TO scheduling_owner;

--
-- Name: room; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.room (
    room_id uuid NOT NULL,
    venue text NOT NULL,
    code text NOT NULL,
    capacity integer NOT NULL,
    step_free boolean NOT NULL,
    CONSTRAINT room_capacity_check CHECK ((capacity > 0))
);


ALTER TABLE public.room OWNER TO scheduling_owner;

--
-- Name: round_table; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.round_table (
    round_table_id uuid NOT NULL,
    case_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    ended boolean DEFAULT false NOT NULL,
    sealed bytea NOT NULL
);

ALTER TABLE ONLY public.round_table FORCE ROW LEVEL SECURITY;


ALTER TABLE public.round_table OWNER TO scheduling_owner;

--
-- Name: schema_migration; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.schema_migration (
    id integer NOT NULL,
    "timestamp" bigint NOT NULL,
    name character varying NOT NULL
);


ALTER TABLE public.schema_migration OWNER TO scheduling_owner;

--
-- Name: schema_migration_id_seq; Type: SEQUENCE; Schema: public; Owner: scheduling_owner
--

CREATE SEQUENCE public.schema_migration_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.schema_migration_id_seq OWNER TO scheduling_owner;

--
-- Name: schema_migration_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: scheduling_owner
--

ALTER SEQUENCE public.schema_migration_id_seq OWNED BY public.schema_migration.id;


--
-- Name: weekly_pattern; Type: TABLE; Schema: public; Owner: scheduling_owner
--

CREATE TABLE public.weekly_pattern (
    person_id uuid NOT NULL,
    intervals jsonb NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

ALTER TABLE ONLY public.weekly_pattern FORCE ROW LEVEL SECURITY;


ALTER TABLE public.weekly_pattern OWNER TO scheduling_owner;

--
-- Name: schema_migration id; Type: DEFAULT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.schema_migration ALTER COLUMN id SET DEFAULT nextval('public.schema_migration_id_seq'::regclass);


--
-- Data for Name: audit_entry; Type: TABLE DATA; Schema: chassis; Owner: scheduling_owner
--



--
-- Data for Name: audit_seal; Type: TABLE DATA; Schema: chassis; Owner: scheduling_owner
--



--
-- Data for Name: clock; Type: TABLE DATA; Schema: chassis; Owner: scheduling_owner
--

INSERT INTO chassis.clock VALUES (true, 0);


--
-- Data for Name: command; Type: TABLE DATA; Schema: chassis; Owner: scheduling_owner
--



--
-- Data for Name: erased_subject; Type: TABLE DATA; Schema: chassis; Owner: scheduling_owner
--



--
-- Data for Name: processing_line; Type: TABLE DATA; Schema: chassis; Owner: scheduling_owner
--



--
-- Data for Name: revision; Type: TABLE DATA; Schema: chassis; Owner: scheduling_owner
--



--
-- Data for Name: ruling; Type: TABLE DATA; Schema: chassis; Owner: scheduling_owner
--



--
-- Data for Name: access_term; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: busy_block; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: calendar_feed; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: calendar_feed_line; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: case_term; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: consumer_pause; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: consumer_watch; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: event_epoch; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--

INSERT INTO public.event_epoch VALUES (true, 1);


--
-- Data for Name: event_stream; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: event_stream_end; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: guest; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: inbox_attempt; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: inbox_feed; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: inbox_message; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: inbox_stream; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: inbox_stream_end; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: inbox_topic; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: organisation; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: own_table; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: party; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: planned_case; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: professional; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: relay_lease; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--

INSERT INTO public.relay_lease VALUES (0, NULL, 0, '-infinity');


--
-- Data for Name: request; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: reservation; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: room; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: round_table; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: schema_migration; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--

INSERT INTO public.schema_migration VALUES (1, 1795305600000, 'chassis-1795305600000');
INSERT INTO public.schema_migration VALUES (2, 1795305660000, 'eventing-1795305660000');
INSERT INTO public.schema_migration VALUES (3, 1795334400000, 'rooms-and-calendars-1795334400000');
INSERT INTO public.schema_migration VALUES (4, 1795336200000, 'cases-and-tables-1795336200000');
INSERT INTO public.schema_migration VALUES (5, 1795910400000, 'erased-subjects-1795910400000');
INSERT INTO public.schema_migration VALUES (6, 1795910460000, 'out-of-reach-1795910460000');
INSERT INTO public.schema_migration VALUES (7, 1795961700000, 'access-terms-1795961700000');
INSERT INTO public.schema_migration VALUES (8, 1795968000000, 'stream-ends-1795968000000');
INSERT INTO public.schema_migration VALUES (9, 1795968000000, 'hidden-parties-see-nothing-1795968000000');
INSERT INTO public.schema_migration VALUES (10, 1795968600000, 'consumer-watch-1795968600000');
INSERT INTO public.schema_migration VALUES (11, 1795968660000, 'ruling-on-a-group-1795968660000');
INSERT INTO public.schema_migration VALUES (12, 1795969800000, 'reservations-of-a-case-1795969800000');
INSERT INTO public.schema_migration VALUES (13, 1795969800000, 'place-needs-1795969800000');
INSERT INTO public.schema_migration VALUES (14, 1795969860000, 'sight-for-the-service-only-1795969860000');
INSERT INTO public.schema_migration VALUES (15, 1796025600000, 'sight-for-events-1796025600000');
INSERT INTO public.schema_migration VALUES (16, 1796025600000, 'background-work-1796025600000');
INSERT INTO public.schema_migration VALUES (17, 1796029200000, 'cases-are-not-closed-here-1796029200000');
INSERT INTO public.schema_migration VALUES (18, 1796030400000, 'own-tables-1796030400000');
INSERT INTO public.schema_migration VALUES (19, 1796031600000, 'sealed-parties-1796031600000');
INSERT INTO public.schema_migration VALUES (20, 1796032200000, 'lapsed-by-business-time-1796032200000');
INSERT INTO public.schema_migration VALUES (21, 1796033400000, 'accounts-1796033400000');
INSERT INTO public.schema_migration VALUES (22, 1796112000000, 'erased-and-still-named-1796112000000');
INSERT INTO public.schema_migration VALUES (23, 1796115600000, 'blocks-of-a-person-1796115600000');
INSERT INTO public.schema_migration VALUES (24, 1796116200000, 'guest-needs-1796116200000');
INSERT INTO public.schema_migration VALUES (25, 1796198400000, 'last-revision-1796198400000');
INSERT INTO public.schema_migration VALUES (26, 1796202000000, 'reached-coordinator-1796202000000');
INSERT INTO public.schema_migration VALUES (27, 1796203800000, 'absences-1796203800000');
INSERT INTO public.schema_migration VALUES (28, 1796204400000, 'calendar-feeds-1796204400000');


--
-- Data for Name: timer; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: weekly_pattern; Type: TABLE DATA; Schema: public; Owner: scheduling_owner
--



--
-- Data for Name: subject_key; Type: TABLE DATA; Schema: vault; Owner: scheduling_owner
--



--
-- Name: audit_entry_id_seq; Type: SEQUENCE SET; Schema: chassis; Owner: scheduling_owner
--

SELECT pg_catalog.setval('chassis.audit_entry_id_seq', 1, false);


--
-- Name: processing_line_id_seq; Type: SEQUENCE SET; Schema: chassis; Owner: scheduling_owner
--

SELECT pg_catalog.setval('chassis.processing_line_id_seq', 1, false);


--
-- Name: inbox_message_id_seq; Type: SEQUENCE SET; Schema: public; Owner: scheduling_owner
--

SELECT pg_catalog.setval('public.inbox_message_id_seq', 1, false);


--
-- Name: outbox_id_seq; Type: SEQUENCE SET; Schema: public; Owner: scheduling_owner
--

SELECT pg_catalog.setval('public.outbox_id_seq', 1, false);


--
-- Name: schema_migration_id_seq; Type: SEQUENCE SET; Schema: public; Owner: scheduling_owner
--

SELECT pg_catalog.setval('public.schema_migration_id_seq', 28, true);


--
-- Name: audit_entry audit_entry_pkey; Type: CONSTRAINT; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE ONLY chassis.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);


--
-- Name: audit_seal audit_seal_pkey; Type: CONSTRAINT; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE ONLY chassis.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (batch);


--
-- Name: clock clock_pkey; Type: CONSTRAINT; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE ONLY chassis.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (one);


--
-- Name: command command_pkey; Type: CONSTRAINT; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE ONLY chassis.command
    ADD CONSTRAINT command_pkey PRIMARY KEY (person_id, route, key);


--
-- Name: erased_subject erased_subject_pkey; Type: CONSTRAINT; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE ONLY chassis.erased_subject
    ADD CONSTRAINT erased_subject_pkey PRIMARY KEY (subject);


--
-- Name: processing_line processing_line_pkey; Type: CONSTRAINT; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE ONLY chassis.processing_line
    ADD CONSTRAINT processing_line_pkey PRIMARY KEY (id);


--
-- Name: revision revision_pkey; Type: CONSTRAINT; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE ONLY chassis.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (object, version);


--
-- Name: ruling ruling_pkey; Type: CONSTRAINT; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE ONLY chassis.ruling
    ADD CONSTRAINT ruling_pkey PRIMARY KEY (ruling_id);


--
-- Name: schema_migration PK_0edff5015b71cc0389ae0f4b9a1; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id);


--
-- Name: access_term access_term_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.access_term
    ADD CONSTRAINT access_term_pkey PRIMARY KEY (request_id);


--
-- Name: busy_block busy_block_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.busy_block
    ADD CONSTRAINT busy_block_pkey PRIMARY KEY (person_id, block_id);


--
-- Name: calendar_feed_line calendar_feed_line_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.calendar_feed_line
    ADD CONSTRAINT calendar_feed_line_pkey PRIMARY KEY (person_id, round_table_id);


--
-- Name: calendar_feed calendar_feed_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_pkey PRIMARY KEY (person_id);


--
-- Name: calendar_feed calendar_feed_secret_hash_key; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_secret_hash_key UNIQUE (secret_hash);


--
-- Name: case_term case_term_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.case_term
    ADD CONSTRAINT case_term_pkey PRIMARY KEY (case_id);


--
-- Name: consumer_pause consumer_pause_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.consumer_pause
    ADD CONSTRAINT consumer_pause_pkey PRIMARY KEY (consumer);


--
-- Name: consumer_watch consumer_watch_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.consumer_watch
    ADD CONSTRAINT consumer_watch_pkey PRIMARY KEY (consumer);


--
-- Name: event_epoch event_epoch_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.event_epoch
    ADD CONSTRAINT event_epoch_pkey PRIMARY KEY (only_row);


--
-- Name: event_stream_end event_stream_end_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.event_stream_end
    ADD CONSTRAINT event_stream_end_pkey PRIMARY KEY (stream, epoch);


--
-- Name: event_stream event_stream_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.event_stream
    ADD CONSTRAINT event_stream_pkey PRIMARY KEY (stream);


--
-- Name: guest guest_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.guest
    ADD CONSTRAINT guest_pkey PRIMARY KEY (round_table_id, person_id);


--
-- Name: inbox_attempt inbox_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.inbox_attempt
    ADD CONSTRAINT inbox_attempt_pkey PRIMARY KEY (message_id);


--
-- Name: inbox_feed inbox_feed_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.inbox_feed
    ADD CONSTRAINT inbox_feed_pkey PRIMARY KEY (consumer, topic, partition);


--
-- Name: inbox_message inbox_message_consumer_event_id_key; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.inbox_message
    ADD CONSTRAINT inbox_message_consumer_event_id_key UNIQUE (consumer, event_id);


--
-- Name: inbox_message inbox_message_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.inbox_message
    ADD CONSTRAINT inbox_message_pkey PRIMARY KEY (id);


--
-- Name: inbox_stream_end inbox_stream_end_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.inbox_stream_end
    ADD CONSTRAINT inbox_stream_end_pkey PRIMARY KEY (consumer, stream, epoch);


--
-- Name: inbox_stream inbox_stream_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.inbox_stream
    ADD CONSTRAINT inbox_stream_pkey PRIMARY KEY (consumer, stream);


--
-- Name: inbox_topic inbox_topic_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.inbox_topic
    ADD CONSTRAINT inbox_topic_pkey PRIMARY KEY (consumer, topic);


--
-- Name: organisation organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (organisation_id);


--
-- Name: outbox outbox_event_id_key; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_stream_epoch_seq_key; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_stream_epoch_seq_key UNIQUE (stream, epoch, seq);


--
-- Name: own_table own_table_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.own_table
    ADD CONSTRAINT own_table_pkey PRIMARY KEY (person_id, round_table_id);


--
-- Name: party party_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.party
    ADD CONSTRAINT party_pkey PRIMARY KEY (party_id);


--
-- Name: planned_case planned_case_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.planned_case
    ADD CONSTRAINT planned_case_pkey PRIMARY KEY (case_id);


--
-- Name: professional professional_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.professional
    ADD CONSTRAINT professional_pkey PRIMARY KEY (person_id);


--
-- Name: relay_lease relay_lease_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.relay_lease
    ADD CONSTRAINT relay_lease_pkey PRIMARY KEY (shard);


--
-- Name: request request_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (request_id);


--
-- Name: reservation reservation_resource_id_during_excl; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.reservation
    ADD CONSTRAINT reservation_resource_id_during_excl EXCLUDE USING gist (resource_id WITH =, during WITH &&);


--
-- Name: room room_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (room_id);


--
-- Name: room room_venue_code_key; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_venue_code_key UNIQUE (venue, code);


--
-- Name: round_table round_table_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.round_table
    ADD CONSTRAINT round_table_pkey PRIMARY KEY (round_table_id);


--
-- Name: timer timer_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.timer
    ADD CONSTRAINT timer_pkey PRIMARY KEY (id);


--
-- Name: weekly_pattern weekly_pattern_pkey; Type: CONSTRAINT; Schema: public; Owner: scheduling_owner
--

ALTER TABLE ONLY public.weekly_pattern
    ADD CONSTRAINT weekly_pattern_pkey PRIMARY KEY (person_id);


--
-- Name: subject_key subject_key_pkey; Type: CONSTRAINT; Schema: vault; Owner: scheduling_owner
--

ALTER TABLE ONLY vault.subject_key
    ADD CONSTRAINT subject_key_pkey PRIMARY KEY (subject);


--
-- Name: audit_batch; Type: INDEX; Schema: chassis; Owner: scheduling_owner
--

CREATE INDEX audit_batch ON chassis.audit_entry USING btree (batch);


--
-- Name: audit_unsealed; Type: INDEX; Schema: chassis; Owner: scheduling_owner
--

CREATE INDEX audit_unsealed ON chassis.audit_entry USING btree (id) WHERE (batch IS NULL);


--
-- Name: command_at; Type: INDEX; Schema: chassis; Owner: scheduling_owner
--

CREATE INDEX command_at ON chassis.command USING btree (at);


--
-- Name: erased_unswept; Type: INDEX; Schema: chassis; Owner: scheduling_owner
--

CREATE INDEX erased_unswept ON chassis.erased_subject USING btree (erased_at) WHERE (swept_at IS NULL);


--
-- Name: processing_subject; Type: INDEX; Schema: chassis; Owner: scheduling_owner
--

CREATE INDEX processing_subject ON chassis.processing_line USING btree (subject);


--
-- Name: processing_trace; Type: INDEX; Schema: chassis; Owner: scheduling_owner
--

CREATE INDEX processing_trace ON chassis.processing_line USING btree (trace_id);


--
-- Name: ruling_proposed; Type: INDEX; Schema: chassis; Owner: scheduling_owner
--

CREATE UNIQUE INDEX ruling_proposed ON chassis.ruling USING btree (message_id) WHERE (state = 'proposed'::text);


--
-- Name: access_term_by_case; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX access_term_by_case ON public.access_term USING btree (case_id);


--
-- Name: access_term_provisional; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX access_term_provisional ON public.access_term USING btree (case_id) WHERE ((frozen #>> '{term,provisional}'::text[]) = 'true'::text);


--
-- Name: busy_block_by_person; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX busy_block_by_person ON public.busy_block USING gist (person_id, during);


--
-- Name: calendar_feed_line_by_case; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX calendar_feed_line_by_case ON public.calendar_feed_line USING btree (case_id);


--
-- Name: case_term_not_kept; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX case_term_not_kept ON public.case_term USING btree ((((frozen -> 'term'::text) ->> 'on'::text)), state) WHERE (state <> 'kept'::text);


--
-- Name: case_term_provisional; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX case_term_provisional ON public.case_term USING btree (case_id) WHERE ((frozen #>> '{term,provisional}'::text[]) = 'true'::text);


--
-- Name: guest_by_case; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX guest_by_case ON public.guest USING btree (case_id);


--
-- Name: guest_of_person; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX guest_of_person ON public.guest USING btree (person_id, case_id);


--
-- Name: inbox_blocked; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX inbox_blocked ON public.inbox_message USING btree (consumer, stream, status) WHERE (status = ANY (ARRAY['held'::text, 'parked'::text]));


--
-- Name: inbox_number; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX inbox_number ON public.inbox_message USING btree (hashtextextended(stream, (0)::bigint), seq) WHERE (status = ANY (ARRAY['done'::text, 'skipped'::text]));


--
-- Name: inbox_open; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX inbox_open ON public.inbox_message USING btree (consumer, stream, epoch, seq, id) WHERE (status = ANY (ARRAY['pending'::text, 'held'::text, 'parked'::text]));


--
-- Name: inbox_ready; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX inbox_ready ON public.inbox_message USING btree (consumer, id) WHERE (status = 'pending'::text);


--
-- Name: outbox_pending; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX outbox_pending ON public.outbox USING btree (id) WHERE (published_at IS NULL);


--
-- Name: own_table_by_case; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX own_table_by_case ON public.own_table USING btree (case_id);


--
-- Name: party_by_case; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX party_by_case ON public.party USING btree (case_id);


--
-- Name: party_in_clear; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX party_in_clear ON public.party USING btree (case_id) WHERE (sealed IS NULL);


--
-- Name: party_of_person; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX party_of_person ON public.party USING btree (person_id, case_id);


--
-- Name: planned_case_of_coordinator; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX planned_case_of_coordinator ON public.planned_case USING btree (coordinator_id, case_id);


--
-- Name: professional_by_organisation; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX professional_by_organisation ON public.professional USING btree (organisation_id);


--
-- Name: request_by_case; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX request_by_case ON public.request USING btree (case_id);


--
-- Name: request_in_clear; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX request_in_clear ON public.request USING btree (case_id) WHERE ((sealed IS NULL) AND (safety_signal IS NOT NULL));


--
-- Name: reservation_by_case; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX reservation_by_case ON public.reservation USING btree (case_id);


--
-- Name: reservation_by_table; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX reservation_by_table ON public.reservation USING btree (round_table_id);


--
-- Name: round_table_by_case; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX round_table_by_case ON public.round_table USING btree (case_id);


--
-- Name: timer_due; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX timer_due ON public.timer USING btree (due_at) WHERE (status = 'armed'::text);


--
-- Name: timer_one_armed; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE UNIQUE INDEX timer_one_armed ON public.timer USING btree (key) WHERE (status = 'armed'::text);


--
-- Name: timer_over; Type: INDEX; Schema: public; Owner: scheduling_owner
--

CREATE INDEX timer_over ON public.timer USING btree (COALESCE(fired_at, armed_at)) WHERE (status <> 'armed'::text);


--
-- Name: subject_key_by_ring_key; Type: INDEX; Schema: vault; Owner: scheduling_owner
--

CREATE INDEX subject_key_by_ring_key ON vault.subject_key USING btree (kek_id);


--
-- Name: guest keep_own_table_on_delete; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_delete AFTER DELETE ON public.guest REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: party keep_own_table_on_delete; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_delete AFTER DELETE ON public.party REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: planned_case keep_own_table_on_delete; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_delete AFTER DELETE ON public.planned_case REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: round_table keep_own_table_on_delete; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_delete AFTER DELETE ON public.round_table REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: guest keep_own_table_on_insert; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_insert AFTER INSERT ON public.guest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: party keep_own_table_on_insert; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_insert AFTER INSERT ON public.party REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: planned_case keep_own_table_on_insert; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_insert AFTER INSERT ON public.planned_case REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: round_table keep_own_table_on_insert; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_insert AFTER INSERT ON public.round_table REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: guest keep_own_table_on_update; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_update AFTER UPDATE ON public.guest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: party keep_own_table_on_update; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_update AFTER UPDATE ON public.party REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: planned_case keep_own_table_on_update; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_update AFTER UPDATE ON public.planned_case REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: round_table keep_own_table_on_update; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER keep_own_table_on_update AFTER UPDATE ON public.round_table REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_own_table();


--
-- Name: event_stream note_end; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER note_end AFTER UPDATE ON public.event_stream FOR EACH ROW WHEN ((old.epoch <> new.epoch)) EXECUTE FUNCTION public.note_event_stream_end();


--
-- Name: inbox_stream note_end; Type: TRIGGER; Schema: public; Owner: scheduling_owner
--

CREATE TRIGGER note_end AFTER UPDATE ON public.inbox_stream FOR EACH ROW WHEN ((old.epoch <> new.epoch)) EXECUTE FUNCTION public.note_inbox_stream_end();


--
-- Name: audit_entry audit_entry_batch_fkey; Type: FK CONSTRAINT; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE ONLY chassis.audit_entry
    ADD CONSTRAINT audit_entry_batch_fkey FOREIGN KEY (batch) REFERENCES chassis.audit_seal(batch);


--
-- Name: command; Type: ROW SECURITY; Schema: chassis; Owner: scheduling_owner
--

ALTER TABLE chassis.command ENABLE ROW LEVEL SECURITY;

--
-- Name: command own; Type: POLICY; Schema: chassis; Owner: scheduling_owner
--

CREATE POLICY own ON chassis.command TO scheduling_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: command work; Type: POLICY; Schema: chassis; Owner: scheduling_owner
--

CREATE POLICY work ON chassis.command TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: access_term; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.access_term ENABLE ROW LEVEL SECURITY;

--
-- Name: busy_block; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.busy_block ENABLE ROW LEVEL SECURITY;

--
-- Name: calendar_feed; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.calendar_feed ENABLE ROW LEVEL SECURITY;

--
-- Name: calendar_feed_line; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.calendar_feed_line ENABLE ROW LEVEL SECURITY;

--
-- Name: case_term; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.case_term ENABLE ROW LEVEL SECURITY;

--
-- Name: guest; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.guest ENABLE ROW LEVEL SECURITY;

--
-- Name: access_term involved; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY involved ON public.access_term TO scheduling_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: case_term involved; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY involved ON public.case_term TO scheduling_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: guest involved; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY involved ON public.guest TO scheduling_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: party involved; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY involved ON public.party TO scheduling_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: planned_case involved; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY involved ON public.planned_case TO scheduling_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: request involved; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY involved ON public.request TO scheduling_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: reservation involved; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY involved ON public.reservation TO scheduling_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: round_table involved; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY involved ON public.round_table TO scheduling_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: busy_block own; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY own ON public.busy_block TO scheduling_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: calendar_feed own; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY own ON public.calendar_feed TO scheduling_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: calendar_feed_line own; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY own ON public.calendar_feed_line TO scheduling_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: own_table own; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY own ON public.own_table FOR SELECT TO scheduling_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: weekly_pattern own; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY own ON public.weekly_pattern TO scheduling_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: own_table; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.own_table ENABLE ROW LEVEL SECURITY;

--
-- Name: party; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.party ENABLE ROW LEVEL SECURITY;

--
-- Name: planned_case; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.planned_case ENABLE ROW LEVEL SECURITY;

--
-- Name: busy_block planning; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY planning ON public.busy_block FOR SELECT TO scheduling_app USING (( SELECT ('independent-coordinator'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text)))));


--
-- Name: weekly_pattern planning; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY planning ON public.weekly_pattern FOR SELECT TO scheduling_app USING (( SELECT ('independent-coordinator'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text)))));


--
-- Name: request; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.request ENABLE ROW LEVEL SECURITY;

--
-- Name: reservation; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.reservation ENABLE ROW LEVEL SECURITY;

--
-- Name: round_table; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.round_table ENABLE ROW LEVEL SECURITY;

--
-- Name: weekly_pattern upkeep; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY upkeep ON public.weekly_pattern TO scheduling_app USING (( SELECT ('administrator'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text))))) WITH CHECK (( SELECT ('administrator'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text)))));


--
-- Name: weekly_pattern; Type: ROW SECURITY; Schema: public; Owner: scheduling_owner
--

ALTER TABLE public.weekly_pattern ENABLE ROW LEVEL SECURITY;

--
-- Name: access_term work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.access_term TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: busy_block work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.busy_block TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: calendar_feed work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.calendar_feed TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: calendar_feed_line work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.calendar_feed_line TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: case_term work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.case_term TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: guest work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.guest TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: party work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.party TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: planned_case work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.planned_case TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: request work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.request TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: reservation work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.reservation TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: round_table work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.round_table TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: weekly_pattern work; Type: POLICY; Schema: public; Owner: scheduling_owner
--

CREATE POLICY work ON public.weekly_pattern TO scheduling_worker USING (true) WITH CHECK (true);


--
-- Name: SCHEMA chassis; Type: ACL; Schema: -; Owner: scheduling_owner
--

GRANT USAGE ON SCHEMA chassis TO scheduling_app;
GRANT USAGE ON SCHEMA chassis TO scheduling_worker;


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT USAGE ON SCHEMA public TO scheduling_app;
GRANT USAGE ON SCHEMA public TO scheduling_worker;
GRANT USAGE ON SCHEMA public TO scheduling_sight;


--
-- Name: SCHEMA sight; Type: ACL; Schema: -; Owner: scheduling_owner
--

GRANT USAGE ON SCHEMA sight TO scheduling_app;
GRANT USAGE ON SCHEMA sight TO scheduling_worker;
GRANT ALL ON SCHEMA sight TO scheduling_sight;


--
-- Name: SCHEMA vault; Type: ACL; Schema: -; Owner: scheduling_owner
--

GRANT USAGE ON SCHEMA vault TO scheduling_app;
GRANT USAGE ON SCHEMA vault TO scheduling_worker;


--
-- Name: TABLE audit_entry; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT SELECT ON TABLE chassis.audit_entry TO scheduling_worker;


--
-- Name: FUNCTION audit(text, text, text[], text[], text[]); Type: ACL; Schema: chassis; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) TO scheduling_app;
GRANT ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) TO scheduling_worker;


--
-- Name: TABLE revision; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE chassis.revision TO scheduling_worker;


--
-- Name: FUNCTION changes_since(asked text, since integer); Type: ACL; Schema: chassis; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION chassis.changes_since(asked text, since integer) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.changes_since(asked text, since integer) TO scheduling_app;
GRANT ALL ON FUNCTION chassis.changes_since(asked text, since integer) TO scheduling_worker;


--
-- Name: FUNCTION last_revision(asked text); Type: ACL; Schema: chassis; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION chassis.last_revision(asked text) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.last_revision(asked text) TO scheduling_app;
GRANT ALL ON FUNCTION chassis.last_revision(asked text) TO scheduling_worker;


--
-- Name: TABLE processing_line; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT SELECT ON TABLE chassis.processing_line TO scheduling_worker;


--
-- Name: FUNCTION log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]); Type: ACL; Schema: chassis; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) TO scheduling_app;
GRANT ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) TO scheduling_worker;


--
-- Name: FUNCTION revise(text, integer, text[]); Type: ACL; Schema: chassis; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION chassis.revise(text, integer, text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.revise(text, integer, text[]) TO scheduling_app;
GRANT ALL ON FUNCTION chassis.revise(text, integer, text[]) TO scheduling_worker;


--
-- Name: TABLE audit_seal; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT SELECT ON TABLE chassis.audit_seal TO scheduling_worker;


--
-- Name: FUNCTION seal_audit(at_most integer); Type: ACL; Schema: chassis; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION chassis.seal_audit(at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.seal_audit(at_most integer) TO scheduling_worker;


--
-- Name: TABLE event_epoch; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.event_epoch TO scheduling_app;
GRANT SELECT ON TABLE public.event_epoch TO scheduling_worker;


--
-- Name: TABLE event_stream; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.event_stream TO scheduling_worker;


--
-- Name: TABLE outbox; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox TO scheduling_worker;


--
-- Name: FUNCTION append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text); Type: ACL; Schema: public; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) TO scheduling_app;
GRANT ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) TO scheduling_worker;


--
-- Name: TABLE timer; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.timer TO scheduling_worker;


--
-- Name: FUNCTION arm_timer(uuid, text, text, text, timestamp with time zone, text); Type: ACL; Schema: public; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) TO scheduling_app;
GRANT ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) TO scheduling_worker;


--
-- Name: FUNCTION cancel_timer(text); Type: ACL; Schema: public; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION public.cancel_timer(text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cancel_timer(text) TO scheduling_app;
GRANT ALL ON FUNCTION public.cancel_timer(text) TO scheduling_worker;


--
-- Name: FUNCTION note_event_stream_end(); Type: ACL; Schema: public; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION public.note_event_stream_end() FROM PUBLIC;


--
-- Name: FUNCTION note_inbox_stream_end(); Type: ACL; Schema: public; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION public.note_inbox_stream_end() FROM PUBLIC;


--
-- Name: FUNCTION free_lapsed(uuid[]); Type: ACL; Schema: sight; Owner: scheduling_sight
--

REVOKE ALL ON FUNCTION sight.free_lapsed(uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.free_lapsed(uuid[]) TO scheduling_worker;
GRANT ALL ON FUNCTION sight.free_lapsed(uuid[]) TO scheduling_app;


--
-- Name: FUNCTION keep_own_table(); Type: ACL; Schema: sight; Owner: scheduling_sight
--

REVOKE ALL ON FUNCTION sight.keep_own_table() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.keep_own_table() TO scheduling_worker;


--
-- Name: FUNCTION reserved(uuid[], timestamp with time zone, timestamp with time zone); Type: ACL; Schema: sight; Owner: scheduling_sight
--

REVOKE ALL ON FUNCTION sight.reserved(uuid[], timestamp with time zone, timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.reserved(uuid[], timestamp with time zone, timestamp with time zone) TO scheduling_app;
GRANT ALL ON FUNCTION sight.reserved(uuid[], timestamp with time zone, timestamp with time zone) TO scheduling_worker;


--
-- Name: FUNCTION visible_cases(); Type: ACL; Schema: sight; Owner: scheduling_sight
--

REVOKE ALL ON FUNCTION sight.visible_cases() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.visible_cases() TO scheduling_app;
GRANT ALL ON FUNCTION sight.visible_cases() TO scheduling_worker;


--
-- Name: TABLE subject_key; Type: ACL; Schema: vault; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE vault.subject_key TO scheduling_worker;


--
-- Name: FUNCTION add_keys(text, uuid[], bytea[]); Type: ACL; Schema: vault; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) TO scheduling_app;
GRANT ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) TO scheduling_worker;


--
-- Name: FUNCTION ensure_keys(text, uuid[], bytea[]); Type: ACL; Schema: vault; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) TO scheduling_app;
GRANT ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) TO scheduling_worker;


--
-- Name: FUNCTION keys_of(asked uuid[]); Type: ACL; Schema: vault; Owner: scheduling_owner
--

REVOKE ALL ON FUNCTION vault.keys_of(asked uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.keys_of(asked uuid[]) TO scheduling_app;
GRANT ALL ON FUNCTION vault.keys_of(asked uuid[]) TO scheduling_worker;


--
-- Name: TABLE clock; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT SELECT,UPDATE ON TABLE chassis.clock TO scheduling_app;
GRANT SELECT ON TABLE chassis.clock TO scheduling_worker;


--
-- Name: TABLE command; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE chassis.command TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE chassis.command TO scheduling_worker;


--
-- Name: TABLE erased_subject; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT SELECT,INSERT ON TABLE chassis.erased_subject TO scheduling_worker;


--
-- Name: COLUMN erased_subject.swept_at; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT UPDATE(swept_at) ON TABLE chassis.erased_subject TO scheduling_worker;


--
-- Name: COLUMN erased_subject.looked_at; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT UPDATE(looked_at) ON TABLE chassis.erased_subject TO scheduling_worker;


--
-- Name: TABLE ruling; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT SELECT,INSERT ON TABLE chassis.ruling TO scheduling_worker;


--
-- Name: COLUMN ruling.state; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT UPDATE(state) ON TABLE chassis.ruling TO scheduling_worker;


--
-- Name: COLUMN ruling.decided_by; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT UPDATE(decided_by) ON TABLE chassis.ruling TO scheduling_worker;


--
-- Name: COLUMN ruling.decided_at; Type: ACL; Schema: chassis; Owner: scheduling_owner
--

GRANT UPDATE(decided_at) ON TABLE chassis.ruling TO scheduling_worker;


--
-- Name: TABLE access_term; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_term TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_term TO scheduling_worker;


--
-- Name: TABLE busy_block; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.busy_block TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.busy_block TO scheduling_worker;


--
-- Name: TABLE calendar_feed; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.calendar_feed TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.calendar_feed TO scheduling_worker;


--
-- Name: TABLE calendar_feed_line; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.calendar_feed_line TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.calendar_feed_line TO scheduling_worker;


--
-- Name: TABLE case_term; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_term TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_term TO scheduling_worker;


--
-- Name: TABLE consumer_pause; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.consumer_pause TO scheduling_worker;


--
-- Name: TABLE consumer_watch; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.consumer_watch TO scheduling_worker;


--
-- Name: TABLE event_stream_end; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.event_stream_end TO scheduling_worker;


--
-- Name: TABLE guest; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.guest TO scheduling_sight;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.guest TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.guest TO scheduling_worker;


--
-- Name: TABLE inbox_attempt; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_attempt TO scheduling_worker;


--
-- Name: TABLE inbox_feed; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_feed TO scheduling_worker;


--
-- Name: TABLE inbox_message; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_message TO scheduling_worker;


--
-- Name: TABLE inbox_stream; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_stream TO scheduling_worker;


--
-- Name: TABLE inbox_stream_end; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.inbox_stream_end TO scheduling_worker;


--
-- Name: TABLE inbox_topic; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_topic TO scheduling_worker;


--
-- Name: TABLE organisation; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.organisation TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation TO scheduling_worker;


--
-- Name: TABLE own_table; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.own_table TO scheduling_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.own_table TO scheduling_sight;


--
-- Name: TABLE party; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.party TO scheduling_sight;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.party TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.party TO scheduling_worker;


--
-- Name: TABLE planned_case; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.planned_case TO scheduling_sight;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.planned_case TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.planned_case TO scheduling_worker;


--
-- Name: TABLE professional; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.professional TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.professional TO scheduling_worker;


--
-- Name: TABLE relay_lease; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,UPDATE ON TABLE public.relay_lease TO scheduling_worker;


--
-- Name: TABLE request; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request TO scheduling_worker;


--
-- Name: TABLE reservation; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reservation TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reservation TO scheduling_worker;
GRANT SELECT,DELETE ON TABLE public.reservation TO scheduling_sight;


--
-- Name: TABLE room; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.room TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.room TO scheduling_worker;


--
-- Name: TABLE round_table; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.round_table TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.round_table TO scheduling_worker;
GRANT SELECT ON TABLE public.round_table TO scheduling_sight;


--
-- Name: TABLE schema_migration; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT ON TABLE public.schema_migration TO scheduling_app;
GRANT SELECT ON TABLE public.schema_migration TO scheduling_worker;


--
-- Name: TABLE weekly_pattern; Type: ACL; Schema: public; Owner: scheduling_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.weekly_pattern TO scheduling_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.weekly_pattern TO scheduling_worker;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: sight; Owner: scheduling_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE scheduling_owner IN SCHEMA sight GRANT ALL ON FUNCTIONS TO scheduling_worker;


--
-- PostgreSQL database dump complete
--


