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
-- Name: chassis; Type: SCHEMA; Schema: -; Owner: notification_owner
--

CREATE SCHEMA chassis;


ALTER SCHEMA chassis OWNER TO notification_owner;

--
-- Name: sight; Type: SCHEMA; Schema: -; Owner: notification_owner
--

CREATE SCHEMA sight;


ALTER SCHEMA sight OWNER TO notification_owner;

--
-- Name: vault; Type: SCHEMA; Schema: -; Owner: notification_owner
--

CREATE SCHEMA vault;


ALTER SCHEMA vault OWNER TO notification_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: audit_entry; Type: TABLE; Schema: chassis; Owner: notification_owner
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


ALTER TABLE chassis.audit_entry OWNER TO notification_owner;

--
-- Name: audit(text, text, text[], text[], text[]); Type: FUNCTION; Schema: chassis; Owner: notification_owner
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


ALTER FUNCTION chassis.audit(text, text, text[], text[], text[]) OWNER TO notification_owner;

--
-- Name: revision; Type: TABLE; Schema: chassis; Owner: notification_owner
--

CREATE TABLE chassis.revision (
    object text NOT NULL,
    version integer NOT NULL,
    fields text[] NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE chassis.revision OWNER TO notification_owner;

--
-- Name: changes_since(text, integer); Type: FUNCTION; Schema: chassis; Owner: notification_owner
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


ALTER FUNCTION chassis.changes_since(asked text, since integer) OWNER TO notification_owner;

--
-- Name: last_revision(text); Type: FUNCTION; Schema: chassis; Owner: notification_owner
--

CREATE FUNCTION chassis.last_revision(asked text) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 SELECT COALESCE(max(r.version), 0) AS "coalesce"
    FROM chassis.revision r
   WHERE (r.object = last_revision.asked);
END;


ALTER FUNCTION chassis.last_revision(asked text) OWNER TO notification_owner;

--
-- Name: processing_line; Type: TABLE; Schema: chassis; Owner: notification_owner
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


ALTER TABLE chassis.processing_line OWNER TO notification_owner;

--
-- Name: log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]); Type: FUNCTION; Schema: chassis; Owner: notification_owner
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


ALTER FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) OWNER TO notification_owner;

--
-- Name: revise(text, integer, text[]); Type: FUNCTION; Schema: chassis; Owner: notification_owner
--

CREATE FUNCTION chassis.revise(text, integer, text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO chassis.revision (object, version, fields)
   VALUES ($1, $2, $3);
END;


ALTER FUNCTION chassis.revise(text, integer, text[]) OWNER TO notification_owner;

--
-- Name: audit_seal; Type: TABLE; Schema: chassis; Owner: notification_owner
--

CREATE TABLE chassis.audit_seal (
    batch bigint NOT NULL,
    count integer NOT NULL,
    digest bytea NOT NULL,
    sealed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE chassis.audit_seal OWNER TO notification_owner;

--
-- Name: seal_audit(integer); Type: FUNCTION; Schema: chassis; Owner: notification_owner
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


ALTER FUNCTION chassis.seal_audit(at_most integer) OWNER TO notification_owner;

--
-- Name: event_epoch; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.event_epoch (
    only_row boolean DEFAULT true NOT NULL,
    epoch integer NOT NULL,
    CONSTRAINT event_epoch_only_row_check CHECK (only_row)
);


ALTER TABLE public.event_epoch OWNER TO notification_owner;

--
-- Name: event_stream; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.event_stream (
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    since timestamp with time zone NOT NULL
)
WITH (fillfactor='70');


ALTER TABLE public.event_stream OWNER TO notification_owner;

--
-- Name: outbox; Type: TABLE; Schema: public; Owner: notification_owner
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


ALTER TABLE public.outbox OWNER TO notification_owner;

--
-- Name: append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text); Type: FUNCTION; Schema: public; Owner: notification_owner
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


ALTER FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) OWNER TO notification_owner;

--
-- Name: timer; Type: TABLE; Schema: public; Owner: notification_owner
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


ALTER TABLE public.timer OWNER TO notification_owner;

--
-- Name: arm_timer(uuid, text, text, text, timestamp with time zone, text); Type: FUNCTION; Schema: public; Owner: notification_owner
--

CREATE FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO public.timer AS t (id, key, type, stream, due_at, data)
   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT(key)
   WHERE (status = 'armed'::text) DO UPDATE SET type = $3, stream = $4, due_at = $5, data = $6, generation = (t.generation + 1);
END;


ALTER FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) OWNER TO notification_owner;

--
-- Name: cancel_timer(text); Type: FUNCTION; Schema: public; Owner: notification_owner
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


ALTER FUNCTION public.cancel_timer(text) OWNER TO notification_owner;

--
-- Name: note_event_stream_end(); Type: FUNCTION; Schema: public; Owner: notification_owner
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


ALTER FUNCTION public.note_event_stream_end() OWNER TO notification_owner;

--
-- Name: note_inbox_stream_end(); Type: FUNCTION; Schema: public; Owner: notification_owner
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


ALTER FUNCTION public.note_inbox_stream_end() OWNER TO notification_owner;

--
-- Name: own_introductions_reached(uuid[]); Type: FUNCTION; Schema: sight; Owner: notification_sight
--

CREATE FUNCTION sight.own_introductions_reached(uuid[]) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ SELECT a.person_id FROM contact_point a JOIN introduced_person p USING (person_id)
       WHERE a.person_id = ANY ($1) AND p.added_by = NULLIF(current_setting('app.actor', true), '')::uuid $_$;


ALTER FUNCTION sight.own_introductions_reached(uuid[]) OWNER TO notification_sight;

--
-- Name: print_queue(bigint, integer, timestamp with time zone); Type: FUNCTION; Schema: sight; Owner: notification_sight
--

CREATE FUNCTION sight.print_queue(bigint, integer, timestamp with time zone) RETURNS TABLE(mail_id text, case_id uuid, message_id uuid, person_id uuid, news text, letter jsonb, made_at timestamp with time zone, useless_at timestamp with time zone, invited boolean)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT next.* FROM (SELECT DISTINCT c.case_id FROM public.case_coordinator c WHERE c.person_id = NULLIF(current_setting('app.actor', true), '')::uuid) own
  CROSS JOIN LATERAL (
    SELECT m.mail_id::text, m.case_id, m.message_id, m.person_id, m.news, m.letter, m.made_at, m.useless_at,
      EXISTS (SELECT FROM public.mail h WHERE h.round_table_id = m.round_table_id AND h.person_id = m.person_id
        AND h.mail_id < m.mail_id AND h.status = 'sent' AND h.news IN ('booked', 'moved'))
    FROM public.mail m
    WHERE m.case_id = own.case_id AND m.mail_id < $1 AND m.letter ->> 'role' IN ('household-member', 'representative', 'supporter') AND m.status IN ('waiting', 'failed') AND m.useless_at > $3 AND NOT EXISTS (SELECT FROM public.told_by_hand t WHERE t.message_id = m.message_id)
  AND NOT EXISTS (SELECT FROM public.contact_point p WHERE p.person_id = m.person_id)
    ORDER BY m.mail_id DESC LIMIT $2) AS next
  ORDER BY next.mail_id::bigint DESC LIMIT $2 $_$;


ALTER FUNCTION sight.print_queue(bigint, integer, timestamp with time zone) OWNER TO notification_sight;

--
-- Name: printed(bigint, integer); Type: FUNCTION; Schema: sight; Owner: notification_sight
--

