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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: migration; Type: TABLE; Schema: public; Owner: portal_owner
--

CREATE TABLE public.migration (
    step integer NOT NULL,
    at timestamp with time zone DEFAULT now()
);


ALTER TABLE public.migration OWNER TO portal_owner;

--
-- Name: session; Type: TABLE; Schema: public; Owner: portal_owner
--

CREATE TABLE public.session (
    key bytea NOT NULL,
    sealed bytea NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL
);


ALTER TABLE public.session OWNER TO portal_owner;

--
-- Data for Name: migration; Type: TABLE DATA; Schema: public; Owner: portal_owner
--

INSERT INTO public.migration VALUES (0, '2026-11-30 03:48:09.079362+00');


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: portal_owner
--



--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: public; Owner: portal_owner
--

ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (step);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: portal_owner
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (key);


--
-- Name: session_seen_at; Type: INDEX; Schema: public; Owner: portal_owner
--

CREATE INDEX session_seen_at ON public.session USING btree (seen_at);


--
-- Name: TABLE session; Type: ACL; Schema: public; Owner: portal_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session TO portal_app;


--
-- PostgreSQL database dump complete
--


