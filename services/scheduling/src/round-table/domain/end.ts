import {
  type DataOf,
  type Decision,
  happened,
  type Id,
  type Instant,
  roundTableCancelled,
  roundTableHeld,
} from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { minuteOf } from '../../calendar/domain/moment.ts';
import { refuse } from '../../refuse.ts';
import { isConference } from '../../roster/domain/conference.ts';
import { requireReason } from '../../roster/domain/decision.ts';
import type { MinimumRole } from '../../roster/domain/minimum-role.ts';
import type { Roster } from '../../roster/domain/roster.ts';
import { refuseEnded } from './refusals.ts';
import type { AbsentRole, Booking, Guest, RoundTable } from './round-table.ts';

/** One action that frees everything, holds and booking alike, and notifies everyone (P-10). */
export function cancelRoundTable(table: RoundTable, because: string, now: Instant): Decision<RoundTable> {
  refuseEnded(table);
  requireReason(because, { wanted: 'cancelled' }, 'P-10');
  const { caseId, roundTableId, kind, urgent, booking } = table;
  const revision = booking ? booking.revision + 1 : 0;
  return {
    next: { ...table, offer: undefined, ending: { how: 'cancelled', at: now, because } },
    events: [happened(roundTableCancelled, { caseId, roundTableId, kind, revision, cancelledAt: now, urgent })],
  };
}

/** What the chair records of a table that was held. */
export interface TookPlaceReport {
  presentIds: readonly Id[];
  /** A reason for each required role that was not there. */
  absentRoles: readonly AbsentRole[];
  householdAbsentBecause?: string | undefined;
}

/**
 * A table counts as held with its chair, at least one party, and the household or the reason why it was not there
 * (P-10); a case conference may be without the household (S000-15). Held without a required role it is held INCOMPLETE: in time, with a reason for each role, and not complete
 * . A role for which a hidden party was left out is not sought, so whether it was complete is sealed on the bus
 * (P-27).
 */
export function recordTookPlace(
  table: RoundTable,
  report: TookPlaceReport,
  asCoordinatorSees: Roster,
  now: Instant,
): Decision<RoundTable> {
  refuseEnded(table);
  const booking = requireStarted(table, now);
  const { presentIds, householdAbsentBecause } = report;
  requireQuorum(table, booking, report);

  const absent = asCoordinatorSees.minimum.filter((role) => isAbsent(role, booking, presentIds));
  const absentRoles = absent.map(({ role, memberId }) => {
    const given = report.absentRoles.find((one) => one.role === role && one.memberId === memberId);
    requireReason(given?.reason, { wanted: 'role-absent', role }, 'R-22');
    return given!;
  });

  const { caseId, roundTableId, kind, deadlineOn } = table;
  const tookPlaceOn = amsterdamDay(booking.startsAt);
  return {
    next: {
      ...table,
      offer: undefined,
      ending: { how: 'held', tookPlaceOn, presentIds, absentRoles, householdAbsentBecause },
    },
    events: [
      happened(roundTableHeld, {
        caseId,
        roundTableId,
        kind,
        heldOn: tookPlaceOn,
        ...(deadlineOn && { deadlineOn }),
        rosterComplete: absent.every(({ hidden }) => hidden),
        attendance: booking.guests.map((guest) => attendanceOf(guest, presentIds)),
      }),
    ],
  };
}

function requireStarted({ booking }: RoundTable, now: Instant): Booking {
  if (!booking) throw refuse('not-booked', { rule: 'P-10' });
  if (minuteOf(now) < minuteOf(booking.startsAt)) throw refuse('not-yet', { rule: 'P-10' });
  return booking;
}

function requireQuorum(
  { kind }: RoundTable,
  { guests }: Booking,
  { presentIds, householdAbsentBecause }: TookPlaceReport,
): void {
  if (presentIds.some((personId) => !guests.some((guest) => guest.personId === personId)))
    throw refuse('not-invited', { rule: 'P-11', kind: 'invalid', facts: { who: 'present' } });
  const present = guests.filter(({ personId }) => presentIds.includes(personId));
  const anyOf = (...roles: Guest['role'][]) => present.some(({ role }) => roles.includes(role));
  if (!anyOf('chair')) throw refuse('chair-absent', { rule: 'S002-10, P-10' });
  if (!anyOf('party')) throw refuse('no-party-present', { rule: 'P-10' });
  const isExpected = !isConference(kind) || guests.some(({ role }) => household.includes(role));
  if (isExpected && !anyOf(...household)) requireReason(householdAbsentBecause, { wanted: 'household-absent' }, 'P-10');
}

const household: readonly Guest['role'][] = ['household-member', 'representative'];

/** A role is there when somebody of one of its parties is; one that has no party or plays no part is not absent, but something else. */
function isAbsent({ filling }: MinimumRole, { guests }: Booking, presentIds: readonly Id[]): boolean {
  if (filling.state === 'not-applicable' || filling.state === 'excluded') return false;
  if (filling.state === 'missing') return true;
  return !guests.some(
    ({ partyId, personId }) => partyId && filling.partyIds.includes(partyId) && presentIds.includes(personId),
  );
}

/** Staying away after a yes is a no-show, which is evidence like a decline (P-10). */
function attendanceOf(
  { personId, organisationId, partyId, answer, restricted }: Guest,
  presentIds: readonly Id[],
): DataOf<typeof roundTableHeld>['attendance'][number] {
  const stayedAway = answer?.answer === 'accepted' ? 'no-show' : 'absent';
  return {
    personId,
    ...(organisationId && { organisationId }),
    ...(partyId && { partyId }),
    attendance: presentIds.includes(personId) ? 'present' : stayedAway,
    restricted,
  };
}