CREATE FUNCTION sight.printed(bigint, integer) RETURNS TABLE(mail_id text, case_id uuid, message_id uuid, person_id uuid, news text, letter jsonb, made_at timestamp with time zone, useless_at timestamp with time zone, invited boolean)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT next.* FROM (SELECT DISTINCT c.case_id FROM public.case_coordinator c WHERE c.person_id = NULLIF(current_setting('app.actor', true), '')::uuid) own
  CROSS JOIN LATERAL (
    SELECT m.mail_id::text, m.case_id, m.message_id, m.person_id, m.news, m.letter, m.made_at, m.useless_at,
      EXISTS (SELECT FROM public.mail h WHERE h.round_table_id = m.round_table_id AND h.person_id = m.person_id
        AND h.mail_id < m.mail_id AND h.status = 'sent' AND h.news IN ('booked', 'moved'))
    FROM public.mail m
    WHERE m.case_id = own.case_id AND m.mail_id < $1 AND m.letter ->> 'role' IN ('household-member', 'representative', 'supporter') AND EXISTS (SELECT FROM public.told_by_hand t WHERE t.message_id = m.message_id)
    ORDER BY m.mail_id DESC LIMIT $2) AS next
  ORDER BY next.mail_id::bigint DESC LIMIT $2 $_$;


ALTER FUNCTION sight.printed(bigint, integer) OWNER TO notification_sight;

--
-- Name: to_tell_by_hand(uuid); Type: FUNCTION; Schema: sight; Owner: notification_sight
--

CREATE FUNCTION sight.to_tell_by_hand(uuid) RETURNS TABLE(message_id uuid, person_id uuid, round_table_id uuid, news text, letter jsonb, made_at timestamp with time zone, useless_at timestamp with time zone, invited boolean)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT m.message_id, m.person_id, m.round_table_id, m.news, m.letter, m.made_at, m.useless_at,
    EXISTS (SELECT FROM public.mail h WHERE h.round_table_id = m.round_table_id AND h.person_id = m.person_id
      AND h.mail_id < m.mail_id AND h.status = 'sent' AND h.news IN ('booked', 'moved'))
  FROM public.mail m
  WHERE m.case_id = $1
    AND m.case_id IN (SELECT c.case_id FROM public.case_coordinator c WHERE c.person_id = NULLIF(current_setting('app.actor', true), '')::uuid)
    AND m.letter ->> 'role' IN ('household-member', 'representative', 'supporter')
    AND (m.status IN ('waiting', 'failed')
      AND (NOT EXISTS (SELECT FROM public.contact_point p WHERE p.person_id = m.person_id)
        OR EXISTS (SELECT FROM public.not_mailed n WHERE n.person_id = m.person_id))
      OR EXISTS (SELECT FROM public.told_by_hand t WHERE t.message_id = m.message_id))
  ORDER BY m.mail_id DESC $_$;


ALTER FUNCTION sight.to_tell_by_hand(uuid) OWNER TO notification_sight;

--
-- Name: subject_key; Type: TABLE; Schema: vault; Owner: notification_owner
--

CREATE TABLE vault.subject_key (
    subject uuid NOT NULL,
    kek_id text NOT NULL,
    wrapped bytea NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE vault.subject_key OWNER TO notification_owner;

--
-- Name: add_keys(text, uuid[], bytea[]); Type: FUNCTION; Schema: vault; Owner: notification_owner
--

CREATE FUNCTION vault.add_keys(text, uuid[], bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO vault.subject_key (subject, kek_id, wrapped)  SELECT n.s,
             $1,
             n.w
            FROM UNNEST($2, $3) n(s, w);
END;


ALTER FUNCTION vault.add_keys(text, uuid[], bytea[]) OWNER TO notification_owner;

--
-- Name: ensure_keys(text, uuid[], bytea[]); Type: FUNCTION; Schema: vault; Owner: notification_owner
--

CREATE FUNCTION vault.ensure_keys(text, uuid[], bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO vault.subject_key (subject, kek_id, wrapped)  SELECT n.s,
             $1,
             n.w
            FROM UNNEST($2, $3) n(s, w) ON CONFLICT(subject) DO NOTHING;
END;


ALTER FUNCTION vault.ensure_keys(text, uuid[], bytea[]) OWNER TO notification_owner;

--
-- Name: keys_of(uuid[]); Type: FUNCTION; Schema: vault; Owner: notification_owner
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


ALTER FUNCTION vault.keys_of(asked uuid[]) OWNER TO notification_owner;

--
-- Name: audit_entry_id_seq; Type: SEQUENCE; Schema: chassis; Owner: notification_owner
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
-- Name: clock; Type: TABLE; Schema: chassis; Owner: notification_owner
--

CREATE TABLE chassis.clock (
    one boolean DEFAULT true NOT NULL,
    ahead_seconds bigint DEFAULT 0 NOT NULL,
    CONSTRAINT clock_one_check CHECK (one)
);


ALTER TABLE chassis.clock OWNER TO notification_owner;

--
-- Name: command; Type: TABLE; Schema: chassis; Owner: notification_owner
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


ALTER TABLE chassis.command OWNER TO notification_owner;

--
-- Name: erased_subject; Type: TABLE; Schema: chassis; Owner: notification_owner
--

CREATE TABLE chassis.erased_subject (
    subject uuid NOT NULL,
    erased_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    swept_at timestamp with time zone,
    looked_at timestamp with time zone
);


ALTER TABLE chassis.erased_subject OWNER TO notification_owner;

--
-- Name: processing_line_id_seq; Type: SEQUENCE; Schema: chassis; Owner: notification_owner
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
-- Name: ruling; Type: TABLE; Schema: chassis; Owner: notification_owner
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


ALTER TABLE chassis.ruling OWNER TO notification_owner;

--
-- Name: address_change; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.address_change (
    person_id uuid NOT NULL,
    asked integer NOT NULL,
    counted_from timestamp with time zone NOT NULL,
    email bytea,
    language text,
    code bytea,
    expires_at timestamp with time zone,
    tries_left integer
);

ALTER TABLE ONLY public.address_change FORCE ROW LEVEL SECURITY;


ALTER TABLE public.address_change OWNER TO notification_owner;

--
-- Name: address_mail; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.address_mail (
    mail_id bigint NOT NULL,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    email bytea NOT NULL,
    code bytea,
    useless_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    status text DEFAULT 'waiting'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    sender uuid,
    fence bigint DEFAULT 0 NOT NULL,
    lease_until timestamp with time zone,
    begun_at timestamp with time zone,
    settled_at timestamp with time zone,
    CONSTRAINT address_mail_kind_check CHECK ((kind = ANY (ARRAY['code'::text, 'notice'::text, 'replaced'::text]))),
    CONSTRAINT address_mail_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])))
);

ALTER TABLE ONLY public.address_mail FORCE ROW LEVEL SECURITY;


ALTER TABLE public.address_mail OWNER TO notification_owner;

--
-- Name: address_mail_mail_id_seq; Type: SEQUENCE; Schema: public; Owner: notification_owner
--

ALTER TABLE public.address_mail ALTER COLUMN mail_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.address_mail_mail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: appointment; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.appointment (
    round_table_id uuid NOT NULL,
    case_id uuid NOT NULL,
    cancelled boolean DEFAULT false NOT NULL,
    said jsonb NOT NULL
);

ALTER TABLE ONLY public.appointment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.appointment OWNER TO notification_owner;

--
-- Name: attendance_reply; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.attendance_reply (
    round_table_id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    answer text NOT NULL
);

ALTER TABLE ONLY public.attendance_reply FORCE ROW LEVEL SECURITY;


ALTER TABLE public.attendance_reply OWNER TO notification_owner;

--
-- Name: case_coordinator; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.case_coordinator (
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    until_on date
);

ALTER TABLE ONLY public.case_coordinator FORCE ROW LEVEL SECURITY;


ALTER TABLE public.case_coordinator OWNER TO notification_owner;

--
-- Name: consumer_pause; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.consumer_pause (
    consumer text NOT NULL,
    since timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    because jsonb
);


ALTER TABLE public.consumer_pause OWNER TO notification_owner;

--
-- Name: consumer_watch; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.consumer_watch (
    consumer text NOT NULL,
    version text,
    version_since timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    counted_from timestamp with time zone
);


ALTER TABLE public.consumer_watch OWNER TO notification_owner;

