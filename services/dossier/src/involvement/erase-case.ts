import { dossierErased } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { CaseInvolvement } from './domain/case-involvement.ts';

const tables = [
  'involvement_decision',
  'coordinator',
  'party',
  'case_request',
  'involvement',
  'household_member',
  'case_record',
] as const;

/**
 * Nothing is left of the case but that it was erased: rows, and the keys without which backups can't be read (P-1,
 * P-29). The others erase what they hold when they hear it.
 */
export async function eraseCase(tx: Tx, { caseId, memberIds }: CaseInvolvement, now: string): Promise<void> {
  tx.audit({ action: 'erase-case', object: `case:${caseId}` });
  tx.processed({ activity: 'erasure', subjects: memberIds });
  await tx.publish(dossierErased, { caseId, memberIds: [...memberIds], erasedAt: now });
  for (const table of tables) await tx.query(`DELETE FROM ${table} WHERE case_id = $1`, [caseId]);
  for (const subject of [caseId, ...memberIds]) await tx.vault.destroy(subject);
}
