import { Injectable } from '@nestjs/common';
import type { Decision, Id, TableKind } from '@rondetafel/contracts';
import {
  type Actor,
  type BeforeErasure,
  CommandRunner,
  type ErasedCase,
  type Moment,
  type Tx,
} from '@rondetafel/platform';
import { findRoom } from '../calendar/calendar.store.ts';
import { lockCase } from '../case/case.store.ts';
import { isConference, type Purpose } from '../roster/domain/conference.ts';
import { nothingDecided, type RosterDecisions, withHousehold } from '../roster/domain/decision.ts';
import { type CaseFacts, rostersOf } from '../roster/domain/rosters-of-case.ts';
import { factsOnce, type ReadFacts } from '../roster/roster.store.ts';
import type { ConferenceInput } from '../round-table/command.shapes.ts';
import { callRoundTable, kindOfAnother, mayConfer } from '../round-table/domain/call.ts';
import { followTerm } from '../round-table/domain/deadline.ts';
import { cancelRoundTable } from '../round-table/domain/end.ts';
import { reseat } from '../round-table/domain/guest.ts';
import { keepPromises, promisedOf, refreshRoom } from '../round-table/domain/promise.ts';
import { type KeptTable, keepTable, type RoundTable } from '../round-table/domain/round-table.ts';
import { casesBookedIn } from '../round-table/reservation.store.ts';
import { lockOpenTables, roundTableWith, tablesOfCase, watchTermOfCase } from '../round-table/round-table.store.ts';
import { signalEarly } from '../search/search.service.ts';
import type { CaseTerm } from '../term/domain/look-at-term.ts';
import { findTerm, setTerm } from '../term/term.store.ts';

interface Call {
  readonly caseId: Id;
  readonly kind: TableKind;
  readonly purpose?: Purpose;
  readonly decisions?: RosterDecisions;
  readonly coordinatorId: Id;
  readonly term: CaseTerm | null;
}

type Change = (kept: KeptTable, facts: CaseFacts, moment: Moment) => Decision<RoundTable>;

/** What follows from what others publish: terms, the call, the seats. Every step may be the last that was waited for. */
@Injectable()
export class PlanningService implements BeforeErasure {
  constructor(private readonly commands: CommandRunner) {}

  /** Of the coordinator, when every table before it was held or cancelled (P-10). */
  callAnother(actor: Actor, caseId: Id): Promise<{ roundTableId: Id }> {
    return this.commands.run({ actor, action: 'call-round-table' }, `case:${caseId}`, async (tx, moment) => {
      // Of two calls at once, the second finds the table of the first.
      await lockCase(tx, caseId);
      const facts = factsOnce(tx, caseId);
      const [{ caseCopy }, tables, term] = await Promise.all([facts(), tablesOfCase(tx, caseId), findTerm(tx, caseId)]);
      const kind = kindOfAnother(
        tables.map(({ table }) => table),
        { ...caseCopy, caller: actor },
      );
      const call = { caseId, kind, coordinatorId: actor.personId, term };
      return { roundTableId: await this.call(tx, call, facts, moment) };
    });
  }

  /** Of the regular coordinator of an approach: a table of its own kind, without a term (S000-15, S000-21). */
  confer(actor: Actor, caseId: Id, asked: ConferenceInput): Promise<{ roundTableId: Id }> {
    return this.commands.run({ actor, action: 'call-case-conference' }, `case:${caseId}`, async (tx, moment) => {
      await lockCase(tx, caseId);
      const facts = factsOnce(tx, caseId);
      const [{ caseCopy }, tables] = await Promise.all([facts(), tablesOfCase(tx, caseId)]);
      mayConfer(
        tables.map(({ table }) => table),
        { ...caseCopy, caller: actor },
      );
      const kind = 'case-conference';
      const { purpose, household: invited, withoutHouseholdBecause: because } = asked;
      const household = { invited, ...(because && { because }) };
      const decisions = withHousehold(nothingDecided, household, moment.municipality.tables[kind]);
      const call = { caseId, kind, purpose, decisions, coordinatorId: actor.personId, term: null } as const;
      return { roundTableId: await this.call(tx, call, facts, moment) };
    });
  }

