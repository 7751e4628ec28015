import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { OwnerAsk } from './domain/ask-owner.ts';
import { ownerAskTable } from './to-owner.table.ts';

/** The newest first. */
export async function asksOf(tx: Tx, caseId: Id): Promise<OwnerAsk[]> {
  const order = { askedAt: 'DESC', askId: 'ASC' } as const;
  const rows = await tx.repository(ownerAskTable).find({ where: { caseId }, order });
  const keys = await tx.vault.of([caseId]);
  return rows.map(({ content, answer, answeredAt, ...row }): OwnerAsk => {
    const opened = answer && JSON.parse(keys.open(caseId, placeOf(row.askId, 'answer'), answer)!);
    return {
      ...row,
      ...JSON.parse(keys.open(caseId, placeOf(row.askId, 'content'), content)!),
      answer: opened && { ...opened, answeredAt },
    };
  });
}

export async function insertAsk(tx: Tx, ask: OwnerAsk): Promise<void> {
  const { askId, caseId, agreementId, askedById, askedAt, answer: _, ...words } = ask;
  const keys = await tx.vault.ensure([caseId]);
  const content = keys.seal(caseId, placeOf(askId, 'content'), JSON.stringify(words));
  const row = { askId, caseId, agreementId, askedById, askedAt, content, answer: null, answeredAt: null };
  await tx.insert(ownerAskTable, row);
}

export async function keepOwnerAnswer(tx: Tx, { askId, caseId, answer }: OwnerAsk): Promise<void> {
  const { answeredAt, ...said } = answer!;
  const keys = await tx.vault.ensure([caseId]);
  const sealed = keys.seal(caseId, placeOf(askId, 'answer'), JSON.stringify(said));
  await tx.repository(ownerAskTable).update({ askId }, { answer: sealed, answeredAt });
}

const placeOf = (askId: Id, column: string) => ({ table: 'owner_ask', column, row: askId });
