import type { Day, Id } from '@rondetafel/contracts';
import type { Actor, Tx } from '@rondetafel/platform';
import { mayDo } from '@rondetafel/policy';
import { In } from 'typeorm';
import { standingsIn } from '../case/standing.store.ts';
import { findParties } from '../involvement/kept-party.store.ts';
import { ownOf } from '../plan/plan.store.ts';
import { type AgreementRow, agreementTable } from './agreement.table.ts';
import { type Agreement, isOfMember } from './domain/agreement.ts';
import { isOpen } from './domain/course-of.ts';

type Sealed = Pick<Agreement, 'owner' | 'terms' | 'inPlan' | 'inForce' | 'facts'>;

/** Of one case, or of every one in sight; a member's whose key was destroyed is not there any more (P-29). */
export async function agreementsIn(
  tx: Tx,
  where: { readonly caseId?: Id; readonly open?: true } = {},
): Promise<Agreement[]> {
  const order = { dueOn: 'ASC', agreementId: 'ASC' } as const;
  const rows = await tx.repository(agreementTable).find({ where, order });
  const keys = await tx.vault.of([...new Set(rows.map(subjectOf))]);
  return rows.flatMap((row): Agreement[] => {
    const { agreementId, caseId, dueOn, content } = row;
    const text = keys.open(subjectOf(row), placeOf(row), content);
    return text === null ? [] : [{ agreementId, caseId, dueOn, ...(JSON.parse(text) as Sealed) }];
  });
}

/** Those of parties that this person is the contact of, where that lets them report (S002-23). */
export async function ownAmong(
  tx: Tx,
  actor: Actor,
  today: Day,
  agreements: readonly Agreement[],
): Promise<Agreement[]> {
  const partyIds = [...new Set(agreements.flatMap(({ owner }) => (owner.kind === 'party' ? owner.id : [])))];
  if (partyIds.length === 0) return [];
  const own = ownOf({ parties: await findParties(tx, { partyId: In(partyIds) }) }, actor, today);
  const mine = agreements.filter(({ owner }) => own.some(({ id }) => id === owner.id));
  const cases = await standingsIn(tx, actor, today, [...new Set(mine.map(({ caseId }) => caseId))]);
  return mine.filter(({ caseId }) => {
    const stands = cases.get(caseId);
    return stands !== undefined && mayDo(actor, 'report-on-agreement', stands.held, stands.state).yes;
  });
}

/** Writes those that differ. */
export async function keepAgreements(tx: Tx, before: readonly Agreement[], next: readonly Agreement[]): Promise<void> {
  const changed = next.filter((one) => !before.includes(one));
  if (changed.length === 0) return;
  const rows = changed.map((one) => ({ one, row: rowOf(one) }));
  const keys = await tx.vault.of([...new Set(rows.map(({ row }) => subjectOf(row)))]);
  const sealed = rows.map(({ one, row }): AgreementRow => {
    const { owner, terms, inPlan, inForce, facts } = one;
    const content = JSON.stringify({ owner, terms, inPlan, inForce, facts } satisfies Sealed);
    return { ...row, content: keys.seal(subjectOf(row), placeOf(row), content) };
  });
  await tx.upsert(agreementTable, sealed, ['caseId', 'agreementId']);
}

const rowOf = (one: Agreement): Omit<AgreementRow, 'content'> => ({
  agreementId: one.agreementId,
  caseId: one.caseId,
  memberId: isOfMember(one) ? one.owner.id : null,
  dueOn: one.dueOn,
  open: isOpen(one),
});

const subjectOf = ({ caseId, memberId }: Pick<AgreementRow, 'caseId' | 'memberId'>): Id => memberId ?? caseId;

const placeOf = ({ caseId, agreementId }: Pick<AgreementRow, 'caseId' | 'agreementId'>) => ({
  table: 'agreement',
  column: 'content',
  row: `${caseId}:${agreementId}`,
});
