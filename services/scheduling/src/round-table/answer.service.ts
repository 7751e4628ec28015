import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Loaded, type Tx } from '@rondetafel/platform';
import type { ReadFacts } from '../roster/roster.store.ts';
import type { AnswerInput, ChoiceInput } from './command.shapes.ts';
import { answerInvitation } from './domain/answer.ts';
import { answerOptions } from './domain/offer.ts';
import { type KeptTable, keepTable } from './domain/round-table.ts';
import { roundTableOf } from './round-table.store.ts';

type LoadedTable = Loaded<KeptTable, ReadFacts>;
export interface Choice {
  /** Absent: among the times that are offered now. */
  readonly offerId?: Id;
  readonly personId: Id;
  readonly optionIds: readonly Id[];
}

/** Of somebody who is invited or asked, for themselves: here, or by mail and signed link. */
@Injectable()
export class AnswerService {
  constructor(private readonly commands: CommandRunner) {}

  answer(actor: Actor, roundTableId: Id, answer: AnswerInput) {
    return this.commands.on(roundTableOf, roundTableId, { actor, action: 'answer-invitation' }, async (loaded) => {
      await answerAs(actor.personId, answer, loaded);
      return { roundTableId };
    });
  }

  choose(actor: Actor, roundTableId: Id, { optionIds }: ChoiceInput) {
    return this.commands.on(roundTableOf, roundTableId, { actor, action: 'choose-options' }, async (loaded) => {
      await choose({ personId: actor.personId, optionIds }, loaded);
      return { roundTableId };
    });
  }

  async receiveAnswer(tx: Tx, roundTableId: Id, personId: Id, answer: AnswerInput): Promise<void> {
    await this.commands.react(roundTableOf, roundTableId, tx, (loaded) => answerAs(personId, answer, loaded));
  }

  async receiveChoice(tx: Tx, roundTableId: Id, choice: Choice): Promise<void> {
    await this.commands.react(roundTableOf, roundTableId, tx, (loaded) => choose(choice, loaded));
  }
}

/** An answer that changes nothing is no error: mail programs send the same one again. */
async function answerAs(
  personId: Id,
  { answer, revision, substituteId }: AnswerInput,
  { state, moment, save }: LoadedTable,
): Promise<void> {
  const decision = answerInvitation(state.table, {
    personId,
    answer,
    answeredAt: moment.now,
    revision: revision ?? state.table.booking?.revision ?? 0,
    ...(substituteId && { substituteId }),
  });
  if (decision.next !== state.table) await save(keepTable(state, decision));
}

const choose = (choice: Choice, { state, moment, save }: LoadedTable): Promise<void> =>
  save(keepTable(state, answerOptions(state.table, choice, moment.now)));
