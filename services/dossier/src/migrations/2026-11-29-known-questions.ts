import { actorHasRole, type Migration, protectOwnTable, sightFunction } from '@rondetafel/platform';

/** Of running cases, over all of them: that there is one, not which, nor whose (P-3). */
const isKnown = `SELECT EXISTS (
  SELECT FROM public.household_member m JOIN public.case_record c USING (case_id)
  WHERE m.recognised_by = ANY ($1) AND c.state IN ('pre-dossier', 'dossier'))`;

export const knownQuestions: Migration = {
  at: '2026-11-29T16:30',
  name: 'known-questions',
  sql: (roles) => [
    'DROP FUNCTION sight.known_households(bytea[])',
    ...sightFunction(roles, 'household_is_known(bytea[])', 'boolean', isKnown),
    // For the reasons of known-households (note 0039).
    `SET LOCAL ROLE ${roles.sight}`,
    'ALTER FUNCTION sight.household_is_known(bytea[]) SET plan_cache_mode = force_generic_plan',
    'ALTER FUNCTION sight.household_is_known(bytea[]) SET enable_seqscan = off',
    'RESET ROLE',

    `CREATE TABLE known_question (
       person_id uuid NOT NULL,
       asked_on date NOT NULL,
       asked bytea NOT NULL,
       question_id uuid NOT NULL,
       counts boolean NOT NULL,
       answered boolean NOT NULL,
       PRIMARY KEY (person_id, asked_on, asked))`,
    'CREATE INDEX known_question_newest ON known_question (asked_on)',
    ...protectOwnTable(roles, 'known_question'),
    `CREATE POLICY oversight ON known_question FOR SELECT TO ${roles.app} USING (${actorHasRole('privacy-officer')})`,
  ],
};
