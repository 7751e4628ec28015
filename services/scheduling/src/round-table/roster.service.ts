import { Injectable } from '@nestjs/common';
import type { Id, TableKind } from '@rondetafel/contracts';
import type { Actor } from '@rondetafel/platform';
import type { Municipality } from '@rondetafel/policy';
import { organisationOf } from '../directory/directory.store.ts';
import { refuse } from '../refuse.ts';
import { isConference } from '../roster/domain/conference.ts';
import {
  changeNeed,
  isTakenBack,
  leaveOut,
  markNotApplicable,
  type RosterDecisions,
  takeBack,
  withHousehold,
} from '../roster/domain/decision.ts';
import { rostersOf } from '../roster/domain/rosters-of-case.ts';
import { whoCan } from '../search/search.store.ts';
import type { RosterInput, SendAnotherInput } from './command.shapes.ts';
import { joinedOf, reseat, reserveFor, sendAnother } from './domain/guest.ts';
import { RoundTableService } from './round-table.service.ts';

/** Who comes to a table that is called. */
@Injectable()
export class RosterService {
  constructor(private readonly tables: RoundTableService) {}

  decide(actor: Actor, roundTableId: Id, mark: RosterInput) {
    // The inverse of a decision is on record as a command of its own.
    const action = isTakenBack(mark) ? 'take-back-roster-decision' : 'decide-roster';
    return this.tables.decide(
      actor,
      action,
      roundTableId,
      async ({ tx, table, facts, decisions: before, policy, circumstances }) => {
        const decisions = decided(before, mark, table.kind, policy.municipality);
        // A person who must come now is invited at once; a person who no longer has to come gets a message (S002-24).
        const { seenByOthers } = rostersOf(table.kind, facts, decisions, policy.municipality);
        const seated = reseat(table, seenByOthers, circumstances.now);
        const joined = joinedOf(table, seated.next);
        if (!table.booking || joined.length === 0) return { decision: seated, decisions, answer: { roundTableId } };
        const free = await whoCan(tx, joined, table.booking, policy);
        const decision = reserveFor(seated, free);
        return { decision, decisions, answer: { roundTableId } };
      },
    );
  }

  sendAnother(actor: Actor, roundTableId: Id, change: SendAnotherInput) {
    return this.tables.decide(actor, 'send-another', roundTableId, async ({ tx, table, circumstances }) => ({
      decision: sendAnother(table, change, await organisationOf(tx, change.personId), circumstances.now),
      answer: { roundTableId },
    }));
  }
}

function decided(
  decisions: RosterDecisions,
  mark: RosterInput,
  kind: TableKind,
  { tables }: Pick<Municipality, 'tables'>,
): RosterDecisions {
  if (isTakenBack(mark)) return takeBack(decisions, mark);
  switch (mark.what) {
    case 'not-applicable': {
      const { what: _, ...notApplicable } = mark;
      return markNotApplicable(decisions, notApplicable);
    }
    case 'left-out': {
      const { what: _, ...leftOut } = mark;
      return leaveOut(decisions, leftOut);
    }
    case 'household': {
      if (!isConference(kind)) throw refuse('conference-only', { rule: 'S000-15', kind: 'invalid' });
      const { invited, reason: because } = mark;
      return withHousehold(decisions, { invited, ...(because && { because }) }, tables[kind]);
    }
    case 'need': {
      const { what: _, ...need } = mark;
      return changeNeed(decisions, need);
    }
  }
}
