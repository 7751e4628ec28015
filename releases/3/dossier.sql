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
-- Name: chassis; Type: SCHEMA; Schema: -; Owner: dossier_owner
--

CREATE SCHEMA chassis;


ALTER SCHEMA chassis OWNER TO dossier_owner;

--
-- Name: sight; Type: SCHEMA; Schema: -; Owner: dossier_owner
--

CREATE SCHEMA sight;


ALTER SCHEMA sight OWNER TO dossier_owner;

--
-- Name: vault; Type: SCHEMA; Schema: -; Owner: dossier_owner
--

CREATE SCHEMA vault;


ALTER SCHEMA vault OWNER TO dossier_owner;

--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: audit_entry; Type: TABLE; Schema: chassis; Owner: dossier_owner
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


ALTER TABLE chassis.audit_entry OWNER TO dossier_owner;

--
-- Name: audit(text, text, text[], text[], text[]); Type: FUNCTION; Schema: chassis; Owner: dossier_owner
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


ALTER FUNCTION chassis.audit(text, text, text[], text[], text[]) OWNER TO dossier_owner;

--
-- Name: revision; Type: TABLE; Schema: chassis; Owner: dossier_owner
--

CREATE TABLE chassis.revision (
    object text NOT NULL,
    version integer NOT NULL,
    fields text[] NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE chassis.revision OWNER TO dossier_owner;

--
-- Name: changes_since(text, integer); Type: FUNCTION; Schema: chassis; Owner: dossier_owner
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


ALTER FUNCTION chassis.changes_since(asked text, since integer) OWNER TO dossier_owner;

--
-- Name: last_revision(text); Type: FUNCTION; Schema: chassis; Owner: dossier_owner
--

CREATE FUNCTION chassis.last_revision(asked text) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 SELECT COALESCE(max(r.version), 0) AS "coalesce"
    FROM chassis.revision r
   WHERE (r.object = last_revision.asked);
END;


ALTER FUNCTION chassis.last_revision(asked text) OWNER TO dossier_owner;

--
-- Name: processing_line; Type: TABLE; Schema: chassis; Owner: dossier_owner
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


ALTER TABLE chassis.processing_line OWNER TO dossier_owner;

--
-- Name: log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]); Type: FUNCTION; Schema: chassis; Owner: dossier_owner
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


ALTER FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) OWNER TO dossier_owner;

--
-- Name: revise(text, integer, text[]); Type: FUNCTION; Schema: chassis; Owner: dossier_owner
--

CREATE FUNCTION chassis.revise(text, integer, text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO chassis.revision (object, version, fields)
   VALUES ($1, $2, $3);
END;


ALTER FUNCTION chassis.revise(text, integer, text[]) OWNER TO dossier_owner;

--
-- Name: audit_seal; Type: TABLE; Schema: chassis; Owner: dossier_owner
--

CREATE TABLE chassis.audit_seal (
    batch bigint NOT NULL,
    count integer NOT NULL,
    digest bytea NOT NULL,
    sealed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE chassis.audit_seal OWNER TO dossier_owner;

--
-- Name: seal_audit(integer); Type: FUNCTION; Schema: chassis; Owner: dossier_owner
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


ALTER FUNCTION chassis.seal_audit(at_most integer) OWNER TO dossier_owner;

--
-- Name: event_epoch; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.event_epoch (
    only_row boolean DEFAULT true NOT NULL,
    epoch integer NOT NULL,
    CONSTRAINT event_epoch_only_row_check CHECK (only_row)
);


ALTER TABLE public.event_epoch OWNER TO dossier_owner;

--
-- Name: event_stream; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.event_stream (
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    since timestamp with time zone NOT NULL
)
WITH (fillfactor='70');


ALTER TABLE public.event_stream OWNER TO dossier_owner;

--
-- Name: outbox; Type: TABLE; Schema: public; Owner: dossier_owner
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


ALTER TABLE public.outbox OWNER TO dossier_owner;

--
-- Name: append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text); Type: FUNCTION; Schema: public; Owner: dossier_owner
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


ALTER FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) OWNER TO dossier_owner;

--
-- Name: timer; Type: TABLE; Schema: public; Owner: dossier_owner
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


ALTER TABLE public.timer OWNER TO dossier_owner;

--
-- Name: arm_timer(uuid, text, text, text, timestamp with time zone, text); Type: FUNCTION; Schema: public; Owner: dossier_owner
--

CREATE FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO public.timer AS t (id, key, type, stream, due_at, data)
   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT(key)
   WHERE (status = 'armed'::text) DO UPDATE SET type = $3, stream = $4, due_at = $5, data = $6, generation = (t.generation + 1);
END;


ALTER FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) OWNER TO dossier_owner;

--
-- Name: cancel_timer(text); Type: FUNCTION; Schema: public; Owner: dossier_owner
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


ALTER FUNCTION public.cancel_timer(text) OWNER TO dossier_owner;

--
-- Name: fold_name(text); Type: FUNCTION; Schema: public; Owner: dossier_owner
--

