import type { AttendanceAnswer } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';

/** What somebody replied to an appointment in that revision; the table's own reply once scheduling published it. */
export interface KeptReply {
  readonly roundTableId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly revision: number;
  readonly answer: AttendanceAnswer;
}

export async function keepReply(
  tx: Tx,
  { roundTableId, personId, caseId, revision, answer }: KeptReply,
): Promise<void> {
  await tx.query(
    `INSERT INTO attendance_reply (round_table_id, person_id, case_id, revision, answer) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (round_table_id, person_id) DO UPDATE SET revision = excluded.revision, answer = excluded.answer`,
    [roundTableId, personId, caseId, revision, answer],
  );
}

/** Who left and comes back has not replied yet. */
export async function forgetRepliesOfOthers(
  tx: Tx,
  roundTableId: string,
  attendees: readonly { readonly personId: string }[],
): Promise<void> {
  const invited = attendees.map(({ personId }) => personId);
  await tx.query('DELETE FROM attendance_reply WHERE round_table_id = $1 AND person_id <> ALL ($2::uuid[])', [
    roundTableId,
    invited,
  ]);
}

/** Who replied to this revision of an appointment. */
export async function repliedTo(tx: Tx, roundTableId: string, revision: number): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query(
    'SELECT person_id AS id FROM attendance_reply WHERE round_table_id = $1 AND revision = $2',
    [roundTableId, revision],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Which of these tables this person said no to, each with the revision that they said it to. */
export async function declinedBy(
  tx: Tx,
  roundTableIds: readonly string[],
  personId: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query(
    `SELECT round_table_id AS id, revision FROM attendance_reply
     WHERE round_table_id = ANY ($1::uuid[]) AND person_id = $2 AND answer = 'declined'`,
    [roundTableIds, personId],
  );
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

export async function replyOf(
  tx: Tx,
  { roundTableId, personId }: Pick<KeptReply, 'roundTableId' | 'personId'>,
): Promise<Pick<KeptReply, 'revision' | 'answer'> | undefined> {
  const { rows } = await tx.query(
    'SELECT revision, answer FROM attendance_reply WHERE round_table_id = $1 AND person_id = $2',
    [roundTableId, personId],
  );
  return rows[0];
}
