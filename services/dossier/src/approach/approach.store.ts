import type { Id } from '@rondetafel/contracts';
import type { Moment, Tx } from '@rondetafel/platform';
import { entrustedTable, explorationTable, exploredMemberTable, sectionTable } from './approach.table.ts';
import type { Exploration } from './domain/exploration.ts';
import type { SectionContent, SectionName, SectionVersion } from './domain/section.ts';

export interface KeptExploration {
  readonly revision: number;
  readonly exploration: Exploration;
  readonly recordedById: Id;
  readonly recordedAt: string;
}

/** Of whom the key was destroyed nothing is left (P-29). */
export async function explorationOf(tx: Tx, caseId: Id): Promise<KeptExploration | null> {
  const row = await tx.repository(explorationTable).findOneBy({ caseId });
  if (!row) return null;
  const members = await tx.repository(exploredMemberTable).findBy({ caseId });
  const keys = await tx.vault.of([caseId, ...members.map(({ memberId }) => memberId)]);
  const { revision, recordedById, recordedAt } = row;
  const common = JSON.parse(keys.open(caseId, explorationIn(caseId), row.content)!);
  return {
    revision,
    recordedById,
    recordedAt,
    exploration: {
      ...common,
      members: members.flatMap(({ memberId, problems }) => {
        const text = keys.open(memberId, problemsIn(caseId, memberId), problems);
        return text === null ? [] : [{ memberId, problems: JSON.parse(text) }];
      }),
    },
  };
}

/** The row of the case is locked. */
export async function keepExploration(
  tx: Tx,
  caseId: Id,
  revision: number,
  { members, ...common }: Exploration,
  { by, now }: Moment,
): Promise<void> {
  await tx.vault.ensure([caseId]);
  const keys = await tx.vault.of([caseId, ...members.map(({ memberId }) => memberId)]);
  const content = keys.seal(caseId, explorationIn(caseId), JSON.stringify(common));
  const row = { caseId, revision, content, recordedById: by!.personId, recordedAt: now };
  await tx.upsert(explorationTable, row, ['caseId']);
  await tx.repository(exploredMemberTable).delete({ caseId });
  const rows = members
    .filter(({ problems }) => problems.length > 0)
    .map(({ memberId, problems }) => ({
      caseId,
      memberId,
      problems: keys.seal(memberId, problemsIn(caseId, memberId), JSON.stringify(problems)),
    }));
  if (rows.length > 0) await tx.insert(exploredMemberTable, rows);
}

export async function keepEntrusted(
  tx: Tx,
  caseId: Id,
  said: { readonly appointmentId: Id; readonly reason?: string | undefined; readonly by: Id },
): Promise<void> {
  const { appointmentId, reason, by } = said;
  const keys = await tx.vault.ensure([caseId]);
  const sealed = reason ? keys.seal(caseId, reasonIn(appointmentId), reason) : null;
  await tx.insert(entrustedTable, { appointmentId, caseId, reason: sealed, entrustedById: by });
}

export interface Said {
  readonly entrustedById: Id;
  readonly reason: string | null;
}

/** By appointment. */
export async function entrustedIn(tx: Tx, caseId: Id): Promise<ReadonlyMap<Id, Said>> {
  const rows = await tx.repository(entrustedTable).findBy({ caseId });
  const keys = await tx.vault.of([caseId]);
  return new Map(
    rows.map(({ appointmentId, reason, entrustedById }) => [
      appointmentId,
      { entrustedById, reason: reason && keys.open(caseId, reasonIn(appointmentId), reason) },
    ]),
  );
}

/** Newest first: of one section, or the last of each. */
export async function sectionVersions(tx: Tx, caseId: Id, section?: SectionName): Promise<SectionVersion[]> {
  const rows = await tx.repository(sectionTable).find({
    where: { caseId, ...(section && { section }) },
    order: { revision: 'DESC' },
  });
  const keys = await tx.vault.of([caseId]);
  return rows.map(({ section: name, revision, content, writtenById, writtenAt }) => {
    const text = keys.open(caseId, contentIn(caseId, name, revision), content)!;
    return { section: name, revision, writtenById, writtenAt, content: JSON.parse(text) } as SectionVersion;
  });
}

export async function addSectionVersion(
  tx: Tx,
  caseId: Id,
  revision: number,
  { section, content }: SectionContent,
  { by, now }: Moment,
): Promise<void> {
  const keys = await tx.vault.ensure([caseId]);
  const sealed = keys.seal(caseId, contentIn(caseId, section, revision), JSON.stringify(content));
  const row = { caseId, section, revision, content: sealed, writtenById: by!.personId, writtenAt: now };
  await tx.insert(sectionTable, row);
}

export const explorationObject = (caseId: Id): string => `exploration:${caseId}`;
export const sectionObject = (caseId: Id, section: SectionName): string => `dossier-section:${caseId}:${section}`;

const explorationIn = (caseId: Id) => ({ table: 'exploration', column: 'content', row: caseId });
const problemsIn = (caseId: Id, memberId: Id) => ({
  table: 'explored_member',
  column: 'problems',
  row: `${caseId}:${memberId}`,
});
const reasonIn = (appointmentId: Id) => ({ table: 'entrusted_coordination', column: 'reason', row: appointmentId });
const contentIn = (caseId: Id, section: SectionName, revision: number) => ({
  table: 'dossier_section',
  column: 'content',
  row: `${caseId}:${section}:${revision}`,
});
