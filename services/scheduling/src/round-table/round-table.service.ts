import { Injectable } from '@nestjs/common';
import { type Decision, type Id, roundTableBooked } from '@rondetafel/contracts';
import { type Actor, CommandRunner, Metrics, type Moment, type Tx } from '@rondetafel/platform';
import { type LocalPolicy, localPolicy } from '../calendar/domain/local-policy.ts';
import { refuse } from '../refuse.ts';
import { isConference } from '../roster/domain/conference.ts';
import type { RosterDecisions } from '../roster/domain/decision.ts';
import { type CaseFacts, type Rosters, rostersOf } from '../roster/domain/rosters-of-case.ts';
import { factsOnce, type ReadFacts } from '../roster/roster.store.ts';
import { type AskedQuestion, askAbout } from '../search/search.store.ts';
import { daysTo } from '../term/domain/days-to.ts';
import { findTerm } from '../term/term.store.ts';
import { withSent } from './domain/guest.ts';
import { mayPlan } from './domain/may-plan.ts';
import type { Circumstances } from './domain/offer.ts';
import { keepPromises, promisedOf } from './domain/promise.ts';
import { type KeptTable, keepTable, type RoundTable } from './domain/round-table.ts';
import { findTable, roundTableOf } from './round-table.store.ts';

/** A table with all that its coordinator decides by. */
export interface Desk extends KeptTable, Rosters {
  readonly tx: Tx;
  readonly facts: CaseFacts;
  readonly policy: LocalPolicy;
  readonly circumstances: Circumstances;
  readonly newId: () => Id;
}

export interface Decided<T> {
  readonly decision: Decision<RoundTable>;
  /** Where these change too. */
  readonly decisions?: RosterDecisions;
  readonly answer: T;
}

/** What the coordinator does to a table and looks up for it: nobody else plans it (S002-9, S000-15). */
@Injectable()
export class RoundTableService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly metrics: Metrics,
  ) {}

  async decide<T>(
    actor: Actor,
    action: string,
    roundTableId: Id,
    work: (desk: Desk) => Promise<Decided<T>> | Decided<T>,
  ): Promise<T> {
    let step: Step | undefined;
    const decided = await this.commands.on(roundTableOf, roundTableId, { actor, action }, async (loaded) => {
      const { tx, state, facts, moment, save } = loaded;
      const {
        decision,
        decisions = state.decisions,
        answer,
      } = await work(await deskOf(actor, tx, state, facts, moment));
      const kept = keepPromises(decision, promisedOf(state.table.kind, await facts(), decisions, moment.municipality));
      step = await stepOf(tx, decision, moment);
      await save(keepTable(state, kept, decisions));
      return answer;
    });
    // Only what was committed counts.
    if (step) this.metrics.observe(step.metric, {}, step.workingDays);
    return decided;
  }

  /** @param why it leaves no trace. */
  look<T>(actor: Actor, roundTableId: Id, why: string, work: (desk: Desk) => Promise<T>): Promise<T> {
    return this.commands.unrecorded(actor, why, async (tx, moment) => {
      const kept = await findTable(tx, roundTableId);
      return work(await deskOf(actor, tx, kept, factsOnce(tx, kept.table.caseId), moment));
    });
  }
}

interface Step {
  readonly metric: 'rondetafel_table_booked_working_days' | 'rondetafel_table_held_working_days';
  readonly workingDays: number;
}

/** How long it took to come to this step of the term, where the decision is one (S002-46); moving a table is none. */
async function stepOf(
  tx: Tx,
  { next: { caseId, kind, ending }, events }: Decision<RoundTable>,
  { today, municipality }: Moment,
): Promise<Step | undefined> {
  const isBooked = events.some(({ event }) => event === roundTableBooked);
  const tookPlaceOn = ending?.how === 'held' ? ending.tookPlaceOn : undefined;
  if (!municipality.tables[kind].withinTerm || (!isBooked && !tookPlaceOn)) return undefined;
  const term = await findTerm(tx, caseId);
  if (!term) return undefined;
  const workingDays = daysTo(term, tookPlaceOn ?? today, localPolicy(municipality).calendar);
  const metric = tookPlaceOn ? 'rondetafel_table_held_working_days' : 'rondetafel_table_booked_working_days';
  return { metric, workingDays };
}

async function deskOf(actor: Actor, tx: Tx, kept: KeptTable, read: ReadFacts, moment: Moment): Promise<Desk> {
  const { table, decisions } = kept;
  if (!mayPlan(actor, table.kind, table.coordinatorId)) {
    const to = isConference(table.kind) ? 'confer' : 'plan';
    throw refuse('not-the-coordinator', { rule: 'S002-9, S000-15', kind: 'forbidden', facts: { to } });
  }
  const { now, municipality, newId } = moment;
  const policy = localPolicy(municipality);
  const facts = await read();
  const rosters = rostersOf(table.kind, facts, decisions, municipality);
  const { stepFree } = facts.caseCopy;
  const circumstances = { now, asCoordinatorSees: rosters.asCoordinatorSees, stepFree, ...policy };
  return { ...kept, ...rosters, tx, facts, policy, circumstances, newId };
}

/** The search for this table, with everybody's times as they are now. */
export function askFor(desk: Desk, late: boolean): Promise<AskedQuestion> {
  const { tx, table, facts, seenByOthers, circumstances, policy } = desk;
  const { kind, urgent, roundTableId, booking: booked, deadlineOn } = table;
  const { district, stepFree, guestNeeds } = facts.caseCopy;
  const { now } = circumstances;
  const search = {
    kind,
    urgent,
    roundTableId,
    booked,
    deadlineOn,
    late,
    district,
    stepFree,
    guestNeeds,
    now,
    roster: withSent(seenByOthers, booked?.guests ?? []),
  };
  return askAbout(tx, search, policy);
}
