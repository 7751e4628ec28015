import { Refusal } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import { instant } from '../case/case.table.ts';
import type { Advice } from './domain/advice.ts';

export interface AdviceRow extends Advice {
  readonly texts: Buffer;
}

export const adviceTable = new EntitySchema<AdviceRow>({
  name: 'advice',
  columns: {
    adviceId: { type: 'uuid', name: 'advice_id', primary: true },
    district: { type: 'text' },
    givenById: { type: 'uuid', name: 'given_by_id' },
    givenTo: { type: 'jsonb', name: 'given_to' },
    givenAt: instant('given_at'),
    outcome: { type: 'text' },
    requestId: { type: 'uuid', name: 'request_id', nullable: true },
    texts: { type: 'bytea' },
  },
});

const place = (adviceId: string) => ({ table: 'advice', column: 'texts', row: adviceId });

/** The words, without names (P-4): sealed with a key of the advice's own, since there is no case to take one from. */
export async function keepAdvice(tx: Tx, advice: Advice, words: Record<string, string | undefined>): Promise<void> {
  const { adviceId } = advice;
  const keys = await tx.vault.create([adviceId]);
  const texts = keys.seal(adviceId, place(adviceId), JSON.stringify(words));
  await tx.insert(adviceTable, { ...advice, texts });
}

/** With its words, as who gave or got it reads it. */
export type AdviceRead = Advice & { readonly text?: string };

export async function readAdvice(tx: Tx, rows: readonly AdviceRow[]): Promise<AdviceRead[]> {
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
  throw new Refusal('advice-unknown', 'Dit advies bestaat niet of is niet aan u gegeven.', 'S002-43', 'unknown');
}

export const turnIntoRequest = (tx: Tx, { adviceId }: Advice, requestId: string) =>
  tx.repository(adviceTable).update({ adviceId }, { requestId });
