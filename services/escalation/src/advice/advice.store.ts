import { actorId, type Part, type Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
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

/** An advice in the order of its list. */
interface Listed {
  readonly adviceId: string;
  /** As PostgreSQL writes it. */
  readonly at: string;
}

type Place = readonly [at: string, adviceId: string];
export const placeOf = ({ at, adviceId }: Listed): Place => [at, adviceId];

/** What the actor gave or got, the newest first: row-level security shows the actor's own lines of `advice_reader` alone. */
export async function adviceInSight(tx: Tx, { after, limit }: Part<Place>): Promise<Listed[]> {
  const { rows } = await tx.query(
    `SELECT advice_id AS "adviceId", given_at::text AS at FROM advice_reader
     WHERE person_id = ${actorId} ${after ? 'AND (given_at, advice_id) < ($2, $3)' : ''}
     ORDER BY given_at DESC, advice_id DESC LIMIT $1`,
    [limit, ...(after ?? [])],
  );
  return rows;
}

/** In this order. */
export async function adviceBy(tx: Tx, listed: readonly Listed[]): Promise<AdviceRow[]> {
  const ids = listed.map(({ adviceId }) => adviceId);
  const rows = await tx.repository(adviceTable).findBy({ adviceId: In(ids) });
  return rows.sort((one, other) => ids.indexOf(one.adviceId) - ids.indexOf(other.adviceId));
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

export const advicesTurnedInto = (tx: Tx, requestId: string): Promise<AdviceRow[]> =>
  tx.repository(adviceTable).findBy({ requestId });

export const turnIntoRequest = (tx: Tx, { adviceId }: Advice, requestId: string) =>
  tx.repository(adviceTable).update({ adviceId }, { requestId });
