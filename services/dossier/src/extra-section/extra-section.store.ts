import type { Id, Instant } from '@rondetafel/contracts';
import type { Moment, Tx } from '@rondetafel/platform';
import type { ExtraSection, ExtraText } from './domain/extra-section.ts';
import { type ExtraTextRow, extraSectionTable, extraTextTable } from './extra-section.table.ts';

export interface OfSection {
  readonly caseId: Id;
  readonly sectionId: Id;
}

export interface KeptText extends OfSection {
  readonly revision: number;
  readonly content: ExtraText;
  readonly writtenById: Id;
  readonly writtenAt: Instant;
}

export const sectionsIn = (tx: Tx): Promise<ExtraSection[]> =>
  tx.repository(extraSectionTable).find({ order: { registeredAt: 'ASC', sectionId: 'ASC' } });

export const lockedSection = (tx: Tx, sectionId: Id): Promise<ExtraSection | null> =>
  tx.repository(extraSectionTable).findOne({ where: { sectionId }, lock: { mode: 'pessimistic_write' } });

/** Newest first: of one section, or of all. */
export async function textsIn(tx: Tx, caseId: Id, sectionId?: Id): Promise<KeptText[]> {
  const rows = await tx.repository(extraTextTable).find({
    where: { caseId, ...(sectionId && { sectionId }) },
    order: { revision: 'DESC' },
  });
  const keys = await tx.vault.of([caseId]);
  return rows.map((row) => ({ ...row, content: JSON.parse(keys.open(caseId, contentIn(row), row.content)!) }));
}

/** The row of the case is locked. */
export async function addText(
  tx: Tx,
  of: OfSection & { readonly revision: number },
  text: ExtraText,
  { by, now }: Moment,
): Promise<void> {
  const keys = await tx.vault.ensure([of.caseId]);
  const content = keys.seal(of.caseId, contentIn(of), JSON.stringify(text));
  await tx.insert(extraTextTable, { ...of, content, writtenById: by!.personId, writtenAt: now });
}

export const textObject = ({ caseId, sectionId }: OfSection): string => `extra-section:${caseId}:${sectionId}`;

const contentIn = ({ caseId, sectionId, revision }: Pick<ExtraTextRow, 'caseId' | 'sectionId' | 'revision'>) => ({
  table: 'extra_section_text',
  column: 'content',
  row: `${caseId}:${sectionId}:${revision}`,
});
