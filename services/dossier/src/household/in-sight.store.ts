import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { In, IsNull } from 'typeorm';
import { caseLineOf, casesOf } from '../case/case.store.ts';
import type { Person } from '../case/domain/register-case.ts';
import type { InSight } from '../case/standing.store.ts';
import type { CaseLineView } from './household.shapes.ts';
import { openPersons } from './member.store.ts';
import { memberTable } from './member.table.ts';

export interface CaseLine {
  readonly line: CaseLineView;
  /** As far as this person sees the household. */
  readonly persons: readonly Person[];
  readonly memberIds: readonly Id[];
}

/** What a list shows of these cases, in their order; on record as reading about their members. */
export async function linesOf(tx: Tx, inSight: readonly InSight[]): Promise<CaseLine[]> {
  const lines = await comparedLines(tx, inSight);
  noteReading(tx, lines);
  return lines;
}

export function noteReading(tx: Tx, lines: readonly CaseLine[]): void {
  if (lines.length === 0) return;
  tx.processed({ activity: 'case-reading', subjects: lines.flatMap(({ memberIds }) => memberIds) });
}

/** The same to compare with; on record is what is shown of them. */
export async function comparedLines(tx: Tx, inSight: readonly InSight[]): Promise<CaseLine[]> {
  if (inSight.length === 0) return [];
  const ids = inSight.map(({ caseId }) => caseId);
  const [, cases] = await Promise.all([tx.narrowTo(...ids), casesOf(tx, ids)]);
  const named = inSight.filter(({ fields }) => fields.includes('household'));
  const present = { leftOn: IsNull(), withdrawnAt: IsNull() };
  const members = await tx
    .repository(memberTable)
    .findBy({ caseId: In(named.map(({ caseId }) => caseId)), ...present });
  const opened = await openPersons(tx, members);
  const membersOf = (caseId: Id) =>
    members.filter((member) => member.caseId === caseId).map(({ memberId }) => memberId);
  return cases
    .sort((one, other) => ids.indexOf(one.caseId) - ids.indexOf(other.caseId))
    .map((one) => {
      const memberIds = membersOf(one.caseId);
      const persons = memberIds.flatMap((memberId) => opened.get(memberId) ?? []);
      return { line: { ...caseLineOf(one), familyNames: familyNamesOf(persons) }, persons, memberIds };
    });
}

const familyNamesOf = (persons: readonly Person[]): string[] => [
  ...new Set(persons.flatMap(({ givenName, familyName = givenName }) => familyName ?? [])),
];