  async registered(tx: Tx, caseId: Id): Promise<void> {
    await this.signal(tx, caseId, factsOnce(tx, caseId));
  }

  async requested(tx: Tx, caseId: Id): Promise<void> {
    await this.signal(tx, caseId, await this.setTerm(tx, caseId));
  }

  async referredOrWithdrawn(tx: Tx, caseId: Id): Promise<void> {
    await this.setTerm(tx, caseId);
  }

  /** The term may start here. */
  async reachedCoordinator(tx: Tx, caseId: Id): Promise<void> {
    const before = await findTerm(tx, caseId);
    const facts = await this.setTerm(tx, caseId);
    if (!before) await this.signal(tx, caseId, facts);
  }

  /** A request was answered: that may be what the table waited for, and changes how the term stands. */
  async decided(tx: Tx, caseId: Id): Promise<void> {
    const facts = factsOnce(tx, caseId);
    const moment = this.commands.moment(null);
    const { coordinatorId } = (await facts()).caseCopy;
    const term = await setTerm(tx, caseId, coordinatorId, moment);
    if (!(await this.callWhenReady(tx, { caseId, facts, term }))) await watchTermOfCase(tx, { caseId, facts }, moment);
  }

  async coordinatorAppointed(tx: Tx, caseId: Id): Promise<void> {
    const open = await lockOpenTables(tx, caseId);
    const facts = factsOnce(tx, caseId);
    // At the request there was mostly nobody to publish it to.
    const term = await this.signal(tx, caseId, facts);
    await this.change(tx, { caseId, open, facts }, independent);
    if (!open.some(({ table }) => !isConference(table.kind))) await this.callWhenReady(tx, { caseId, facts, term });
  }

  /** Somebody joined, left, was revealed, or another coordinator has the chair. */
  reseat(tx: Tx, caseId: Id): Promise<void> {
    return this.changeOpen(tx, caseId, seatAnew);
  }

  /** A party named its contact, or another one: that is who comes (P-11). */
  contactNamed(tx: Tx, caseId: Id, partyId: Id): Promise<void> {
    return this.changeOpen(tx, caseId, (kept, facts, { municipality, now }) =>
      reseat(kept.table, rostersOf(kept.table.kind, facts, kept.decisions, municipality).seenByOthers, now, partyId),
    );
  }

  /**
   * Whoever was invited has to be notified that the table does not take place. Its reason is a code that nobody reads:
   * the table itself goes in the same transaction.
   */
  beforeErasure(tx: Tx, { caseId }: ErasedCase): Promise<void> {
    return this.changeOpen(tx, caseId, ({ table }, _, { now }) => cancelRoundTable(table, 'case-erased', now));
  }

  /** Another capacity, or steps: the tables to come in that room are looked at again (S002-9). */
  async roomChanged(tx: Tx, roomId: Id): Promise<void> {
    const room = await findRoom(tx, roomId);
    if (!room) return;
    const { now } = this.commands.moment(null);
    for (const caseId of await casesBookedIn(tx, roomId, now))
      await this.changeOpen(tx, caseId, ({ table }) => refreshRoom(table, room));
  }

  /** Its terms are set anew too: a calendar that became known may have moved them (P-15). */
  async termDue(tx: Tx, caseId: Id): Promise<void> {
    await lockCase(tx, caseId);
    await this.setTerm(tx, caseId);
  }

  /** An open table follows: it may have been called before what sets the term was known. */
  private async setTerm(tx: Tx, caseId: Id): Promise<ReadFacts> {
    const open = await lockOpenTables(tx, caseId);
    const facts = factsOnce(tx, caseId);
    const { coordinatorId } = (await facts()).caseCopy;
    const term = await setTerm(tx, caseId, coordinatorId, this.commands.moment(null));
    await this.change(tx, { caseId, open, facts }, ({ table }, _, { municipality }) =>
      followTerm(table, term?.frozen.term.on, municipality),
    );
    return facts;
  }

