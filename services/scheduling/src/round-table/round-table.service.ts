import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '@rondetafel/contracts';
import { type Actor, Database, type Tx } from '@rondetafel/platform';
import { explainTerm } from '@rondetafel/policy';
import { instantOf } from '../calendar/domain/moment.ts';
import { caseTermTable } from '../case/case.table.ts';
import type { Step } from '../case/domain/said.ts';
import { Planning } from '../planning/planning.service.ts';
import { changeNeed, leaveOut, markNotApplicable, type RosterDecisions } from '../roster/domain/decision.ts';
import { findSlots } from '../search/domain/proposals.ts';
import { milestonesOf } from '../term/domain/progress.ts';
import { answerInvitation } from './domain/answer.ts';
import { bookOption } from './domain/book.ts';
import { cancelRoundTable, type HeldReport, recordHeld } from './domain/end.ts';
import { inviteesOf, sendAnother } from './domain/guest.ts';
import { answerOptions, type Circumstances, keepSlot, offerOptions, withoutOffer } from './domain/offer.ts';
import { type Option, phaseOf, type RoundTable } from './domain/round-table.ts';
import { type AskedQuestion, askAbout, askedAt, type CaseFacts, factsOf, type Rosters, rostersOf } from './plan.ts';
import type { TableAnswer } from './round-table.shapes.ts';
import { findTable, type KeptTable, lockTable, saveTable, tablesOfCase } from './round-table.store.ts';
import { availabilityOf, proposalsOf, viewOf } from './round-table-view.ts';

/** A table locked, with all that a decision about it needs. */
interface Moment extends KeptTable, Rosters {
  readonly tx: Tx;
  readonly facts: CaseFacts;
  readonly circumstances: Circumstances;
}

export interface Slot {
  readonly startsAt: string;
  /** Also past the deadline; booking it then wants a reason. */
  readonly late?: boolean | undefined;
}

@Injectable()
export class RoundTableService {
  constructor(
    private readonly database: Database,
    private readonly planning: Planning,
  ) {}

  ofCase(actor: Actor, caseId: Id): Promise<{ items: TableAnswer[] }> {
    return this.database.inTransaction(actor, async (tx) => {
      const tables = await tablesOfCase(tx, caseId);
      return { items: await Promise.all(tables.map((kept) => this.shown(tx, actor, kept))) };
    });
  }

