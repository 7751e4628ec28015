import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { Meeting } from '../meeting/domain/meeting.ts';
import { keepMeeting } from '../meeting/meeting.store.ts';
import { digestOf, linesInDraft } from '../plan/plan.store.ts';
import type { Block, BlockContent, Content, Correction, Finished, Minutes, PlanDraft } from './domain/minutes.ts';
import { blockTable, correctionTable, frozenTable, minutesTable } from './minutes.table.ts';

export async function minutesOf(tx: Tx, meeting: Meeting): Promise<Minutes> {
  const { roundTableId, caseId } = meeting;
  const where = { roundTableId };
  const [row, blocks, frozen, corrections] = await Promise.all([
    tx.repository(minutesTable).findOneBy(where),
    tx.repository(blockTable).findBy(where),
    tx.repository(frozenTable).findOneBy(where),
    tx.repository(correctionTable).find({ where, order: { receivedNth: 'ASC' } }),
  ]);
  const keys = await tx.vault.of([caseId]);
  const finishing = row?.finishing && keys.open(caseId, finishingIn(roundTableId), row.finishing);
  return {
    meeting,
    revision: row?.revision ?? 0,
    finishing: finishing ? JSON.parse(finishing) : null,
    blocks: blocks.map(({ kind, blockId, revision, content }) => {
      const text = keys.open(caseId, contentIn(roundTableId, kind, blockId), content)!;
      return { blockId, kind, revision, content: JSON.parse(text) } as Block;
    }),
    finished: frozen && opened(frozen, keys.open(caseId, frozenIn(roundTableId), frozen.content)!),
    corrections: corrections.map(({ correctionId, content, writtenAt, writtenById }): Correction => {
      const text = keys.open(caseId, correctionIn(correctionId), content)!;
      return { ...JSON.parse(text), correctionId, writtenAt, writtenById };
    }),
  };
}

type FrozenText = Pick<Finished, 'digest' | 'finishedAt' | 'finishedById'> & { readonly roundTableId: Id };

function opened({ roundTableId, digest, finishedAt, finishedById }: FrozenText, text: string): Finished {
  if (digestOf(text) !== digest) throw new Error(`the minutes of ${roundTableId} are not what was frozen`);
  return { ...(JSON.parse(text) as Content), digest, finishedAt, finishedById };
}

/** Every command on the minutes of a meeting waits for the one before. The first makes the row. */
export async function lockMinutes(tx: Tx, caseId: Id, roundTableId: Id): Promise<void> {
  await tx.query('INSERT INTO minutes (round_table_id, case_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    roundTableId,
    caseId,
  ]);
  await tx.query('SELECT 1 FROM minutes WHERE round_table_id = $1 FOR UPDATE', [roundTableId]);
}

/** The agreement list is the draft of the plan, not a copy of it. */
export async function planDraftOf(tx: Tx, caseId: Id): Promise<PlanDraft> {
  const { revision, lines } = await linesInDraft(tx, caseId);
  return {
    revision,
    agreements: lines.map(({ blockId, content: { place: _, ...line } }) => ({ agreementId: blockId, ...line })),
  };
}

export async function keepBlock(
  tx: Tx,
  { caseId, roundTableId }: Meeting,
  { blockId, revision, kind, content }: { blockId: Id; revision: number } & BlockContent,
): Promise<void> {
  const keys = await tx.vault.ensure([caseId]);
  const sealed = keys.seal(caseId, contentIn(roundTableId, kind, blockId), JSON.stringify(content));
  const row = { roundTableId, kind, blockId, caseId, revision, content: sealed };
  await tx.upsert(blockTable, row, ['roundTableId', 'kind', 'blockId']);
  await touch(tx, roundTableId);
}

export async function dropBlock(
  tx: Tx,
  { roundTableId }: Meeting,
  { kind, blockId }: Pick<Block, 'kind' | 'blockId'>,
): Promise<void> {
  await tx.repository(blockTable).delete({ roundTableId, kind, blockId });
  await touch(tx, roundTableId);
}

const touch = (tx: Tx, roundTableId: Id) =>
  tx.query('UPDATE minutes SET revision = revision + 1 WHERE round_table_id = $1', [roundTableId]);

/** How often the minutes were written to; nothing yet is 0. */
export async function minutesRevision(tx: Tx, roundTableId: Id): Promise<number> {
  const { rows } = await tx.query('SELECT revision FROM minutes WHERE round_table_id = $1', [roundTableId]);
  return rows[0]?.revision ?? 0;
}

/** Writes what a decision changed; the draft goes when its text is frozen (P-48). */
export async function keepDecided(tx: Tx, before: Minutes, next: Minutes): Promise<void> {
  const { caseId, roundTableId } = next.meeting;
  if (next.meeting !== before.meeting) await keepMeeting(tx, next.meeting);
  const keys = await tx.vault.ensure([caseId]);
  if (next.finished && !before.finished) {
    const { digest, finishedAt, finishedById, ...content } = next.finished;
    const sealed = keys.seal(caseId, frozenIn(roundTableId), frozen(content));
    const row = { roundTableId, caseId, content: sealed, digest, finishedAt, finishedById };
    await tx.insert(frozenTable, row);
    await tx.repository(blockTable).delete({ roundTableId });
    await tx.repository(minutesTable).update({ roundTableId }, { finishing: null, revision: next.revision + 1 });
  } else if (next.finishing !== before.finishing && next.finishing) {
    const sealed = keys.seal(caseId, finishingIn(roundTableId), JSON.stringify(next.finishing));
    await tx.repository(minutesTable).update({ roundTableId }, { finishing: sealed });
  }
  for (const { correctionId, writtenAt, writtenById, ...said } of next.corrections.slice(before.corrections.length)) {
    const sealed = keys.seal(caseId, correctionIn(correctionId), JSON.stringify(said));
    await tx.insert(correctionTable, { correctionId, roundTableId, caseId, content: sealed, writtenAt, writtenById });
  }
}

export const blockObject = (roundTableId: Id, { kind, blockId }: Pick<Block, 'kind' | 'blockId'>): string =>
  `minutes-block:${roundTableId}:${kind}:${blockId}`;

export const frozen = (content: Content): string => JSON.stringify(content);

const contentIn = (roundTableId: Id, kind: string, blockId: Id) => ({
  table: 'minutes_block',
  column: 'content',
  row: `${roundTableId}:${kind}:${blockId}`,
});
const finishingIn = (roundTableId: Id) => ({ table: 'minutes', column: 'finishing', row: roundTableId });
const frozenIn = (roundTableId: Id) => ({ table: 'minutes_frozen', column: 'content', row: roundTableId });
const correctionIn = (correctionId: Id) => ({ table: 'minutes_correction', column: 'content', row: correctionId });