  /** @returns the term of the case, if it has one. */
  private async signal(tx: Tx, caseId: Id, facts: ReadFacts): Promise<CaseTerm | null> {
    const [term, known] = await Promise.all([findTerm(tx, caseId), facts()]);
    await signalEarly(tx, term, known, this.commands.moment(null));
    return term;
  }

  /**
   * The table is called as soon as it was decided and there is a coordinator to chair it (S002-46).
   * @returns whether it was, and the term looked at with it.
   */
  private async callWhenReady(
    tx: Tx,
    { caseId, facts, term }: { caseId: Id; facts: ReadFacts; term: CaseTerm | null },
  ): Promise<boolean> {
    const [{ caseCopy }, tables] = await Promise.all([facts(), tablesOfCase(tx, caseId)]);
    const { decidedKind: kind, coordinatorId } = caseCopy;
    if (!kind || !coordinatorId || tables.some(({ table }) => !isConference(table.kind))) return false;
    await this.call(tx, { caseId, kind, coordinatorId, term }, facts, this.commands.moment(null));
    return true;
  }

  private async call(
    tx: Tx,
    { caseId, kind, purpose, decisions = nothingDecided, coordinatorId, term }: Call,
    facts: ReadFacts,
    moment: Moment,
  ): Promise<Id> {
    const known = await facts();
    const roundTableId = moment.newId();
    const call = {
      caseId,
      roundTableId,
      kind,
      ...(purpose && { purpose }),
      coordinatorId,
      calledBy: coordinatorId,
      urgent: term?.frozen.urgent ?? false,
      deadlineOn: moment.municipality.tables[kind].withinTerm ? term?.frozen.term.on : undefined,
    };
    const rosters = rostersOf(kind, known, decisions, moment.municipality);
    const decision = callRoundTable(call, rosters, moment.now);
    const called = { table: decision.next, decisions, version: 0 };
    const { save } = await this.commands.loaded(roundTableWith(facts), tx, called, moment);
    await save(keepTable(called, decision));
    return roundTableId;
  }

  /** The facts are read behind the lock: a case's parties come in one by one, and each of them passes here. */
  private async changeOpen(tx: Tx, caseId: Id, decide: Change): Promise<void> {
    const open = await lockOpenTables(tx, caseId);
    await this.change(tx, { caseId, open, facts: factsOnce(tx, caseId) }, decide);
  }

  private async change(
    tx: Tx,
    { caseId, open, facts }: { caseId: Id; open: readonly KeptTable[]; facts: ReadFacts },
    decide: Change,
  ): Promise<void> {
    const moment = this.commands.moment(null);
    const known = await facts();
    let changed = false;
    for (const kept of open) {
      const promised = promisedOf(kept.table.kind, known, kept.decisions, moment.municipality);
      const decision = keepPromises(decide(kept, known, moment), promised);
      if (decision.next === kept.table) continue;
      const { save } = await this.commands.loaded(roundTableWith(facts), tx, kept, moment);
      await save(keepTable(kept, decision));
      changed = true;
    }
    // Also without a table the roster, and so the term, may stand otherwise.
    if (!changed) await watchTermOfCase(tx, { caseId, facts }, moment);
  }
}

const seatAnew: Change = ({ table, decisions }, facts, { municipality, now }) =>
  reseat(table, rostersOf(table.kind, facts, decisions, municipality).seenByOthers, now);

/**
 * Once an independent coordinator coordinates, the regular one takes part as a party (P-2): what they convened is off, so
 * that nobody comes to a conference that nobody may chair or move (S000-15). Its reason is a code, put in words by the page.
 */
const independent: Change = (kept, facts, moment) =>
  isConference(kept.table.kind)
    ? cancelRoundTable(kept.table, 'independently-coordinated', moment.now)
    : seatAnew(kept, facts, moment);
