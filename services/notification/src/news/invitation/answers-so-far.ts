import type { attendanceAnswered, DataOf } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { z } from 'zod';
import type { Facts } from '../../../texts/fill.ts';
import { appointmentTable } from './appointment.table.ts';

/** How many of those invited said yes, when a line was written: what several answers come to, in one look. */
export const AnswersSoFar = z.object({ roundTableId: z.uuid(), accepted: z.int(), of: z.int() });
export type AnswersSoFar = z.infer<typeof AnswersSoFar>;

/** Counted from the lines themselves, the last of each person about the time as it stands; the chair invites. */
export async function countAnswers(tx: Tx, said: DataOf<typeof attendanceAnswered>): Promise<Facts> {
  const { caseId, roundTableId, personId, revision, answer } = said;
  const about = { roundTableId, answeredBy: personId, revision };
  const appointment = await tx.repository(appointmentTable).findOneBy({ roundTableId });
  if (!appointment) return about;
  const { rows } = await tx.query(
    `SELECT DISTINCT ON (facts ->> 'answeredBy') facts ->> 'answeredBy' AS "personId", kind FROM inbox_line
     WHERE case_id = $1 AND facts @> $2 ORDER BY facts ->> 'answeredBy', at DESC`,
    [caseId, { roundTableId, revision }],
  );
  const last = new Map(rows.map((row) => [row.personId, row.kind]));
  last.set(personId, `attendance-${answer}`);
  const invited = appointment.said.attendees.filter(({ role }) => role !== 'chair');
  const accepted = invited.filter((one) => last.get(one.personId) === 'attendance-accepted').length;
  return { ...about, accepted, of: invited.length };
}

export function answersIn(facts: Facts): AnswersSoFar | undefined {
  const read = AnswersSoFar.safeParse(facts);
  return read.success ? read.data : undefined;
}
