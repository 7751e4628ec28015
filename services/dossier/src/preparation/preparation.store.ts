import type { Id } from '@rondetafel/contracts';
import type { Keys, Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import type { Meeting } from '../meeting/domain/meeting.ts';
import type { Preparation, Question, Setting, Talk } from './domain/preparation.ts';
import { type PreparationRow, preparationTable } from './preparation.table.ts';

/** A preparation with the number of each thing in it that is written against another's change. */
export interface KeptPreparation extends Preparation {
  readonly versions: Readonly<Record<Id, number>>;
}

export async function preparationOf(tx: Tx, meeting: Meeting): Promise<KeptPreparation> {
  const [kept] = await preparationsOf(tx, [meeting]);
  return kept!;
}

/** In the order of the meetings. */
export async function preparationsOf(tx: Tx, meetings: readonly Meeting[]): Promise<KeptPreparation[]> {
  const ids = meetings.map(({ roundTableId }) => roundTableId);
  const where = { roundTableId: In(ids) };
  const rows = await tx.repository(preparationTable).find({ where, order: { blockId: 'ASC' } });
  const keys = await tx.vault.of([...new Set(rows.map(({ caseId }) => caseId))]);
  return ids.map((roundTableId) =>
    opened(
      rows.filter((row) => row.roundTableId === roundTableId),
      keys,
    ),
  );
}

function opened(rows: readonly PreparationRow[], keys: Keys): KeptPreparation {
  const ofKind = <T>(kind: PreparationRow['kind']) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ row, content: JSON.parse(keys.open(row.caseId, placeOf(row), row.content)!) as T }));
  return {
    talks: ofKind<Talk>('talk').map(({ row, content }) => ({ memberId: row.blockId, ...content })),
    setting: ofKind<Setting>('setting')[0]?.content ?? {},
    questions: ofKind<Omit<Question, 'partyId'>>('question').map(({ row, content }) => ({
      partyId: row.blockId,
      ...content,
    })),
    versions: Object.fromEntries(rows.map(({ blockId, revision }) => [blockId, revision])),
  };
}

export type Written =
  | { readonly kind: 'talk'; readonly blockId: Id; readonly content: Talk }
  | { readonly kind: 'setting'; readonly blockId: Id; readonly content: Setting }
  | { readonly kind: 'question'; readonly blockId: Id; readonly content: Omit<Question, 'partyId'> };

export async function keepWritten(
  tx: Tx,
  { caseId, roundTableId }: Meeting,
  { kind, blockId, content, revision }: Written & { readonly revision: number },
): Promise<void> {
  const keys = await tx.vault.ensure([caseId]);
  const sealed = keys.seal(caseId, placeOf({ roundTableId, kind, blockId }), JSON.stringify(content));
  const row = { roundTableId, kind, blockId, caseId, revision, content: sealed };
  await tx.upsert(preparationTable, row, ['roundTableId', 'kind', 'blockId']);
}

export const writtenObject = (roundTableId: Id, { kind, blockId }: Pick<Written, 'kind' | 'blockId'>): string =>
  `preparation:${roundTableId}:${kind}:${blockId}`;

const placeOf = ({ roundTableId, kind, blockId }: Pick<PreparationRow, 'roundTableId' | 'kind' | 'blockId'>) => ({
  table: 'preparation',
  column: 'content',
  row: `${roundTableId}:${kind}:${blockId}`,
});
