import { type Migration, pastRowSecurity } from '@rondetafel/platform';

/**
 * Release 1 took a request for a case that nobody had registered, and kept it for ever. A registration arrives within
 * seconds; what was asked in the last week is left, since its registration may be on its way.
 */
const ghosts = `SELECT case_id FROM escalation_case WHERE member_ids IS NULL AND case_id NOT IN (
  SELECT case_id FROM request WHERE received_at > clock_timestamp() - interval '7 days')`;
const tables = ['decision', 'request', 'coordinator_assignment', 'involvement', 'escalation_case'];

export const registeredCases: Migration = {
  at: '2026-11-29T16:05',
  name: 'registered-cases',
  sql: ({ app }) => [
    ...pastRowSecurity(tables, [
      `CREATE TEMPORARY TABLE ghost ON COMMIT DROP AS ${ghosts}`,
      ...tables.map((table) => `DELETE FROM ${table} WHERE case_id IN (SELECT case_id FROM ghost)`),
    ]),
    // Only dossier's registration makes a case from here on.
    'DROP POLICY starting ON escalation_case',
    // What is left waits for it, unseen: of such a case it is not known who belongs to it.
    `CREATE POLICY registered ON escalation_case AS RESTRICTIVE FOR SELECT TO ${app} USING (member_ids IS NOT NULL)`,
  ],
};
