import type { Aggregate } from '@rondetafel/platform';
import { lastTold } from '../../delivery/ledger/ledger.store.ts';
import { appointmentOf } from '../../news/invitation/appointment.store.ts';
import type { Appointment } from '../../news/invitation/appointment.table.ts';
import { keepReply, replyOf } from '../../news/invitation/reply.store.ts';
import { refuse } from '../../refuse.ts';
import type { Attendance } from './domain/attendance.ts';

/** Of one person at one table. */
export interface AttendanceId {
  readonly roundTableId: string;
  readonly personId: string;
}

/** An attendance with the appointment that it is about. */
export interface Attended extends Attendance {
  readonly found?: Appointment | undefined;
}

export const attendanceId = ({ roundTableId, personId }: AttendanceId) => `${roundTableId}:${personId}`;

/** Locked until the transaction ends, whether there is a reply yet or not: two at once are one reply. */
export const attendanceOf: Aggregate<Attended> = {
  name: 'attendance',
  load: async (tx, id) => {
    const [roundTableId, personId] = id.split(':') as [string, string];
    const [, found, told, reply] = await Promise.all([
      tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('attendance ' || $1, 0))`, [id]),
      appointmentOf(tx, roundTableId),
      lastTold(tx, roundTableId, personId),
      replyOf(tx, { roundTableId, personId }),
    ]);
    const appointment = found && {
      startsAt: found.said.startsAt,
      revision: found.said.revision,
      cancelled: found.cancelled,
    };
    return {
      roundTableId,
      personId,
      appointment: appointment ?? undefined,
      lastTold: told,
      reply,
      found: found ?? undefined,
    };
  },
  facts: () => undefined,
  save: async (tx, { before, next }) => {
    const { roundTableId, personId, reply, found } = next;
    if (!reply || reply === before.reply || !found) return;
    await keepReply(tx, { roundTableId, personId, caseId: found.caseId, ...reply });
  },
  unknown: () => refuse('answer-link-unknown', { rule: 'P-11' }),
};
