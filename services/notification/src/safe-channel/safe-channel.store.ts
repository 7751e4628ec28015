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
