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
-- Name: chassis; Type: SCHEMA; Schema: -; Owner: escalation_owner
--

CREATE SCHEMA chassis;


ALTER SCHEMA chassis OWNER TO escalation_owner;

--
-- Name: sight; Type: SCHEMA; Schema: -; Owner: escalation_owner
--

CREATE SCHEMA sight;


ALTER SCHEMA sight OWNER TO escalation_owner;

--
-- Name: vault; Type: SCHEMA; Schema: -; Owner: escalation_owner
--

CREATE SCHEMA vault;


ALTER SCHEMA vault OWNER TO escalation_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: audit_entry; Type: TABLE; Schema: chassis; Owner: escalation_owner
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


ALTER TABLE chassis.audit_entry OWNER TO escalation_owner;

--
-- Name: audit(text, text, text[], text[], text[]); Type: FUNCTION; Schema: chassis; Owner: escalation_owner
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


ALTER FUNCTION chassis.audit(text, text, text[], text[], text[]) OWNER TO escalation_owner;

--
-- Name: revision; Type: TABLE; Schema: chassis; Owner: escalation_owner
--

CREATE TABLE chassis.revision (
    object text NOT NULL,
    version integer NOT NULL,
    fields text[] NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE chassis.revision OWNER TO escalation_owner;

--
-- Name: changes_since(text, integer); Type: FUNCTION; Schema: chassis; Owner: escalation_owner
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


ALTER FUNCTION chassis.changes_since(asked text, since integer) OWNER TO escalation_owner;

--
-- Name: last_revision(text); Type: FUNCTION; Schema: chassis; Owner: escalation_owner
--

CREATE FUNCTION chassis.last_revision(asked text) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 SELECT COALESCE(max(r.version), 0) AS "coalesce"
    FROM chassis.revision r
   WHERE (r.object = last_revision.asked);
END;


ALTER FUNCTION chassis.last_revision(asked text) OWNER TO escalation_owner;

--
-- Name: processing_line; Type: TABLE; Schema: chassis; Owner: escalation_owner
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


ALTER TABLE chassis.processing_line OWNER TO escalation_owner;

--
-- Name: log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]); Type: FUNCTION; Schema: chassis; Owner: escalation_owner
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


ALTER FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) OWNER TO escalation_owner;

--
-- Name: revise(text, integer, text[]); Type: FUNCTION; Schema: chassis; Owner: escalation_owner
--

CREATE FUNCTION chassis.revise(text, integer, text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO chassis.revision (object, version, fields)
   VALUES ($1, $2, $3);
END;


ALTER FUNCTION chassis.revise(text, integer, text[]) OWNER TO escalation_owner;

--
-- Name: audit_seal; Type: TABLE; Schema: chassis; Owner: escalation_owner
--

CREATE TABLE chassis.audit_seal (
    batch bigint NOT NULL,
    count integer NOT NULL,
    digest bytea NOT NULL,
    sealed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE chassis.audit_seal OWNER TO escalation_owner;

--
-- Name: seal_audit(integer); Type: FUNCTION; Schema: chassis; Owner: escalation_owner
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


ALTER FUNCTION chassis.seal_audit(at_most integer) OWNER TO escalation_owner;

--
-- Name: event_epoch; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.event_epoch (
    only_row boolean DEFAULT true NOT NULL,
    epoch integer NOT NULL,
    CONSTRAINT event_epoch_only_row_check CHECK (only_row)
);


ALTER TABLE public.event_epoch OWNER TO escalation_owner;

--
-- Name: event_stream; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.event_stream (
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    since timestamp with time zone NOT NULL
)
WITH (fillfactor='70');


ALTER TABLE public.event_stream OWNER TO escalation_owner;

--
-- Name: outbox; Type: TABLE; Schema: public; Owner: escalation_owner
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


ALTER TABLE public.outbox OWNER TO escalation_owner;

--
-- Name: append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text); Type: FUNCTION; Schema: public; Owner: escalation_owner
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


ALTER FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) OWNER TO escalation_owner;

--
-- Name: timer; Type: TABLE; Schema: public; Owner: escalation_owner
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


ALTER TABLE public.timer OWNER TO escalation_owner;

--
-- Name: arm_timer(uuid, text, text, text, timestamp with time zone, text); Type: FUNCTION; Schema: public; Owner: escalation_owner
--

CREATE FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO public.timer AS t (id, key, type, stream, due_at, data)
   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT(key)
   WHERE (status = 'armed'::text) DO UPDATE SET type = $3, stream = $4, due_at = $5, data = $6, generation = (t.generation + 1);
END;


ALTER FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) OWNER TO escalation_owner;

--
-- Name: cancel_timer(text); Type: FUNCTION; Schema: public; Owner: escalation_owner
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


ALTER FUNCTION public.cancel_timer(text) OWNER TO escalation_owner;

--
-- Name: note_event_stream_end(); Type: FUNCTION; Schema: public; Owner: escalation_owner
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


ALTER FUNCTION public.note_event_stream_end() OWNER TO escalation_owner;

--
-- Name: note_inbox_stream_end(); Type: FUNCTION; Schema: public; Owner: escalation_owner
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


ALTER FUNCTION public.note_inbox_stream_end() OWNER TO escalation_owner;

--
-- Name: case_of_request(uuid); Type: FUNCTION; Schema: sight; Owner: escalation_sight
--

