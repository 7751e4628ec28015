import { randomUUID } from 'node:crypto';
import type { Id, Instant, Professional } from '@rondetafel/contracts';
import { revise, type Tx } from '@rondetafel/platform';
import type { CaseState } from '@rondetafel/policy';
import { In, MoreThan } from 'typeorm';
import { type CaseRecord, caseTable } from './case.table.ts';
import { caseNumberOf } from './domain/case-number.ts';
import type { RegisterCase } from './domain/register-case.ts';
import { standingTable } from './standing.table.ts';

/** Row-level security decides what of it the actor gets: nothing, or all but what is hidden (P-27). */
export const caseOf = (tx: Tx, caseId: Id): Promise<CaseRecord | null> =>
  tx.repository(caseTable).findOneBy({ caseId });

export const casesOf = (tx: Tx, caseIds: readonly Id[]): Promise<CaseRecord[]> =>
  tx.repository(caseTable).findBy({ caseId: In([...caseIds]) });

/** Those of these that are a dossier now. */
export async function dossiersAmong(tx: Tx, caseIds: readonly Id[]): Promise<Id[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await tx.query(`SELECT case_id FROM case_record WHERE case_id = ANY ($1) AND state = 'dossier'`, [
    caseIds,
  ]);
  return rows.map(({ case_id }) => case_id);
}

/** For a list of another capability, in its own statement: whether the case in this column is a dossier now. */
export const isDossier = (column: string): string =>
  `EXISTS (SELECT FROM case_record c WHERE c.case_id = ${column} AND c.state = 'dossier')`;

/** Running cases by id, after this one, locked: what is published again is not older than what a command publishes meanwhile. */
export const runningCasesAfter = (tx: Tx, after: Id, atMost: number): Promise<CaseRecord[]> =>
  tx.repository(caseTable).find({
    where: { caseId: MoreThan(after), state: In(['pre-dossier', 'dossier']) },
    order: { caseId: 'ASC' },
    take: atMost,
    lock: { mode: 'pessimistic_write' },
  });

/** The same, locked until the transaction ends. */
export const lockCase = (tx: Tx, caseId: Id): Promise<CaseRecord | null> =>
  tx.repository(caseTable).findOne({ where: { caseId }, lock: { mode: 'pessimistic_write' } });

export interface NewCaseRow {
  readonly caseId: Id;
  readonly digits: string;
  readonly now: Instant;
  readonly reporter: Professional;
  readonly asked: Pick<RegisterCase, 'district' | 'sourceKind' | 'explored'>;
}

/** That no other case has. */
export async function freeCaseDigits(tx: Tx): Promise<string> {
  const { rows } = await tx.query('SELECT sight.free_case_digits() AS digits');
  return rows[0].digits;
}

/** The case, and who registers it as the first who stands in it. The key of a case with an explored text is at hand. */
export function insertCase(tx: Tx, { caseId, digits, now, reporter, asked }: NewCaseRow): Promise<unknown> {
  const { district, sourceKind, explored } = asked;
  const { personId, organisationId } = reporter;
  const since = new Date(now);
  return Promise.all([
    tx.insert(caseTable, {
      caseId,
      digits,
      district,
      sourceKind,
      state: 'pre-dossier',
      registeredAt: since,
      reportedByPerson: personId,
      reportedByOrganisation: organisationId,
      explored: explored ? tx.vault.atHand.seal(caseId, exploredIn(caseId), explored) : null,
      version: 1,
    }),
    tx.insert(standingTable, {
      standingId: randomUUID(),
      caseId,
      personId,
      organisationId,
      standing: 'requester',
      grantedBy: personId,
      since,
      untilOn: null,
      endedAt: null,
    }),
  ]);
}

/** The case has another version: who wrote with an older one in hand is told. @param fields names, never values. */
export async function reviseCase(tx: Tx, caseId: Id, fields: readonly string[]): Promise<void> {
  const { rows } = await tx.query(
    'UPDATE case_record SET version = version + 1 WHERE case_id = $1 RETURNING version - 1 AS had',
    [caseId],
  );
  const has: number = rows[0].had;
  await revise(tx, { object: `case:${caseId}`, has, expected: has, fields });
}

export async function moveCase(tx: Tx, caseId: Id, state: CaseState): Promise<void> {
  const { rows } = await tx.query(
    'UPDATE case_record SET state = $2, version = version + 1 WHERE case_id = $1 RETURNING version - 1 AS had',
    [caseId, state],
  );
  const has: number = rows[0].had;
  await revise(tx, { object: `case:${caseId}`, has, expected: has, fields: ['state'] });
}

export async function openExplored(tx: Tx, { caseId, explored }: CaseRecord): Promise<{ explored?: string }> {
  const text = explored && (await tx.vault.of([caseId])).open(caseId, exploredIn(caseId), explored);
  return text ? { explored: text } : {};
}

const exploredIn = (caseId: Id) => ({ table: 'case_record', column: 'explored', row: caseId });

/** What a list shows of a case, and a look at it first. */
export const caseLineOf = ({ caseId, digits, district, sourceKind, state, registeredAt }: CaseRecord) => ({
  caseId,
  number: caseNumberOf(digits),
  district,
  sourceKind,
  state,
  registeredAt: registeredAt.toISOString(),
});

export const reporterOf = ({ reportedByPerson, reportedByOrganisation }: CaseRecord): Professional => ({
  personId: reportedByPerson,
  organisationId: reportedByOrganisation,
});
