import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { z } from 'zod';
import { Roles, Who } from '../access/declare.ts';
import type { Actor } from '../actor.ts';
import { Answers } from '../http/answers.ts';
import { OperationsDatabase } from './operations-database.ts';
import { confirm, propose, proposedRulings, proposeForGroup, withdraw } from './rulings.ts';
import { ConfirmedView, GroupProposal, MessageId, Proposal, ProposedView, RulingView } from './shapes.ts';

/** Giving up an event, or a gap before one: one operator proposes with a reason, another confirms. */
@Roles('ops')
@Controller('v1/ops')
export class RulingsController {
  constructor(@Inject(OperationsDatabase) private readonly database: OperationsDatabase) {}

  @Get('rulings')
  @Answers(200, z.object({ items: z.array(RulingView) }))
  listProposedRulings(@Who() actor: Actor) {
    return this.database.look(actor, { action: 'list-proposed-rulings', object: 'inbox' }, async (tx) => ({
      items: await proposedRulings(tx),
    }));
  }

  @Post('messages/:messageId/rulings')
  @Answers(201, ProposedView)
  proposeRuling(
    @Who() actor: Actor,
    @Param('messageId', { schema: MessageId }) messageId: string,
    @Body({ schema: Proposal }) proposal: Proposal,
  ) {
    return this.database.change(
      actor,
      { action: `propose-${proposal.ruling}`, object: `inbox-message:${messageId}` },
      (tx) => propose(tx, actor.personId, messageId, proposal),
    );
  }

  @Post('rulings')
  @Answers(201, ProposedView)
  proposeGroupRuling(@Who() actor: Actor, @Body({ schema: GroupProposal }) proposal: GroupProposal) {
    return this.database.change(
      actor,
      { action: 'propose-skip-of-group', object: `consumer:${proposal.consumer}` },
      (tx) => proposeForGroup(tx, actor.personId, proposal),
    );
  }

  @Post('rulings/:rulingId/confirmation')
  @Answers(200, ConfirmedView)
  confirmRuling(@Who() actor: Actor, @Param('rulingId', { schema: Id }) rulingId: string) {
    return this.database.change(actor, { action: 'confirm-ruling', object: `ruling:${rulingId}` }, (tx) =>
      confirm(tx, actor.personId, rulingId),
    );
  }

  @Delete('rulings/:rulingId')
  @HttpCode(204)
  withdrawRuling(@Who() actor: Actor, @Param('rulingId', { schema: Id }) rulingId: string): Promise<void> {
    return this.database.change(actor, { action: 'withdraw-ruling', object: `ruling:${rulingId}` }, (tx) =>
      withdraw(tx, actor.personId, rulingId),
    );
  }
}
