import type { Tx } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import { instant } from '../case/case.table.ts';

interface DecisionRow {
  readonly decisionId: string;
  readonly caseId: string;
  readonly decidedById: string;
  readonly decidedAt: string;
  readonly motivation: Buffer;
}

export const decisionTable = new EntitySchema<DecisionRow>({
  name: 'decision',
  columns: {
    decisionId: { type: 'uuid', name: 'decision_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    decidedById: { type: 'uuid', name: 'decided_by_id' },
    decidedAt: instant('decided_at'),
    motivation: { type: 'bytea' },
  },
});

/** What was decided by whom and why; the outcome stands with the requests that it answers. */
export interface Decided extends Omit<DecisionRow, 'motivation'> {
  readonly motivation: string;
}

const place = (decisionId: string) => ({ table: 'decision', column: 'motivation', row: decisionId });

export async function keepDecision(tx: Tx, { motivation, ...decided }: Decided): Promise<void> {
  const { caseId, decisionId } = decided;
  const keys = await tx.vault.ensure([caseId]);
  const sealed = keys.seal(caseId, place(decisionId), motivation);
  await tx.insert(decisionTable, { ...decided, motivation: sealed });
}

/** Nothing when the actor may not read it. */
export async function readDecision(tx: Tx, decisionId: string): Promise<Decided | undefined> {
  const row = await tx.repository(decisionTable).findOneBy({ decisionId });
  if (!row) return undefined;
  const keys = await tx.vault.of([row.caseId]);
  return { ...row, motivation: keys.open(row.caseId, place(decisionId), row.motivation) ?? '' };
}
