import { type AttendanceAnswer, attendanceReplyReceived } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { type Appointment, appointmentTable } from '../../news/invitation/appointment.table.ts';
import { aboutTimes } from '../../news/invitation/domain/whom-to-tell.ts';

export interface AttendanceReply {
  readonly roundTableId: string;
  readonly personId: string;
  /** Of the appointment that is answered. */
  readonly revision: number;
  readonly answer: AttendanceAnswer;
  /** When it was given, on the clock of whoever gave it. */
  readonly stampedAt: Date;
}

/** Why an answer does not count. */
export type Deaf = 'unknown' | 'over' | 'cancelled' | 'withdrawn' | 'outdated';

export type Hearing = { readonly appointment: Appointment } | { readonly deaf: Deaf };

/** The appointment that this person may answer for. @param now business time. */
export async function hearing(
  tx: Tx,
  { roundTableId, personId, revision }: Omit<AttendanceReply, 'answer' | 'stampedAt'>,
  now: Date,
): Promise<Hearing> {
  const appointment = await tx.repository(appointmentTable).findOneBy({ roundTableId });
  if (!appointment) return { deaf: 'unknown' };
  if (appointment.cancelled) return { deaf: 'cancelled' };
  if (new Date(appointment.said.startsAt) <= now) return { deaf: 'over' };
  if (revision !== appointment.said.revision) return { deaf: 'outdated' };
  const { rows } = await tx.query(
    `SELECT news IN ('booked', 'moved') AS invited FROM mail
     WHERE round_table_id = $1 AND person_id = $2 AND status <> 'superseded' AND news <> ALL ($3) ORDER BY mail_id DESC LIMIT 1`,
    [roundTableId, personId, aboutTimes],
  );
  return rows[0]?.invited ? { appointment } : { deaf: 'withdrawn' };
}

/**
 * Keeps an answer and says it, unless it says nothing new: the same again, or one that was overtaken on its way.
 * @returns whether it was news.
 */
export async function hear(tx: Tx, { caseId }: Appointment, reply: AttendanceReply, now: Date): Promise<boolean> {
  const { roundTableId, personId, revision, answer, stampedAt } = reply;
  const { rowCount } = await tx.query(
    `INSERT INTO attendance_reply AS r (round_table_id, person_id, case_id, revision, answer, stamped_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (round_table_id, person_id) DO UPDATE
       SET revision = excluded.revision, answer = excluded.answer, stamped_at = excluded.stamped_at
     WHERE excluded.revision > r.revision
       OR (excluded.revision = r.revision AND excluded.stamped_at >= r.stamped_at AND excluded.answer <> r.answer)`,
    [roundTableId, personId, caseId, revision, answer, stampedAt],
  );
  if (rowCount === 0) return false;
  const receivedAt = now.toISOString();
  await tx.publish(attendanceReplyReceived, { roundTableId, personId, revision, answer, receivedAt });
  return true;
}
