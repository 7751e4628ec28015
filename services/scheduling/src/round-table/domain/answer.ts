import { attendanceAnswered, type Id, Refusal } from '@rondetafel/contracts';
import { type Step, say } from '../../case/domain/said.ts';
import { refuseAsRepresentative } from './guest.ts';
import { refuseEnded } from './refusals.ts';
import type { Answer, RoundTable } from './round-table.ts';

/**
 * Somebody invited says yes, maybe or no. An answer to an older time is about another appointment and changes nothing,
 * which mail programs send now and then; so is the same answer once more. After a required no with nobody named instead
 * the table's phase is `reopened`: the search starts again while the booking stands.
 */
export function answerInvitation(
  table: RoundTable,
  { personId, revision, ...answer }: Answer & { personId: Id; revision: number },
): Step<RoundTable> {
  refuseEnded(table);
  const { booking, caseId, roundTableId, kind, coordinatorId } = table;
  const guest = booking?.guests.find((one) => one.personId === personId);
  if (!booking || !guest)
    throw new Refusal('not-invited', 'U bent voor dit gesprek niet uitgenodigd.', 'S002-46', 'unknown');
  if (answer.substituteId) refuseAsRepresentative(answer.substituteId, table, booking);
  if (revision < booking.revision || isSame(guest.answer, answer)) return { next: table, says: [] };

  const guests = booking.guests.map((one) => (one === guest ? { ...guest, answer } : one));
  const { organisationId, partyId, need, restricted } = guest;
  return {
    next: { ...table, booking: { ...booking, guests } },
    says: [
      say(attendanceAnswered, {
        caseId,
        roundTableId,
        kind,
        revision: booking.revision,
        personId,
        ...(organisationId && { organisationId }),
        ...(partyId && { partyId }),
        need,
        answer: answer.answer,
        restricted,
        answeredAt: answer.answeredAt,
        coordinatorId,
      }),
    ],
  };
}

const isSame = (before: Answer | undefined, { answer, substituteId }: Answer): boolean =>
  before?.answer === answer && before.substituteId === substituteId;
