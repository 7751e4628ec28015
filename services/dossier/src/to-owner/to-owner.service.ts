import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DomainEvent, Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Moment, type Tx } from '@rondetafel/platform';
import { type CaseAction, mayDo } from '@rondetafel/policy';
import { named } from '../approach/named.ts';
import type { Decider } from '../authority/domain/deciders.ts';
import { mayNotSee, permitted, sightOf } from '../case/standing.store.ts';
import { colleaguesBy } from '../directory/directory.store.ts';
import { changeOwnAgreement, isSmall } from '../plan/domain/change-own-agreement.ts';
import { current, type Plan } from '../plan/domain/plan.ts';
import { proposeLine } from '../plan/domain/propose-line.ts';
import { keepDraft, moveInDraft } from '../plan/draft.store.ts';
import { digestOfContent, lockPlan, ownOf, planOf, saveDecided } from '../plan/plan.store.ts';
import { answerAsk, type OwnerAsk, type ProposedChange, proposeToOwner, remindOwner } from './domain/ask-owner.ts';
import type { AnswerAskInput, AnsweredView, OwnerAsksView, RemindInput } from './to-owner.shapes.ts';
import { asksOf, insertAsk, keepOwnerAnswer } from './to-owner.store.ts';

interface Loaded {
  readonly tx: Tx;
  readonly moment: Moment;
  readonly plan: Plan;
  readonly asks: readonly OwnerAsk[];
  /** The parties that this person is the contact of. */
  readonly own: readonly Decider[];
}

