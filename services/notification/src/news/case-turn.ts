import type { Tx } from '@rondetafel/platform';

/** What concerns one case comes from two streams, which nobody orders: one at a time. */
export async function takeTurn(tx: Tx, caseId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('case ' || $1, 0))`, [caseId]);
}