--
-- Name: contact_point; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.contact_point (
    person_id uuid NOT NULL,
    email bytea NOT NULL,
    language text NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    entered_by uuid,
    verified_at timestamp with time zone,
    vouching_unknown boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY public.contact_point FORCE ROW LEVEL SECURITY;


ALTER TABLE public.contact_point OWNER TO notification_owner;

--
-- Name: daily_mail_choice; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.daily_mail_choice (
    person_id uuid NOT NULL,
    at text,
    without text[] NOT NULL
);

ALTER TABLE ONLY public.daily_mail_choice FORCE ROW LEVEL SECURITY;


ALTER TABLE public.daily_mail_choice OWNER TO notification_owner;

--
-- Name: digest_mail; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.digest_mail (
    mail_id bigint NOT NULL,
    message_id uuid NOT NULL,
    person_id uuid NOT NULL,
    counts jsonb NOT NULL,
    urgent boolean NOT NULL,
    useless_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    status text DEFAULT 'waiting'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    sender uuid,
    fence bigint DEFAULT 0 NOT NULL,
    lease_until timestamp with time zone,
    begun_at timestamp with time zone,
    settled_at timestamp with time zone,
    CONSTRAINT digest_mail_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])))
);

ALTER TABLE ONLY public.digest_mail FORCE ROW LEVEL SECURITY;


ALTER TABLE public.digest_mail OWNER TO notification_owner;

--
-- Name: digest_mail_mail_id_seq; Type: SEQUENCE; Schema: public; Owner: notification_owner
--

