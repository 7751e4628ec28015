import type { coordinatorAppointed, coordinatorLeft, DataOf } from '@rondetafel/contracts';
import { type Actor, type PageRequest, pageOf, type Tx } from '@rondetafel/platform';
import { IsNull } from 'typeorm';
import { introducedTable } from './introduction.table.ts';

/** What somebody is to the person whose address they give. */
export interface Introduction {
  readonly added: boolean;
  /** Coordinates the case whose member this is. */
  readonly coordinates: boolean;
  /** A case that has or had a coordinator, who gives the addresses of its members. */
  readonly coordinated: boolean;
}

export async function introduceProfessional(tx: Tx, personId: string, addedBy: string): Promise<void> {
  await tx.query(
    'INSERT INTO introduced_person (person_id, added_by) VALUES ($1, $2) ON CONFLICT (person_id) DO NOTHING',
    [personId, addedBy],
  );
}

export async function introduceMembers(
  tx: Tx,
  caseId: string,
  members: readonly { readonly memberId: string }[],
  addedBy: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO introduced_person (person_id, case_id, added_by, coordinated)
     SELECT member, $1, $3, EXISTS (SELECT FROM case_coordinator c WHERE c.case_id = $1)
       OR EXISTS (SELECT FROM introduced_person p WHERE p.case_id = $1 AND p.coordinated)
     FROM unnest($2::uuid[]) AS member ON CONFLICT (person_id) DO NOTHING`,
    [caseId, members.map(({ memberId }) => memberId), addedBy],
  );
}

/** Takes the place of the one before of this kind; a substitute comes beside them, known before or not (P-13). */
export async function appoint(
  tx: Tx,
  { caseId, personId, kind, standsInFor, untilOn }: DataOf<typeof coordinatorAppointed>,
): Promise<void> {
  if (!standsInFor) await tx.query('DELETE FROM case_coordinator WHERE case_id = $1 AND kind = $2', [caseId, kind]);
  await tx.query(
    `INSERT INTO case_coordinator (case_id, person_id, kind, until_on)
     SELECT $1, person, $3, until_on FROM unnest($2::uuid[], $4::date[]) AS one (person, until_on)
     ON CONFLICT (case_id, person_id) DO UPDATE SET kind = excluded.kind, until_on = excluded.until_on`,
    standsInFor ? [caseId, [personId, standsInFor], kind, [untilOn ?? null, null]] : [caseId, [personId], kind, [null]],
  );
  await tx.query('UPDATE introduced_person SET coordinated = true WHERE case_id = $1 AND NOT coordinated', [caseId]);
}

export async function leave(tx: Tx, { caseId, personId }: DataOf<typeof coordinatorLeft>): Promise<void> {
  await tx.query('DELETE FROM case_coordinator WHERE case_id = $1 AND person_id = $2', [caseId, personId]);
}

/** Who coordinates the case as far as is known here, the independent coordinator first. */
export async function coordinatorsOf(tx: Tx, caseId: string): Promise<string[]> {
  const { rows } = await tx.query(
    'SELECT person_id FROM case_coordinator WHERE case_id = $1 ORDER BY kind, person_id',
    [caseId],
  );
  return rows.map(({ person_id }) => person_id);
}

/** The colleagues whom somebody added. */
export const addedBy = (tx: Tx, { personId }: Actor, page: PageRequest) =>
  pageOf(tx.repository(introducedTable), page, {
    by: ['personId'],
    where: { addedBy: personId, caseId: IsNull() },
  });

/** Row-level security shows nobody else's: whoever has nothing to do with a person is not told of them. */
export async function introductionsOf(
  tx: Tx,
  people: readonly string[],
  by: string,
): Promise<ReadonlyMap<string, Introduction>> {
  const { rows } = await tx.query(
    `SELECT p.person_id, p.added_by = $2 AS added, p.coordinated,
       EXISTS (SELECT FROM case_coordinator c WHERE c.case_id = p.case_id AND c.person_id = $2) AS coordinates
     FROM introduced_person p WHERE p.person_id = ANY ($1::uuid[])`,
    [people, by],
  );
  return new Map(rows.map(({ person_id, ...introduction }) => [person_id, introduction]));
}

/** For a statement of another capability: whether a colleague or a case introduced the person in this column. */
export const isIntroduced = (column: string): string =>
  `EXISTS (SELECT FROM introduced_person i WHERE i.person_id = ${column})`;

/** The same: the members and those who coordinate, of the case in this parameter. */
export const membersOfCase = (parameter: string): string =>
  `SELECT p.person_id FROM introduced_person p WHERE p.case_id = ${parameter}`;
export const coordinatorsOfCase = (parameter: string): string =>
  `SELECT o.person_id FROM case_coordinator o WHERE o.case_id = ${parameter}`;