  callAnother(actor: Actor, caseId: Id) {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'call-round-table', object: `case:${caseId}` });
      return { roundTableId: await this.planning.callAnother(tx, caseId, actor.personId) };
    });
  }

  see(actor: Actor, roundTableId: Id): Promise<TableAnswer> {
    return this.database.inTransaction(actor, async (tx) => this.shown(tx, actor, await findTable(tx, roundTableId)));
  }

  /** The term with the days that were passed over, so that it explains itself. */
  term(actor: Actor, caseId: Id) {
    return this.database.inTransaction(actor, async (tx) => {
      const found = await tx.repository(caseTermTable).findOneBy({ caseId });
      if (!found) throw new Refusal('term-unknown', 'Voor deze casus loopt geen termijn.', 'S002-46', 'unknown');
      const { frozen, state } = found;
      return {
        caseId,
        state,
        ...frozen.term,
        clock: frozen.clock,
        clockStartedAt: frozen.clockStartedAt,
        urgent: frozen.urgent,
        milestones: milestonesOf(frozen.term, this.planning.policy.municipality),
        explanation: { nl: explainTerm(frozen.term, 'nl'), en: explainTerm(frozen.term, 'en') },
      };
    });
  }

  proposals(actor: Actor, roundTableId: Id, late: boolean) {
    return this.database.inTransaction(actor, async (tx) => {
      const moment = await this.momentOf(tx, actor, await findTable(tx, roundTableId));
      const asked = await this.ask(moment, late);
      return proposalsOf(findSlots(asked.question, 6), asked.rooms);
    });
  }

  availability(actor: Actor, roundTableId: Id, late: boolean) {
    return this.database.inTransaction(actor, async (tx) => {
      const moment = await this.momentOf(tx, actor, await findTable(tx, roundTableId));
      return availabilityOf(await this.ask(moment, late), this.planning.policy);
    });
  }

  /** Keeps a slot for as long as the coordinator is booking it. */
  hold(actor: Actor, roundTableId: Id, slot: Slot) {
    return this.decide(actor, 'hold-slot', roundTableId, async (moment) => {
      const [option] = await this.optionsOf(moment, [slot]);
      const offerId = randomUUID();
      const step = keepSlot(moment.table, { offerId, option: option! }, moment.circumstances);
      return {
        step,
        answer: { roundTableId, offerId, optionId: option!.optionId, heldUntil: step.next.offer!.heldUntil },
      };
    });
  }

  offer(actor: Actor, roundTableId: Id, { slots, askedIds }: { slots: readonly Slot[]; askedIds: readonly Id[] }) {
    return this.decide(actor, 'offer-options', roundTableId, async (moment) => {
      const options = await this.optionsOf(moment, slots);
      const asked = askedIds.filter((id) => options[0]?.invitees.some(({ personId }) => personId === id));
      const offerId = randomUUID();
      const step = offerOptions(moment.table, { offerId, options, asked }, moment.circumstances);
      return { step, answer: { roundTableId, offerId, optionIds: options.map(({ optionId }) => optionId) } };
    });
  }

  takeBack(actor: Actor, roundTableId: Id) {
    return this.decide(actor, 'take-back-options', roundTableId, async ({ table, circumstances }) => ({
      step: withoutOffer(table, circumstances.now),
      answer: { roundTableId },
    }));
  }

  book(actor: Actor, roundTableId: Id, choice: { optionId: Id; lateBecause?: string | undefined }) {
    return this.decide(actor, 'book-round-table', roundTableId, async ({ table, circumstances, seenByOthers }) => {
      const step = bookOption(table, choice, circumstances, seenByOthers);
      return { step, answer: { roundTableId, revision: step.next.booking!.revision } };
    });
  }

  cancel(actor: Actor, roundTableId: Id, because: string) {
    return this.decide(actor, 'cancel-round-table', roundTableId, async ({ table, circumstances }) => ({
      step: cancelRoundTable(table, because, circumstances.now),
      answer: { roundTableId },
    }));
  }

  held(actor: Actor, roundTableId: Id, report: HeldReport) {
    return this.decide(actor, 'record-round-table-held', roundTableId, async (moment) => ({
      step: recordHeld(moment.table, report, moment.asCoordinatorSees, moment.circumstances.now),
      answer: { roundTableId },
    }));
  }

  sendAnother(actor: Actor, roundTableId: Id, change: { partyId: Id; personId: Id }) {
    return this.decide(actor, 'send-another', roundTableId, async ({ table }) => ({
      step: sendAnother(table, change),
      answer: { roundTableId },
    }));
  }

  decideRoster(
    actor: Actor,
    roundTableId: Id,
    mark:
      | ({ what: 'not-applicable' } & RosterDecisions['notApplicable'][number])
      | ({ what: 'left-out' } & RosterDecisions['leftOut'][number])
      | ({ what: 'need' } & RosterDecisions['needs'][number]),
  ) {
    return this.decide(actor, 'decide-roster', roundTableId, async ({ table, decisions }) => {
      const { what, ...rest } = mark;
      const decided =
        what === 'not-applicable'
          ? markNotApplicable(decisions, rest as never)
          : what === 'left-out'
            ? leaveOut(decisions, rest as never)
            : changeNeed(decisions, rest as never);
      return { step: { next: table, says: [] }, answer: { roundTableId }, decisions: decided };
    });
  }

  /** Of somebody who is invited, for themselves. */
  answer(
    actor: Actor,
    roundTableId: Id,
    answer: {
      answer: 'accepted' | 'declined' | 'tentative';
      revision?: number | undefined;
      substituteId?: Id | undefined;
    },
  ) {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'answer-invitation', object: `round-table:${roundTableId}` });
      await this.answerFor(tx, actor.personId, roundTableId, answer);
      return { roundTableId };
    });
  }

  chooseOptions(actor: Actor, roundTableId: Id, optionIds: readonly Id[]) {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'choose-options', object: `round-table:${roundTableId}` });
      await this.chooseFor(tx, roundTableId, { personId: actor.personId, optionIds });
      return { roundTableId };
    });
  }

  /** Also for who chose by signed link. */
  async chooseFor(
    tx: Tx,
    roundTableId: Id,
    choice: { offerId?: Id; personId: Id; optionIds: readonly Id[] },
  ): Promise<void> {
    const kept = await lockTable(tx, roundTableId);
    await saveTable(tx, answerOptions(kept.table, choice, this.planning.now), this.planning.now, kept);
  }

  /** Also for answers that came by mail or signed link; an answer that changes nothing is no error there. */
  async answerFor(
    tx: Tx,
    personId: Id,
    roundTableId: Id,
    {
      answer,
      revision,
      substituteId,
    }: { answer: 'accepted' | 'declined' | 'tentative'; revision?: number | undefined; substituteId?: Id | undefined },
  ): Promise<void> {
    const kept = await lockTable(tx, roundTableId);
    const step = answerInvitation(kept.table, {
      personId,
      answer,
      answeredAt: this.planning.now,
      revision: revision ?? kept.table.booking?.revision ?? 0,
      ...(substituteId && { substituteId }),
    });
    if (step.next === kept.table) return;
    await saveTable(tx, step, this.planning.now, kept);
    await this.planning.watchTerm(tx, kept.table.caseId);
  }

  private decide<T>(
    actor: Actor,
    action: string,
    roundTableId: Id,
    work: (moment: Moment) => Promise<{ step: Step<RoundTable>; answer: T; decisions?: RosterDecisions }>,
  ): Promise<T> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action, object: `round-table:${roundTableId}` });
      const kept = await lockTable(tx, roundTableId);
      const moment = await this.momentOf(tx, actor, kept);
      const { step, answer, decisions = kept.decisions } = await work(moment);
      await saveTable(tx, step, this.planning.now, { ...kept, decisions });
      await this.planning.watchTerm(tx, kept.table.caseId);
      return answer;
    });
  }

  private async momentOf(tx: Tx, actor: Actor, kept: KeptTable): Promise<Moment> {
    const { table, decisions } = kept;
    if (table.coordinatorId !== actor.personId) throw notTheCoordinator();
    const { policy, now } = this.planning;
    const facts = await factsOf(tx, table.caseId);
    const rosters = rostersOf(table.kind, facts, decisions, policy);
    const circumstances = { now, asCoordinatorSees: rosters.asCoordinatorSees, ...policy };
    return { ...kept, ...rosters, tx, facts, circumstances };
  }

  private ask({ tx, table, facts, seenByOthers, circumstances }: Moment, late: boolean): Promise<AskedQuestion> {
    const { kind, urgent, roundTableId, booking: booked, deadlineOn } = table;
    const { district } = facts.planned;
    const { now } = circumstances;
    const search = { kind, urgent, roundTableId, booked, deadlineOn, late, district, now, roster: seenByOthers };
    return askAbout(tx, search, this.planning.policy);
  }

  private async optionsOf(moment: Moment, slots: readonly Slot[]): Promise<Option[]> {
    const asked = await this.ask(
      moment,
      slots.some(({ late }) => late),
    );
    return slots.map(({ startsAt }): Option => {
      const found = findSlots(askedAt(asked.question, startsAt), 1);
      const [proposal] = found.found ? found.proposals : [];
      if (!proposal) throw slotGone();
      const room = asked.rooms.find(({ roomId }) => roomId === proposal.roomId);
      return {
        optionId: randomUUID(),
        startsAt: instantOf(proposal.from),
        endsAt: instantOf(proposal.until),
        ...(room && { room }),
        invitees: inviteesOf(moment.seenByOthers, proposal.attendance),
      };
    });
  }

  private async shown(tx: Tx, actor: Actor, kept: KeptTable): Promise<TableAnswer> {
    const facts = await factsOf(tx, kept.table.caseId);
    const rosters = rostersOf(kept.table.kind, facts, kept.decisions, this.planning.policy);
    return viewOf(kept, rosters, actor.personId, phaseOf(kept.table, this.planning.now));
  }
}

const notTheCoordinator = () =>
  new Refusal(
    'not-the-coordinator',
    'Alleen de procescoördinator van deze casus plant het gesprek.',
    'S002-9',
    'forbidden',
  );

const slotGone = () =>
  new Refusal(
    'slot-gone',
    'Dit moment past niet meer voor iedereen. Zoek opnieuw en kies een ander voorstel.',
    'S002-46',
  );