ALTER TABLE public.digest_mail ALTER COLUMN mail_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.digest_mail_mail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: event_stream_end; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.event_stream_end (
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    ended_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.event_stream_end OWNER TO notification_owner;

--
-- Name: inbox_attempt; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE UNLOGGED TABLE public.inbox_attempt (
    message_id bigint NOT NULL,
    started integer NOT NULL,
    not_before timestamp with time zone
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000');


ALTER TABLE public.inbox_attempt OWNER TO notification_owner;

--
-- Name: inbox_feed; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.inbox_feed (
    consumer text NOT NULL,
    topic text NOT NULL,
    partition integer NOT NULL,
    as_of timestamp with time zone NOT NULL
)
WITH (fillfactor='50');


ALTER TABLE public.inbox_feed OWNER TO notification_owner;

--
-- Name: inbox_line; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.inbox_line (
    message_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    case_id uuid,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    urgent boolean DEFAULT false NOT NULL,
    mailed boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY public.inbox_line FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inbox_line OWNER TO notification_owner;

--
-- Name: inbox_message; Type: TABLE; Schema: public; Owner: notification_owner
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


ALTER TABLE public.inbox_message OWNER TO notification_owner;

--
-- Name: inbox_message_id_seq; Type: SEQUENCE; Schema: public; Owner: notification_owner
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
-- Name: inbox_stream; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.inbox_stream (
    consumer text NOT NULL,
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL
)
WITH (fillfactor='70');


ALTER TABLE public.inbox_stream OWNER TO notification_owner;

--
-- Name: inbox_stream_end; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.inbox_stream_end (
    consumer text NOT NULL,
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    ended_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.inbox_stream_end OWNER TO notification_owner;

--
-- Name: inbox_topic; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.inbox_topic (
    consumer text NOT NULL,
    topic text NOT NULL,
    heard_since timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.inbox_topic OWNER TO notification_owner;

--
-- Name: introduced_person; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.introduced_person (
    person_id uuid NOT NULL,
    case_id uuid,
    added_by uuid NOT NULL,
    coordinated boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY public.introduced_person FORCE ROW LEVEL SECURITY;


ALTER TABLE public.introduced_person OWNER TO notification_owner;

--
-- Name: mail; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.mail (
    mail_id bigint NOT NULL,
    message_id uuid NOT NULL,
    round_table_id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid NOT NULL,
    coordinator_id uuid,
    news text NOT NULL,
    revision integer NOT NULL,
    letter jsonb NOT NULL,
    uid text NOT NULL,
    urgent boolean NOT NULL,
    send_after timestamp with time zone NOT NULL,
    useless_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    status text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    sender uuid,
    lease_until timestamp with time zone,
    begun_at timestamp with time zone,
    settled_at timestamp with time zone,
    fence bigint DEFAULT 0 NOT NULL,
    sequence integer DEFAULT 0 NOT NULL,
    CONSTRAINT mail_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'superseded'::text, 'unneeded'::text, 'failed'::text])))
);

ALTER TABLE ONLY public.mail FORCE ROW LEVEL SECURITY;


ALTER TABLE public.mail OWNER TO notification_owner;

--
-- Name: mail_mail_id_seq; Type: SEQUENCE; Schema: public; Owner: notification_owner
--

ALTER TABLE public.mail ALTER COLUMN mail_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.mail_mail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: not_mailed; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.not_mailed (
    person_id uuid NOT NULL,
    case_id uuid NOT NULL
);

ALTER TABLE ONLY public.not_mailed FORCE ROW LEVEL SECURITY;


ALTER TABLE public.not_mailed OWNER TO notification_owner;

--
-- Name: offer; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.offer (
    offer_id uuid NOT NULL,
    round_table_id uuid NOT NULL,
    case_id uuid NOT NULL,
    ended boolean DEFAULT false NOT NULL,
    said jsonb NOT NULL
);

ALTER TABLE ONLY public.offer FORCE ROW LEVEL SECURITY;


ALTER TABLE public.offer OWNER TO notification_owner;

--
-- Name: options_reply; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.options_reply (
    offer_id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid NOT NULL,
    option_ids uuid[] NOT NULL
);

ALTER TABLE ONLY public.options_reply FORCE ROW LEVEL SECURITY;


ALTER TABLE public.options_reply OWNER TO notification_owner;

--
-- Name: outbox_id_seq; Type: SEQUENCE; Schema: public; Owner: notification_owner
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
-- Name: preference; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.preference (
    person_id uuid NOT NULL,
    language text,
    theme text,
    density text,
    keys text
);

ALTER TABLE ONLY public.preference FORCE ROW LEVEL SECURITY;


ALTER TABLE public.preference OWNER TO notification_owner;

--
-- Name: relay_lease; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.relay_lease (
    shard integer NOT NULL,
    owner uuid,
    fence bigint DEFAULT 0 NOT NULL,
    expires_at timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);


ALTER TABLE public.relay_lease OWNER TO notification_owner;

--
-- Name: released_party; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.released_party (
    case_id uuid NOT NULL,
    party_id uuid NOT NULL,
    restricted boolean,
    sealed bytea
);

ALTER TABLE ONLY public.released_party FORCE ROW LEVEL SECURITY;


ALTER TABLE public.released_party OWNER TO notification_owner;

--
-- Name: schema_migration; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.schema_migration (
    id integer NOT NULL,
    "timestamp" bigint NOT NULL,
    name character varying NOT NULL
);


ALTER TABLE public.schema_migration OWNER TO notification_owner;

--
-- Name: schema_migration_id_seq; Type: SEQUENCE; Schema: public; Owner: notification_owner
--

CREATE SEQUENCE public.schema_migration_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.schema_migration_id_seq OWNER TO notification_owner;

--
-- Name: schema_migration_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: notification_owner
--

ALTER SEQUENCE public.schema_migration_id_seq OWNED BY public.schema_migration.id;


--
-- Name: told_by_hand; Type: TABLE; Schema: public; Owner: notification_owner
--

CREATE TABLE public.told_by_hand (
    message_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    channel text NOT NULL,
    told_by_id uuid NOT NULL,
    told_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.told_by_hand FORCE ROW LEVEL SECURITY;


ALTER TABLE public.told_by_hand OWNER TO notification_owner;

--
-- Name: schema_migration id; Type: DEFAULT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.schema_migration ALTER COLUMN id SET DEFAULT nextval('public.schema_migration_id_seq'::regclass);


--
-- Data for Name: audit_entry; Type: TABLE DATA; Schema: chassis; Owner: notification_owner
--



--
-- Data for Name: audit_seal; Type: TABLE DATA; Schema: chassis; Owner: notification_owner
--



--
-- Data for Name: clock; Type: TABLE DATA; Schema: chassis; Owner: notification_owner
--

INSERT INTO chassis.clock VALUES (true, 0);


--
-- Data for Name: command; Type: TABLE DATA; Schema: chassis; Owner: notification_owner
--



--
-- Data for Name: erased_subject; Type: TABLE DATA; Schema: chassis; Owner: notification_owner
--



--
-- Data for Name: processing_line; Type: TABLE DATA; Schema: chassis; Owner: notification_owner
--



--
-- Data for Name: revision; Type: TABLE DATA; Schema: chassis; Owner: notification_owner
--



--
-- Data for Name: ruling; Type: TABLE DATA; Schema: chassis; Owner: notification_owner
--



--
-- Data for Name: address_change; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: address_mail; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: appointment; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: attendance_reply; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: case_coordinator; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: consumer_pause; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: consumer_watch; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: contact_point; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: daily_mail_choice; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: digest_mail; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: event_epoch; Type: TABLE DATA; Schema: public; Owner: notification_owner
--

INSERT INTO public.event_epoch VALUES (true, 1);


--
-- Data for Name: event_stream; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: event_stream_end; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: inbox_attempt; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: inbox_feed; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: inbox_line; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: inbox_message; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: inbox_stream; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: inbox_stream_end; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: inbox_topic; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: introduced_person; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: mail; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: not_mailed; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: offer; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: options_reply; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: preference; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: relay_lease; Type: TABLE DATA; Schema: public; Owner: notification_owner
--

INSERT INTO public.relay_lease VALUES (0, NULL, 0, '-infinity');


--
-- Data for Name: released_party; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: schema_migration; Type: TABLE DATA; Schema: public; Owner: notification_owner
--

INSERT INTO public.schema_migration VALUES (1, 1795305600000, 'chassis-1795305600000');
INSERT INTO public.schema_migration VALUES (2, 1795305660000, 'eventing-1795305660000');
INSERT INTO public.schema_migration VALUES (3, 1795334400000, 'inbox-and-contact-points-1795334400000');
INSERT INTO public.schema_migration VALUES (4, 1795338000000, 'invitations-and-mail-1795338000000');
INSERT INTO public.schema_migration VALUES (5, 1795348800000, 'contact-points-by-colleagues-1795348800000');
INSERT INTO public.schema_migration VALUES (6, 1795359600000, 'offers-1795359600000');
INSERT INTO public.schema_migration VALUES (7, 1795910400000, 'erased-subjects-1795910400000');
INSERT INTO public.schema_migration VALUES (8, 1795910460000, 'out-of-reach-1795910460000');
INSERT INTO public.schema_migration VALUES (9, 1795957200000, 'mail-fence-1795957200000');
INSERT INTO public.schema_migration VALUES (10, 1795960800000, 'answers-by-person-1795960800000');
INSERT INTO public.schema_migration VALUES (11, 1795964400000, 'maybe-sent-1795964400000');
INSERT INTO public.schema_migration VALUES (12, 1795968000000, 'stream-ends-1795968000000');
INSERT INTO public.schema_migration VALUES (13, 1795968000000, 'sequences-1795968000000');
INSERT INTO public.schema_migration VALUES (14, 1795968600000, 'consumer-watch-1795968600000');
INSERT INTO public.schema_migration VALUES (15, 1795968600000, 'answers-as-received-1795968600000');
INSERT INTO public.schema_migration VALUES (16, 1795968660000, 'ruling-on-a-group-1795968660000');
INSERT INTO public.schema_migration VALUES (17, 1795969860000, 'sight-for-the-service-only-1795969860000');
INSERT INTO public.schema_migration VALUES (18, 1795971600000, 'addresses-by-introduction-1795971600000');
INSERT INTO public.schema_migration VALUES (19, 1796025600000, 'sight-for-events-1796025600000');
INSERT INTO public.schema_migration VALUES (20, 1796025600000, 'background-work-1796025600000');
INSERT INTO public.schema_migration VALUES (21, 1796025600000, 'vouched-before-1796025600000');
INSERT INTO public.schema_migration VALUES (22, 1796026200000, 'own-addresses-1796026200000');
INSERT INTO public.schema_migration VALUES (23, 1796031600000, 'nothing-hidden-told-1796031600000');
INSERT INTO public.schema_migration VALUES (24, 1796032800000, 'coordinator-gives-addresses-1796032800000');
INSERT INTO public.schema_migration VALUES (25, 1796033400000, 'word-of-replaced-addresses-1796033400000');
INSERT INTO public.schema_migration VALUES (26, 1796034000000, 'addresses-of-another-1796034000000');
INSERT INTO public.schema_migration VALUES (27, 1796112000000, 'erased-and-still-named-1796112000000');
INSERT INTO public.schema_migration VALUES (28, 1796112600000, 'last-days-of-substitutes-1796112600000');
INSERT INTO public.schema_migration VALUES (29, 1796117400000, 'told-by-hand-1796117400000');
INSERT INTO public.schema_migration VALUES (30, 1796120400000, 'safe-channels-1796120400000');
INSERT INTO public.schema_migration VALUES (31, 1796198400000, 'last-revision-1796198400000');
INSERT INTO public.schema_migration VALUES (32, 1796202000000, 'lines-mailed-1796202000000');
INSERT INTO public.schema_migration VALUES (33, 1796202600000, 'daily-mail-1796202600000');
INSERT INTO public.schema_migration VALUES (34, 1796203200000, 'preferences-1796203200000');
INSERT INTO public.schema_migration VALUES (35, 1796212800000, 'print-queue-1796212800000');


--
-- Data for Name: timer; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: told_by_hand; Type: TABLE DATA; Schema: public; Owner: notification_owner
--



--
-- Data for Name: subject_key; Type: TABLE DATA; Schema: vault; Owner: notification_owner
--



--
-- Name: audit_entry_id_seq; Type: SEQUENCE SET; Schema: chassis; Owner: notification_owner
--

SELECT pg_catalog.setval('chassis.audit_entry_id_seq', 1, false);


--
-- Name: processing_line_id_seq; Type: SEQUENCE SET; Schema: chassis; Owner: notification_owner
--

SELECT pg_catalog.setval('chassis.processing_line_id_seq', 1, false);


--
-- Name: address_mail_mail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: notification_owner
--

SELECT pg_catalog.setval('public.address_mail_mail_id_seq', 1, false);


--
-- Name: digest_mail_mail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: notification_owner
--

SELECT pg_catalog.setval('public.digest_mail_mail_id_seq', 1, false);


--
-- Name: inbox_message_id_seq; Type: SEQUENCE SET; Schema: public; Owner: notification_owner
--

SELECT pg_catalog.setval('public.inbox_message_id_seq', 1, false);


--
-- Name: mail_mail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: notification_owner
--

SELECT pg_catalog.setval('public.mail_mail_id_seq', 1, false);


--
-- Name: outbox_id_seq; Type: SEQUENCE SET; Schema: public; Owner: notification_owner
--

SELECT pg_catalog.setval('public.outbox_id_seq', 1, false);


--
-- Name: schema_migration_id_seq; Type: SEQUENCE SET; Schema: public; Owner: notification_owner
--

SELECT pg_catalog.setval('public.schema_migration_id_seq', 35, true);


--
-- Name: audit_entry audit_entry_pkey; Type: CONSTRAINT; Schema: chassis; Owner: notification_owner
--

ALTER TABLE ONLY chassis.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);


--
-- Name: audit_seal audit_seal_pkey; Type: CONSTRAINT; Schema: chassis; Owner: notification_owner
--

ALTER TABLE ONLY chassis.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (batch);


--
-- Name: clock clock_pkey; Type: CONSTRAINT; Schema: chassis; Owner: notification_owner
--

ALTER TABLE ONLY chassis.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (one);


--
-- Name: command command_pkey; Type: CONSTRAINT; Schema: chassis; Owner: notification_owner
--

ALTER TABLE ONLY chassis.command
    ADD CONSTRAINT command_pkey PRIMARY KEY (person_id, route, key);


--
-- Name: erased_subject erased_subject_pkey; Type: CONSTRAINT; Schema: chassis; Owner: notification_owner
--

ALTER TABLE ONLY chassis.erased_subject
    ADD CONSTRAINT erased_subject_pkey PRIMARY KEY (subject);


--
-- Name: processing_line processing_line_pkey; Type: CONSTRAINT; Schema: chassis; Owner: notification_owner
--

ALTER TABLE ONLY chassis.processing_line
    ADD CONSTRAINT processing_line_pkey PRIMARY KEY (id);


--
-- Name: revision revision_pkey; Type: CONSTRAINT; Schema: chassis; Owner: notification_owner
--

ALTER TABLE ONLY chassis.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (object, version);


--
-- Name: ruling ruling_pkey; Type: CONSTRAINT; Schema: chassis; Owner: notification_owner
--

ALTER TABLE ONLY chassis.ruling
    ADD CONSTRAINT ruling_pkey PRIMARY KEY (ruling_id);


--
-- Name: schema_migration PK_0edff5015b71cc0389ae0f4b9a1; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id);


--
-- Name: address_change address_change_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.address_change
    ADD CONSTRAINT address_change_pkey PRIMARY KEY (person_id);


--
-- Name: address_mail address_mail_message_id_key; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.address_mail
    ADD CONSTRAINT address_mail_message_id_key UNIQUE (message_id);


--
-- Name: address_mail address_mail_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.address_mail
    ADD CONSTRAINT address_mail_pkey PRIMARY KEY (mail_id);


--
-- Name: appointment appointment_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_pkey PRIMARY KEY (round_table_id);


--
-- Name: attendance_reply attendance_reply_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.attendance_reply
    ADD CONSTRAINT attendance_reply_pkey PRIMARY KEY (round_table_id, person_id);


--
-- Name: case_coordinator case_coordinator_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.case_coordinator
    ADD CONSTRAINT case_coordinator_pkey PRIMARY KEY (case_id, person_id);


--
-- Name: consumer_pause consumer_pause_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.consumer_pause
    ADD CONSTRAINT consumer_pause_pkey PRIMARY KEY (consumer);


--
-- Name: consumer_watch consumer_watch_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.consumer_watch
    ADD CONSTRAINT consumer_watch_pkey PRIMARY KEY (consumer);


--
-- Name: contact_point contact_point_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.contact_point
    ADD CONSTRAINT contact_point_pkey PRIMARY KEY (person_id);


--
-- Name: daily_mail_choice daily_mail_choice_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.daily_mail_choice
    ADD CONSTRAINT daily_mail_choice_pkey PRIMARY KEY (person_id);


--
-- Name: digest_mail digest_mail_message_id_key; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.digest_mail
    ADD CONSTRAINT digest_mail_message_id_key UNIQUE (message_id);


--
-- Name: digest_mail digest_mail_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.digest_mail
    ADD CONSTRAINT digest_mail_pkey PRIMARY KEY (mail_id);


--
-- Name: event_epoch event_epoch_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.event_epoch
    ADD CONSTRAINT event_epoch_pkey PRIMARY KEY (only_row);


--
-- Name: event_stream_end event_stream_end_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.event_stream_end
    ADD CONSTRAINT event_stream_end_pkey PRIMARY KEY (stream, epoch);


--
-- Name: event_stream event_stream_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.event_stream
    ADD CONSTRAINT event_stream_pkey PRIMARY KEY (stream);


--
-- Name: inbox_attempt inbox_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.inbox_attempt
    ADD CONSTRAINT inbox_attempt_pkey PRIMARY KEY (message_id);


--
-- Name: inbox_feed inbox_feed_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.inbox_feed
    ADD CONSTRAINT inbox_feed_pkey PRIMARY KEY (consumer, topic, partition);


--
-- Name: inbox_line inbox_line_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.inbox_line
    ADD CONSTRAINT inbox_line_pkey PRIMARY KEY (message_id);


--
-- Name: inbox_message inbox_message_consumer_event_id_key; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.inbox_message
    ADD CONSTRAINT inbox_message_consumer_event_id_key UNIQUE (consumer, event_id);


--
-- Name: inbox_message inbox_message_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.inbox_message
    ADD CONSTRAINT inbox_message_pkey PRIMARY KEY (id);


--
-- Name: inbox_stream_end inbox_stream_end_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.inbox_stream_end
    ADD CONSTRAINT inbox_stream_end_pkey PRIMARY KEY (consumer, stream, epoch);


--
-- Name: inbox_stream inbox_stream_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.inbox_stream
    ADD CONSTRAINT inbox_stream_pkey PRIMARY KEY (consumer, stream);


--
-- Name: inbox_topic inbox_topic_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.inbox_topic
    ADD CONSTRAINT inbox_topic_pkey PRIMARY KEY (consumer, topic);


--
-- Name: introduced_person introduced_person_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.introduced_person
    ADD CONSTRAINT introduced_person_pkey PRIMARY KEY (person_id);


--
-- Name: mail mail_message_id_key; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_message_id_key UNIQUE (message_id);


--
-- Name: mail mail_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (mail_id);


--
-- Name: not_mailed not_mailed_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.not_mailed
    ADD CONSTRAINT not_mailed_pkey PRIMARY KEY (person_id);


--
-- Name: offer offer_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_pkey PRIMARY KEY (offer_id);


--
-- Name: options_reply options_reply_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.options_reply
    ADD CONSTRAINT options_reply_pkey PRIMARY KEY (offer_id, person_id);


--
-- Name: outbox outbox_event_id_key; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_stream_epoch_seq_key; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_stream_epoch_seq_key UNIQUE (stream, epoch, seq);


--
-- Name: preference preference_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.preference
    ADD CONSTRAINT preference_pkey PRIMARY KEY (person_id);


--
-- Name: relay_lease relay_lease_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.relay_lease
    ADD CONSTRAINT relay_lease_pkey PRIMARY KEY (shard);


--
-- Name: released_party released_party_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.released_party
    ADD CONSTRAINT released_party_pkey PRIMARY KEY (case_id, party_id);


--
-- Name: timer timer_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.timer
    ADD CONSTRAINT timer_pkey PRIMARY KEY (id);


--
-- Name: told_by_hand told_by_hand_pkey; Type: CONSTRAINT; Schema: public; Owner: notification_owner
--

ALTER TABLE ONLY public.told_by_hand
    ADD CONSTRAINT told_by_hand_pkey PRIMARY KEY (message_id);


--
-- Name: subject_key subject_key_pkey; Type: CONSTRAINT; Schema: vault; Owner: notification_owner
--

ALTER TABLE ONLY vault.subject_key
    ADD CONSTRAINT subject_key_pkey PRIMARY KEY (subject);


--
-- Name: audit_batch; Type: INDEX; Schema: chassis; Owner: notification_owner
--

CREATE INDEX audit_batch ON chassis.audit_entry USING btree (batch);


--
-- Name: audit_unsealed; Type: INDEX; Schema: chassis; Owner: notification_owner
--

CREATE INDEX audit_unsealed ON chassis.audit_entry USING btree (id) WHERE (batch IS NULL);


--
-- Name: command_at; Type: INDEX; Schema: chassis; Owner: notification_owner
--

CREATE INDEX command_at ON chassis.command USING btree (at);


--
-- Name: erased_unswept; Type: INDEX; Schema: chassis; Owner: notification_owner
--

CREATE INDEX erased_unswept ON chassis.erased_subject USING btree (erased_at) WHERE (swept_at IS NULL);


--
-- Name: processing_subject; Type: INDEX; Schema: chassis; Owner: notification_owner
--

CREATE INDEX processing_subject ON chassis.processing_line USING btree (subject);


--
-- Name: processing_trace; Type: INDEX; Schema: chassis; Owner: notification_owner
--

CREATE INDEX processing_trace ON chassis.processing_line USING btree (trace_id);


--
-- Name: ruling_proposed; Type: INDEX; Schema: chassis; Owner: notification_owner
--

CREATE UNIQUE INDEX ruling_proposed ON chassis.ruling USING btree (message_id) WHERE (state = 'proposed'::text);


--
-- Name: address_mail_person; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX address_mail_person ON public.address_mail USING btree (person_id);


--
-- Name: address_mail_waiting; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX address_mail_waiting ON public.address_mail USING btree (mail_id) WHERE (status = 'waiting'::text);


--
-- Name: appointment_case; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX appointment_case ON public.appointment USING btree (case_id);


--
-- Name: digest_mail_person; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX digest_mail_person ON public.digest_mail USING btree (person_id);


--
-- Name: digest_mail_waiting; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX digest_mail_waiting ON public.digest_mail USING btree (mail_id) WHERE (status = 'waiting'::text);


--
-- Name: inbox_blocked; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX inbox_blocked ON public.inbox_message USING btree (consumer, stream, status) WHERE (status = ANY (ARRAY['held'::text, 'parked'::text]));


--
-- Name: inbox_line_answered_by; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX inbox_line_answered_by ON public.inbox_line USING btree (((facts ->> 'answeredBy'::text))) WHERE ((facts ->> 'answeredBy'::text) IS NOT NULL);


--
-- Name: inbox_line_case; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX inbox_line_case ON public.inbox_line USING btree (case_id);


--
-- Name: inbox_line_changed; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX inbox_line_changed ON public.inbox_line USING btree (person_id, changed_at);


--
-- Name: inbox_line_newest; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX inbox_line_newest ON public.inbox_line USING btree (person_id, at DESC, message_id DESC);


--
-- Name: inbox_line_to_mail; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX inbox_line_to_mail ON public.inbox_line USING btree (person_id) WHERE (NOT mailed);


--
-- Name: inbox_number; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX inbox_number ON public.inbox_message USING btree (hashtextextended(stream, (0)::bigint), seq) WHERE (status = ANY (ARRAY['done'::text, 'skipped'::text]));


--
-- Name: inbox_open; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX inbox_open ON public.inbox_message USING btree (consumer, stream, epoch, seq, id) WHERE (status = ANY (ARRAY['pending'::text, 'held'::text, 'parked'::text]));


--
-- Name: inbox_ready; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX inbox_ready ON public.inbox_message USING btree (consumer, id) WHERE (status = 'pending'::text);


--
-- Name: introduced_person_adder; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX introduced_person_adder ON public.introduced_person USING btree (added_by, person_id) WHERE (case_id IS NULL);


--
-- Name: introduced_person_case; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX introduced_person_case ON public.introduced_person USING btree (case_id);


--
-- Name: mail_of_case; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX mail_of_case ON public.mail USING btree (case_id, mail_id);


--
-- Name: mail_offer; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX mail_offer ON public.mail USING btree ((((letter -> 'offer'::text) ->> 'offerId'::text))) WHERE (news = 'offered'::text);


--
-- Name: mail_person; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX mail_person ON public.mail USING btree (person_id);


--
-- Name: mail_thread; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX mail_thread ON public.mail USING btree (round_table_id, person_id, mail_id);


--
-- Name: mail_uid; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX mail_uid ON public.mail USING btree (uid);


--
-- Name: mail_waiting; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX mail_waiting ON public.mail USING btree (mail_id) WHERE (status = 'waiting'::text);


--
-- Name: not_mailed_case; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX not_mailed_case ON public.not_mailed USING btree (case_id);


--
-- Name: offer_case; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX offer_case ON public.offer USING btree (case_id);


--
-- Name: offer_round_table; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX offer_round_table ON public.offer USING btree (round_table_id);


--
-- Name: options_reply_case; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX options_reply_case ON public.options_reply USING btree (case_id);


--
-- Name: outbox_pending; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX outbox_pending ON public.outbox USING btree (id) WHERE (published_at IS NULL);


--
-- Name: released_party_in_clear; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX released_party_in_clear ON public.released_party USING btree (case_id) WHERE (sealed IS NULL);


--
-- Name: timer_due; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX timer_due ON public.timer USING btree (due_at) WHERE (status = 'armed'::text);


--
-- Name: timer_one_armed; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE UNIQUE INDEX timer_one_armed ON public.timer USING btree (key) WHERE (status = 'armed'::text);


--
-- Name: timer_over; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX timer_over ON public.timer USING btree (COALESCE(fired_at, armed_at)) WHERE (status <> 'armed'::text);


--
-- Name: told_by_hand_case; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX told_by_hand_case ON public.told_by_hand USING btree (case_id);


--
-- Name: told_by_hand_person; Type: INDEX; Schema: public; Owner: notification_owner
--

CREATE INDEX told_by_hand_person ON public.told_by_hand USING btree (person_id);


--
-- Name: subject_key_by_ring_key; Type: INDEX; Schema: vault; Owner: notification_owner
--

CREATE INDEX subject_key_by_ring_key ON vault.subject_key USING btree (kek_id);


--
-- Name: event_stream note_end; Type: TRIGGER; Schema: public; Owner: notification_owner
--

CREATE TRIGGER note_end AFTER UPDATE ON public.event_stream FOR EACH ROW WHEN ((old.epoch <> new.epoch)) EXECUTE FUNCTION public.note_event_stream_end();


--
-- Name: inbox_stream note_end; Type: TRIGGER; Schema: public; Owner: notification_owner
--

CREATE TRIGGER note_end AFTER UPDATE ON public.inbox_stream FOR EACH ROW WHEN ((old.epoch <> new.epoch)) EXECUTE FUNCTION public.note_inbox_stream_end();


--
-- Name: audit_entry audit_entry_batch_fkey; Type: FK CONSTRAINT; Schema: chassis; Owner: notification_owner
--

ALTER TABLE ONLY chassis.audit_entry
    ADD CONSTRAINT audit_entry_batch_fkey FOREIGN KEY (batch) REFERENCES chassis.audit_seal(batch);


--
-- Name: command; Type: ROW SECURITY; Schema: chassis; Owner: notification_owner
--

ALTER TABLE chassis.command ENABLE ROW LEVEL SECURITY;

--
-- Name: command own; Type: POLICY; Schema: chassis; Owner: notification_owner
--

CREATE POLICY own ON chassis.command TO notification_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: command work; Type: POLICY; Schema: chassis; Owner: notification_owner
--

CREATE POLICY work ON chassis.command TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: contact_point adder; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY adder ON public.contact_point TO notification_app USING (((entered_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (verified_at IS NULL) AND (person_id IN ( SELECT p.person_id
   FROM public.introduced_person p
  WHERE ((p.added_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (NOT p.coordinated)))))) WITH CHECK (((entered_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (verified_at IS NULL) AND (person_id IN ( SELECT p.person_id
   FROM public.introduced_person p
  WHERE ((p.added_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (NOT p.coordinated))))));


--
-- Name: contact_point adder_reads; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY adder_reads ON public.contact_point FOR SELECT TO notification_app USING ((entered_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: address_change; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.address_change ENABLE ROW LEVEL SECURITY;

--
-- Name: address_mail; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.address_mail ENABLE ROW LEVEL SECURITY;

--
-- Name: appointment; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.appointment ENABLE ROW LEVEL SECURITY;

--
-- Name: attendance_reply; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.attendance_reply ENABLE ROW LEVEL SECURITY;

--
-- Name: case_coordinator; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.case_coordinator ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_point; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.contact_point ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_point coordinator; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY coordinator ON public.contact_point TO notification_app USING ((person_id IN ( SELECT p.person_id
   FROM public.introduced_person p
  WHERE (p.case_id IN ( SELECT c.case_id
           FROM public.case_coordinator c
          WHERE (c.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)))))) WITH CHECK (((entered_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (person_id IN ( SELECT p.person_id
   FROM public.introduced_person p
  WHERE (p.case_id IN ( SELECT c.case_id
           FROM public.case_coordinator c
          WHERE (c.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)))))));


--
-- Name: told_by_hand coordinator; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY coordinator ON public.told_by_hand FOR SELECT TO notification_app USING ((case_id IN ( SELECT c.case_id
   FROM public.case_coordinator c
  WHERE (c.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid))));


--
-- Name: daily_mail_choice; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.daily_mail_choice ENABLE ROW LEVEL SECURITY;

--
-- Name: digest_mail; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.digest_mail ENABLE ROW LEVEL SECURITY;

--
-- Name: inbox_line; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.inbox_line ENABLE ROW LEVEL SECURITY;

--
-- Name: introduced_person; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.introduced_person ENABLE ROW LEVEL SECURITY;

--
-- Name: mail; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.mail ENABLE ROW LEVEL SECURITY;

--
-- Name: not_mailed; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.not_mailed ENABLE ROW LEVEL SECURITY;

--
-- Name: offer; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.offer ENABLE ROW LEVEL SECURITY;

--
-- Name: options_reply; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.options_reply ENABLE ROW LEVEL SECURITY;

--
-- Name: address_change own; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY own ON public.address_change TO notification_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: address_mail own; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY own ON public.address_mail TO notification_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: contact_point own; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY own ON public.contact_point TO notification_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: daily_mail_choice own; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY own ON public.daily_mail_choice TO notification_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: digest_mail own; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY own ON public.digest_mail TO notification_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: inbox_line own; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY own ON public.inbox_line TO notification_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: preference own; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY own ON public.preference TO notification_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: told_by_hand own; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY own ON public.told_by_hand TO notification_app USING ((told_by_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((told_by_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: preference; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.preference ENABLE ROW LEVEL SECURITY;

--
-- Name: released_party; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.released_party ENABLE ROW LEVEL SECURITY;

--
-- Name: address_mail replaced; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY replaced ON public.address_mail FOR INSERT TO notification_app WITH CHECK (((kind = 'replaced'::text) AND (( SELECT ('administrator'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text)))) OR (person_id IN ( SELECT p.person_id
   FROM public.introduced_person p
  WHERE (p.case_id IN ( SELECT c.case_id
           FROM public.case_coordinator c
          WHERE (c.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid))))))));


--
-- Name: appointment requests; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY requests ON public.appointment TO notification_app USING (false);


--
-- Name: attendance_reply requests; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY requests ON public.attendance_reply TO notification_app USING (false);


--
-- Name: case_coordinator requests; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY requests ON public.case_coordinator TO notification_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: introduced_person requests; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY requests ON public.introduced_person TO notification_app USING (((added_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) OR (case_id IN ( SELECT c.case_id
   FROM public.case_coordinator c
  WHERE (c.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)))));


--
-- Name: mail requests; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY requests ON public.mail TO notification_app USING (false);


--
-- Name: not_mailed requests; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY requests ON public.not_mailed TO notification_app USING (false);


--
-- Name: offer requests; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY requests ON public.offer TO notification_app USING (false);


--
-- Name: options_reply requests; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY requests ON public.options_reply TO notification_app USING (false);


--
-- Name: released_party requests; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY requests ON public.released_party TO notification_app USING (false);


--
-- Name: told_by_hand taken_back; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY taken_back ON public.told_by_hand FOR DELETE TO notification_app USING ((case_id IN ( SELECT c.case_id
   FROM public.case_coordinator c
  WHERE (c.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid))));


--
-- Name: told_by_hand; Type: ROW SECURITY; Schema: public; Owner: notification_owner
--

ALTER TABLE public.told_by_hand ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_point upkeep; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY upkeep ON public.contact_point TO notification_app USING (( SELECT ('administrator'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text))))) WITH CHECK ((( SELECT ('administrator'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text)))) AND ((NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid IS NOT NULL)));


--
-- Name: address_change work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.address_change TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: address_mail work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.address_mail TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: appointment work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.appointment TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: attendance_reply work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.attendance_reply TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: case_coordinator work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.case_coordinator TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: contact_point work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.contact_point TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: daily_mail_choice work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.daily_mail_choice TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: digest_mail work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.digest_mail TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: inbox_line work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.inbox_line TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: introduced_person work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.introduced_person TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: mail work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.mail TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: not_mailed work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.not_mailed TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: offer work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.offer TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: options_reply work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.options_reply TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: preference work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.preference TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: released_party work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.released_party TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: told_by_hand work; Type: POLICY; Schema: public; Owner: notification_owner
--

CREATE POLICY work ON public.told_by_hand TO notification_worker USING (true) WITH CHECK (true);


--
-- Name: SCHEMA chassis; Type: ACL; Schema: -; Owner: notification_owner
--

GRANT USAGE ON SCHEMA chassis TO notification_app;
GRANT USAGE ON SCHEMA chassis TO notification_worker;


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT USAGE ON SCHEMA public TO notification_app;
GRANT USAGE ON SCHEMA public TO notification_worker;
GRANT USAGE ON SCHEMA public TO notification_sight;


--
-- Name: SCHEMA sight; Type: ACL; Schema: -; Owner: notification_owner
--

GRANT USAGE ON SCHEMA sight TO notification_app;
GRANT USAGE ON SCHEMA sight TO notification_worker;
GRANT ALL ON SCHEMA sight TO notification_sight;


--
-- Name: SCHEMA vault; Type: ACL; Schema: -; Owner: notification_owner
--

GRANT USAGE ON SCHEMA vault TO notification_app;
GRANT USAGE ON SCHEMA vault TO notification_worker;


--
-- Name: TABLE audit_entry; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT SELECT ON TABLE chassis.audit_entry TO notification_worker;


--
-- Name: FUNCTION audit(text, text, text[], text[], text[]); Type: ACL; Schema: chassis; Owner: notification_owner
--

REVOKE ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) TO notification_app;
GRANT ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) TO notification_worker;


--
-- Name: TABLE revision; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE chassis.revision TO notification_worker;


--
-- Name: FUNCTION changes_since(asked text, since integer); Type: ACL; Schema: chassis; Owner: notification_owner
--

REVOKE ALL ON FUNCTION chassis.changes_since(asked text, since integer) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.changes_since(asked text, since integer) TO notification_app;
GRANT ALL ON FUNCTION chassis.changes_since(asked text, since integer) TO notification_worker;


--
-- Name: FUNCTION last_revision(asked text); Type: ACL; Schema: chassis; Owner: notification_owner
--

REVOKE ALL ON FUNCTION chassis.last_revision(asked text) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.last_revision(asked text) TO notification_app;
GRANT ALL ON FUNCTION chassis.last_revision(asked text) TO notification_worker;


--
-- Name: TABLE processing_line; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT SELECT ON TABLE chassis.processing_line TO notification_worker;


--
-- Name: FUNCTION log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]); Type: ACL; Schema: chassis; Owner: notification_owner
--

REVOKE ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) TO notification_app;
GRANT ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) TO notification_worker;


--
-- Name: FUNCTION revise(text, integer, text[]); Type: ACL; Schema: chassis; Owner: notification_owner
--

REVOKE ALL ON FUNCTION chassis.revise(text, integer, text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.revise(text, integer, text[]) TO notification_app;
GRANT ALL ON FUNCTION chassis.revise(text, integer, text[]) TO notification_worker;


--
-- Name: TABLE audit_seal; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT SELECT ON TABLE chassis.audit_seal TO notification_worker;


--
-- Name: FUNCTION seal_audit(at_most integer); Type: ACL; Schema: chassis; Owner: notification_owner
--

REVOKE ALL ON FUNCTION chassis.seal_audit(at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.seal_audit(at_most integer) TO notification_worker;


--
-- Name: TABLE event_epoch; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT ON TABLE public.event_epoch TO notification_app;
GRANT SELECT ON TABLE public.event_epoch TO notification_worker;


--
-- Name: TABLE event_stream; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.event_stream TO notification_worker;


--
-- Name: TABLE outbox; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox TO notification_worker;


--
-- Name: FUNCTION append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text); Type: ACL; Schema: public; Owner: notification_owner
--

REVOKE ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) TO notification_app;
GRANT ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) TO notification_worker;