/** Of another's agreement one reminds or proposes; its owner says yes or no (S000-9). */
@Injectable()
export class ToOwnerService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, caseId: Id): Promise<OwnerAsksView> {
    return this.commands.run({ actor, action: 'see-owner-asks' }, `case:${caseId}`, async (tx, { today }) => {
      const { found, fields, held } = await sightOf(tx, actor, { caseId, today });
      if (!fields.includes('agreements')) throw mayNotSee();
      const may = (action: CaseAction) => mayDo(actor, action, held, found.state).yes;
      const plan = await planOf(tx, caseId, today);
      const own = ownOf(plan, actor, today);
      const isOwn = ({ partyId }: OwnerAsk) => own.some(({ id }) => id === partyId);
      const all = await asksOf(tx, caseId);
      const coordinates = may('write-approach');
      const shown = all.filter((one) => coordinates || one.askedById === actor.personId || isOwn(one));
      const colleagues = await colleaguesBy(
        tx,
        shown.flatMap(({ askedById, answer }) => [askedById, ...(answer ? [answer.answeredById] : [])]),
      );
      recordMembers(tx, plan);
      return {
        mayAsk: may('ask-owner'),
        items: shown.map((ask) => {
          const { askedById, answer, partyId: _, caseId: __, ...asked } = ask;
          const isOpen = ask.kind === 'proposal' && answer === null;
          return {
            ...asked,
            askedBy: named(askedById, colleagues),
            mayAnswer: isOpen && isOwn(ask) && may('change-own-agreement'),
            ...(answer && {
              answer: {
                accepted: answer.accepted,
                ...(answer.reason && { reason: answer.reason }),
                answeredBy: named(answer.answeredById, colleagues),
                answeredAt: answer.answeredAt,
              },
            }),
          };
        }),
      };
    });
  }

  remind(actor: Actor, caseId: Id, input: RemindInput & { readonly agreementId: Id }): Promise<void> {
    return this.change(actor, caseId, { action: 'remind-owner', right: 'ask-owner' }, async (loaded) => {
      const { tx, plan, asks } = loaded;
      const { next, events } = remindOwner(plan, asks, input, givenOf(loaded));
      await insertAsk(tx, next);
      await tx.publishAll(events);
    });
  }

  propose(actor: Actor, caseId: Id, input: ProposedChange & { readonly agreementId: Id }): Promise<void> {
    return this.change(actor, caseId, { action: 'propose-to-owner', right: 'ask-owner' }, async (loaded) => {
      const { tx, plan, asks } = loaded;
      const { next, events } = proposeToOwner(plan, asks, input, givenOf(loaded));
      await insertAsk(tx, next);
      await tx.publishAll(events);
    });
  }

  answer(actor: Actor, caseId: Id, askId: Id, input: AnswerAskInput): Promise<AnsweredView> {
    const asked = { action: 'answer-proposal', right: 'change-own-agreement' } as const;
    return this.change(actor, caseId, asked, async (loaded) => {
      const { tx, plan, asks } = loaded;
      const ask = asks.find((one) => one.askId === askId);
      const { next, events } = answerAsk(plan, ask, input, givenOf(loaded));
      await keepOwnerAnswer(tx, next);
      const change = input.accepted ? await this.take(loaded, next) : 'none';
      await tx.publishAll(events);
      return { change };
    });
  }

  /** As if the owner had changed it themselves: something small at once (P-23), the rest with the next version. */
  private async take({ tx, plan, own, moment }: Loaded, ask: OwnerAsk): Promise<AnsweredView['change']> {
    const { agreementId, partyId, what, dueOn, askedById } = ask;
    const { now, today, municipality } = moment;
    const by = moment.by!.personId;
    const line = current(plan)!.lines.find((one) => one.agreementId === agreementId)!;
    const small = dueOn !== undefined && (what === undefined || what === line.what);
    if (small && isSmall(plan, { agreementId, dueOn }, { today, municipality })) {
      const given = { now, today, by, digestOf: digestOfContent, municipality };
      const { next, events } = changeOwnAgreement(plan, own, { agreementId, dueOn }, given);
      await saveDecided(tx, plan, { next, events: without(events, askedById) }, moment);
      await moveInDraft(tx, plan, next, agreementId);
      return 'at-once';
    }
    const block = plan.blocks.find(({ blockId }) => blockId === agreementId);
    const { goalId, memberIds, fromOn } = block?.kind === 'line' ? block.content : line;
    const here = memberIds.filter((id) => plan.members.some(({ memberId }) => memberId === id));
    const wanted = { goalId, memberIds: here, fromOn, what: what ?? line.what, dueOn: dueOn ?? line.dueOn };
    const { content, events } = proposeLine(plan, own, { agreementId, partyId, ...wanted }, { now, today, by });
    await keepDraft(tx, plan, { blockId: agreementId, kind: 'line', content });
    await tx.publishAll(without(events, askedById));
    return 'in-next-version';
  }

  /** @param work gets the plan, locked. */
  private change<T>(
    actor: Actor,
    caseId: Id,
    { action, right }: { readonly action: string; readonly right: CaseAction },
    work: (loaded: Loaded) => Promise<T>,
  ): Promise<T> {
    return this.commands.run({ actor, action }, `case:${caseId}`, async (tx, moment) => {
      await permitted(tx, actor, right, { caseId, today: moment.today });
      await lockPlan(tx, caseId);
      const plan = await planOf(tx, caseId, moment.today);
      const asks = await asksOf(tx, caseId);
      const result = await work({ tx, moment, plan, asks, own: ownOf(plan, actor, moment.today) });
      recordMembers(tx, plan);
      return result;
    });
  }
}

const givenOf = ({ moment: { now, today, by }, own }: Loaded) => ({
  newId: randomUUID,
  now,
  today,
  by: by!.personId,
  own,
});

/** Who asked is told of the answer, and not of what follows from it besides. */
const without = (events: readonly DomainEvent[], personId: Id): DomainEvent[] =>
  events.map(({ event, data }) => {
    const personIds = (data['personIds'] as readonly Id[]).filter((one) => one !== personId);
    return { event, data: { ...data, personIds } };
  });

function recordMembers(tx: Tx, { members }: Plan): void {
  tx.processed({ activity: 'plan', subjects: members.map(({ memberId }) => memberId) });
}
