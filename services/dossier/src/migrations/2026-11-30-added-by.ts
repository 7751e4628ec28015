import type { Migration } from '@rondetafel/platform';

/** Who added somebody without an account is shown with them (P-11); until now the audit trail alone had it. */
export const addedBy: Migration = {
  at: '2026-11-30T10:20',
  name: 'added-by',
  sql: () => [
    'ALTER TABLE professional ADD added_by_id uuid',
    `UPDATE professional p SET added_by_id = a.person_id FROM chassis.audit_entry a
     WHERE NOT p.has_account AND a.object = 'person:' || p.person_id
       AND a.action = 'add-professional' AND a.result = 'done'`,
  ],
};