--
-- Name: TABLE timer; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.timer TO notification_worker;


--
-- Name: FUNCTION arm_timer(uuid, text, text, text, timestamp with time zone, text); Type: ACL; Schema: public; Owner: notification_owner
--

REVOKE ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) TO notification_app;
GRANT ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) TO notification_worker;


--
-- Name: FUNCTION cancel_timer(text); Type: ACL; Schema: public; Owner: notification_owner
--

REVOKE ALL ON FUNCTION public.cancel_timer(text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cancel_timer(text) TO notification_app;
GRANT ALL ON FUNCTION public.cancel_timer(text) TO notification_worker;


--
-- Name: FUNCTION note_event_stream_end(); Type: ACL; Schema: public; Owner: notification_owner
--

REVOKE ALL ON FUNCTION public.note_event_stream_end() FROM PUBLIC;


--
-- Name: FUNCTION note_inbox_stream_end(); Type: ACL; Schema: public; Owner: notification_owner
--

REVOKE ALL ON FUNCTION public.note_inbox_stream_end() FROM PUBLIC;


--
-- Name: FUNCTION own_introductions_reached(uuid[]); Type: ACL; Schema: sight; Owner: notification_sight
--

REVOKE ALL ON FUNCTION sight.own_introductions_reached(uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_introductions_reached(uuid[]) TO notification_worker;
GRANT ALL ON FUNCTION sight.own_introductions_reached(uuid[]) TO notification_app;


--
-- Name: FUNCTION print_queue(bigint, integer, timestamp with time zone); Type: ACL; Schema: sight; Owner: notification_sight
--

REVOKE ALL ON FUNCTION sight.print_queue(bigint, integer, timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.print_queue(bigint, integer, timestamp with time zone) TO notification_worker;
GRANT ALL ON FUNCTION sight.print_queue(bigint, integer, timestamp with time zone) TO notification_app;


--
-- Name: FUNCTION printed(bigint, integer); Type: ACL; Schema: sight; Owner: notification_sight
--

REVOKE ALL ON FUNCTION sight.printed(bigint, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.printed(bigint, integer) TO notification_worker;
GRANT ALL ON FUNCTION sight.printed(bigint, integer) TO notification_app;


--
-- Name: FUNCTION to_tell_by_hand(uuid); Type: ACL; Schema: sight; Owner: notification_sight
--

REVOKE ALL ON FUNCTION sight.to_tell_by_hand(uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.to_tell_by_hand(uuid) TO notification_worker;
GRANT ALL ON FUNCTION sight.to_tell_by_hand(uuid) TO notification_app;


--
-- Name: TABLE subject_key; Type: ACL; Schema: vault; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE vault.subject_key TO notification_worker;


--
-- Name: FUNCTION add_keys(text, uuid[], bytea[]); Type: ACL; Schema: vault; Owner: notification_owner
--

REVOKE ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) TO notification_app;
GRANT ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) TO notification_worker;


--
-- Name: FUNCTION ensure_keys(text, uuid[], bytea[]); Type: ACL; Schema: vault; Owner: notification_owner
--

REVOKE ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) TO notification_app;
GRANT ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) TO notification_worker;


--
-- Name: FUNCTION keys_of(asked uuid[]); Type: ACL; Schema: vault; Owner: notification_owner
--

REVOKE ALL ON FUNCTION vault.keys_of(asked uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.keys_of(asked uuid[]) TO notification_app;
GRANT ALL ON FUNCTION vault.keys_of(asked uuid[]) TO notification_worker;


--
-- Name: TABLE clock; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT SELECT,UPDATE ON TABLE chassis.clock TO notification_app;
GRANT SELECT ON TABLE chassis.clock TO notification_worker;


--
-- Name: TABLE command; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE chassis.command TO notification_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE chassis.command TO notification_worker;


--
-- Name: TABLE erased_subject; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT SELECT,INSERT ON TABLE chassis.erased_subject TO notification_worker;


--
-- Name: COLUMN erased_subject.swept_at; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT UPDATE(swept_at) ON TABLE chassis.erased_subject TO notification_worker;


--
-- Name: COLUMN erased_subject.looked_at; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT UPDATE(looked_at) ON TABLE chassis.erased_subject TO notification_worker;


--
-- Name: TABLE ruling; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT SELECT,INSERT ON TABLE chassis.ruling TO notification_worker;


--
-- Name: COLUMN ruling.state; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT UPDATE(state) ON TABLE chassis.ruling TO notification_worker;


--
-- Name: COLUMN ruling.decided_by; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT UPDATE(decided_by) ON TABLE chassis.ruling TO notification_worker;


--
-- Name: COLUMN ruling.decided_at; Type: ACL; Schema: chassis; Owner: notification_owner
--

GRANT UPDATE(decided_at) ON TABLE chassis.ruling TO notification_worker;


--
-- Name: TABLE address_change; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.address_change TO notification_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.address_change TO notification_worker;


--
-- Name: TABLE address_mail; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.address_mail TO notification_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.address_mail TO notification_worker;


--
-- Name: TABLE appointment; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.appointment TO notification_worker;


--
-- Name: TABLE attendance_reply; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.attendance_reply TO notification_worker;


--
-- Name: TABLE case_coordinator; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_coordinator TO notification_worker;
GRANT SELECT ON TABLE public.case_coordinator TO notification_app;
GRANT SELECT ON TABLE public.case_coordinator TO notification_sight;


--
-- Name: TABLE consumer_pause; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.consumer_pause TO notification_worker;


--
-- Name: TABLE consumer_watch; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.consumer_watch TO notification_worker;


--
-- Name: TABLE contact_point; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contact_point TO notification_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contact_point TO notification_worker;
GRANT SELECT ON TABLE public.contact_point TO notification_sight;


--
-- Name: COLUMN contact_point.person_id; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT(person_id) ON TABLE public.contact_point TO notification_sight;


--
-- Name: TABLE daily_mail_choice; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.daily_mail_choice TO notification_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.daily_mail_choice TO notification_worker;


--
-- Name: TABLE digest_mail; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.digest_mail TO notification_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.digest_mail TO notification_worker;


--
-- Name: TABLE event_stream_end; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT ON TABLE public.event_stream_end TO notification_worker;


--
-- Name: TABLE inbox_attempt; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_attempt TO notification_worker;


--
-- Name: TABLE inbox_feed; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_feed TO notification_worker;


--
-- Name: TABLE inbox_line; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_line TO notification_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_line TO notification_worker;


--
-- Name: TABLE inbox_message; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_message TO notification_worker;


--
-- Name: TABLE inbox_stream; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_stream TO notification_worker;


--
-- Name: TABLE inbox_stream_end; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT ON TABLE public.inbox_stream_end TO notification_worker;


--
-- Name: TABLE inbox_topic; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_topic TO notification_worker;


--
-- Name: TABLE introduced_person; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.introduced_person TO notification_worker;
GRANT SELECT ON TABLE public.introduced_person TO notification_app;


--
-- Name: COLUMN introduced_person.person_id; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT(person_id) ON TABLE public.introduced_person TO notification_sight;


--
-- Name: COLUMN introduced_person.added_by; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT(added_by) ON TABLE public.introduced_person TO notification_sight;


--
-- Name: TABLE mail; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mail TO notification_worker;
GRANT SELECT ON TABLE public.mail TO notification_sight;


--
-- Name: TABLE not_mailed; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.not_mailed TO notification_worker;
GRANT SELECT ON TABLE public.not_mailed TO notification_sight;


--
-- Name: TABLE offer; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offer TO notification_worker;


--
-- Name: TABLE options_reply; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.options_reply TO notification_worker;


--
-- Name: TABLE preference; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.preference TO notification_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.preference TO notification_worker;


--
-- Name: TABLE relay_lease; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,UPDATE ON TABLE public.relay_lease TO notification_worker;


--
-- Name: TABLE released_party; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.released_party TO notification_worker;


--
-- Name: TABLE schema_migration; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT ON TABLE public.schema_migration TO notification_app;
GRANT SELECT ON TABLE public.schema_migration TO notification_worker;


--
-- Name: TABLE told_by_hand; Type: ACL; Schema: public; Owner: notification_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.told_by_hand TO notification_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.told_by_hand TO notification_worker;
GRANT SELECT ON TABLE public.told_by_hand TO notification_sight;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: sight; Owner: notification_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE notification_owner IN SCHEMA sight GRANT ALL ON FUNCTIONS TO notification_worker;


--
-- PostgreSQL database dump complete
--


