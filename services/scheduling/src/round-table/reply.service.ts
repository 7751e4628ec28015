import { Injectable } from '@nestjs/common';
import type { Id, Instant } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Loaded, type Tx } from '@rondetafel/platform';
import { organisationOf } from '../directory/directory.store.ts';
import type { ReadFacts } from '../roster/roster.store.ts';
import type { AskAgainInput, ChoiceInput, RecordReplyInput, ReplyInput } from './command.shapes.ts';
import { askAgain } from './domain/ask-again.ts';
import { chooseOptions } from './domain/offer.ts';
import { replyToInvitation } from './domain/reply.ts';
import { type KeptTable, keepTable } from './domain/round-table.ts';
import { RoundTableService } from './round-table.service.ts';
import { roundTableOf } from './round-table.store.ts';

type LoadedTable = Loaded<KeptTable, ReadFacts>;
/** With the moment at which the platform received it. */
type GivenReply = ReplyInput & { readonly answeredAt: Instant };
export interface Choice {
  /** Absent: among the times that are offered now. */
  readonly offerId?: Id;
  readonly personId: Id;
  readonly optionIds: readonly Id[];
  /** When the platform received it. */
  readonly chosenAt: Instant;
}

/** Of somebody who is invited or asked: here, by mail and signed link, or as the coordinator heard it from them. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly tables: RoundTableService,
  ) {}

  answer(actor: Actor, roundTableId: Id, answer: ReplyInput) {
    return this.commands.on(roundTableOf, roundTableId, { actor, action: 'answer-invitation' }, async (loaded) => {
      await replyAs(actor.personId, { ...answer, answeredAt: loaded.moment.now }, loaded);
      return { roundTableId };
    });
  }

  choose(actor: Actor, roundTableId: Id, { optionIds }: ChoiceInput) {
    return this.commands.on(roundTableOf, roundTableId, { actor, action: 'choose-options' }, async (loaded) => {
      await choose({ personId: actor.personId, optionIds, chosenAt: loaded.moment.now }, loaded);
      return { roundTableId };
    });
  }

  /** What somebody said to the coordinator, on the phone or at the door, counts as if they had answered (R-26, P-18). */
  record(actor: Actor, roundTableId: Id, { personId, answer, substituteId }: RecordReplyInput) {
    return this.tables.decide(actor, 'record-answer', roundTableId, async ({ tx, table, circumstances }) => {
      const said = {
        personId,
        answer,
        answeredAt: circumstances.now,
        revision: table.booking?.revision ?? 0,
        recordedBy: actor.personId,
        ...(substituteId && { substituteId }),
      };
      const decision = replyToInvitation(
        table,
        said,
        substituteId && (await organisationOf(tx, substituteId)),
        'heard',
      );
      return { decision, answer: { roundTableId } };
    });
  }

  askAgain(actor: Actor, roundTableId: Id, { personIds }: AskAgainInput) {
    return this.tables.decide(actor, 'ask-again', roundTableId, ({ table, circumstances }) => ({
      decision: askAgain(table, personIds, circumstances),
      answer: { roundTableId },
    }));
  }

  async receiveReply(tx: Tx, roundTableId: Id, personId: Id, answer: GivenReply): Promise<void> {
    await this.commands.react(roundTableOf, roundTableId, tx, (loaded) => replyAs(personId, answer, loaded));
  }

  async receiveChoice(tx: Tx, roundTableId: Id, choice: Choice): Promise<void> {
    await this.commands.react(roundTableOf, roundTableId, tx, (loaded) => choose(choice, loaded));
  }
}

/** An answer that changes nothing is no error: mail programs send the same one again. */
async function replyAs(
  personId: Id,
  { answer, answeredAt, revision, substituteId }: GivenReply,
  { tx, state, save }: LoadedTable,
): Promise<void> {
  const given = {
    personId,
    answer,
    answeredAt,
    revision: revision ?? state.table.booking?.revision ?? 0,
    ...(substituteId && { substituteId }),
  };
  const decision = replyToInvitation(state.table, given, substituteId && (await organisationOf(tx, substituteId)));
  if (decision.next !== state.table) await save(keepTable(state, decision));
}

async function choose(choice: Choice, { state, moment, save }: LoadedTable): Promise<void> {
  const decision = chooseOptions(state.table, choice, moment.now);
  if (decision.next !== state.table) await save(keepTable(state, decision));
}
