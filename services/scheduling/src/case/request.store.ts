import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { type RequestRow, requestTable } from './case.table.ts';
import type { Request, RequestTerm } from './domain/case-copy.ts';

/** What is known of a request; the rest keeps what it was. */
export async function learnRequest(
  tx: Tx,
  { safetySignal, ...known }: Pick<Request, 'requestId' | 'caseId'> & Partial<Omit<Request, 'frozen'>>,
): Promise<void> {
  const records = await tx.vault.records();
  const sealed = safetySignal !== undefined && records.seal(placeOf(known.requestId), { safetySignal });
  await tx.repository(requestTable).upsert({ ...known, ...(sealed && { sealed }) }, ['requestId']);
}

/** A request that was withdrawn or answered otherwise. The next one of a case without any has to reach a coordinator anew. */
export async function endRequest(tx: Tx, request: Pick<Request, 'requestId' | 'caseId'>): Promise<void> {
  await learnRequest(tx, { ...request, ended: true });
  await tx.query(
    `UPDATE planned_case SET reached_coordinator_at = NULL
     WHERE case_id = $1 AND NOT EXISTS (SELECT FROM request WHERE case_id = $1 AND NOT ended)`,
    [request.caseId],
  );
}

export async function requestsOf(tx: Tx, caseId: Id): Promise<Request[]> {
  const records = await tx.vault.records();
  const rows = await tx.repository(requestTable).findBy({ caseId });
  return rows.map(({ sealed, ...row }: RequestRow) => {
    const { safetySignal = false } = sealed ? records.open(placeOf(row.requestId), sealed) : {};
    return { ...row, safetySignal };
  });
}

const placeOf = (row: Id) => ({ table: 'request', column: 'sealed', row });

export const keepFrozen = (tx: Tx, requestId: Id, frozen: RequestTerm) =>
  tx.query('UPDATE request SET frozen = $2 WHERE request_id = $1', [requestId, JSON.stringify(frozen)]);