CREATE FUNCTION sight.case_of_request(uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ SELECT r.case_id FROM public.request r WHERE r.request_id = $1 $_$;


ALTER FUNCTION sight.case_of_request(uuid) OWNER TO escalation_sight;

--
-- Name: coordinator_load(uuid[]); Type: FUNCTION; Schema: sight; Owner: escalation_sight
--

CREATE FUNCTION sight.coordinator_load(uuid[]) RETURNS TABLE(person_id uuid, cases integer)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ SELECT p, (SELECT count(*)::int FROM coordinator_assignment a WHERE a.person_id = p AND a.state = 'active')
     FROM unnest($1) AS p $_$;


ALTER FUNCTION sight.coordinator_load(uuid[]) OWNER TO escalation_sight;

--
-- Name: keep_advice_reader(); Type: FUNCTION; Schema: sight; Owner: escalation_sight
--

CREATE FUNCTION sight.keep_advice_reader() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
   BEGIN
     DELETE FROM advice_reader WHERE advice_id = NEW.advice_id;
     INSERT INTO advice_reader (person_id, given_at, advice_id)
     SELECT NEW.given_by_id, NEW.given_at, NEW.advice_id
     UNION SELECT (g ->> 'personId')::uuid, NEW.given_at, NEW.advice_id FROM jsonb_array_elements(NEW.given_to) g;
     RETURN NULL;
   END $$;


ALTER FUNCTION sight.keep_advice_reader() OWNER TO escalation_sight;

--
-- Name: keep_work_list(); Type: FUNCTION; Schema: sight; Owner: escalation_sight
--

CREATE FUNCTION sight.keep_work_list() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
     DECLARE
       cases uuid[] := ARRAY(SELECT DISTINCT case_id FROM changed);
       wanted work_list[] := ARRAY(SELECT ROW(w.*)::work_list FROM (
  SELECT l.list, i.received_at, i.request_id, i.case_id,
    CASE WHEN bool_and(l.until_on IS NOT NULL) THEN max(l.until_on) END,
    i.district, i.direction, i.state, i.outcome, i.urgent, i.live, i.waits_for, i.coordinator_id, i.offered_to_id
  FROM (
  SELECT r.request_id, r.case_id, c.district, r.direction, r.state, r.outcome, r.urgent, r.received_at, r.requested_by_id,
    r.entered_by_id, r.access_point_id, c.regular_coordinator_id, coalesce(r.state = 'open' OR (r.state = 'decided' AND r.outcome = 'round-table'), false) AS live,
    lead.person_id AS coordinator_id, offer.person_id AS offered_to_id,
    CASE
      WHEN NOT coalesce(r.state = 'open' OR (r.state = 'decided' AND r.outcome = 'round-table'), false) THEN NULL
      WHEN r.direction = 'downscaling' AND r.state = 'open' THEN 'access'
      WHEN lead.person_id IS NULL AND offer.person_id IS NULL THEN 'coordinator'
      WHEN lead.person_id IS NULL THEN 'declaration'
      WHEN r.state = 'open' THEN 'decision'
    END AS waits_for
  FROM request r
  JOIN escalation_case c USING (case_id)
  LEFT JOIN coordinator_assignment lead
    ON lead.case_id = r.case_id AND lead.state = 'active' AND lead.until_on IS NULL
  LEFT JOIN coordinator_assignment offer ON offer.case_id = r.case_id AND offer.state = 'offered' WHERE r.case_id = ANY (cases) AND c.member_ids IS NOT NULL) i
  CROSS JOIN LATERAL (
    VALUES ('asked:' || i.requested_by_id, NULL::date), ('asked:' || i.entered_by_id, NULL),
      ('offered:' || i.offered_to_id, NULL), ('regular:' || i.regular_coordinator_id, NULL),
      ('access:' || i.access_point_id, NULL),
      (CASE WHEN i.live THEN 'municipality' END, NULL), (CASE WHEN i.live THEN 'district:' || i.district END, NULL),
      (CASE WHEN i.waits_for = 'coordinator' THEN 'pool:' || i.district END, NULL)
    UNION ALL
    SELECT 'coordinated:' || a.person_id, a.until_on FROM coordinator_assignment a
    WHERE a.case_id = i.case_id AND a.state = 'active') AS l (list, until_on)
  WHERE l.list IS NOT NULL
  GROUP BY l.list, i.received_at, i.request_id, i.case_id, i.district, i.direction, i.state, i.outcome, i.urgent, i.live,
    i.waits_for, i.coordinator_id, i.offered_to_id) w);
     BEGIN
       DELETE FROM work_list l WHERE l.case_id = ANY (cases) AND NOT l = ANY (wanted);
       INSERT INTO work_list SELECT * FROM unnest(wanted) ON CONFLICT DO NOTHING;
       RETURN NULL;
     END $$;


ALTER FUNCTION sight.keep_work_list() OWNER TO escalation_sight;

--
-- Name: visible_cases(); Type: FUNCTION; Schema: sight; Owner: escalation_sight
--

CREATE FUNCTION sight.visible_cases() RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ BEGIN
    IF string_to_array(NULLIF(current_setting('app.case', true), ''), ',')::uuid[] IS NULL THEN RETURN QUERY 
  SELECT case_id FROM request
  WHERE requested_by_id = NULLIF(current_setting('app.actor', true), '')::uuid OR entered_by_id = NULLIF(current_setting('app.actor', true), '')::uuid OR access_point_id = NULLIF(current_setting('app.organisation', true), '')::uuid
  UNION ALL SELECT case_id FROM coordinator_assignment WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND state <> 'ended' AND (until_on IS NULL OR until_on >= NULLIF(current_setting('app.today', true), '')::date)
  UNION ALL SELECT case_id FROM involvement WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND NOT has_left AND (until_on IS NULL OR until_on >= NULLIF(current_setting('app.today', true), '')::date)
  UNION ALL SELECT case_id FROM escalation_case WHERE reported_by_id = NULLIF(current_setting('app.actor', true), '')::uuid OR regular_coordinator_id = NULLIF(current_setting('app.actor', true), '')::uuid
  UNION ALL SELECT r.case_id FROM request r JOIN escalation_case c USING (case_id)
  WHERE (r.state = 'open' OR (r.state = 'decided' AND r.outcome = 'round-table')) AND (((SELECT 'dispatcher' = ANY (string_to_array(current_setting('app.roles', true), ','))) AND (
  current_setting('app.dispatches_all', true) = 'yes'
  OR c.district = ANY ((SELECT p.districts FROM professional p WHERE p.person_id = NULLIF(current_setting('app.actor', true), '')::uuid)::text[]))) OR ((SELECT 'independent-coordinator' = ANY (string_to_array(current_setting('app.roles', true), ',')))
  AND c.district = ANY ((SELECT i.districts FROM independent_coordinator i WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid)::text[])))
  UNION ALL SELECT NULLIF(current_setting('app.intake', true), '')::uuid
  WHERE (SELECT 'independent-coordinator' = ANY (string_to_array(current_setting('app.roles', true), ',')));
    ELSE RETURN QUERY SELECT found.case_id FROM unnest(string_to_array(NULLIF(current_setting('app.case', true), ''), ',')::uuid[]) AS asked (id) CROSS JOIN LATERAL (
      SELECT seen.case_id FROM (
  SELECT case_id FROM request
  WHERE requested_by_id = NULLIF(current_setting('app.actor', true), '')::uuid OR entered_by_id = NULLIF(current_setting('app.actor', true), '')::uuid OR access_point_id = NULLIF(current_setting('app.organisation', true), '')::uuid
  UNION ALL SELECT case_id FROM coordinator_assignment WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND state <> 'ended' AND (until_on IS NULL OR until_on >= NULLIF(current_setting('app.today', true), '')::date)
  UNION ALL SELECT case_id FROM involvement WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND NOT has_left AND (until_on IS NULL OR until_on >= NULLIF(current_setting('app.today', true), '')::date)
  UNION ALL SELECT case_id FROM escalation_case WHERE reported_by_id = NULLIF(current_setting('app.actor', true), '')::uuid OR regular_coordinator_id = NULLIF(current_setting('app.actor', true), '')::uuid
  UNION ALL SELECT r.case_id FROM request r JOIN escalation_case c USING (case_id)
  WHERE (r.state = 'open' OR (r.state = 'decided' AND r.outcome = 'round-table')) AND (((SELECT 'dispatcher' = ANY (string_to_array(current_setting('app.roles', true), ','))) AND (
  current_setting('app.dispatches_all', true) = 'yes'
  OR c.district = ANY ((SELECT p.districts FROM professional p WHERE p.person_id = NULLIF(current_setting('app.actor', true), '')::uuid)::text[]))) OR ((SELECT 'independent-coordinator' = ANY (string_to_array(current_setting('app.roles', true), ',')))
  AND c.district = ANY ((SELECT i.districts FROM independent_coordinator i WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid)::text[])))
  UNION ALL SELECT NULLIF(current_setting('app.intake', true), '')::uuid
  WHERE (SELECT 'independent-coordinator' = ANY (string_to_array(current_setting('app.roles', true), ',')))) AS seen (case_id) WHERE seen.case_id = asked.id OFFSET 0) AS found;
    END IF;
  END $$;


ALTER FUNCTION sight.visible_cases() OWNER TO escalation_sight;

--
-- Name: work_lists(); Type: FUNCTION; Schema: sight; Owner: escalation_sight
--

CREATE FUNCTION sight.work_lists() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ 
  SELECT array_remove(
    ARRAY['asked:' || NULLIF(current_setting('app.actor', true), '')::uuid, 'coordinated:' || NULLIF(current_setting('app.actor', true), '')::uuid, 'offered:' || NULLIF(current_setting('app.actor', true), '')::uuid, 'regular:' || NULLIF(current_setting('app.actor', true), '')::uuid,
      'access:' || NULLIF(current_setting('app.organisation', true), '')::uuid]
    || CASE
      WHEN NOT (SELECT 'dispatcher' = ANY (string_to_array(current_setting('app.roles', true), ','))) THEN NULL
      WHEN current_setting('app.dispatches_all', true) = 'yes' THEN ARRAY['municipality']
      ELSE ARRAY(SELECT 'district:' || d FROM professional p, unnest(p.districts) d WHERE p.person_id = NULLIF(current_setting('app.actor', true), '')::uuid)
    END
    || CASE WHEN (SELECT 'independent-coordinator' = ANY (string_to_array(current_setting('app.roles', true), ','))) THEN
      ARRAY(SELECT 'pool:' || d FROM independent_coordinator i, unnest(i.districts) d WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid)
    END, NULL) $$;


ALTER FUNCTION sight.work_lists() OWNER TO escalation_sight;

--
-- Name: subject_key; Type: TABLE; Schema: vault; Owner: escalation_owner
--

CREATE TABLE vault.subject_key (
    subject uuid NOT NULL,
    kek_id text NOT NULL,
    wrapped bytea NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE vault.subject_key OWNER TO escalation_owner;

--
-- Name: add_keys(text, uuid[], bytea[]); Type: FUNCTION; Schema: vault; Owner: escalation_owner
--

CREATE FUNCTION vault.add_keys(text, uuid[], bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO vault.subject_key (subject, kek_id, wrapped)  SELECT n.s,
             $1,
             n.w
            FROM UNNEST($2, $3) n(s, w);
END;


ALTER FUNCTION vault.add_keys(text, uuid[], bytea[]) OWNER TO escalation_owner;

--
-- Name: ensure_keys(text, uuid[], bytea[]); Type: FUNCTION; Schema: vault; Owner: escalation_owner
--

CREATE FUNCTION vault.ensure_keys(text, uuid[], bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO vault.subject_key (subject, kek_id, wrapped)  SELECT n.s,
             $1,
             n.w
            FROM UNNEST($2, $3) n(s, w) ON CONFLICT(subject) DO NOTHING;
END;


ALTER FUNCTION vault.ensure_keys(text, uuid[], bytea[]) OWNER TO escalation_owner;

--
-- Name: keys_of(uuid[]); Type: FUNCTION; Schema: vault; Owner: escalation_owner
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


ALTER FUNCTION vault.keys_of(asked uuid[]) OWNER TO escalation_owner;

--
-- Name: audit_entry_id_seq; Type: SEQUENCE; Schema: chassis; Owner: escalation_owner
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
-- Name: clock; Type: TABLE; Schema: chassis; Owner: escalation_owner
--

CREATE TABLE chassis.clock (
    one boolean DEFAULT true NOT NULL,
    ahead_seconds bigint DEFAULT 0 NOT NULL,
    CONSTRAINT clock_one_check CHECK (one)
);


ALTER TABLE chassis.clock OWNER TO escalation_owner;

--
-- Name: command; Type: TABLE; Schema: chassis; Owner: escalation_owner
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


ALTER TABLE chassis.command OWNER TO escalation_owner;

--
-- Name: erased_subject; Type: TABLE; Schema: chassis; Owner: escalation_owner
--

CREATE TABLE chassis.erased_subject (
    subject uuid NOT NULL,
    erased_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    swept_at timestamp with time zone,
    looked_at timestamp with time zone
);


ALTER TABLE chassis.erased_subject OWNER TO escalation_owner;

--
-- Name: processing_line_id_seq; Type: SEQUENCE; Schema: chassis; Owner: escalation_owner
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
-- Name: ruling; Type: TABLE; Schema: chassis; Owner: escalation_owner
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


ALTER TABLE chassis.ruling OWNER TO escalation_owner;

--
-- Name: advice; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.advice (
    advice_id uuid NOT NULL,
    district text NOT NULL,
    given_by_id uuid NOT NULL,
    given_to jsonb NOT NULL,
    given_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    request_id uuid,
    texts bytea NOT NULL,
    CONSTRAINT advice_outcome_check CHECK ((outcome = ANY (ARRAY['scale-up'::text, 'other-possibilities'::text])))
);

ALTER TABLE ONLY public.advice FORCE ROW LEVEL SECURITY;


ALTER TABLE public.advice OWNER TO escalation_owner;

--
-- Name: advice_reader; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.advice_reader (
    person_id uuid NOT NULL,
    given_at timestamp with time zone NOT NULL,
    advice_id uuid NOT NULL
);

ALTER TABLE ONLY public.advice_reader FORCE ROW LEVEL SECURITY;


ALTER TABLE public.advice_reader OWNER TO escalation_owner;

--
-- Name: consumer_pause; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.consumer_pause (
    consumer text NOT NULL,
    since timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    because jsonb
);


ALTER TABLE public.consumer_pause OWNER TO escalation_owner;

--
-- Name: consumer_watch; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.consumer_watch (
    consumer text NOT NULL,
    version text,
    version_since timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    counted_from timestamp with time zone
);


ALTER TABLE public.consumer_watch OWNER TO escalation_owner;

--
-- Name: coordinator_assignment; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.coordinator_assignment (
    assignment_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    state text NOT NULL,
    until_on date,
    replaces_id uuid,
    offered_by_id uuid,
    declared_at timestamp with time zone,
    ended_because text,
    CONSTRAINT coordinator_assignment_check CHECK (((state = 'ended'::text) = (ended_because IS NOT NULL))),
    CONSTRAINT coordinator_assignment_check1 CHECK (((state <> 'active'::text) OR (declared_at IS NOT NULL))),
    CONSTRAINT coordinator_assignment_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'active'::text, 'ended'::text])))
);

