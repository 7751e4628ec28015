import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, TableKind } from '@rondetafel/contracts';
import { Clock, LocalRules, type Tx } from '@rondetafel/platform';
import { calendarOf } from '@rondetafel/policy';
import { caseTermTable } from '../case/case.table.ts';
import type { Step } from '../case/domain/said.ts';
import { nothingDecided } from '../roster/domain/decision.ts';
import { callRoundTable, kindOfAnother } from '../round-table/domain/call.ts';
import { cancelRoundTable } from '../round-table/domain/end.ts';
import { reseat, sendAnother } from '../round-table/domain/guest.ts';
import type { RoundTable } from '../round-table/domain/round-table.ts';
import { askAbout, type CaseFacts, factsOf, type LocalPolicy, rosterAtIntake, rostersOf } from '../round-table/plan.ts';
import { type KeptTable, lockOpenTables, saveTable, tablesOfCase } from '../round-table/round-table.store.ts';
import { earlySignal } from '../search/domain/signal.ts';
import { tellNoSlot } from '../search/domain/tell.ts';
import { setTerm, watchTerm } from '../term/term.store.ts';

/** What follows from what others tell: terms, the call, the seats. Every step may be the last that was waited for. */
@Injectable()
export class Planning {
  #policy: LocalPolicy | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** Built at the first use: printing the API's document needs no municipality. */
  get policy(): LocalPolicy {
    const { municipality } = this.local;
    this.#policy ??= { municipality, calendar: calendarOf(municipality.calendar) };
    return this.#policy;
  }

  get now(): string {
    return this.clock.now().toISOString();
  }

  async setTerm(tx: Tx, caseId: Id): Promise<void> {
    await setTerm(tx, caseId, this.policy);
    await this.watchTerm(tx, caseId);
  }

  watchTerm(tx: Tx, caseId: Id): Promise<void> {
    return watchTerm(tx, caseId, this.now, this.policy);
  }

  /** The way out is looked for on day 0, not on day ten: nobody who can be asked yet, so only what the calendars say. */
  async signalEarly(tx: Tx, caseId: Id): Promise<void> {
    const term = await tx.repository(caseTermTable).findOneBy({ caseId });
    const facts = await factsOf(tx, caseId);
    // Without its district nobody knows yet who could come instead: then whatever comes last gives the signal.
    if (!term || facts.planned.district === null || facts.planned.decidedKind) return;
    const roster = rosterAtIntake('upscaling', facts, this.policy);
    const { frozen, termId } = term;
    const { question } = await askAbout(
      tx,
      {
        kind: 'upscaling',
        roster,
        district: facts.planned.district,
        now: this.now,
        urgent: frozen.urgent,
        deadlineOn: frozen.term.on,
      },
      this.policy,
    );
    const signal = earlySignal(question);
    if (signal.signal !== 'feasible-without' && signal.signal !== 'not-feasible') return;
    const { coordinatorId } = facts.planned;
    const of = { caseId, termId, kind: 'round-table' as const, ...(coordinatorId && { coordinatorId }) };
    const told = tellNoSlot(of, frozen, roster, signal.whoBlocks);
    await tx.publish(told.event, told.data as never);
  }

  /** A request was answered: that may be what the table waited for, and says how the term stands. */
  async decided(tx: Tx, caseId: Id): Promise<void> {
    await setTerm(tx, caseId, this.policy);
    if (!(await this.callWhenReady(tx, caseId))) await this.watchTerm(tx, caseId);
  }

  /**
   * The table is called as soon as it was decided and there is a coordinator to chair it (S002-46).
   * @returns whether it was, and the term looked at with it.
   */
  async callWhenReady(tx: Tx, caseId: Id): Promise<boolean> {
    const [facts, tables] = await Promise.all([factsOf(tx, caseId), tablesOfCase(tx, caseId)]);
    const { decidedKind: kind, coordinatorId, closed } = facts.planned;
    if (!kind || !coordinatorId || closed || tables.length > 0) return false;
    await this.call(tx, facts, { kind, coordinatorId, hasTerm: true });
    return true;
  }

  /** Of the coordinator, when every table before it was held or cancelled (P-10). @returns the id of the new table. */
  async callAnother(tx: Tx, caseId: Id, callerId: Id): Promise<Id> {
    // Of two calls at once, the second finds the table of the first.
    await tx.query('SELECT 1 FROM planned_case WHERE case_id = $1 FOR UPDATE', [caseId]);
    const facts = await factsOf(tx, caseId);
    const tables = (await tablesOfCase(tx, caseId)).map(({ table }) => table);
    const kind = kindOfAnother(tables, { ...facts.planned, callerId });
    return this.call(tx, facts, { kind, coordinatorId: callerId, hasTerm: kind !== 'follow-up' });
  }

  private async call(
    tx: Tx,
    facts: CaseFacts,
    { kind, coordinatorId, hasTerm }: { kind: TableKind; coordinatorId: Id; hasTerm: boolean },
  ): Promise<Id> {
    const { caseId } = facts.planned;
    const term = await tx.repository(caseTermTable).findOneBy({ caseId });
    const roundTableId = randomUUID();
    const call = {
      caseId,
      roundTableId,
      kind,
      coordinatorId,
      calledBy: coordinatorId,
      urgent: term?.frozen.urgent ?? false,
      deadlineOn: hasTerm ? term?.frozen.term.on : undefined,
    };
    const { asCoordinatorSees } = rostersOf(kind, facts, nothingDecided, this.policy);
    await saveTable(tx, callRoundTable(call, asCoordinatorSees, this.now), this.now);
    await watchTerm(tx, caseId, this.now, this.policy, facts);
    return roundTableId;
  }

  /** Somebody joined, left, was released, or another coordinator has the chair. */
  reseat(tx: Tx, caseId: Id): Promise<void> {
    return this.inOpenTables(tx, caseId, ({ table, decisions }, facts) =>
      reseat(table, rostersOf(table.kind, facts, decisions, this.policy).seenByOthers),
    );
  }

  sendAnother(tx: Tx, caseId: Id, partyId: Id, personId: Id): Promise<void> {
    return this.inOpenTables(tx, caseId, ({ table }) => sendAnother(table, { partyId, personId }));
  }

  closeCase(tx: Tx, caseId: Id): Promise<void> {
    return this.inOpenTables(tx, caseId, ({ table }) =>
      cancelRoundTable(table, 'De coördinatie van deze casus is beëindigd.', this.now),
    );
  }

  private async inOpenTables(
    tx: Tx,
    caseId: Id,
    decide: (kept: KeptTable, facts: CaseFacts) => Step<RoundTable>,
  ): Promise<void> {
    const open = await lockOpenTables(tx, caseId);
    // Once, behind the lock: a case's parties come in one by one, and each of them passes here.
    const facts = await factsOf(tx, caseId);
    for (const kept of open) {
      const step = decide(kept, facts);
      if (step.next !== kept.table) await saveTable(tx, step, this.now, kept);
    }
    await watchTerm(tx, caseId, this.now, this.policy, facts);
  }
}