CREATE FUNCTION public.fold_name(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(replace(replace(replace(translate(lower(regexp_replace(NORMALIZE(name, NFKD), '[̀-ͯ᪰-᫿᷀-᷿⃐-⃿︠-֑︯-ׇֽֿׁׂׅׄؐ-ًؚ-ٰٟۖ-ۜ۟-۪ۤۧۨ-ۭ]'::text, ''::text, 'g'::text)), 'ıøłđðħŧŋə'::text, 'iolddhtne'::text), 'ß'::text, 'ss'::text), 'æ'::text, 'ae'::text), 'œ'::text, 'oe'::text), 'þ'::text, 'th'::text);


ALTER FUNCTION public.fold_name(name text) OWNER TO dossier_owner;

--
-- Name: note_event_stream_end(); Type: FUNCTION; Schema: public; Owner: dossier_owner
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


ALTER FUNCTION public.note_event_stream_end() OWNER TO dossier_owner;

--
-- Name: note_inbox_stream_end(); Type: FUNCTION; Schema: public; Owner: dossier_owner
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


ALTER FUNCTION public.note_inbox_stream_end() OWNER TO dossier_owner;

--
-- Name: follow_case(); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.follow_case() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
     BEGIN
       UPDATE involvement SET district = NEW.district, case_state = NEW.state WHERE case_id = NEW.case_id;
       RETURN NULL;
     END $$;


ALTER FUNCTION sight.follow_case() OWNER TO dossier_sight;

--
-- Name: free_case_digits(); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.free_case_digits() RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
     DECLARE
       tried text;
     BEGIN
       LOOP
         tried := lpad(floor(random() * 1000000)::int::text, 6, '0');
         PERFORM pg_advisory_xact_lock(hashtextextended('case-number:' || tried, 0));
         EXIT WHEN NOT EXISTS (SELECT FROM public.case_record WHERE digits = tried);
       END LOOP;
       RETURN tried;
     END $$;


ALTER FUNCTION sight.free_case_digits() OWNER TO dossier_sight;

--
-- Name: household_is_known(bytea[]); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.household_is_known(bytea[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    AS $_$ SELECT EXISTS (
  SELECT FROM public.household_member m JOIN public.case_record c USING (case_id)
  WHERE m.recognised_by = ANY ($1) AND c.state IN ('pre-dossier', 'dossier')) $_$;


ALTER FUNCTION sight.household_is_known(bytea[]) OWNER TO dossier_sight;

--
-- Name: looked_at(text); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.looked_at(text) RETURNS TABLE(person_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ SELECT DISTINCT a.person_id FROM chassis.audit_entry a
       WHERE a.object = $1 AND a.result = 'done' AND a.action IN ('see-case', 'see-plan', 'see-history', 'list-parties', 'list-authorities') AND a.person_id IS NOT NULL
         AND substr($1, 6)::uuid IN (SELECT sight.visible_cases()) $_$;


ALTER FUNCTION sight.looked_at(text) OWNER TO dossier_sight;

--
-- Name: order_involvement(); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.order_involvement() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
     BEGIN
       SELECT c.registered_at, c.district, c.state INTO NEW.registered_at, NEW.district, NEW.case_state
       FROM case_record c WHERE c.case_id = NEW.case_id;
       RETURN NEW;
     END $$;


ALTER FUNCTION sight.order_involvement() OWNER TO dossier_sight;

--
-- Name: own_case_counts(date, text[], text[], integer); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_case_counts(date, text[], text[], integer) RETURNS TABLE(state text, cases integer)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT asked.state, (SELECT count(*)::int FROM (
    SELECT FROM involvement i WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.case_state = asked.state 
    GROUP BY i.registered_at, i.case_id HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded') LIMIT $4) AS seen)
  FROM unnest($3) AS asked (state) $_$;


ALTER FUNCTION sight.own_case_counts(date, text[], text[], integer) OWNER TO dossier_sight;

--
-- Name: own_case_counts_in_district(date, text[], text[], integer, text); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_case_counts_in_district(date, text[], text[], integer, text) RETURNS TABLE(state text, cases integer)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT asked.state, (SELECT count(*)::int FROM (
    SELECT FROM involvement i WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.case_state = asked.state AND i.district = $5
    GROUP BY i.registered_at, i.case_id HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded') LIMIT $4) AS seen)
  FROM unnest($3) AS asked (state) $_$;


ALTER FUNCTION sight.own_case_counts_in_district(date, text[], text[], integer, text) OWNER TO dossier_sight;

--
-- Name: own_cases(date, text[], timestamp with time zone, uuid, integer); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases(date, text[], timestamp with time zone, uuid, integer) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, (SELECT c.state FROM case_record c WHERE c.case_id = i.case_id), array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND (i.registered_at, i.case_id) < ($3, $4)
  GROUP BY i.registered_at, i.case_id HAVING bool_or(i.standing || ' ' || (SELECT c.state FROM case_record c WHERE c.case_id = i.case_id) = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at DESC, i.case_id DESC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases(date, text[], timestamp with time zone, uuid, integer) OWNER TO dossier_sight;

--
-- Name: own_cases_among(date, text[], timestamp with time zone, uuid, integer, uuid[]); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_among(date, text[], timestamp with time zone, uuid, integer, uuid[]) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, (SELECT c.state FROM case_record c WHERE c.case_id = i.case_id), array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.case_id = ANY ($6) AND (i.registered_at, i.case_id) < ($3, $4)
  GROUP BY i.registered_at, i.case_id HAVING bool_or(i.standing || ' ' || (SELECT c.state FROM case_record c WHERE c.case_id = i.case_id) = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at DESC, i.case_id DESC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases_among(date, text[], timestamp with time zone, uuid, integer, uuid[]) OWNER TO dossier_sight;

--
-- Name: own_cases_named(date, text[], bytea[], integer); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_named(date, text[], bytea[], integer) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, (SELECT c.state FROM case_record c WHERE c.case_id = i.case_id), array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND EXISTS (SELECT FROM household_member m WHERE m.case_id = i.case_id AND m.named_by @> $3)
  GROUP BY i.registered_at, i.case_id HAVING bool_or(i.standing || ' ' || (SELECT c.state FROM case_record c WHERE c.case_id = i.case_id) = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at DESC, i.case_id DESC LIMIT $4 $_$;


ALTER FUNCTION sight.own_cases_named(date, text[], bytea[], integer) OWNER TO dossier_sight;

--
-- Name: own_cases_newest(date, text[], timestamp with time zone, uuid, integer); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_newest(date, text[], timestamp with time zone, uuid, integer) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, i.case_state, array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1)  AND (i.registered_at, i.case_id) < ($3, $4)
  GROUP BY i.registered_at, i.case_id, i.case_state HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at DESC, i.case_id DESC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases_newest(date, text[], timestamp with time zone, uuid, integer) OWNER TO dossier_sight;

--
-- Name: own_cases_newest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_newest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, i.case_state, array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.case_state = $6 AND i.district = $7 AND (i.registered_at, i.case_id) < ($3, $4)
  GROUP BY i.registered_at, i.case_id, i.case_state HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at DESC, i.case_id DESC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases_newest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) OWNER TO dossier_sight;

--
-- Name: own_cases_newest_in_district(date, text[], timestamp with time zone, uuid, integer, text); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_newest_in_district(date, text[], timestamp with time zone, uuid, integer, text) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, i.case_state, array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.district = $6 AND (i.registered_at, i.case_id) < ($3, $4)
  GROUP BY i.registered_at, i.case_id, i.case_state HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at DESC, i.case_id DESC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases_newest_in_district(date, text[], timestamp with time zone, uuid, integer, text) OWNER TO dossier_sight;

--
-- Name: own_cases_newest_in_state(date, text[], timestamp with time zone, uuid, integer, text); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_newest_in_state(date, text[], timestamp with time zone, uuid, integer, text) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, i.case_state, array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.case_state = $6 AND (i.registered_at, i.case_id) < ($3, $4)
  GROUP BY i.registered_at, i.case_id, i.case_state HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at DESC, i.case_id DESC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases_newest_in_state(date, text[], timestamp with time zone, uuid, integer, text) OWNER TO dossier_sight;

--
-- Name: own_cases_numbered(date, text[], text); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_numbered(date, text[], text) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, (SELECT c.state FROM case_record c WHERE c.case_id = i.case_id), array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.case_id = (SELECT c.case_id FROM case_record c WHERE c.digits = $3)
  GROUP BY i.registered_at, i.case_id HAVING bool_or(i.standing || ' ' || (SELECT c.state FROM case_record c WHERE c.case_id = i.case_id) = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at DESC, i.case_id DESC $_$;


ALTER FUNCTION sight.own_cases_numbered(date, text[], text) OWNER TO dossier_sight;

--
-- Name: own_cases_oldest(date, text[], timestamp with time zone, uuid, integer); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_oldest(date, text[], timestamp with time zone, uuid, integer) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, i.case_state, array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1)  AND (i.registered_at, i.case_id) > ($3, $4)
  GROUP BY i.registered_at, i.case_id, i.case_state HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at ASC, i.case_id ASC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases_oldest(date, text[], timestamp with time zone, uuid, integer) OWNER TO dossier_sight;

--
-- Name: own_cases_oldest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_oldest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, i.case_state, array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.case_state = $6 AND i.district = $7 AND (i.registered_at, i.case_id) > ($3, $4)
  GROUP BY i.registered_at, i.case_id, i.case_state HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at ASC, i.case_id ASC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases_oldest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) OWNER TO dossier_sight;

--
-- Name: own_cases_oldest_in_district(date, text[], timestamp with time zone, uuid, integer, text); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_oldest_in_district(date, text[], timestamp with time zone, uuid, integer, text) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, i.case_state, array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.district = $6 AND (i.registered_at, i.case_id) > ($3, $4)
  GROUP BY i.registered_at, i.case_id, i.case_state HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at ASC, i.case_id ASC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases_oldest_in_district(date, text[], timestamp with time zone, uuid, integer, text) OWNER TO dossier_sight;

--
-- Name: own_cases_oldest_in_state(date, text[], timestamp with time zone, uuid, integer, text); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_cases_oldest_in_state(date, text[], timestamp with time zone, uuid, integer, text) RETURNS TABLE(registered_at text, case_id uuid, state text, standings text[])
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$ 
  SELECT i.registered_at::text, i.case_id, i.case_state, array_agg(i.standing)
  FROM involvement i
  WHERE i.person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1) AND i.case_state = $6 AND (i.registered_at, i.case_id) > ($3, $4)
  GROUP BY i.registered_at, i.case_id, i.case_state HAVING bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded')
  ORDER BY i.registered_at ASC, i.case_id ASC LIMIT $5 $_$;


ALTER FUNCTION sight.own_cases_oldest_in_state(date, text[], timestamp with time zone, uuid, integer, text) OWNER TO dossier_sight;

--
-- Name: own_members(); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.own_members() RETURNS TABLE(case_id uuid, member_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ SELECT case_id, member_id FROM member_access WHERE pseudonym = decode(NULLIF(current_setting('app.pseudonym', true), ''), 'hex') AND withdrawn_at IS NULL
       ORDER BY used_at, member_id $$;


ALTER FUNCTION sight.own_members() OWNER TO dossier_sight;

--
-- Name: visible_cases(); Type: FUNCTION; Schema: sight; Owner: dossier_sight
--

CREATE FUNCTION sight.visible_cases() RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ BEGIN
    IF string_to_array(NULLIF(current_setting('app.case', true), ''), ',')::uuid[] IS NULL THEN RETURN QUERY SELECT case_id FROM public.involvement WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND ended_at IS NULL
  GROUP BY case_id HAVING bool_and(standing <> 'excluded')
  UNION ALL
  SELECT case_id FROM public.member_access WHERE pseudonym = decode(NULLIF(current_setting('app.pseudonym', true), ''), 'hex') AND withdrawn_at IS NULL;
    ELSE RETURN QUERY SELECT found.case_id FROM unnest(string_to_array(NULLIF(current_setting('app.case', true), ''), ',')::uuid[]) AS asked (id) CROSS JOIN LATERAL (
      SELECT seen.case_id FROM (SELECT case_id FROM public.involvement WHERE person_id = NULLIF(current_setting('app.actor', true), '')::uuid AND ended_at IS NULL
  GROUP BY case_id HAVING bool_and(standing <> 'excluded')
  UNION ALL
  SELECT case_id FROM public.member_access WHERE pseudonym = decode(NULLIF(current_setting('app.pseudonym', true), ''), 'hex') AND withdrawn_at IS NULL) AS seen (case_id) WHERE seen.case_id = asked.id OFFSET 0) AS found;
    END IF;
  END $$;


ALTER FUNCTION sight.visible_cases() OWNER TO dossier_sight;

--
-- Name: subject_key; Type: TABLE; Schema: vault; Owner: dossier_owner
--

CREATE TABLE vault.subject_key (
    subject uuid NOT NULL,
    kek_id text NOT NULL,
    wrapped bytea NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE vault.subject_key OWNER TO dossier_owner;

--
-- Name: add_keys(text, uuid[], bytea[]); Type: FUNCTION; Schema: vault; Owner: dossier_owner
--

CREATE FUNCTION vault.add_keys(text, uuid[], bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO vault.subject_key (subject, kek_id, wrapped)  SELECT n.s,
             $1,
             n.w
            FROM UNNEST($2, $3) n(s, w);
END;


ALTER FUNCTION vault.add_keys(text, uuid[], bytea[]) OWNER TO dossier_owner;

--
-- Name: ensure_keys(text, uuid[], bytea[]); Type: FUNCTION; Schema: vault; Owner: dossier_owner
--

CREATE FUNCTION vault.ensure_keys(text, uuid[], bytea[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 INSERT INTO vault.subject_key (subject, kek_id, wrapped)  SELECT n.s,
             $1,
             n.w
            FROM UNNEST($2, $3) n(s, w) ON CONFLICT(subject) DO NOTHING;
END;


ALTER FUNCTION vault.ensure_keys(text, uuid[], bytea[]) OWNER TO dossier_owner;

--
-- Name: keys_of(uuid[]); Type: FUNCTION; Schema: vault; Owner: dossier_owner
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


ALTER FUNCTION vault.keys_of(asked uuid[]) OWNER TO dossier_owner;

--
-- Name: audit_entry_id_seq; Type: SEQUENCE; Schema: chassis; Owner: dossier_owner
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
-- Name: clock; Type: TABLE; Schema: chassis; Owner: dossier_owner
--

CREATE TABLE chassis.clock (
    one boolean DEFAULT true NOT NULL,
    ahead_seconds bigint DEFAULT 0 NOT NULL,
    CONSTRAINT clock_one_check CHECK (one)
);


ALTER TABLE chassis.clock OWNER TO dossier_owner;

--
-- Name: command; Type: TABLE; Schema: chassis; Owner: dossier_owner
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


ALTER TABLE chassis.command OWNER TO dossier_owner;

--
-- Name: erased_subject; Type: TABLE; Schema: chassis; Owner: dossier_owner
--

CREATE TABLE chassis.erased_subject (
    subject uuid NOT NULL,
    erased_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    swept_at timestamp with time zone,
    looked_at timestamp with time zone
);


ALTER TABLE chassis.erased_subject OWNER TO dossier_owner;

--
-- Name: processing_line_id_seq; Type: SEQUENCE; Schema: chassis; Owner: dossier_owner
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
-- Name: ruling; Type: TABLE; Schema: chassis; Owner: dossier_owner
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


ALTER TABLE chassis.ruling OWNER TO dossier_owner;

--
-- Name: case_record; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.case_record (
    case_id uuid NOT NULL,
    district text NOT NULL,
    source_kind text NOT NULL,
    state text NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    reported_by_person uuid NOT NULL,
    reported_by_organisation uuid NOT NULL,
    explored bytea,
    version integer NOT NULL,
    digits text NOT NULL,
    CONSTRAINT case_record_digits_check CHECK ((digits ~ '^[0-9]{6}$'::text)),
    CONSTRAINT case_record_state_check CHECK ((state = ANY (ARRAY['pre-dossier'::text, 'dossier'::text, 'closed'::text, 'erased'::text])))
);

ALTER TABLE ONLY public.case_record FORCE ROW LEVEL SECURITY;


ALTER TABLE public.case_record OWNER TO dossier_owner;

--
-- Name: case_request; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.case_request (
    request_id uuid NOT NULL,
    case_id uuid NOT NULL,
    requested_by_id uuid NOT NULL,
    requested_by_organisation_id uuid NOT NULL,
    state text NOT NULL,
    outcome text,
    CONSTRAINT case_request_outcome_check CHECK ((outcome = ANY (ARRAY['round-table'::text, 'other-possibilities'::text, 'access-solves'::text]))),
    CONSTRAINT case_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'decided'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY public.case_request FORCE ROW LEVEL SECURITY;


ALTER TABLE public.case_request OWNER TO dossier_owner;

--
-- Name: consumer_pause; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.consumer_pause (
    consumer text NOT NULL,
    since timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    because jsonb
);


ALTER TABLE public.consumer_pause OWNER TO dossier_owner;

--
-- Name: consumer_watch; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.consumer_watch (
    consumer text NOT NULL,
    version text,
    version_since timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    counted_from timestamp with time zone
);


ALTER TABLE public.consumer_watch OWNER TO dossier_owner;

--
-- Name: coordinator; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.coordinator (
    appointment_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    stands_in_for_id uuid,
    until_on date,
    appointed_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT coordinator_kind_check CHECK ((kind = ANY (ARRAY['regular'::text, 'independent'::text])))
);

ALTER TABLE ONLY public.coordinator FORCE ROW LEVEL SECURITY;


ALTER TABLE public.coordinator OWNER TO dossier_owner;

--
-- Name: dossier_section; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.dossier_section (
    case_id uuid NOT NULL,
    section text NOT NULL,
    revision integer NOT NULL,
    content bytea NOT NULL,
    written_by_id uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT dossier_section_section_check CHECK ((section = ANY (ARRAY['problem-description'::text, 'progress'::text])))
);

ALTER TABLE ONLY public.dossier_section FORCE ROW LEVEL SECURITY;


ALTER TABLE public.dossier_section OWNER TO dossier_owner;

--
-- Name: entrusted_coordination; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.entrusted_coordination (
    appointment_id uuid NOT NULL,
    case_id uuid NOT NULL,
    reason bytea,
    entrusted_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.entrusted_coordination FORCE ROW LEVEL SECURITY;


ALTER TABLE public.entrusted_coordination OWNER TO dossier_owner;

--
-- Name: event_stream_end; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.event_stream_end (
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    ended_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.event_stream_end OWNER TO dossier_owner;

--
-- Name: exploration; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.exploration (
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    content bytea NOT NULL,
    recorded_by_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.exploration FORCE ROW LEVEL SECURITY;


ALTER TABLE public.exploration OWNER TO dossier_owner;

--
-- Name: explored_member; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.explored_member (
    case_id uuid NOT NULL,
    member_id uuid NOT NULL,
    problems bytea NOT NULL
);

ALTER TABLE ONLY public.explored_member FORCE ROW LEVEL SECURITY;


ALTER TABLE public.explored_member OWNER TO dossier_owner;

--
-- Name: household_change; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.household_change (
    change_id uuid NOT NULL,
    case_id uuid NOT NULL,
    member_id uuid,
    kind text NOT NULL,
    changed_by_id uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    detail bytea NOT NULL
);

ALTER TABLE ONLY public.household_change FORCE ROW LEVEL SECURITY;


ALTER TABLE public.household_change OWNER TO dossier_owner;

--
-- Name: household_member; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.household_member (
    member_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person bytea NOT NULL,
    recognised_by bytea,
    named_by bytea[] DEFAULT '{}'::bytea[] NOT NULL,
    left_on date,
    withdrawn_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL
);

ALTER TABLE ONLY public.household_member FORCE ROW LEVEL SECURITY;


ALTER TABLE public.household_member OWNER TO dossier_owner;

--
-- Name: inbox_attempt; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE UNLOGGED TABLE public.inbox_attempt (
    message_id bigint NOT NULL,
    started integer NOT NULL,
    not_before timestamp with time zone
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000');


ALTER TABLE public.inbox_attempt OWNER TO dossier_owner;

--
-- Name: inbox_feed; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.inbox_feed (
    consumer text NOT NULL,
    topic text NOT NULL,
    partition integer NOT NULL,
    as_of timestamp with time zone NOT NULL
)
WITH (fillfactor='50');


ALTER TABLE public.inbox_feed OWNER TO dossier_owner;

--
-- Name: inbox_message; Type: TABLE; Schema: public; Owner: dossier_owner
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


ALTER TABLE public.inbox_message OWNER TO dossier_owner;

--
-- Name: inbox_message_id_seq; Type: SEQUENCE; Schema: public; Owner: dossier_owner
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
-- Name: inbox_stream; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.inbox_stream (
    consumer text NOT NULL,
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL
)
WITH (fillfactor='70');


ALTER TABLE public.inbox_stream OWNER TO dossier_owner;

--
-- Name: inbox_stream_end; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.inbox_stream_end (
    consumer text NOT NULL,
    stream text NOT NULL,
    epoch integer NOT NULL,
    last_seq bigint NOT NULL,
    ended_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.inbox_stream_end OWNER TO dossier_owner;

--
-- Name: inbox_topic; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.inbox_topic (
    consumer text NOT NULL,
    topic text NOT NULL,
    heard_since timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


ALTER TABLE public.inbox_topic OWNER TO dossier_owner;

--
-- Name: involvement; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.involvement (
    involvement_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    standing text NOT NULL,
    granted_by uuid,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    until_on date,
    registered_at timestamp with time zone NOT NULL,
    district text NOT NULL,
    case_state text NOT NULL
);

ALTER TABLE ONLY public.involvement FORCE ROW LEVEL SECURITY;


ALTER TABLE public.involvement OWNER TO dossier_owner;

--
-- Name: involvement_decision; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.involvement_decision (
    decision_id uuid NOT NULL,
    case_id uuid NOT NULL,
    decided_by_id uuid NOT NULL,
    mandate boolean NOT NULL,
    called_in uuid[] NOT NULL,
    released uuid[] NOT NULL,
    manager_id uuid,
    manager_consulted_on date,
    decided_at timestamp with time zone NOT NULL,
    reason bytea NOT NULL
);

ALTER TABLE ONLY public.involvement_decision FORCE ROW LEVEL SECURITY;


ALTER TABLE public.involvement_decision OWNER TO dossier_owner;

--
-- Name: known_question; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.known_question (
    person_id uuid NOT NULL,
    asked_on date NOT NULL,
    asked bytea NOT NULL,
    question_id uuid NOT NULL,
    counts boolean NOT NULL,
    answered boolean NOT NULL
);

ALTER TABLE ONLY public.known_question FORCE ROW LEVEL SECURITY;


ALTER TABLE public.known_question OWNER TO dossier_owner;

--
-- Name: meeting; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.meeting (
    round_table_id uuid NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    cancelled boolean NOT NULL,
    people bytea NOT NULL,
    held_on date,
    digest text
);

ALTER TABLE ONLY public.meeting FORCE ROW LEVEL SECURITY;


ALTER TABLE public.meeting OWNER TO dossier_owner;

--
-- Name: member_access; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.member_access (
    access_id uuid NOT NULL,
    case_id uuid NOT NULL,
    member_id uuid NOT NULL,
    which bytea NOT NULL,
    code bytea NOT NULL,
    made_by_id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    tries integer NOT NULL,
    pseudonym bytea,
    used_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawn_by_id uuid,
    CONSTRAINT member_access_check CHECK (((pseudonym IS NULL) = (used_at IS NULL))),
    CONSTRAINT member_access_tries_check CHECK (((tries >= 0) AND (tries <= 5)))
);

ALTER TABLE ONLY public.member_access FORCE ROW LEVEL SECURITY;


ALTER TABLE public.member_access OWNER TO dossier_owner;

--
-- Name: member_authority; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.member_authority (
    member_id uuid NOT NULL,
    case_id uuid NOT NULL,
    holders bytea NOT NULL,
    recorded_by_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

ALTER TABLE ONLY public.member_authority FORCE ROW LEVEL SECURITY;


ALTER TABLE public.member_authority OWNER TO dossier_owner;

--
-- Name: member_request; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.member_request (
    ask_id uuid NOT NULL,
    case_id uuid NOT NULL,
    member_id uuid NOT NULL,
    kind text NOT NULL,
    asked bytea NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    recorded_by_id uuid NOT NULL,
    due_on date NOT NULL,
    answer bytea,
    answered_at timestamp with time zone,
    CONSTRAINT member_request_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'objection'::text, 'reaction'::text])))
);

ALTER TABLE ONLY public.member_request FORCE ROW LEVEL SECURITY;


ALTER TABLE public.member_request OWNER TO dossier_owner;

--
-- Name: minutes; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.minutes (
    round_table_id uuid NOT NULL,
    case_id uuid NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    finishing bytea
);

ALTER TABLE ONLY public.minutes FORCE ROW LEVEL SECURITY;


ALTER TABLE public.minutes OWNER TO dossier_owner;

--
-- Name: minutes_block; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.minutes_block (
    round_table_id uuid NOT NULL,
    kind text NOT NULL,
    block_id uuid NOT NULL,
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT minutes_block_kind_check CHECK ((kind = ANY (ARRAY['question'::text, 'trajectory'::text, 'choice'::text, 'subject'::text, 'attendance'::text])))
);

ALTER TABLE ONLY public.minutes_block FORCE ROW LEVEL SECURITY;


ALTER TABLE public.minutes_block OWNER TO dossier_owner;

--
-- Name: minutes_correction; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.minutes_correction (
    correction_id uuid NOT NULL,
    round_table_id uuid NOT NULL,
    case_id uuid NOT NULL,
    content bytea NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.minutes_correction FORCE ROW LEVEL SECURITY;


ALTER TABLE public.minutes_correction OWNER TO dossier_owner;

--
-- Name: minutes_frozen; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.minutes_frozen (
    round_table_id uuid NOT NULL,
    case_id uuid NOT NULL,
    content bytea NOT NULL,
    digest text NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    finished_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.minutes_frozen FORCE ROW LEVEL SECURITY;


ALTER TABLE public.minutes_frozen OWNER TO dossier_owner;

--
-- Name: organisation; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.organisation (
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    districts text[] NOT NULL,
    folded_name text GENERATED ALWAYS AS (public.fold_name(name)) STORED NOT NULL,
    added_by_id uuid
);


ALTER TABLE public.organisation OWNER TO dossier_owner;

--
-- Name: outbox_id_seq; Type: SEQUENCE; Schema: public; Owner: dossier_owner
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
-- Name: party; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.party (
    party_id uuid NOT NULL,
    case_id uuid NOT NULL,
    organisation_id uuid,
    organisation_kind text,
    person_id uuid,
    proposed_person_id uuid,
    role text,
    member_ids uuid[] NOT NULL,
    grounds text[] NOT NULL,
    hidden boolean,
    state text,
    named_in uuid[] NOT NULL,
    involved_at timestamp with time zone,
    until_on date,
    sealed bytea,
    wall bytea,
    CONSTRAINT party_check CHECK (((state = 'named'::text) OR (state = 'excluded'::text) OR (involved_at IS NOT NULL))),
    CONSTRAINT party_role_check CHECK ((role = ANY (ARRAY['provider'::text, 'adviser'::text, 'supporter'::text, 'focal-point-officer'::text]))),
    CONSTRAINT party_state_check CHECK ((state = ANY (ARRAY['named'::text, 'involved'::text, 'left'::text, 'excluded'::text])))
);

ALTER TABLE ONLY public.party FORCE ROW LEVEL SECURITY;


ALTER TABLE public.party OWNER TO dossier_owner;

--
-- Name: plan; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.plan (
    case_id uuid NOT NULL,
    revision integer DEFAULT 0 NOT NULL
);

ALTER TABLE ONLY public.plan FORCE ROW LEVEL SECURITY;


ALTER TABLE public.plan OWNER TO dossier_owner;

--
-- Name: plan_answer; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.plan_answer (
    answer_id uuid NOT NULL,
    case_id uuid NOT NULL,
    member_id uuid,
    version integer NOT NULL,
    answer bytea NOT NULL,
    answered_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.plan_answer FORCE ROW LEVEL SECURITY;


ALTER TABLE public.plan_answer OWNER TO dossier_owner;

--
-- Name: plan_block; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.plan_block (
    case_id uuid NOT NULL,
    block_id uuid NOT NULL,
    kind text NOT NULL,
    revision integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT plan_block_kind_check CHECK ((kind = ANY (ARRAY['goal'::text, 'line'::text, 'voice'::text])))
);

ALTER TABLE ONLY public.plan_block FORCE ROW LEVEL SECURITY;


ALTER TABLE public.plan_block OWNER TO dossier_owner;

--
-- Name: plan_version; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.plan_version (
    case_id uuid NOT NULL,
    version integer NOT NULL,
    content bytea NOT NULL,
    digest text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by_id uuid NOT NULL,
    answer_by date NOT NULL,
    adopted_at timestamp with time zone
);

ALTER TABLE ONLY public.plan_version FORCE ROW LEVEL SECURITY;


ALTER TABLE public.plan_version OWNER TO dossier_owner;

--
-- Name: professional; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.professional (
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    function text,
    districts text[] NOT NULL,
    function_code text,
    has_account boolean DEFAULT true NOT NULL,
    folded_name text GENERATED ALWAYS AS (public.fold_name(name)) STORED NOT NULL,
    added_by_id uuid,
    phone text
);


ALTER TABLE public.professional OWNER TO dossier_owner;

--
-- Name: relay_lease; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.relay_lease (
    shard integer NOT NULL,
    owner uuid,
    fence bigint DEFAULT 0 NOT NULL,
    expires_at timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);


ALTER TABLE public.relay_lease OWNER TO dossier_owner;

--
-- Name: schema_migration; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.schema_migration (
    id integer NOT NULL,
    "timestamp" bigint NOT NULL,
    name character varying NOT NULL
);


ALTER TABLE public.schema_migration OWNER TO dossier_owner;

--
-- Name: schema_migration_id_seq; Type: SEQUENCE; Schema: public; Owner: dossier_owner
--

CREATE SEQUENCE public.schema_migration_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.schema_migration_id_seq OWNER TO dossier_owner;

--
-- Name: schema_migration_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: dossier_owner
--

ALTER SEQUENCE public.schema_migration_id_seq OWNED BY public.schema_migration.id;


--
-- Name: upgrade; Type: TABLE; Schema: public; Owner: dossier_owner
--

CREATE TABLE public.upgrade (
    step text NOT NULL,
    done_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

ALTER TABLE ONLY public.upgrade FORCE ROW LEVEL SECURITY;


ALTER TABLE public.upgrade OWNER TO dossier_owner;

--
-- Name: schema_migration id; Type: DEFAULT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.schema_migration ALTER COLUMN id SET DEFAULT nextval('public.schema_migration_id_seq'::regclass);


--
-- Data for Name: audit_entry; Type: TABLE DATA; Schema: chassis; Owner: dossier_owner
--



--
-- Data for Name: audit_seal; Type: TABLE DATA; Schema: chassis; Owner: dossier_owner
--



--
-- Data for Name: clock; Type: TABLE DATA; Schema: chassis; Owner: dossier_owner
--

INSERT INTO chassis.clock VALUES (true, 0);


--
-- Data for Name: command; Type: TABLE DATA; Schema: chassis; Owner: dossier_owner
--



--
-- Data for Name: erased_subject; Type: TABLE DATA; Schema: chassis; Owner: dossier_owner
--



--
-- Data for Name: processing_line; Type: TABLE DATA; Schema: chassis; Owner: dossier_owner
--



--
-- Data for Name: revision; Type: TABLE DATA; Schema: chassis; Owner: dossier_owner
--



--
-- Data for Name: ruling; Type: TABLE DATA; Schema: chassis; Owner: dossier_owner
--



--
-- Data for Name: case_record; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: case_request; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: consumer_pause; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: consumer_watch; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: coordinator; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: dossier_section; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: entrusted_coordination; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: event_epoch; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--

INSERT INTO public.event_epoch VALUES (true, 1);


--
-- Data for Name: event_stream; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: event_stream_end; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: exploration; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: explored_member; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: household_change; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: household_member; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: inbox_attempt; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: inbox_feed; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: inbox_message; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: inbox_stream; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: inbox_stream_end; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: inbox_topic; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: involvement; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: involvement_decision; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: known_question; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: meeting; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: member_access; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: member_authority; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: member_request; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: minutes; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: minutes_block; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: minutes_correction; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: minutes_frozen; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: organisation; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: party; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: plan; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: plan_answer; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: plan_block; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: plan_version; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: professional; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: relay_lease; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--

INSERT INTO public.relay_lease VALUES (0, NULL, 0, '-infinity');


--
-- Data for Name: schema_migration; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--

INSERT INTO public.schema_migration VALUES (1, 1795305600000, 'chassis-1795305600000');
INSERT INTO public.schema_migration VALUES (2, 1795305660000, 'eventing-1795305660000');
INSERT INTO public.schema_migration VALUES (3, 1795335000000, 'directory-1795335000000');
INSERT INTO public.schema_migration VALUES (4, 1795335600000, 'cases-1795335600000');
INSERT INTO public.schema_migration VALUES (5, 1795338000000, 'colleagues-1795338000000');
INSERT INTO public.schema_migration VALUES (6, 1795339800000, 'involvement-1795339800000');
INSERT INTO public.schema_migration VALUES (7, 1795381200000, 'known-households-1795381200000');
INSERT INTO public.schema_migration VALUES (8, 1795910400000, 'erased-subjects-1795910400000');
INSERT INTO public.schema_migration VALUES (9, 1795910460000, 'out-of-reach-1795910460000');
INSERT INTO public.schema_migration VALUES (10, 1795968000000, 'stream-ends-1795968000000');
INSERT INTO public.schema_migration VALUES (11, 1795968600000, 'consumer-watch-1795968600000');
INSERT INTO public.schema_migration VALUES (12, 1795968600000, 'sight-by-act-1795968600000');
INSERT INTO public.schema_migration VALUES (13, 1795968660000, 'ruling-on-a-group-1795968660000');
INSERT INTO public.schema_migration VALUES (14, 1795969200000, 'folded-names-1795969200000');
INSERT INTO public.schema_migration VALUES (15, 1795969800000, 'known-questions-1795969800000');
INSERT INTO public.schema_migration VALUES (16, 1795969860000, 'sight-for-the-service-only-1795969860000');
INSERT INTO public.schema_migration VALUES (17, 1795973700000, 'upgrade-1795973700000');
INSERT INTO public.schema_migration VALUES (18, 1796025600000, 'sight-for-events-1796025600000');
INSERT INTO public.schema_migration VALUES (19, 1796025600000, 'background-work-1796025600000');
INSERT INTO public.schema_migration VALUES (20, 1796029800000, 'own-cases-in-order-1796029800000');
INSERT INTO public.schema_migration VALUES (21, 1796029800000, 'case-numbers-1796029800000');
INSERT INTO public.schema_migration VALUES (22, 1796031600000, 'sealed-parties-1796031600000');
INSERT INTO public.schema_migration VALUES (23, 1796034000000, 'added-by-1796034000000');
INSERT INTO public.schema_migration VALUES (24, 1796112000000, 'erased-and-still-named-1796112000000');
INSERT INTO public.schema_migration VALUES (25, 1796115600000, 'search-1796115600000');
INSERT INTO public.schema_migration VALUES (26, 1796116200000, 'household-life-1796116200000');
INSERT INTO public.schema_migration VALUES (27, 1796116800000, 'work-phones-1796116800000');
INSERT INTO public.schema_migration VALUES (28, 1796119200000, 'authorities-1796119200000');
INSERT INTO public.schema_migration VALUES (29, 1796119800000, 'plans-1796119800000');
INSERT INTO public.schema_migration VALUES (30, 1796198400000, 'last-revision-1796198400000');
INSERT INTO public.schema_migration VALUES (31, 1796202000000, 'case-filters-1796202000000');
INSERT INTO public.schema_migration VALUES (32, 1796202600000, 'meetings-1796202600000');
INSERT INTO public.schema_migration VALUES (33, 1796203200000, 'minutes-1796203200000');
INSERT INTO public.schema_migration VALUES (34, 1796205600000, 'member-access-1796205600000');
INSERT INTO public.schema_migration VALUES (35, 1796206200000, 'member-requests-1796206200000');
INSERT INTO public.schema_migration VALUES (36, 1796206800000, 'looked-1796206800000');
INSERT INTO public.schema_migration VALUES (37, 1796207400000, 'versions-of-members-1796207400000');
INSERT INTO public.schema_migration VALUES (38, 1796209800000, 'approach-1796209800000');


--
-- Data for Name: timer; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: upgrade; Type: TABLE DATA; Schema: public; Owner: dossier_owner
--



--
-- Data for Name: subject_key; Type: TABLE DATA; Schema: vault; Owner: dossier_owner
--



--
-- Name: audit_entry_id_seq; Type: SEQUENCE SET; Schema: chassis; Owner: dossier_owner
--

SELECT pg_catalog.setval('chassis.audit_entry_id_seq', 1, false);


--
-- Name: processing_line_id_seq; Type: SEQUENCE SET; Schema: chassis; Owner: dossier_owner
--

SELECT pg_catalog.setval('chassis.processing_line_id_seq', 1, false);


--
-- Name: inbox_message_id_seq; Type: SEQUENCE SET; Schema: public; Owner: dossier_owner
--

SELECT pg_catalog.setval('public.inbox_message_id_seq', 1, false);


--
-- Name: outbox_id_seq; Type: SEQUENCE SET; Schema: public; Owner: dossier_owner
--

SELECT pg_catalog.setval('public.outbox_id_seq', 1, false);


--
-- Name: schema_migration_id_seq; Type: SEQUENCE SET; Schema: public; Owner: dossier_owner
--

SELECT pg_catalog.setval('public.schema_migration_id_seq', 38, true);


--
-- Name: audit_entry audit_entry_pkey; Type: CONSTRAINT; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE ONLY chassis.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);


--
-- Name: audit_seal audit_seal_pkey; Type: CONSTRAINT; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE ONLY chassis.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (batch);


--
-- Name: clock clock_pkey; Type: CONSTRAINT; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE ONLY chassis.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (one);


--
-- Name: command command_pkey; Type: CONSTRAINT; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE ONLY chassis.command
    ADD CONSTRAINT command_pkey PRIMARY KEY (person_id, route, key);


--
-- Name: erased_subject erased_subject_pkey; Type: CONSTRAINT; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE ONLY chassis.erased_subject
    ADD CONSTRAINT erased_subject_pkey PRIMARY KEY (subject);


--
-- Name: processing_line processing_line_pkey; Type: CONSTRAINT; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE ONLY chassis.processing_line
    ADD CONSTRAINT processing_line_pkey PRIMARY KEY (id);


--
-- Name: revision revision_pkey; Type: CONSTRAINT; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE ONLY chassis.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (object, version);


--
-- Name: ruling ruling_pkey; Type: CONSTRAINT; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE ONLY chassis.ruling
    ADD CONSTRAINT ruling_pkey PRIMARY KEY (ruling_id);


--
-- Name: schema_migration PK_0edff5015b71cc0389ae0f4b9a1; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id);


--
-- Name: case_record case_record_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.case_record
    ADD CONSTRAINT case_record_pkey PRIMARY KEY (case_id);


--
-- Name: case_request case_request_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.case_request
    ADD CONSTRAINT case_request_pkey PRIMARY KEY (request_id);


--
-- Name: consumer_pause consumer_pause_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.consumer_pause
    ADD CONSTRAINT consumer_pause_pkey PRIMARY KEY (consumer);


--
-- Name: consumer_watch consumer_watch_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.consumer_watch
    ADD CONSTRAINT consumer_watch_pkey PRIMARY KEY (consumer);


--
-- Name: coordinator coordinator_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.coordinator
    ADD CONSTRAINT coordinator_pkey PRIMARY KEY (appointment_id);


--
-- Name: dossier_section dossier_section_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.dossier_section
    ADD CONSTRAINT dossier_section_pkey PRIMARY KEY (case_id, section, revision);


--
-- Name: entrusted_coordination entrusted_coordination_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.entrusted_coordination
    ADD CONSTRAINT entrusted_coordination_pkey PRIMARY KEY (appointment_id);


--
-- Name: event_epoch event_epoch_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.event_epoch
    ADD CONSTRAINT event_epoch_pkey PRIMARY KEY (only_row);


--
-- Name: event_stream_end event_stream_end_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.event_stream_end
    ADD CONSTRAINT event_stream_end_pkey PRIMARY KEY (stream, epoch);


--
-- Name: event_stream event_stream_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.event_stream
    ADD CONSTRAINT event_stream_pkey PRIMARY KEY (stream);


--
-- Name: exploration exploration_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.exploration
    ADD CONSTRAINT exploration_pkey PRIMARY KEY (case_id);


--
-- Name: explored_member explored_member_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.explored_member
    ADD CONSTRAINT explored_member_pkey PRIMARY KEY (case_id, member_id);


--
-- Name: household_change household_change_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.household_change
    ADD CONSTRAINT household_change_pkey PRIMARY KEY (change_id);


--
-- Name: household_member household_member_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.household_member
    ADD CONSTRAINT household_member_pkey PRIMARY KEY (member_id);


--
-- Name: inbox_attempt inbox_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.inbox_attempt
    ADD CONSTRAINT inbox_attempt_pkey PRIMARY KEY (message_id);


--
-- Name: inbox_feed inbox_feed_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.inbox_feed
    ADD CONSTRAINT inbox_feed_pkey PRIMARY KEY (consumer, topic, partition);


--
-- Name: inbox_message inbox_message_consumer_event_id_key; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.inbox_message
    ADD CONSTRAINT inbox_message_consumer_event_id_key UNIQUE (consumer, event_id);


--
-- Name: inbox_message inbox_message_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.inbox_message
    ADD CONSTRAINT inbox_message_pkey PRIMARY KEY (id);


--
-- Name: inbox_stream_end inbox_stream_end_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.inbox_stream_end
    ADD CONSTRAINT inbox_stream_end_pkey PRIMARY KEY (consumer, stream, epoch);


--
-- Name: inbox_stream inbox_stream_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.inbox_stream
    ADD CONSTRAINT inbox_stream_pkey PRIMARY KEY (consumer, stream);


--
-- Name: inbox_topic inbox_topic_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.inbox_topic
    ADD CONSTRAINT inbox_topic_pkey PRIMARY KEY (consumer, topic);


--
-- Name: involvement_decision involvement_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.involvement_decision
    ADD CONSTRAINT involvement_decision_pkey PRIMARY KEY (decision_id);


--
-- Name: involvement involvement_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.involvement
    ADD CONSTRAINT involvement_pkey PRIMARY KEY (involvement_id);


--
-- Name: known_question known_question_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.known_question
    ADD CONSTRAINT known_question_pkey PRIMARY KEY (person_id, asked_on, asked);


--
-- Name: meeting meeting_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT meeting_pkey PRIMARY KEY (round_table_id);


--
-- Name: member_access member_access_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.member_access
    ADD CONSTRAINT member_access_pkey PRIMARY KEY (access_id);


--
-- Name: member_authority member_authority_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.member_authority
    ADD CONSTRAINT member_authority_pkey PRIMARY KEY (member_id);


--
-- Name: member_request member_request_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.member_request
    ADD CONSTRAINT member_request_pkey PRIMARY KEY (ask_id);


--
-- Name: minutes_block minutes_block_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.minutes_block
    ADD CONSTRAINT minutes_block_pkey PRIMARY KEY (round_table_id, kind, block_id);


--
-- Name: minutes_correction minutes_correction_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.minutes_correction
    ADD CONSTRAINT minutes_correction_pkey PRIMARY KEY (correction_id);


--
-- Name: minutes_frozen minutes_frozen_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.minutes_frozen
    ADD CONSTRAINT minutes_frozen_pkey PRIMARY KEY (round_table_id);


--
-- Name: minutes minutes_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_pkey PRIMARY KEY (round_table_id);


--
-- Name: organisation organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (organisation_id);


--
-- Name: outbox outbox_event_id_key; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_event_id_key UNIQUE (event_id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_stream_epoch_seq_key; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_stream_epoch_seq_key UNIQUE (stream, epoch, seq);


--
-- Name: party party_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.party
    ADD CONSTRAINT party_pkey PRIMARY KEY (party_id);


--
-- Name: plan_answer plan_answer_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.plan_answer
    ADD CONSTRAINT plan_answer_pkey PRIMARY KEY (answer_id);


--
-- Name: plan_block plan_block_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.plan_block
    ADD CONSTRAINT plan_block_pkey PRIMARY KEY (case_id, block_id);


--
-- Name: plan plan_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (case_id);


--
-- Name: plan_version plan_version_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.plan_version
    ADD CONSTRAINT plan_version_pkey PRIMARY KEY (case_id, version);


--
-- Name: professional professional_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.professional
    ADD CONSTRAINT professional_pkey PRIMARY KEY (person_id);


--
-- Name: relay_lease relay_lease_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.relay_lease
    ADD CONSTRAINT relay_lease_pkey PRIMARY KEY (shard);


--
-- Name: timer timer_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.timer
    ADD CONSTRAINT timer_pkey PRIMARY KEY (id);


--
-- Name: upgrade upgrade_pkey; Type: CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.upgrade
    ADD CONSTRAINT upgrade_pkey PRIMARY KEY (step);


--
-- Name: subject_key subject_key_pkey; Type: CONSTRAINT; Schema: vault; Owner: dossier_owner
--

ALTER TABLE ONLY vault.subject_key
    ADD CONSTRAINT subject_key_pkey PRIMARY KEY (subject);


--
-- Name: audit_batch; Type: INDEX; Schema: chassis; Owner: dossier_owner
--

CREATE INDEX audit_batch ON chassis.audit_entry USING btree (batch);


--
-- Name: audit_of_reading; Type: INDEX; Schema: chassis; Owner: dossier_owner
--

CREATE INDEX audit_of_reading ON chassis.audit_entry USING btree (object) WHERE ((result = 'done'::text) AND (action = ANY (ARRAY['see-case'::text, 'see-plan'::text, 'see-history'::text, 'list-parties'::text, 'list-authorities'::text])));


--
-- Name: audit_unsealed; Type: INDEX; Schema: chassis; Owner: dossier_owner
--

CREATE INDEX audit_unsealed ON chassis.audit_entry USING btree (id) WHERE (batch IS NULL);


--
-- Name: command_at; Type: INDEX; Schema: chassis; Owner: dossier_owner
--

CREATE INDEX command_at ON chassis.command USING btree (at);


--
-- Name: erased_unswept; Type: INDEX; Schema: chassis; Owner: dossier_owner
--

CREATE INDEX erased_unswept ON chassis.erased_subject USING btree (erased_at) WHERE (swept_at IS NULL);


--
-- Name: processing_subject; Type: INDEX; Schema: chassis; Owner: dossier_owner
--

CREATE INDEX processing_subject ON chassis.processing_line USING btree (subject);


--
-- Name: processing_trace; Type: INDEX; Schema: chassis; Owner: dossier_owner
--

CREATE INDEX processing_trace ON chassis.processing_line USING btree (trace_id);


--
-- Name: ruling_proposed; Type: INDEX; Schema: chassis; Owner: dossier_owner
--

CREATE UNIQUE INDEX ruling_proposed ON chassis.ruling USING btree (message_id) WHERE (state = 'proposed'::text);


--
-- Name: case_record_digits; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE UNIQUE INDEX case_record_digits ON public.case_record USING btree (digits);


--
-- Name: case_record_newest; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX case_record_newest ON public.case_record USING btree (registered_at DESC, case_id DESC);


--
-- Name: case_request_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX case_request_of_case ON public.case_request USING btree (case_id);


--
-- Name: coordinator_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX coordinator_of_case ON public.coordinator USING btree (case_id);


--
-- Name: coordinator_once; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE UNIQUE INDEX coordinator_once ON public.coordinator USING btree (case_id, kind) WHERE ((ended_at IS NULL) AND (stands_in_for_id IS NULL));


--
-- Name: entrusted_coordination_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX entrusted_coordination_of_case ON public.entrusted_coordination USING btree (case_id);


--
-- Name: explored_member_of_member; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX explored_member_of_member ON public.explored_member USING btree (member_id);


--
-- Name: household_change_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX household_change_of_case ON public.household_change USING btree (case_id, changed_at);


--
-- Name: household_change_of_member; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX household_change_of_member ON public.household_change USING btree (member_id);


--
-- Name: household_member_named; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX household_member_named ON public.household_member USING gin (named_by) WITH (fastupdate=off);


--
-- Name: household_member_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX household_member_of_case ON public.household_member USING btree (case_id);


--
-- Name: household_member_recognised; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX household_member_recognised ON public.household_member USING btree (recognised_by);


--
-- Name: inbox_blocked; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX inbox_blocked ON public.inbox_message USING btree (consumer, stream, status) WHERE (status = ANY (ARRAY['held'::text, 'parked'::text]));


--
-- Name: inbox_number; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX inbox_number ON public.inbox_message USING btree (hashtextextended(stream, (0)::bigint), seq) WHERE (status = ANY (ARRAY['done'::text, 'skipped'::text]));


--
-- Name: inbox_open; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX inbox_open ON public.inbox_message USING btree (consumer, stream, epoch, seq, id) WHERE (status = ANY (ARRAY['pending'::text, 'held'::text, 'parked'::text]));


--
-- Name: inbox_ready; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX inbox_ready ON public.inbox_message USING btree (consumer, id) WHERE (status = 'pending'::text);


--
-- Name: involvement_by_district; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX involvement_by_district ON public.involvement USING btree (person_id, district, registered_at DESC, case_id DESC) WHERE (ended_at IS NULL);


--
-- Name: involvement_by_state; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX involvement_by_state ON public.involvement USING btree (person_id, case_state, registered_at DESC, case_id DESC) WHERE (ended_at IS NULL);


--
-- Name: involvement_decision_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX involvement_decision_of_case ON public.involvement_decision USING btree (case_id);


--
-- Name: involvement_founder; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE UNIQUE INDEX involvement_founder ON public.involvement USING btree (case_id) WHERE (granted_by = person_id);


--
-- Name: involvement_in_order; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX involvement_in_order ON public.involvement USING btree (person_id, registered_at DESC, case_id DESC) WHERE (ended_at IS NULL);


--
-- Name: involvement_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX involvement_of_case ON public.involvement USING btree (case_id);


--
-- Name: involvement_once; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE UNIQUE INDEX involvement_once ON public.involvement USING btree (person_id, case_id, standing) WHERE (ended_at IS NULL);


--
-- Name: known_question_newest; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX known_question_newest ON public.known_question USING btree (asked_on);


--
-- Name: meeting_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX meeting_of_case ON public.meeting USING btree (case_id);


--
-- Name: member_access_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX member_access_of_case ON public.member_access USING btree (case_id);


--
-- Name: member_access_once; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE UNIQUE INDEX member_access_once ON public.member_access USING btree (member_id) WHERE (withdrawn_at IS NULL);


--
-- Name: member_access_own; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX member_access_own ON public.member_access USING btree (pseudonym) WHERE (withdrawn_at IS NULL);


--
-- Name: member_access_which; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX member_access_which ON public.member_access USING btree (which) WHERE (withdrawn_at IS NULL);


--
-- Name: member_authority_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX member_authority_of_case ON public.member_authority USING btree (case_id);


--
-- Name: member_request_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX member_request_of_case ON public.member_request USING btree (case_id, asked_at);


--
-- Name: member_request_of_member; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX member_request_of_member ON public.member_request USING btree (member_id);


--
-- Name: minutes_block_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX minutes_block_of_case ON public.minutes_block USING btree (case_id);


--
-- Name: minutes_block_of_person; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX minutes_block_of_person ON public.minutes_block USING btree (block_id);


--
-- Name: minutes_correction_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX minutes_correction_of_case ON public.minutes_correction USING btree (case_id);


--
-- Name: minutes_correction_of_meeting; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX minutes_correction_of_meeting ON public.minutes_correction USING btree (round_table_id);


--
-- Name: minutes_frozen_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX minutes_frozen_of_case ON public.minutes_frozen USING btree (case_id);


--
-- Name: minutes_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX minutes_of_case ON public.minutes USING btree (case_id);


--
-- Name: organisation_by_kind_and_name; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX organisation_by_kind_and_name ON public.organisation USING btree (kind, name, organisation_id);


--
-- Name: organisation_by_letters; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX organisation_by_letters ON public.organisation USING gin (folded_name public.gin_trgm_ops);


--
-- Name: organisation_by_name; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX organisation_by_name ON public.organisation USING btree (name, organisation_id);


--
-- Name: outbox_pending; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX outbox_pending ON public.outbox USING btree (id) WHERE (published_at IS NULL);


--
-- Name: party_in_clear; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX party_in_clear ON public.party USING btree (party_id) WHERE (sealed IS NULL);


--
-- Name: party_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX party_of_case ON public.party USING btree (case_id);


--
-- Name: plan_answer_of_case; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX plan_answer_of_case ON public.plan_answer USING btree (case_id);


--
-- Name: plan_answer_of_member; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX plan_answer_of_member ON public.plan_answer USING btree (member_id) WHERE (member_id IS NOT NULL);


--
-- Name: professional_by_letters; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX professional_by_letters ON public.professional USING gin (folded_name public.gin_trgm_ops);


--
-- Name: professional_by_name; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX professional_by_name ON public.professional USING btree (name, person_id);


--
-- Name: professional_by_organisation_and_name; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX professional_by_organisation_and_name ON public.professional USING btree (organisation_id, name, person_id);


--
-- Name: timer_due; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX timer_due ON public.timer USING btree (due_at) WHERE (status = 'armed'::text);


--
-- Name: timer_one_armed; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE UNIQUE INDEX timer_one_armed ON public.timer USING btree (key) WHERE (status = 'armed'::text);


--
-- Name: timer_over; Type: INDEX; Schema: public; Owner: dossier_owner
--

CREATE INDEX timer_over ON public.timer USING btree (COALESCE(fired_at, armed_at)) WHERE (status <> 'armed'::text);


--
-- Name: subject_key_by_ring_key; Type: INDEX; Schema: vault; Owner: dossier_owner
--

CREATE INDEX subject_key_by_ring_key ON vault.subject_key USING btree (kek_id);


--
-- Name: case_record follow_case; Type: TRIGGER; Schema: public; Owner: dossier_owner
--

CREATE TRIGGER follow_case AFTER UPDATE OF district, state ON public.case_record FOR EACH ROW EXECUTE FUNCTION sight.follow_case();


--
-- Name: event_stream note_end; Type: TRIGGER; Schema: public; Owner: dossier_owner
--

CREATE TRIGGER note_end AFTER UPDATE ON public.event_stream FOR EACH ROW WHEN ((old.epoch <> new.epoch)) EXECUTE FUNCTION public.note_event_stream_end();


--
-- Name: inbox_stream note_end; Type: TRIGGER; Schema: public; Owner: dossier_owner
--

CREATE TRIGGER note_end AFTER UPDATE ON public.inbox_stream FOR EACH ROW WHEN ((old.epoch <> new.epoch)) EXECUTE FUNCTION public.note_inbox_stream_end();


--
-- Name: involvement order_involvement; Type: TRIGGER; Schema: public; Owner: dossier_owner
--

CREATE TRIGGER order_involvement BEFORE INSERT ON public.involvement FOR EACH ROW EXECUTE FUNCTION sight.order_involvement();


--
-- Name: audit_entry audit_entry_batch_fkey; Type: FK CONSTRAINT; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE ONLY chassis.audit_entry
    ADD CONSTRAINT audit_entry_batch_fkey FOREIGN KEY (batch) REFERENCES chassis.audit_seal(batch);


--
-- Name: case_request case_request_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.case_request
    ADD CONSTRAINT case_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: coordinator coordinator_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.coordinator
    ADD CONSTRAINT coordinator_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: dossier_section dossier_section_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.dossier_section
    ADD CONSTRAINT dossier_section_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: entrusted_coordination entrusted_coordination_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.entrusted_coordination
    ADD CONSTRAINT entrusted_coordination_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: exploration exploration_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.exploration
    ADD CONSTRAINT exploration_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: explored_member explored_member_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.explored_member
    ADD CONSTRAINT explored_member_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.exploration(case_id) ON DELETE CASCADE;


--
-- Name: household_change household_change_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.household_change
    ADD CONSTRAINT household_change_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: household_member household_member_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.household_member
    ADD CONSTRAINT household_member_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: involvement involvement_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.involvement
    ADD CONSTRAINT involvement_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: involvement_decision involvement_decision_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.involvement_decision
    ADD CONSTRAINT involvement_decision_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: meeting meeting_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT meeting_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: member_access member_access_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.member_access
    ADD CONSTRAINT member_access_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: member_authority member_authority_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.member_authority
    ADD CONSTRAINT member_authority_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: member_request member_request_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.member_request
    ADD CONSTRAINT member_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: minutes_block minutes_block_round_table_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.minutes_block
    ADD CONSTRAINT minutes_block_round_table_id_fkey FOREIGN KEY (round_table_id) REFERENCES public.minutes(round_table_id) ON DELETE CASCADE;


--
-- Name: minutes_correction minutes_correction_round_table_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.minutes_correction
    ADD CONSTRAINT minutes_correction_round_table_id_fkey FOREIGN KEY (round_table_id) REFERENCES public.minutes_frozen(round_table_id) ON DELETE CASCADE;


--
-- Name: minutes_frozen minutes_frozen_round_table_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.minutes_frozen
    ADD CONSTRAINT minutes_frozen_round_table_id_fkey FOREIGN KEY (round_table_id) REFERENCES public.minutes(round_table_id) ON DELETE CASCADE;


--
-- Name: minutes minutes_round_table_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.minutes
    ADD CONSTRAINT minutes_round_table_id_fkey FOREIGN KEY (round_table_id) REFERENCES public.meeting(round_table_id) ON DELETE CASCADE;


--
-- Name: party party_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.party
    ADD CONSTRAINT party_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: plan_answer plan_answer_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.plan_answer
    ADD CONSTRAINT plan_answer_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: plan_block plan_block_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.plan_block
    ADD CONSTRAINT plan_block_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: plan plan_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: plan_version plan_version_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.plan_version
    ADD CONSTRAINT plan_version_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.case_record(case_id);


--
-- Name: professional professional_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: dossier_owner
--

ALTER TABLE ONLY public.professional
    ADD CONSTRAINT professional_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(organisation_id);


--
-- Name: command; Type: ROW SECURITY; Schema: chassis; Owner: dossier_owner
--

ALTER TABLE chassis.command ENABLE ROW LEVEL SECURITY;

--
-- Name: command own; Type: POLICY; Schema: chassis; Owner: dossier_owner
--

CREATE POLICY own ON chassis.command TO dossier_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: command work; Type: POLICY; Schema: chassis; Owner: dossier_owner
--

CREATE POLICY work ON chassis.command TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: case_record; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.case_record ENABLE ROW LEVEL SECURITY;

--
-- Name: case_request; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.case_request ENABLE ROW LEVEL SECURITY;

--
-- Name: coordinator; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.coordinator ENABLE ROW LEVEL SECURITY;

--
-- Name: involvement_decision decider; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY decider ON public.involvement_decision AS RESTRICTIVE FOR SELECT TO dossier_app USING ((decided_by_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: dossier_section; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.dossier_section ENABLE ROW LEVEL SECURITY;

--
-- Name: entrusted_coordination; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.entrusted_coordination ENABLE ROW LEVEL SECURITY;

--
-- Name: exploration; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.exploration ENABLE ROW LEVEL SECURITY;

--
-- Name: explored_member; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.explored_member ENABLE ROW LEVEL SECURITY;

--
-- Name: party hidden; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY hidden ON public.party AS RESTRICTIVE TO dossier_app USING (((wall = sha256(convert_to((current_setting('app.wall'::text, true) || (party_id)::text), 'UTF8'::name))) OR (case_id IN ( SELECT i.case_id
   FROM public.involvement i
  WHERE ((i.person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (i.standing = 'independent-coordinator'::text) AND (i.ended_at IS NULL))))));


--
-- Name: household_change; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.household_change ENABLE ROW LEVEL SECURITY;

--
-- Name: household_member; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.household_member ENABLE ROW LEVEL SECURITY;

--
-- Name: case_record involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.case_record TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: case_request involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.case_request TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: coordinator involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.coordinator TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: dossier_section involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.dossier_section TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: entrusted_coordination involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.entrusted_coordination TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: exploration involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.exploration TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: explored_member involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.explored_member TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: household_change involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.household_change TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: household_member involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.household_member TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: involvement involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.involvement TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: involvement_decision involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.involvement_decision TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: meeting involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.meeting TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: member_access involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.member_access TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: member_authority involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.member_authority TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: member_request involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.member_request TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: minutes involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.minutes TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: minutes_block involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.minutes_block TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: minutes_correction involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.minutes_correction TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: minutes_frozen involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.minutes_frozen TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: party involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.party TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: plan involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.plan TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: plan_answer involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.plan_answer TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: plan_block involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.plan_block TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: plan_version involved; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY involved ON public.plan_version TO dossier_app USING ((case_id IN ( SELECT sight.visible_cases() AS visible_cases))) WITH CHECK ((case_id IN ( SELECT sight.visible_cases() AS visible_cases)));


--
-- Name: involvement; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.involvement ENABLE ROW LEVEL SECURITY;

--
-- Name: involvement_decision; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.involvement_decision ENABLE ROW LEVEL SECURITY;

--
-- Name: known_question; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.known_question ENABLE ROW LEVEL SECURITY;

--
-- Name: meeting; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.meeting ENABLE ROW LEVEL SECURITY;

--
-- Name: member_access; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.member_access ENABLE ROW LEVEL SECURITY;

--
-- Name: member_authority; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.member_authority ENABLE ROW LEVEL SECURITY;

--
-- Name: member_request; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.member_request ENABLE ROW LEVEL SECURITY;

--
-- Name: minutes; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.minutes ENABLE ROW LEVEL SECURITY;

--
-- Name: minutes_block; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.minutes_block ENABLE ROW LEVEL SECURITY;

--
-- Name: minutes_correction; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.minutes_correction ENABLE ROW LEVEL SECURITY;

--
-- Name: minutes_frozen; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.minutes_frozen ENABLE ROW LEVEL SECURITY;

--
-- Name: known_question oversight; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY oversight ON public.known_question FOR SELECT TO dossier_app USING (( SELECT ('privacy-officer'::text = ANY (string_to_array(current_setting('app.roles'::text, true), ','::text)))));


--
-- Name: known_question own; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY own ON public.known_question TO dossier_app USING ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) WITH CHECK ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: party; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.party ENABLE ROW LEVEL SECURITY;

--
-- Name: plan; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.plan ENABLE ROW LEVEL SECURITY;

--
-- Name: plan_answer; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.plan_answer ENABLE ROW LEVEL SECURITY;

--
-- Name: plan_block; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.plan_block ENABLE ROW LEVEL SECURITY;

--
-- Name: plan_version; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.plan_version ENABLE ROW LEVEL SECURITY;

--
-- Name: case_record starting; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY starting ON public.case_record FOR INSERT TO dossier_app WITH CHECK ((reported_by_person = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));


--
-- Name: involvement starting; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY starting ON public.involvement FOR INSERT TO dossier_app WITH CHECK (((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (granted_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (standing = 'requester'::text)));


--
-- Name: upgrade; Type: ROW SECURITY; Schema: public; Owner: dossier_owner
--

ALTER TABLE public.upgrade ENABLE ROW LEVEL SECURITY;

--
-- Name: case_record work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.case_record TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: case_request work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.case_request TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: coordinator work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.coordinator TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: dossier_section work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.dossier_section TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: entrusted_coordination work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.entrusted_coordination TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: exploration work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.exploration TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: explored_member work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.explored_member TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: household_change work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.household_change TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: household_member work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.household_member TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: involvement work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.involvement TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: involvement_decision work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.involvement_decision TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: known_question work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.known_question TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: meeting work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.meeting TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: member_access work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.member_access TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: member_authority work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.member_authority TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: member_request work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.member_request TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: minutes work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.minutes TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: minutes_block work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.minutes_block TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: minutes_correction work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.minutes_correction TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: minutes_frozen work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.minutes_frozen TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: party work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.party TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: plan work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.plan TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: plan_answer work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.plan_answer TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: plan_block work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.plan_block TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: plan_version work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.plan_version TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: upgrade work; Type: POLICY; Schema: public; Owner: dossier_owner
--

CREATE POLICY work ON public.upgrade TO dossier_worker USING (true) WITH CHECK (true);


--
-- Name: SCHEMA chassis; Type: ACL; Schema: -; Owner: dossier_owner
--

GRANT USAGE ON SCHEMA chassis TO dossier_app;
GRANT USAGE ON SCHEMA chassis TO dossier_worker;
GRANT USAGE ON SCHEMA chassis TO dossier_sight;


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT USAGE ON SCHEMA public TO dossier_app;
GRANT USAGE ON SCHEMA public TO dossier_worker;
GRANT USAGE ON SCHEMA public TO dossier_sight;


--
-- Name: SCHEMA sight; Type: ACL; Schema: -; Owner: dossier_owner
--

GRANT USAGE ON SCHEMA sight TO dossier_app;
GRANT USAGE ON SCHEMA sight TO dossier_worker;
GRANT ALL ON SCHEMA sight TO dossier_sight;


--
-- Name: SCHEMA vault; Type: ACL; Schema: -; Owner: dossier_owner
--

GRANT USAGE ON SCHEMA vault TO dossier_app;
GRANT USAGE ON SCHEMA vault TO dossier_worker;


--
-- Name: TABLE audit_entry; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT ON TABLE chassis.audit_entry TO dossier_worker;


--
-- Name: COLUMN audit_entry.person_id; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT(person_id) ON TABLE chassis.audit_entry TO dossier_sight;


--
-- Name: COLUMN audit_entry.action; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT(action) ON TABLE chassis.audit_entry TO dossier_sight;


--
-- Name: COLUMN audit_entry.object; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT(object) ON TABLE chassis.audit_entry TO dossier_sight;


--
-- Name: COLUMN audit_entry.result; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT(result) ON TABLE chassis.audit_entry TO dossier_sight;


--
-- Name: FUNCTION audit(text, text, text[], text[], text[]); Type: ACL; Schema: chassis; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) TO dossier_app;
GRANT ALL ON FUNCTION chassis.audit(text, text, text[], text[], text[]) TO dossier_worker;


--
-- Name: TABLE revision; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE chassis.revision TO dossier_worker;


--
-- Name: FUNCTION changes_since(asked text, since integer); Type: ACL; Schema: chassis; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION chassis.changes_since(asked text, since integer) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.changes_since(asked text, since integer) TO dossier_app;
GRANT ALL ON FUNCTION chassis.changes_since(asked text, since integer) TO dossier_worker;


--
-- Name: FUNCTION last_revision(asked text); Type: ACL; Schema: chassis; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION chassis.last_revision(asked text) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.last_revision(asked text) TO dossier_app;
GRANT ALL ON FUNCTION chassis.last_revision(asked text) TO dossier_worker;


--
-- Name: TABLE processing_line; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT ON TABLE chassis.processing_line TO dossier_worker;


--
-- Name: FUNCTION log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]); Type: ACL; Schema: chassis; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) TO dossier_app;
GRANT ALL ON FUNCTION chassis.log_processing(text, text, text, text[], text[], uuid[], text[], timestamp with time zone[]) TO dossier_worker;


--
-- Name: FUNCTION revise(text, integer, text[]); Type: ACL; Schema: chassis; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION chassis.revise(text, integer, text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.revise(text, integer, text[]) TO dossier_app;
GRANT ALL ON FUNCTION chassis.revise(text, integer, text[]) TO dossier_worker;


--
-- Name: TABLE audit_seal; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT ON TABLE chassis.audit_seal TO dossier_worker;


--
-- Name: FUNCTION seal_audit(at_most integer); Type: ACL; Schema: chassis; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION chassis.seal_audit(at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION chassis.seal_audit(at_most integer) TO dossier_worker;


--
-- Name: TABLE event_epoch; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT ON TABLE public.event_epoch TO dossier_app;
GRANT SELECT ON TABLE public.event_epoch TO dossier_worker;


--
-- Name: TABLE event_stream; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.event_stream TO dossier_worker;


--
-- Name: TABLE outbox; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox TO dossier_worker;


--
-- Name: FUNCTION append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text); Type: ACL; Schema: public; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) TO dossier_app;
GRANT ALL ON FUNCTION public.append_event(uuid, text, text, integer, text, text, timestamp with time zone, text, text) TO dossier_worker;


--
-- Name: TABLE timer; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.timer TO dossier_worker;


--
-- Name: FUNCTION arm_timer(uuid, text, text, text, timestamp with time zone, text); Type: ACL; Schema: public; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) TO dossier_app;
GRANT ALL ON FUNCTION public.arm_timer(uuid, text, text, text, timestamp with time zone, text) TO dossier_worker;


--
-- Name: FUNCTION cancel_timer(text); Type: ACL; Schema: public; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION public.cancel_timer(text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cancel_timer(text) TO dossier_app;
GRANT ALL ON FUNCTION public.cancel_timer(text) TO dossier_worker;


--
-- Name: FUNCTION note_event_stream_end(); Type: ACL; Schema: public; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION public.note_event_stream_end() FROM PUBLIC;


--
-- Name: FUNCTION note_inbox_stream_end(); Type: ACL; Schema: public; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION public.note_inbox_stream_end() FROM PUBLIC;


--
-- Name: FUNCTION follow_case(); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.follow_case() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.follow_case() TO dossier_worker;


--
-- Name: FUNCTION free_case_digits(); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.free_case_digits() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.free_case_digits() TO dossier_worker;
GRANT ALL ON FUNCTION sight.free_case_digits() TO dossier_app;


--
-- Name: FUNCTION household_is_known(bytea[]); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.household_is_known(bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.household_is_known(bytea[]) TO dossier_app;
GRANT ALL ON FUNCTION sight.household_is_known(bytea[]) TO dossier_worker;


--
-- Name: FUNCTION looked_at(text); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.looked_at(text) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.looked_at(text) TO dossier_worker;
GRANT ALL ON FUNCTION sight.looked_at(text) TO dossier_app;


--
-- Name: FUNCTION order_involvement(); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.order_involvement() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.order_involvement() TO dossier_worker;


--
-- Name: FUNCTION own_case_counts(date, text[], text[], integer); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_case_counts(date, text[], text[], integer) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_case_counts(date, text[], text[], integer) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_case_counts(date, text[], text[], integer) TO dossier_app;


--
-- Name: FUNCTION own_case_counts_in_district(date, text[], text[], integer, text); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_case_counts_in_district(date, text[], text[], integer, text) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_case_counts_in_district(date, text[], text[], integer, text) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_case_counts_in_district(date, text[], text[], integer, text) TO dossier_app;


--
-- Name: FUNCTION own_cases(date, text[], timestamp with time zone, uuid, integer); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases(date, text[], timestamp with time zone, uuid, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases(date, text[], timestamp with time zone, uuid, integer) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases(date, text[], timestamp with time zone, uuid, integer) TO dossier_app;


--
-- Name: FUNCTION own_cases_among(date, text[], timestamp with time zone, uuid, integer, uuid[]); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_among(date, text[], timestamp with time zone, uuid, integer, uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_among(date, text[], timestamp with time zone, uuid, integer, uuid[]) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_among(date, text[], timestamp with time zone, uuid, integer, uuid[]) TO dossier_app;


--
-- Name: FUNCTION own_cases_named(date, text[], bytea[], integer); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_named(date, text[], bytea[], integer) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_named(date, text[], bytea[], integer) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_named(date, text[], bytea[], integer) TO dossier_app;


--
-- Name: FUNCTION own_cases_newest(date, text[], timestamp with time zone, uuid, integer); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_newest(date, text[], timestamp with time zone, uuid, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_newest(date, text[], timestamp with time zone, uuid, integer) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_newest(date, text[], timestamp with time zone, uuid, integer) TO dossier_app;


--
-- Name: FUNCTION own_cases_newest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_newest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_newest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_newest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) TO dossier_app;


--
-- Name: FUNCTION own_cases_newest_in_district(date, text[], timestamp with time zone, uuid, integer, text); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_newest_in_district(date, text[], timestamp with time zone, uuid, integer, text) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_newest_in_district(date, text[], timestamp with time zone, uuid, integer, text) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_newest_in_district(date, text[], timestamp with time zone, uuid, integer, text) TO dossier_app;


--
-- Name: FUNCTION own_cases_newest_in_state(date, text[], timestamp with time zone, uuid, integer, text); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_newest_in_state(date, text[], timestamp with time zone, uuid, integer, text) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_newest_in_state(date, text[], timestamp with time zone, uuid, integer, text) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_newest_in_state(date, text[], timestamp with time zone, uuid, integer, text) TO dossier_app;


--
-- Name: FUNCTION own_cases_numbered(date, text[], text); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_numbered(date, text[], text) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_numbered(date, text[], text) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_numbered(date, text[], text) TO dossier_app;


--
-- Name: FUNCTION own_cases_oldest(date, text[], timestamp with time zone, uuid, integer); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_oldest(date, text[], timestamp with time zone, uuid, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_oldest(date, text[], timestamp with time zone, uuid, integer) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_oldest(date, text[], timestamp with time zone, uuid, integer) TO dossier_app;


--
-- Name: FUNCTION own_cases_oldest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_oldest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_oldest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_oldest_in_both(date, text[], timestamp with time zone, uuid, integer, text, text) TO dossier_app;


--
-- Name: FUNCTION own_cases_oldest_in_district(date, text[], timestamp with time zone, uuid, integer, text); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_oldest_in_district(date, text[], timestamp with time zone, uuid, integer, text) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_oldest_in_district(date, text[], timestamp with time zone, uuid, integer, text) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_oldest_in_district(date, text[], timestamp with time zone, uuid, integer, text) TO dossier_app;


--
-- Name: FUNCTION own_cases_oldest_in_state(date, text[], timestamp with time zone, uuid, integer, text); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_cases_oldest_in_state(date, text[], timestamp with time zone, uuid, integer, text) FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_cases_oldest_in_state(date, text[], timestamp with time zone, uuid, integer, text) TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_cases_oldest_in_state(date, text[], timestamp with time zone, uuid, integer, text) TO dossier_app;


--
-- Name: FUNCTION own_members(); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.own_members() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.own_members() TO dossier_worker;
GRANT ALL ON FUNCTION sight.own_members() TO dossier_app;


--
-- Name: FUNCTION visible_cases(); Type: ACL; Schema: sight; Owner: dossier_sight
--

REVOKE ALL ON FUNCTION sight.visible_cases() FROM PUBLIC;
GRANT ALL ON FUNCTION sight.visible_cases() TO dossier_app;
GRANT ALL ON FUNCTION sight.visible_cases() TO dossier_worker;


--
-- Name: TABLE subject_key; Type: ACL; Schema: vault; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE vault.subject_key TO dossier_worker;


--
-- Name: FUNCTION add_keys(text, uuid[], bytea[]); Type: ACL; Schema: vault; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) TO dossier_app;
GRANT ALL ON FUNCTION vault.add_keys(text, uuid[], bytea[]) TO dossier_worker;


--
-- Name: FUNCTION ensure_keys(text, uuid[], bytea[]); Type: ACL; Schema: vault; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) TO dossier_app;
GRANT ALL ON FUNCTION vault.ensure_keys(text, uuid[], bytea[]) TO dossier_worker;


--
-- Name: FUNCTION keys_of(asked uuid[]); Type: ACL; Schema: vault; Owner: dossier_owner
--

REVOKE ALL ON FUNCTION vault.keys_of(asked uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION vault.keys_of(asked uuid[]) TO dossier_app;
GRANT ALL ON FUNCTION vault.keys_of(asked uuid[]) TO dossier_worker;


--
-- Name: TABLE clock; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT,UPDATE ON TABLE chassis.clock TO dossier_app;
GRANT SELECT ON TABLE chassis.clock TO dossier_worker;


--
-- Name: TABLE command; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE chassis.command TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE chassis.command TO dossier_worker;


--
-- Name: TABLE erased_subject; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT,INSERT ON TABLE chassis.erased_subject TO dossier_worker;


--
-- Name: COLUMN erased_subject.swept_at; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT UPDATE(swept_at) ON TABLE chassis.erased_subject TO dossier_worker;


--
-- Name: COLUMN erased_subject.looked_at; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT UPDATE(looked_at) ON TABLE chassis.erased_subject TO dossier_worker;


--
-- Name: TABLE ruling; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT SELECT,INSERT ON TABLE chassis.ruling TO dossier_worker;


--
-- Name: COLUMN ruling.state; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT UPDATE(state) ON TABLE chassis.ruling TO dossier_worker;


--
-- Name: COLUMN ruling.decided_by; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT UPDATE(decided_by) ON TABLE chassis.ruling TO dossier_worker;


--
-- Name: COLUMN ruling.decided_at; Type: ACL; Schema: chassis; Owner: dossier_owner
--

GRANT UPDATE(decided_at) ON TABLE chassis.ruling TO dossier_worker;


--
-- Name: TABLE case_record; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_record TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_record TO dossier_worker;
GRANT SELECT ON TABLE public.case_record TO dossier_sight;


--
-- Name: TABLE case_request; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_request TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_request TO dossier_worker;


--
-- Name: TABLE consumer_pause; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.consumer_pause TO dossier_worker;


--
-- Name: TABLE consumer_watch; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.consumer_watch TO dossier_worker;


--
-- Name: TABLE coordinator; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.coordinator TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.coordinator TO dossier_worker;
GRANT SELECT ON TABLE public.coordinator TO dossier_sight;


--
-- Name: TABLE dossier_section; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.dossier_section TO dossier_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.dossier_section TO dossier_worker;


--
-- Name: TABLE entrusted_coordination; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.entrusted_coordination TO dossier_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.entrusted_coordination TO dossier_worker;


--
-- Name: TABLE event_stream_end; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT ON TABLE public.event_stream_end TO dossier_worker;


--
-- Name: TABLE exploration; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exploration TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exploration TO dossier_worker;


--
-- Name: TABLE explored_member; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.explored_member TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.explored_member TO dossier_worker;


--
-- Name: TABLE household_change; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.household_change TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.household_change TO dossier_worker;


--
-- Name: TABLE household_member; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.household_member TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.household_member TO dossier_worker;
GRANT SELECT ON TABLE public.household_member TO dossier_sight;


--
-- Name: TABLE inbox_attempt; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_attempt TO dossier_worker;


--
-- Name: TABLE inbox_feed; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_feed TO dossier_worker;


--
-- Name: TABLE inbox_message; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_message TO dossier_worker;


--
-- Name: TABLE inbox_stream; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_stream TO dossier_worker;


--
-- Name: TABLE inbox_stream_end; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT ON TABLE public.inbox_stream_end TO dossier_worker;


--
-- Name: TABLE inbox_topic; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.inbox_topic TO dossier_worker;


--
-- Name: TABLE involvement; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT ON TABLE public.involvement TO dossier_sight;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.involvement TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.involvement TO dossier_worker;


--
-- Name: COLUMN involvement.district; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT UPDATE(district) ON TABLE public.involvement TO dossier_sight;


--
-- Name: COLUMN involvement.case_state; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT UPDATE(case_state) ON TABLE public.involvement TO dossier_sight;


--
-- Name: TABLE involvement_decision; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.involvement_decision TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.involvement_decision TO dossier_worker;


--
-- Name: TABLE known_question; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.known_question TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.known_question TO dossier_worker;


--
-- Name: TABLE meeting; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meeting TO dossier_worker;


--
-- Name: TABLE member_access; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.member_access TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.member_access TO dossier_worker;
GRANT SELECT ON TABLE public.member_access TO dossier_sight;


--
-- Name: TABLE member_authority; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.member_authority TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.member_authority TO dossier_worker;


--
-- Name: TABLE member_request; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.member_request TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.member_request TO dossier_worker;


--
-- Name: TABLE minutes; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.minutes TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.minutes TO dossier_worker;


--
-- Name: TABLE minutes_block; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.minutes_block TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.minutes_block TO dossier_worker;


--
-- Name: TABLE minutes_correction; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.minutes_correction TO dossier_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.minutes_correction TO dossier_worker;


--
-- Name: TABLE minutes_frozen; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.minutes_frozen TO dossier_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.minutes_frozen TO dossier_worker;


--
-- Name: TABLE organisation; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation TO dossier_worker;


--
-- Name: TABLE party; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.party TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.party TO dossier_worker;


--
-- Name: TABLE plan; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.plan TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.plan TO dossier_worker;


--
-- Name: TABLE plan_answer; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.plan_answer TO dossier_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.plan_answer TO dossier_worker;


--
-- Name: TABLE plan_block; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.plan_block TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.plan_block TO dossier_worker;


--
-- Name: TABLE plan_version; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE public.plan_version TO dossier_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.plan_version TO dossier_worker;


--
-- Name: COLUMN plan_version.adopted_at; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT UPDATE(adopted_at) ON TABLE public.plan_version TO dossier_app;
GRANT UPDATE(adopted_at) ON TABLE public.plan_version TO dossier_worker;


--
-- Name: TABLE professional; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.professional TO dossier_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.professional TO dossier_worker;


--
-- Name: TABLE relay_lease; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,UPDATE ON TABLE public.relay_lease TO dossier_worker;


--
-- Name: TABLE schema_migration; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT ON TABLE public.schema_migration TO dossier_app;
GRANT SELECT ON TABLE public.schema_migration TO dossier_worker;


--
-- Name: TABLE upgrade; Type: ACL; Schema: public; Owner: dossier_owner
--

GRANT SELECT,INSERT ON TABLE public.upgrade TO dossier_worker;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: sight; Owner: dossier_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE dossier_owner IN SCHEMA sight GRANT ALL ON FUNCTIONS TO dossier_worker;


--
-- PostgreSQL database dump complete
--