ALTER TABLE ONLY public.coordinator_assignment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.coordinator_assignment OWNER TO escalation_owner;

--
-- Name: decision; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.decision (
    decision_id uuid NOT NULL,
    case_id uuid NOT NULL,
    decided_by_id uuid NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    motivation bytea NOT NULL
);

ALTER TABLE ONLY public.decision FORCE ROW LEVEL SECURITY;


ALTER TABLE public.decision OWNER TO escalation_owner;

--
-- Name: escalation_case; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.escalation_case (
    case_id uuid NOT NULL,
    district text NOT NULL,
    stage text NOT NULL,
    reported_by_id uuid,
    member_ids uuid[],
    regular_coordinator_id uuid,
    CONSTRAINT escalation_case_stage_check CHECK ((stage = ANY (ARRAY['pre-dossier'::text, 'dossier'::text, 'closed'::text, 'erased'::text])))
);

ALTER TABLE ONLY public.escalation_case FORCE ROW LEVEL SECURITY;


ALTER TABLE public.escalation_case OWNER TO escalation_owner;

--
-- Name: event_stream_end; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.event_stream_end (
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    ended_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.event_stream_end OWNER TO escalation_owner;

--
-- Name: inbox_attempt; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE UNLOGGED TABLE public.inbox_attempt (
    message_id bigint NOT NULL,
    started integer NOT NULL,
    not_before timestamp with time zone
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000');


ALTER TABLE public.inbox_attempt OWNER TO escalation_owner;

--
-- Name: inbox_feed; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.inbox_feed (
    consumer text NOT NULL,
    topic text NOT NULL,
    partition integer NOT NULL,
    as_of timestamp with time zone NOT NULL
)
WITH (fillfactor='50');


ALTER TABLE public.inbox_feed OWNER TO escalation_owner;

--
-- Name: inbox_message; Type: TABLE; Schema: public; Owner: escalation_owner
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


ALTER TABLE public.inbox_message OWNER TO escalation_owner;

--
-- Name: inbox_message_id_seq; Type: SEQUENCE; Schema: public; Owner: escalation_owner
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
-- Name: inbox_stream; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.inbox_stream (
    consumer text NOT NULL,
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL
)
WITH (fillfactor='70');


ALTER TABLE public.inbox_stream OWNER TO escalation_owner;

--
-- Name: inbox_stream_end; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.inbox_stream_end (
    consumer text NOT NULL,
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    ended_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.inbox_stream_end OWNER TO escalation_owner;

--
-- Name: inbox_topic; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.inbox_topic (
    consumer text NOT NULL,
    topic text NOT NULL,
    heard_since timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.inbox_topic OWNER TO escalation_owner;

--
-- Name: independent_coordinator; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.independent_coordinator (
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    districts text[] NOT NULL,
    expertise text[] NOT NULL,
    available boolean NOT NULL,
    substitute_id uuid
);


ALTER TABLE public.independent_coordinator OWNER TO escalation_owner;

--
-- Name: involvement; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.involvement (
    party_id uuid NOT NULL,
    case_id uuid NOT NULL,
    organisation_id uuid,
    person_id uuid,
    role text,
    until_on date,
    has_left boolean NOT NULL,
    restricted boolean,
    sealed bytea,
    contact_id uuid
);

ALTER TABLE ONLY public.involvement FORCE ROW LEVEL SECURITY;


ALTER TABLE public.involvement OWNER TO escalation_owner;

--
-- Name: known_party; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.known_party (
    request_id uuid NOT NULL,
    party_id uuid NOT NULL,
    case_id uuid NOT NULL,
    organisation_id uuid,
    organisation_kind text,
    person_id uuid,
    member_ids uuid[] NOT NULL,
    restricted boolean,
    sealed bytea
);

ALTER TABLE ONLY public.known_party FORCE ROW LEVEL SECURITY;


ALTER TABLE public.known_party OWNER TO escalation_owner;

--
-- Name: member_need; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.member_need (
    request_id uuid NOT NULL,
    member_id uuid NOT NULL,
    case_id uuid NOT NULL,
    life_areas bytea NOT NULL
);

ALTER TABLE ONLY public.member_need FORCE ROW LEVEL SECURITY;


ALTER TABLE public.member_need OWNER TO escalation_owner;

--
-- Name: organisation; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.organisation (
    organisation_id uuid NOT NULL,
    kind text NOT NULL
);


ALTER TABLE public.organisation OWNER TO escalation_owner;

--
-- Name: outbox_id_seq; Type: SEQUENCE; Schema: public; Owner: escalation_owner
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
-- Name: professional; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.professional (
    person_id uuid NOT NULL,
    districts text[] NOT NULL,
    organisation_id uuid
);


ALTER TABLE public.professional OWNER TO escalation_owner;

--
-- Name: relay_lease; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.relay_lease (
    shard integer NOT NULL,
    owner uuid,
    fence bigint DEFAULT 0 NOT NULL,
    expires_at timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);


ALTER TABLE public.relay_lease OWNER TO escalation_owner;

--
-- Name: request; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.request (
    request_id uuid NOT NULL,
    case_id uuid NOT NULL,
    direction text NOT NULL,
    state text NOT NULL,
    outcome text,
    decision_id uuid,
    urgent boolean NOT NULL,
    requested_by_id uuid NOT NULL,
    requested_by_organisation_id uuid NOT NULL,
    entered_by_id uuid NOT NULL,
    received_at timestamp with time zone NOT NULL,
    received_by_coordinator_at timestamp with time zone,
    access_point_id uuid,
    referred_at timestamp with time zone,
    CONSTRAINT request_direction_check CHECK ((direction = ANY (ARRAY['upscaling'::text, 'downscaling'::text]))),
    CONSTRAINT request_outcome_check CHECK ((outcome = ANY (ARRAY['round-table'::text, 'other-possibilities'::text, 'access-solves'::text]))),
    CONSTRAINT request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'decided'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY public.request FORCE ROW LEVEL SECURITY;


ALTER TABLE public.request OWNER TO escalation_owner;

--
-- Name: request_content; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.request_content (
    request_id uuid NOT NULL,
    case_id uuid NOT NULL,
    written_by_id uuid NOT NULL,
    requested_by_id uuid NOT NULL,
    details jsonb NOT NULL,
    texts bytea NOT NULL
);

ALTER TABLE ONLY public.request_content FORCE ROW LEVEL SECURITY;


ALTER TABLE public.request_content OWNER TO escalation_owner;

--
-- Name: schema_migration; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.schema_migration (
    id integer NOT NULL,
    "timestamp" bigint NOT NULL,
    name character varying NOT NULL
);


ALTER TABLE public.schema_migration OWNER TO escalation_owner;

--
-- Name: schema_migration_id_seq; Type: SEQUENCE; Schema: public; Owner: escalation_owner
--

CREATE SEQUENCE public.schema_migration_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.schema_migration_id_seq OWNER TO escalation_owner;

--
-- Name: schema_migration_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: escalation_owner
--

ALTER SEQUENCE public.schema_migration_id_seq OWNED BY public.schema_migration.id;


--
-- Name: work_item; Type: VIEW; Schema: public; Owner: escalation_owner
--

CREATE VIEW public.work_item WITH (security_invoker='true') AS
 SELECT request_id,
    case_id,
    district,
    direction,
    state,
    outcome,
    urgent,
    received_at,
    access_point_id,
    regular_coordinator_id,
    live,
    coordinator_id,
    offered_to_id,
    asked_by_me,
    coordinated_by_me,
    offered_to_me,
    waits_for
   FROM ( SELECT r.request_id,
            r.case_id,
            c.district,
            r.direction,
            r.state,
            r.outcome,
            r.urgent,
            r.received_at,
            r.access_point_id,
            c.regular_coordinator_id,
            ((r.state = 'open'::text) OR ((r.state = 'decided'::text) AND (r.outcome = 'round-table'::text))) AS live,
            lead.person_id AS coordinator_id,
            offer.person_id AS offered_to_id,
            (((NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid = r.requested_by_id) OR ((NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid = r.entered_by_id)) AS asked_by_me,
            (r.case_id IN ( SELECT coordinator_assignment.case_id
                   FROM public.coordinator_assignment
                  WHERE ((coordinator_assignment.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (coordinator_assignment.state = 'active'::text) AND ((coordinator_assignment.until_on IS NULL) OR (coordinator_assignment.until_on >= (NULLIF(current_setting('app.today'::text, true), ''::text))::date))))) AS coordinated_by_me,
            COALESCE((offer.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid), false) AS offered_to_me,
                CASE
                    WHEN (NOT ((r.state = 'open'::text) OR ((r.state = 'decided'::text) AND (r.outcome = 'round-table'::text)))) THEN NULL::text
                    WHEN ((r.direction = 'downscaling'::text) AND (r.state = 'open'::text)) THEN 'access'::text
                    WHEN ((lead.person_id IS NULL) AND (offer.person_id IS NULL)) THEN 'coordinator'::text
                    WHEN (lead.person_id IS NULL) THEN 'declaration'::text
                    WHEN (r.state = 'open'::text) THEN 'decision'::text
                    ELSE NULL::text
                END AS waits_for
           FROM (((public.request r
             JOIN public.escalation_case c USING (case_id))
             LEFT JOIN public.coordinator_assignment lead ON (((lead.case_id = r.case_id) AND (lead.state = 'active'::text) AND (lead.until_on IS NULL))))
             LEFT JOIN public.coordinator_assignment offer ON (((offer.case_id = r.case_id) AND (offer.state = 'offered'::text))))) item
  WHERE (asked_by_me OR coordinated_by_me OR offered_to_me OR (regular_coordinator_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) OR (access_point_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid) OR (live AND (( SELECT ('dispatcher'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text)))) AND ((current_setting('app.dispatches_all'::text, true) = 'yes'::text) OR (district = ANY (( SELECT p.districts
           FROM public.professional p
          WHERE (p.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid))::text[]))))) OR ((waits_for = 'coordinator'::text) AND (( SELECT ('independent-coordinator'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text)))) AND (district = ANY (( SELECT i.districts
           FROM public.independent_coordinator i
          WHERE (i.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid))::text[])))));


ALTER VIEW public.work_item OWNER TO escalation_owner;

--
-- Name: work_list; Type: TABLE; Schema: public; Owner: escalation_owner
--

CREATE TABLE public.work_list (
    list text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    request_id uuid NOT NULL,
    case_id uuid NOT NULL,
    until_on date,
    district text NOT NULL,
    direction text NOT NULL,
    state text NOT NULL,
    outcome text,
    urgent boolean NOT NULL,
    live boolean NOT NULL,
    waits_for text,
    coordinator_id uuid,
    offered_to_id uuid
);

ALTER TABLE ONLY public.work_list FORCE ROW LEVEL SECURITY;


ALTER TABLE public.work_list OWNER TO escalation_owner;

--
-- Name: schema_migration id; Type: DEFAULT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.schema_migration ALTER COLUMN id SET DEFAULT nextval('public.schema_migration_id_seq'::regclass);


--
-- Data for Name: audit_entry; Type: TABLE DATA; Schema: chassis; Owner: escalation_owner
--



--
-- Data for Name: audit_seal; Type: TABLE DATA; Schema: chassis; Owner: escalation_owner
--



--
-- Data for Name: clock; Type: TABLE DATA; Schema: chassis; Owner: escalation_owner
--

INSERT INTO chassis.clock VALUES (true, 0);


--
-- Data for Name: command; Type: TABLE DATA; Schema: chassis; Owner: escalation_owner
--



--
-- Data for Name: erased_subject; Type: TABLE DATA; Schema: chassis; Owner: escalation_owner
--



--
-- Data for Name: processing_line; Type: TABLE DATA; Schema: chassis; Owner: escalation_owner
--



--
-- Data for Name: revision; Type: TABLE DATA; Schema: chassis; Owner: escalation_owner
--



--
-- Data for Name: ruling; Type: TABLE DATA; Schema: chassis; Owner: escalation_owner
--



--
-- Data for Name: advice; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: advice_reader; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: consumer_pause; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: consumer_watch; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: coordinator_assignment; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: decision; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: escalation_case; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: event_epoch; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--

INSERT INTO public.event_epoch VALUES (true, 1);


--
-- Data for Name: event_stream; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: event_stream_end; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: inbox_attempt; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: inbox_feed; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: inbox_message; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: inbox_stream; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: inbox_stream_end; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: inbox_topic; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: independent_coordinator; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: involvement; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: known_party; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: member_need; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: organisation; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: professional; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: relay_lease; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--

INSERT INTO public.relay_lease VALUES (0, NULL, 0, '-infinity');


--
-- Data for Name: request; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: request_content; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: schema_migration; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--

INSERT INTO public.schema_migration VALUES (1, 1795305600000, 'chassis-1795305600000');
INSERT INTO public.schema_migration VALUES (2, 1795305660000, 'eventing-1795305660000');
INSERT INTO public.schema_migration VALUES (3, 1795338000000, 'escalation-1795338000000');
INSERT INTO public.schema_migration VALUES (4, 1795395600000, 'case-of-a-request-1795395600000');
INSERT INTO public.schema_migration VALUES (5, 1795910400000, 'erased-subjects-1795910400000');
INSERT INTO public.schema_migration VALUES (6, 1795910460000, 'out-of-reach-1795910460000');
INSERT INTO public.schema_migration VALUES (7, 1795968000000, 'stream-ends-1795968000000');
INSERT INTO public.schema_migration VALUES (8, 1795968000000, 'hidden-parties-see-nothing-1795968000000');
INSERT INTO public.schema_migration VALUES (9, 1795968300000, 'registered-cases-1795968300000');
INSERT INTO public.schema_migration VALUES (10, 1795968600000, 'consumer-watch-1795968600000');
INSERT INTO public.schema_migration VALUES (11, 1795968660000, 'ruling-on-a-group-1795968660000');
INSERT INTO public.schema_migration VALUES (12, 1795969860000, 'sight-for-the-service-only-1795969860000');
INSERT INTO public.schema_migration VALUES (13, 1795971000000, 'directory-by-events-1795971000000');
INSERT INTO public.schema_migration VALUES (14, 1796025600000, 'sight-for-events-1796025600000');
INSERT INTO public.schema_migration VALUES (15, 1796025600000, 'background-work-1796025600000');
INSERT INTO public.schema_migration VALUES (16, 1796029200000, 'requests-do-not-end-1796029200000');
INSERT INTO public.schema_migration VALUES (17, 1796031000000, 'work-lists-1796031000000');
INSERT INTO public.schema_migration VALUES (18, 1796031600000, 'sealed-parties-1796031600000');
INSERT INTO public.schema_migration VALUES (19, 1796112000000, 'erased-and-still-named-1796112000000');
INSERT INTO public.schema_migration VALUES (20, 1796198400000, 'last-revision-1796198400000');
INSERT INTO public.schema_migration VALUES (21, 1796202000000, 'work-list-filters-1796202000000');


--
-- Data for Name: timer; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: work_list; Type: TABLE DATA; Schema: public; Owner: escalation_owner
--



--
-- Data for Name: subject_key; Type: TABLE DATA; Schema: vault; Owner: escalation_owner
--



--
-- Name: audit_entry_id_seq; Type: SEQUENCE SET; Schema: chassis; Owner: escalation_owner
--

SELECT pg_catalog.setval('chassis.audit_entry_id_seq', 1, false);


--
-- Name: processing_line_id_seq; Type: SEQUENCE SET; Schema: chassis; Owner: escalation_owner
--

SELECT pg_catalog.setval('chassis.processing_line_id_seq', 1, false);


--
-- Name: inbox_message_id_seq; Type: SEQUENCE SET; Schema: public; Owner: escalation_owner
--

SELECT pg_catalog.setval('public.inbox_message_id_seq', 1, false);


--
-- Name: outbox_id_seq; Type: SEQUENCE SET; Schema: public; Owner: escalation_owner
--

SELECT pg_catalog.setval('public.outbox_id_seq', 1, false);


--
-- Name: schema_migration_id_seq; Type: SEQUENCE SET; Schema: public; Owner: escalation_owner
--

SELECT pg_catalog.setval('public.schema_migration_id_seq', 21, true);


--
-- Name: audit_entry audit_entry_pkey; Type: CONSTRAINT; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE ONLY chassis.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);


--
-- Name: audit_seal audit_seal_pkey; Type: CONSTRAINT; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE ONLY chassis.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (batch);


--
-- Name: clock clock_pkey; Type: CONSTRAINT; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE ONLY chassis.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (one);


--
-- Name: command command_pkey; Type: CONSTRAINT; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE ONLY chassis.command
    ADD CONSTRAINT command_pkey PRIMARY KEY (person_id, route, key);


--
-- Name: erased_subject erased_subject_pkey; Type: CONSTRAINT; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE ONLY chassis.erased_subject
    ADD CONSTRAINT erased_subject_pkey PRIMARY KEY (subject);


--
-- Name: processing_line processing_line_pkey; Type: CONSTRAINT; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE ONLY chassis.processing_line
    ADD CONSTRAINT processing_line_pkey PRIMARY KEY (id);


--
-- Name: revision revision_pkey; Type: CONSTRAINT; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE ONLY chassis.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (object, version);


--
-- Name: ruling ruling_pkey; Type: CONSTRAINT; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE ONLY chassis.ruling
    ADD CONSTRAINT ruling_pkey PRIMARY KEY (ruling_id);


--
-- Name: schema_migration PK_0edff5015b71cc0389ae0f4b9a1; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id);


--
-- Name: advice advice_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.advice
    ADD CONSTRAINT advice_pkey PRIMARY KEY (advice_id);


--
-- Name: advice_reader advice_reader_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.advice_reader
    ADD CONSTRAINT advice_reader_pkey PRIMARY KEY (person_id, given_at, advice_id);


--
-- Name: consumer_pause consumer_pause_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.consumer_pause
    ADD CONSTRAINT consumer_pause_pkey PRIMARY KEY (consumer);


--
-- Name: consumer_watch consumer_watch_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.consumer_watch
    ADD CONSTRAINT consumer_watch_pkey PRIMARY KEY (consumer);


--
-- Name: coordinator_assignment coordinator_assignment_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.coordinator_assignment
    ADD CONSTRAINT coordinator_assignment_pkey PRIMARY KEY (assignment_id);


--
-- Name: decision decision_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (decision_id);


--
-- Name: escalation_case escalation_case_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.escalation_case
    ADD CONSTRAINT escalation_case_pkey PRIMARY KEY (case_id);


--
-- Name: event_epoch event_epoch_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.event_epoch
    ADD CONSTRAINT event_epoch_pkey PRIMARY KEY (only_row);


--
-- Name: event_stream_end event_stream_end_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.event_stream_end
    ADD CONSTRAINT event_stream_end_pkey PRIMARY KEY (stream, epoch);


--
-- Name: event_stream event_stream_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.event_stream
    ADD CONSTRAINT event_stream_pkey PRIMARY KEY (stream);


--
-- Name: inbox_attempt inbox_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.inbox_attempt
    ADD CONSTRAINT inbox_attempt_pkey PRIMARY KEY (message_id);


--
-- Name: inbox_feed inbox_feed_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.inbox_feed
    ADD CONSTRAINT inbox_feed_pkey PRIMARY KEY (consumer, topic, partition);


--
-- Name: inbox_message inbox_message_consumer_event_id_key; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.inbox_message
    ADD CONSTRAINT inbox_message_consumer_event_id_key UNIQUE (consumer, event_id);


--
-- Name: inbox_message inbox_message_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.inbox_message
    ADD CONSTRAINT inbox_message_pkey PRIMARY KEY (id);


--
-- Name: inbox_stream_end inbox_stream_end_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.inbox_stream_end
    ADD CONSTRAINT inbox_stream_end_pkey PRIMARY KEY (consumer, stream, epoch);


--
-- Name: inbox_stream inbox_stream_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.inbox_stream
    ADD CONSTRAINT inbox_stream_pkey PRIMARY KEY (consumer, stream);


--
-- Name: inbox_topic inbox_topic_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.inbox_topic
    ADD CONSTRAINT inbox_topic_pkey PRIMARY KEY (consumer, topic);


--
-- Name: independent_coordinator independent_coordinator_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.independent_coordinator
    ADD CONSTRAINT independent_coordinator_pkey PRIMARY KEY (person_id);


--
-- Name: involvement involvement_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.involvement
    ADD CONSTRAINT involvement_pkey PRIMARY KEY (party_id);


--
-- Name: known_party known_party_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.known_party
    ADD CONSTRAINT known_party_pkey PRIMARY KEY (request_id, party_id);


--
-- Name: member_need member_need_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.member_need
    ADD CONSTRAINT member_need_pkey PRIMARY KEY (request_id, member_id);


--
-- Name: organisation organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (organisation_id);


--
-- Name: outbox outbox_event_id_key; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_stream_epoch_seq_key; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_stream_epoch_seq_key UNIQUE (stream, epoch, seq);


--
-- Name: professional professional_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.professional
    ADD CONSTRAINT professional_pkey PRIMARY KEY (person_id);


--
-- Name: relay_lease relay_lease_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.relay_lease
    ADD CONSTRAINT relay_lease_pkey PRIMARY KEY (shard);


--
-- Name: request_content request_content_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.request_content
    ADD CONSTRAINT request_content_pkey PRIMARY KEY (request_id);


--
-- Name: request request_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (request_id);


--
-- Name: timer timer_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.timer
    ADD CONSTRAINT timer_pkey PRIMARY KEY (id);


--
-- Name: work_list work_list_pkey; Type: CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.work_list
    ADD CONSTRAINT work_list_pkey PRIMARY KEY (list, received_at, request_id);


--
-- Name: subject_key subject_key_pkey; Type: CONSTRAINT; Schema: vault; Owner: escalation_owner
--

ALTER TABLE ONLY vault.subject_key
    ADD CONSTRAINT subject_key_pkey PRIMARY KEY (subject);


--
-- Name: audit_batch; Type: INDEX; Schema: chassis; Owner: escalation_owner
--

CREATE INDEX audit_batch ON chassis.audit_entry USING btree (batch);


--
-- Name: audit_unsealed; Type: INDEX; Schema: chassis; Owner: escalation_owner
--

CREATE INDEX audit_unsealed ON chassis.audit_entry USING btree (id) WHERE (batch IS NULL);


--
-- Name: command_at; Type: INDEX; Schema: chassis; Owner: escalation_owner
--

CREATE INDEX command_at ON chassis.command USING btree (at);


--
-- Name: erased_unswept; Type: INDEX; Schema: chassis; Owner: escalation_owner
--

CREATE INDEX erased_unswept ON chassis.erased_subject USING btree (erased_at) WHERE (swept_at IS NULL);


--
-- Name: processing_subject; Type: INDEX; Schema: chassis; Owner: escalation_owner
--

CREATE INDEX processing_subject ON chassis.processing_line USING btree (subject);


--
-- Name: processing_trace; Type: INDEX; Schema: chassis; Owner: escalation_owner
--

CREATE INDEX processing_trace ON chassis.processing_line USING btree (trace_id);


--
-- Name: ruling_proposed; Type: INDEX; Schema: chassis; Owner: escalation_owner
--

CREATE UNIQUE INDEX ruling_proposed ON chassis.ruling USING btree (message_id) WHERE (state = 'proposed'::text);


--
-- Name: advice_reader_of; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX advice_reader_of ON public.advice_reader USING btree (advice_id);


--
-- Name: assignment_active; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX assignment_active ON public.coordinator_assignment USING btree (person_id) WHERE (state = 'active'::text);


--
-- Name: assignment_by_case; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX assignment_by_case ON public.coordinator_assignment USING btree (case_id);


--
-- Name: assignment_by_person; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX assignment_by_person ON public.coordinator_assignment USING btree (person_id) WHERE (state <> 'ended'::text);


--
-- Name: decision_by_case; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX decision_by_case ON public.decision USING btree (case_id);


--
-- Name: escalation_case_by_regular_coordinator; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX escalation_case_by_regular_coordinator ON public.escalation_case USING btree (regular_coordinator_id);


--
-- Name: escalation_case_by_reporter; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX escalation_case_by_reporter ON public.escalation_case USING btree (reported_by_id);


--
-- Name: inbox_blocked; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX inbox_blocked ON public.inbox_message USING btree (consumer, stream, status) WHERE (status = ANY (ARRAY['held'::text, 'parked'::text]));


--
-- Name: inbox_number; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX inbox_number ON public.inbox_message USING btree (hashtextextended(stream, (0)::bigint), seq) WHERE (status = ANY (ARRAY['done'::text, 'skipped'::text]));


--
-- Name: inbox_open; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX inbox_open ON public.inbox_message USING btree (consumer, stream, epoch, seq, id) WHERE (status = ANY (ARRAY['pending'::text, 'held'::text, 'parked'::text]));


--
-- Name: inbox_ready; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX inbox_ready ON public.inbox_message USING btree (consumer, id) WHERE (status = 'pending'::text);


--
-- Name: involvement_by_case; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX involvement_by_case ON public.involvement USING btree (case_id);


--
-- Name: involvement_by_person; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX involvement_by_person ON public.involvement USING btree (person_id) WHERE (NOT has_left);


--
-- Name: involvement_in_clear; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX involvement_in_clear ON public.involvement USING btree (case_id) WHERE (sealed IS NULL);


--
-- Name: known_party_by_case; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX known_party_by_case ON public.known_party USING btree (case_id);


--
-- Name: known_party_in_clear; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX known_party_in_clear ON public.known_party USING btree (case_id) WHERE (sealed IS NULL);


--
-- Name: member_need_by_case; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX member_need_by_case ON public.member_need USING btree (case_id);


--
-- Name: member_need_by_member; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX member_need_by_member ON public.member_need USING btree (member_id);


--
-- Name: one_lead; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE UNIQUE INDEX one_lead ON public.coordinator_assignment USING btree (case_id) WHERE ((state = 'active'::text) AND (until_on IS NULL));


--
-- Name: one_offer; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE UNIQUE INDEX one_offer ON public.coordinator_assignment USING btree (case_id) WHERE (state = 'offered'::text);


--
-- Name: outbox_pending; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX outbox_pending ON public.outbox USING btree (id) WHERE (published_at IS NULL);


--
-- Name: request_at_access; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX request_at_access ON public.request USING btree (access_point_id);


--
-- Name: request_by_case; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX request_by_case ON public.request USING btree (case_id);


--
-- Name: request_by_requester; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX request_by_requester ON public.request USING btree (requested_by_id);


--
-- Name: request_by_typist; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX request_by_typist ON public.request USING btree (entered_by_id);


--
-- Name: request_content_by_case; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX request_content_by_case ON public.request_content USING btree (case_id);


--
-- Name: request_live; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX request_live ON public.request USING btree (received_at, request_id) WHERE ((state = 'open'::text) OR ((state = 'decided'::text) AND (outcome = 'round-table'::text)));


--
-- Name: timer_due; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX timer_due ON public.timer USING btree (due_at) WHERE (status = 'armed'::text);


--
-- Name: timer_one_armed; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE UNIQUE INDEX timer_one_armed ON public.timer USING btree (key) WHERE (status = 'armed'::text);


--
-- Name: timer_over; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX timer_over ON public.timer USING btree (COALESCE(fired_at, armed_at)) WHERE (status <> 'armed'::text);


--
-- Name: work_list_by_case; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX work_list_by_case ON public.work_list USING btree (case_id);


--
-- Name: work_list_by_district; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX work_list_by_district ON public.work_list USING btree (list, district, received_at, request_id);


--
-- Name: work_list_by_state; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX work_list_by_state ON public.work_list USING btree (list, state, received_at, request_id);


--
-- Name: work_list_by_wait; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX work_list_by_wait ON public.work_list USING btree (list, waits_for, received_at, request_id);


--
-- Name: work_list_live; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX work_list_live ON public.work_list USING btree (list, received_at, request_id) WHERE live;


--
-- Name: work_list_urgent; Type: INDEX; Schema: public; Owner: escalation_owner
--

CREATE INDEX work_list_urgent ON public.work_list USING btree (list, received_at, request_id) WHERE (urgent AND live);


--
-- Name: subject_key_by_ring_key; Type: INDEX; Schema: vault; Owner: escalation_owner
--

CREATE INDEX subject_key_by_ring_key ON vault.subject_key USING btree (kek_id);


--
-- Name: advice keep_advice_reader; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_advice_reader AFTER INSERT OR UPDATE OF given_by_id, given_to, given_at ON public.advice FOR EACH ROW EXECUTE FUNCTION sight.keep_advice_reader();


--
-- Name: coordinator_assignment keep_work_list_on_delete; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_work_list_on_delete AFTER DELETE ON public.coordinator_assignment REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_work_list();


--
-- Name: escalation_case keep_work_list_on_delete; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_work_list_on_delete AFTER DELETE ON public.escalation_case REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_work_list();


--
-- Name: request keep_work_list_on_delete; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_work_list_on_delete AFTER DELETE ON public.request REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_work_list();


--
-- Name: coordinator_assignment keep_work_list_on_insert; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_work_list_on_insert AFTER INSERT ON public.coordinator_assignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_work_list();


--
-- Name: escalation_case keep_work_list_on_insert; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_work_list_on_insert AFTER INSERT ON public.escalation_case REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_work_list();


--
-- Name: request keep_work_list_on_insert; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_work_list_on_insert AFTER INSERT ON public.request REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_work_list();


--
-- Name: coordinator_assignment keep_work_list_on_update; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_work_list_on_update AFTER UPDATE ON public.coordinator_assignment REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_work_list();


--
-- Name: escalation_case keep_work_list_on_update; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_work_list_on_update AFTER UPDATE ON public.escalation_case REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_work_list();


--
-- Name: request keep_work_list_on_update; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER keep_work_list_on_update AFTER UPDATE ON public.request REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.keep_work_list();


--
-- Name: event_stream note_end; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER note_end AFTER UPDATE ON public.event_stream FOR EACH ROW WHEN ((old.epoch <> new.epoch)) EXECUTE FUNCTION public.note_event_stream_end();


--
-- Name: inbox_stream note_end; Type: TRIGGER; Schema: public; Owner: escalation_owner
--

CREATE TRIGGER note_end AFTER UPDATE ON public.inbox_stream FOR EACH ROW WHEN ((old.epoch <> new.epoch)) EXECUTE FUNCTION public.note_inbox_stream_end();


--
-- Name: audit_entry audit_entry_batch_fkey; Type: FK CONSTRAINT; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE ONLY chassis.audit_entry
    ADD CONSTRAINT audit_entry_batch_fkey FOREIGN KEY (batch) REFERENCES chassis.audit_seal(batch);


--
-- Name: advice_reader advice_reader_advice_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.advice_reader
    ADD CONSTRAINT advice_reader_advice_id_fkey FOREIGN KEY (advice_id) REFERENCES public.advice(advice_id) ON DELETE CASCADE;


--
-- Name: known_party known_party_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.known_party
    ADD CONSTRAINT known_party_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(request_id) ON DELETE CASCADE;


--
-- Name: member_need member_need_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.member_need
    ADD CONSTRAINT member_need_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request_content(request_id) ON DELETE CASCADE;


--
-- Name: request_content request_content_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: escalation_owner
--

ALTER TABLE ONLY public.request_content
    ADD CONSTRAINT request_content_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(request_id) ON DELETE CASCADE;


--
-- Name: command; Type: ROW SECURITY; Schema: chassis; Owner: escalation_owner
--

ALTER TABLE chassis.command ENABLE ROW LEVEL SECURITY;

--
-- Name: command own; Type: POLICY; Schema: chassis; Owner: escalation_owner
--

CREATE POLICY own ON chassis.command TO escalation_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: command work; Type: POLICY; Schema: chassis; Owner: escalation_owner
--

CREATE POLICY work ON chassis.command TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: advice; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.advice ENABLE ROW LEVEL SECURITY;

--
-- Name: advice_reader; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.advice_reader ENABLE ROW LEVEL SECURITY;

--
-- Name: coordinator_assignment; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.coordinator_assignment ENABLE ROW LEVEL SECURITY;

--
-- Name: decision; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.decision ENABLE ROW LEVEL SECURITY;

--
-- Name: escalation_case; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.escalation_case ENABLE ROW LEVEL SECURITY;

--
-- Name: advice given; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY given ON public.advice TO escalation_app USING ((given_to @> jsonb_build_array(jsonb_build_object('personId', (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid))));


--
-- Name: coordinator_assignment involved; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY involved ON public.coordinator_assignment TO escalation_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: decision involved; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY involved ON public.decision TO escalation_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: escalation_case involved; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY involved ON public.escalation_case TO escalation_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: involvement involved; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY involved ON public.involvement TO escalation_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: known_party involved; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY involved ON public.known_party TO escalation_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: member_need involved; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY involved ON public.member_need TO escalation_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: request involved; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY involved ON public.request TO escalation_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: request_content involved; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY involved ON public.request_content TO escalation_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: involvement; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.involvement ENABLE ROW LEVEL SECURITY;

--
-- Name: known_party; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.known_party ENABLE ROW LEVEL SECURITY;

--
-- Name: member_need; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.member_need ENABLE ROW LEVEL SECURITY;

--
-- Name: advice own; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY own ON public.advice TO escalation_app USING ((given_by_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((given_by_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: advice_reader own; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY own ON public.advice_reader FOR SELECT TO escalation_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: work_list own; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY own ON public.work_list FOR SELECT TO escalation_app USING ((list = ANY (( SELECT sight.work_lists() AS work_lists)::text[])));


--
-- Name: decision readers; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY readers ON public.decision AS RESTRICTIVE FOR SELECT TO escalation_app USING (((decided_by_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) OR (case_id IN ( SELECT coordinator_assignment.case_id
   FROM public.coordinator_assignment
  WHERE ((coordinator_assignment.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (coordinator_assignment.state = 'active'::text) AND ((coordinator_assignment.until_on IS NULL) OR (coordinator_assignment.until_on >= (NULLIF(current_setting('app.today'::text, true), ''::text))::date))))) OR (decision_id IN ( SELECT r.decision_id
   FROM public.request r
  WHERE (((NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid = r.requested_by_id) OR ((NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid = r.entered_by_id)))) OR (case_id IN ( SELECT c.case_id
   FROM public.escalation_case c
  WHERE (c.regular_coordinator_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)))));


--
-- Name: member_need readers; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY readers ON public.member_need AS RESTRICTIVE FOR SELECT TO escalation_app USING ((request_id IN ( SELECT c.request_id
   FROM public.request_content c)));


--
-- Name: request_content readers; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY readers ON public.request_content AS RESTRICTIVE FOR SELECT TO escalation_app USING (((((NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid = written_by_id) OR ((NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid = requested_by_id)) OR (case_id IN ( SELECT coordinator_assignment.case_id
   FROM public.coordinator_assignment
  WHERE ((coordinator_assignment.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (coordinator_assignment.state = 'active'::text) AND ((coordinator_assignment.until_on IS NULL) OR (coordinator_assignment.until_on >= (NULLIF(current_setting('app.today'::text, true), ''::text))::date))))) OR (request_id IN ( SELECT r.request_id
   FROM public.request r
  WHERE (r.access_point_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)))));


--
-- Name: escalation_case registered; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY registered ON public.escalation_case AS RESTRICTIVE FOR SELECT TO escalation_app USING ((member_ids IS NOT NULL));


--
-- Name: request; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.request ENABLE ROW LEVEL SECURITY;

--
-- Name: request_content; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.request_content ENABLE ROW LEVEL SECURITY;

--
-- Name: decision starting; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY starting ON public.decision FOR INSERT TO escalation_app WITH CHECK ((decided_by_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: request starting; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY starting ON public.request FOR INSERT TO escalation_app WITH CHECK ((entered_by_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: advice work; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY work ON public.advice TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: coordinator_assignment work; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY work ON public.coordinator_assignment TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: decision work; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY work ON public.decision TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: escalation_case work; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY work ON public.escalation_case TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: involvement work; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY work ON public.involvement TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: known_party work; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY work ON public.known_party TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: member_need work; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY work ON public.member_need TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: request work; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY work ON public.request TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: request_content work; Type: POLICY; Schema: public; Owner: escalation_owner
--

CREATE POLICY work ON public.request_content TO escalation_worker USING (true) WITH CHECK (true);


--
-- Name: work_list; Type: ROW SECURITY; Schema: public; Owner: escalation_owner
--

ALTER TABLE public.work_list ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA chassis; Type: ACL; Schema: -; Owner: escalation_owner
--

GRANT USAGE ON SCHEMA chassis TO escalation_app;
GRANT USAGE ON SCHEMA chassis TO escalation_worker;


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT USAGE ON SCHEMA public TO escalation_app;
GRANT USAGE ON SCHEMA public TO escalation_worker;
GRANT USAGE ON SCHEMA public TO escalation_sight;


--
-- Name: SCHEMA sight; Type: ACL; Schema: -; Owner: escalation_owner
--

GRANT USAGE ON SCHEMA sight TO escalation_app;
GRANT USAGE ON SCHEMA sight TO escalation_worker;
GRANT ALL ON SCHEMA sight TO escalation_sight;


--
-- Name: SCHEMA vault; Type: ACL; Schema: -; Owner: escalation_owner
--

GRANT USAGE ON SCHEMA vault TO escalation_app;
GRANT USAGE ON SCHEMA vault TO escalation_worker;


--
-- Name: TABLE audit_entry; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT SELECT ON TABLE chassis.audit_entry TO escalation_worker;


--
-- Name: FUNCTION audit(text, text, text[], text[], text[]); Type: ACL; Schema: chassis; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) TO escalation_app;
GRANT ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) TO escalation_worker;


--
-- Name: TABLE revision; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE chassis.revision TO escalation_worker;


--
-- Name: FUNCTION changes_since(asked text, since integer); Type: ACL; Schema: chassis; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION chassis.changes_since(asked text, since integer) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.changes_since(asked text, since integer) TO escalation_app;
GRANT ALL ON FUNCTION chassis.changes_since(asked text, since integer) TO escalation_worker;


--
-- Name: FUNCTION last_revision(asked text); Type: ACL; Schema: chassis; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION chassis.last_revision(asked text) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.last_revision(asked text) TO escalation_app;
GRANT ALL ON FUNCTION chassis.last_revision(asked text) TO escalation_worker;


--
-- Name: TABLE processing_line; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT SELECT ON TABLE chassis.processing_line TO escalation_worker;


--
-- Name: FUNCTION log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]); Type: ACL; Schema: chassis; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) TO escalation_app;
GRANT ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) TO escalation_worker;


--
-- Name: FUNCTION revise(text, integer, text[]); Type: ACL; Schema: chassis; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION chassis.revise(text, integer, text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.revise(text, integer, text[]) TO escalation_app;
GRANT ALL ON FUNCTION chassis.revise(text, integer, text[]) TO escalation_worker;


--
-- Name: TABLE audit_seal; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT SELECT ON TABLE chassis.audit_seal TO escalation_worker;


--
-- Name: FUNCTION seal_audit(at_most integer); Type: ACL; Schema: chassis; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION chassis.seal_audit(at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.seal_audit(at_most integer) TO escalation_worker;


--
-- Name: TABLE event_epoch; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.event_epoch TO escalation_app;
GRANT SELECT ON TABLE public.event_epoch TO escalation_worker;


--
-- Name: TABLE event_stream; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.event_stream TO escalation_worker;


--
-- Name: TABLE outbox; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox TO escalation_worker;


--
-- Name: FUNCTION append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text); Type: ACL; Schema: public; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) TO escalation_app;
GRANT ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) TO escalation_worker;


--
-- Name: TABLE timer; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.timer TO escalation_worker;


--
-- Name: FUNCTION arm_timer(uuid, text, text, text, timestamp with time zone, text); Type: ACL; Schema: public; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) TO escalation_app;
GRANT ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) TO escalation_worker;


--
-- Name: FUNCTION cancel_timer(text); Type: ACL; Schema: public; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION public.cancel_timer(text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cancel_timer(text) TO escalation_app;
GRANT ALL ON FUNCTION public.cancel_timer(text) TO escalation_worker;


--
-- Name: FUNCTION note_event_stream_end(); Type: ACL; Schema: public; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION public.note_event_stream_end() FROM PUBLIC;


--
-- Name: FUNCTION note_inbox_stream_end(); Type: ACL; Schema: public; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION public.note_inbox_stream_end() FROM PUBLIC;


--
-- Name: FUNCTION case_of_request(uuid); Type: ACL; Schema: sight; Owner: escalation_sight
--

REVOKE ALL ON FUNCTION sight.case_of_request(uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.case_of_request(uuid) TO escalation_app;
GRANT ALL ON FUNCTION sight.case_of_request(uuid) TO escalation_worker;


--
-- Name: FUNCTION coordinator_load(uuid[]); Type: ACL; Schema: sight; Owner: escalation_sight
--

REVOKE ALL ON FUNCTION sight.coordinator_load(uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.coordinator_load(uuid[]) TO escalation_worker;
GRANT ALL ON FUNCTION sight.coordinator_load(uuid[]) TO escalation_app;


--
-- Name: FUNCTION keep_advice_reader(); Type: ACL; Schema: sight; Owner: escalation_sight
--

REVOKE ALL ON FUNCTION sight.keep_advice_reader() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.keep_advice_reader() TO escalation_worker;


--
-- Name: FUNCTION keep_work_list(); Type: ACL; Schema: sight; Owner: escalation_sight
--

REVOKE ALL ON FUNCTION sight.keep_work_list() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.keep_work_list() TO escalation_worker;


--
-- Name: FUNCTION visible_cases(); Type: ACL; Schema: sight; Owner: escalation_sight
--

REVOKE ALL ON FUNCTION sight.visible_cases() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.visible_cases() TO escalation_app;
GRANT ALL ON FUNCTION sight.visible_cases() TO escalation_worker;


--
-- Name: FUNCTION work_lists(); Type: ACL; Schema: sight; Owner: escalation_sight
--

REVOKE ALL ON FUNCTION sight.work_lists() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.work_lists() TO escalation_worker;
GRANT ALL ON FUNCTION sight.work_lists() TO escalation_app;


--
-- Name: TABLE subject_key; Type: ACL; Schema: vault; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE vault.subject_key TO escalation_worker;


--
-- Name: FUNCTION add_keys(text, uuid[], bytea[]); Type: ACL; Schema: vault; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) TO escalation_app;
GRANT ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) TO escalation_worker;


--
-- Name: FUNCTION ensure_keys(text, uuid[], bytea[]); Type: ACL; Schema: vault; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) TO escalation_app;
GRANT ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) TO escalation_worker;


--
-- Name: FUNCTION keys_of(asked uuid[]); Type: ACL; Schema: vault; Owner: escalation_owner
--

REVOKE ALL ON FUNCTION vault.keys_of(asked uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.keys_of(asked uuid[]) TO escalation_app;
GRANT ALL ON FUNCTION vault.keys_of(asked uuid[]) TO escalation_worker;


--
-- Name: TABLE clock; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT SELECT,UPDATE ON TABLE chassis.clock TO escalation_app;
GRANT SELECT ON TABLE chassis.clock TO escalation_worker;


--
-- Name: TABLE command; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE chassis.command TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE chassis.command TO escalation_worker;


--
-- Name: TABLE erased_subject; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT SELECT,INSERT ON TABLE chassis.erased_subject TO escalation_worker;


--
-- Name: COLUMN erased_subject.swept_at; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT UPDATE(swept_at) ON TABLE chassis.erased_subject TO escalation_worker;


--
-- Name: COLUMN erased_subject.looked_at; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT UPDATE(looked_at) ON TABLE chassis.erased_subject TO escalation_worker;


--
-- Name: TABLE ruling; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT SELECT,INSERT ON TABLE chassis.ruling TO escalation_worker;


--
-- Name: COLUMN ruling.state; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT UPDATE(state) ON TABLE chassis.ruling TO escalation_worker;


--
-- Name: COLUMN ruling.decided_by; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT UPDATE(decided_by) ON TABLE chassis.ruling TO escalation_worker;


--
-- Name: COLUMN ruling.decided_at; Type: ACL; Schema: chassis; Owner: escalation_owner
--

GRANT UPDATE(decided_at) ON TABLE chassis.ruling TO escalation_worker;


--
-- Name: TABLE advice; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.advice TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.advice TO escalation_worker;


--
-- Name: TABLE advice_reader; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.advice_reader TO escalation_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.advice_reader TO escalation_sight;


--
-- Name: TABLE consumer_pause; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.consumer_pause TO escalation_worker;


--
-- Name: TABLE consumer_watch; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.consumer_watch TO escalation_worker;


--
-- Name: TABLE coordinator_assignment; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.coordinator_assignment TO escalation_sight;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.coordinator_assignment TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.coordinator_assignment TO escalation_worker;


--
-- Name: TABLE decision; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.decision TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.decision TO escalation_worker;


--
-- Name: TABLE escalation_case; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.escalation_case TO escalation_sight;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.escalation_case TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.escalation_case TO escalation_worker;


--
-- Name: TABLE event_stream_end; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.event_stream_end TO escalation_worker;


--
-- Name: TABLE inbox_attempt; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_attempt TO escalation_worker;


--
-- Name: TABLE inbox_feed; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_feed TO escalation_worker;


--
-- Name: TABLE inbox_message; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_message TO escalation_worker;


--
-- Name: TABLE inbox_stream; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_stream TO escalation_worker;


--
-- Name: TABLE inbox_stream_end; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.inbox_stream_end TO escalation_worker;


--
-- Name: TABLE inbox_topic; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_topic TO escalation_worker;


--
-- Name: TABLE independent_coordinator; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.independent_coordinator TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.independent_coordinator TO escalation_worker;
GRANT SELECT ON TABLE public.independent_coordinator TO escalation_sight;


--
-- Name: TABLE involvement; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.involvement TO escalation_sight;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.involvement TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.involvement TO escalation_worker;


--
-- Name: TABLE known_party; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.known_party TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.known_party TO escalation_worker;


--
-- Name: TABLE member_need; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.member_need TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.member_need TO escalation_worker;


--
-- Name: TABLE organisation; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.organisation TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation TO escalation_worker;


--
-- Name: TABLE professional; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.professional TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.professional TO escalation_worker;
GRANT SELECT ON TABLE public.professional TO escalation_sight;


--
-- Name: TABLE relay_lease; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,UPDATE ON TABLE public.relay_lease TO escalation_worker;


--
-- Name: TABLE request; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.request TO escalation_sight;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request TO escalation_worker;


--
-- Name: TABLE request_content; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request_content TO escalation_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request_content TO escalation_worker;


--
-- Name: TABLE schema_migration; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.schema_migration TO escalation_app;
GRANT SELECT ON TABLE public.schema_migration TO escalation_worker;


--
-- Name: TABLE work_item; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.work_item TO escalation_app;


--
-- Name: TABLE work_list; Type: ACL; Schema: public; Owner: escalation_owner
--

GRANT SELECT ON TABLE public.work_list TO escalation_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.work_list TO escalation_sight;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: sight; Owner: escalation_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE escalation_owner IN SCHEMA sight GRANT ALL ON FUNCTIONS TO escalation_worker;


--
-- PostgreSQL database dump complete
--


