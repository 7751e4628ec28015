import type { DataOf, guestNeedsKnown } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';

/** Of whom nothing is said, that stays as it was. */
export async function keepSafeChannels(
  tx: Tx,
  { caseId, mail }: Pick<DataOf<typeof guestNeedsKnown>, 'caseId' | 'mail'>,
): Promise<void> {
  const those = (allowed: boolean) => mail.filter((one) => one.allowed === allowed).map(({ memberId }) => memberId);
  await tx.query('DELETE FROM not_mailed WHERE case_id = $1 AND person_id = ANY ($2::uuid[])', [caseId, those(true)]);
  await tx.query(
    `INSERT INTO not_mailed (person_id, case_id) SELECT member, $1 FROM unnest($2::uuid[]) AS member
     ON CONFLICT (person_id) DO NOTHING`,
    [caseId, those(false)],
  );
}

/** For a list of another capability, in its own statement: whether the person in this column is not mailed. */
export const isNotMailed = (column: string): string =>
  `EXISTS (SELECT FROM not_mailed n WHERE n.person_id = ${column})`;

export async function notMailedAmong(tx: Tx, people: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query('SELECT person_id FROM not_mailed WHERE person_id = ANY ($1)', [people]);
  return new Set(rows.map(({ person_id }) => person_id));
}
