import { type DataOf, type DomainEvent, happened, type Id, noSlotBeforeDeadline } from '@rondetafel/contracts';
import { dayOf } from '../../calendar/domain/moment.ts';
import type { RequestTerm } from '../../case/domain/case-copy.ts';
import type { Roster } from '../../roster/domain/roster.ts';
import { about, type TermOfCase } from '../../term/domain/term-events.ts';
import type { WhoBlocks } from './blockers.ts';

/**
 * Nobody finds a time in term: names who would open one if it were free or sent somebody else, and when it could be
 * after all. Rung one of the way to the focal-point officer ("professionals can't be brought together", S002-34).
 */
export function noSlotOf(
  of: TermOfCase & { roundTableId?: Id | undefined },
  frozen: RequestTerm,
  seenByOthers: Roster,
  { blockers, afterTerm }: WhoBlocks,
): DomainEvent {
  const { roundTableId } = of;
  return happened(noSlotBeforeDeadline, {
    ...about(of, frozen),
    stage: roundTableId ? 'planning' : 'intake',
    ...(roundTableId && { roundTableId }),
    blocking: blockers.filter(({ opens }) => opens > 0).flatMap(({ partyId }) => blockingSeat(partyId, seenByOthers)),
    ...(afterTerm !== undefined && { firstPossibleOn: dayOf(afterTerm) }),
  });
}

/** A room that blocks is no party: it shows in the planner, and is nobody's to be called on. */
function blockingSeat(seatId: Id, { seats }: Roster): DataOf<typeof noSlotBeforeDeadline>['blocking'] {
  const seat = seats.find((one) => one.seatId === seatId);
  if (!seat?.organisationId) return [];
  const { organisationId, partyId, personIds, hidden } = seat;
  const [personId] = personIds;
  return [{ organisationId, ...(partyId && { partyId }), ...(personId && { personId }), restricted: hidden }];
}
