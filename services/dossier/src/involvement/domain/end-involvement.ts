import { type Decision, type Id, inTurn } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { refuse } from '../../refuse.ts';
import type { CaseInvolvement } from './case-involvement.ts';
import { leave } from './decide-involvement.ts';
import { leaveCoordination } from './leave-coordination.ts';
import { partyOf, permitIn, type Worker } from './standing.ts';

/** A party ends its own part (S000-6); nobody needs a mandate to leave. */
export function leaveCase(
  involvement: CaseInvolvement,
  { partyId, by }: { readonly partyId: Id; readonly by: Worker },
  now: string,
): Decision<CaseInvolvement> {
  permitIn(involvement, by, 'leave-case', amsterdamDay(now));
  const party = partyOf(involvement, partyId);
  if (party.personId !== by.personId) {
    throw refuse('party-of-another', { rule: 'S000-6', kind: 'forbidden', facts: { wants: 'to-leave' } });
  }
  return leave(involvement, [party], now);
}

/** What was for a time is over after its last day: a party's part (P-21), a substitute's turn (P-13). */
export function endExpired(involvement: CaseInvolvement, now: string): Decision<CaseInvolvement> {
  const today = amsterdamDay(now);
  const isOver = ({ untilOn }: { readonly untilOn: string | null }) => untilOn !== null && untilOn < today;
  return inTurn(
    involvement,
    (before) => leaveCoordination(before, isOver, now),
    (before) => {
      const parties = before.parties.filter((party) => party.state === 'involved' && isOver(party));
      return leave(before, parties, now);
    },
  );
}
