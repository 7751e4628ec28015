import { type AttendanceAnswer, attendanceReplyReceived, type Decision, happened } from '@rondetafel/contracts';
import { Temporal } from 'temporal-polyfill';
import { type AppointmentNews, invites } from '../../../delivery/ledger/domain/news.ts';

/** An answer that somebody gave. */
export interface Reply {
  /** Of the appointment that is answered. */
  readonly revision: number;
  readonly answer: AttendanceAnswer;
  /** When it was given, on the clock of whoever gave it. */
  readonly stampedAt: string;
}

/** One person and one appointment: as it is, what they were told of it last, and what they answered last. */
export interface Attendance {
  readonly roundTableId: string;
  readonly personId: string;
  readonly appointment?:
    | { readonly startsAt: string; readonly revision: number; readonly cancelled: boolean }
    | undefined;
  readonly lastTold?: AppointmentNews | undefined;
  readonly reply?: Reply | undefined;
}

/** Why an answer no longer counts. */
export type TooLate = 'unknown' | 'over' | 'cancelled' | 'withdrawn' | 'outdated';

/**
 * Which answer is too late: to a table that is gone, cancelled, begun or changed since, or from somebody who is not
 * invited any more (P-11, P-18). @param now business time.
 */
export function whyTooLate({ appointment, lastTold }: Attendance, revision: number, now: string): TooLate | undefined {
  if (!appointment) return 'unknown';
  if (appointment.cancelled) return 'cancelled';
  if (Temporal.Instant.compare(appointment.startsAt, now) <= 0) return 'over';
  if (revision !== appointment.revision) return 'outdated';
  return lastTold && invites(lastTold) ? undefined : 'withdrawn';
}

/**
 * Does it add anything? Not when it is the same again, nor when it was overtaken on its way: the last answer counts, of
 * those to the latest revision (P-11).
 */
export function addsSomething(before: Reply | undefined, reply: Reply): boolean {
  if (!before || reply.revision > before.revision) return true;
  if (reply.revision < before.revision || reply.answer === before.answer) return false;
  return Temporal.Instant.compare(reply.stampedAt, before.stampedAt) >= 0;
}

/** Keeps the answer and publishes it, unless it adds nothing. */
export function receiveReply(attendance: Attendance, reply: Reply, now: string): Decision<Attendance> {
  const { roundTableId, personId } = attendance;
  if (!addsSomething(attendance.reply, reply)) return { next: attendance, events: [] };
  const { revision, answer } = reply;
  return {
    next: { ...attendance, reply },
    events: [happened(attendanceReplyReceived, { roundTableId, personId, revision, answer, receivedAt: now })],
  };
}
