import { type AttendanceAnswer, attendanceReplyReceived, type Decision, happened } from '@rondetafel/contracts';
import { Temporal } from 'temporal-polyfill';
import { type AppointmentNews, invites } from '../../../delivery/ledger/domain/news.ts';

/** A reply to an appointment as it was in that revision. */
export interface Reply {
  readonly revision: number;
  readonly answer: AttendanceAnswer;
}

/** One person and one appointment: as it is, what they were told of it last, and which reply the table has of them. */
export interface Attendance {
  readonly roundTableId: string;
  readonly personId: string;
  readonly appointment?:
    | { readonly startsAt: string; readonly revision: number; readonly cancelled: boolean }
    | undefined;
  readonly lastTold?: AppointmentNews | undefined;
  readonly reply?: Reply | undefined;
}

/** Why a reply no longer counts. */
export type TooLate = 'unknown' | 'over' | 'cancelled' | 'withdrawn' | 'outdated';

/**
 * Which reply is too late: to a table that is gone, cancelled, begun or changed since, or from somebody who is not
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
 * Passed on, whatever the reply before: the table has the reply, by the portal too, and compares (P-11). Of several
 * the one that was received last counts; when somebody's own clock says that they gave it does not.
 */
export function receiveReply(attendance: Attendance, reply: Reply, now: string): Decision<Attendance> {
  const { roundTableId, personId } = attendance;
  const { revision, answer } = reply;
  return {
    next: { ...attendance, reply },
    events: [happened(attendanceReplyReceived, { roundTableId, personId, revision, answer, receivedAt: now })],
  };
}
