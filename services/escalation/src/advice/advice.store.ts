import type { Tx } from '@rondetafel/platform';
import { refuse } from '../refuse.ts';
import type { AdviceView } from './advice.shapes.ts';
import { type AdviceRow, adviceTable } from './advice.table.ts';
import type { Advice } from './domain/advice.ts';

const place = (adviceId: string) => ({ table: 'advice', column: 'texts', row: adviceId });

/** The words, without names (P-4): sealed with a key of the advice's own, since there is no case to take one from. */
export async function keepAdvice(tx: Tx, advice: Advice, words: Record<string, string | undefined>): Promise<void> {
  const { adviceId } = advice;
  const keys = await tx.vault.create([adviceId]);
  const texts = keys.seal(adviceId, place(adviceId), JSON.stringify(words));
  await tx.insert(adviceTable, { ...advice, texts });
}

/** With its words, for who gave or got it; which rows those are is the table's own policy. */
export async function readAdvice(tx: Tx, rows: readonly AdviceRow[]): Promise<AdviceView[]> {
  const keys = await tx.vault.of(rows.map(({ adviceId }) => adviceId));
  return rows.map(({ texts, ...advice }) => {
    const { adviceId } = advice;
    const words = keys.open(adviceId, place(adviceId), texts);
    const { text } = JSON.parse(words ?? '{}') as { text?: string };
    return { ...advice, ...(text && { text }) };
  });
}

/** For the request that an advice is turned into: locked, so that it is turned into one only. */
export async function lockAdvice(tx: Tx, adviceId: string): Promise<Advice> {
  const advice = await tx.repository(adviceTable).findOne({ where: { adviceId }, lock: { mode: 'pessimistic_write' } });
  if (advice) return advice;
  throw refuse('advice-unknown', { rule: 'S002-43', kind: 'unknown' });
}

export const turnIntoRequest = (tx: Tx, { adviceId }: Advice, requestId: string) =>
  tx.repository(adviceTable).update({ adviceId }, { requestId });
