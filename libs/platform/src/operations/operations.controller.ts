import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { topics } from '@rondetafel/contracts';
import {
  failingMessages,
  type ParkedFilter,
  parkedGroups,
  parkedMessages,
  producedStreams,
  republish,
  retryGroup,
  retryParked,
  showMessage,
  waitingMessages,
} from '@rondetafel/eventing';
import { Roles, Who } from '../access/declare.ts';
import type { Actor } from '../actor.ts';
import { verifyAudit } from '../data/audit-chain.ts';
import type { Tx } from '../data/tx.ts';
import { Answers } from '../http/answers.ts';
import { type Part, pageBy, pageSchema } from '../http/page.ts';
import { OperationsDatabase } from './operations-database.ts';
import * as refusal from './refusals.ts';
import * as shape from './shapes.ts';

const compacted = topics.filter((topic) => topic.compacted).map(({ topic }) => topic);

/** The operator's routes for the events of this service: ids and codes, never content. */
@Roles('ops')
@Controller('v1/ops')
export class OperationsController {
  constructor(@Inject(OperationsDatabase) private readonly database: OperationsDatabase) {}

  @Get('parked-groups')
  @Answers(200, shape.ParkedGroupsView)
  listParkedGroups(@Who() actor: Actor, @Query({ schema: shape.ParkedQuery }) query: shape.ParkedQuery) {
    return this.database.look(actor, { action: 'list-parked-groups', object: 'inbox' }, async (tx) => ({
      items: await parkedGroups(tx, filterOf(query)),
    }));
  }

  @Get('messages')
  @Answers(200, pageSchema(shape.InboxMessageView))
  listInboxMessages(@Who() actor: Actor, @Query({ schema: shape.MessageQuery }) query: shape.MessageQuery) {
    const list = (tx: Tx) =>
      pageBy(
        tx,
        query,
        (page: Part<string>) => {
          if (query.state === 'parked') return parkedMessages(tx, filterOf(query), page);
          const inState = query.state === 'failing' ? failingMessages : waitingMessages;
          return inState(tx, query.consumer, page);
        },
        ({ messageId }) => messageId,
      );
    return this.database.look(actor, { action: 'list-inbox-messages', object: 'inbox' }, list);
  }

  @Get('messages/:messageId')
  @Answers(200, shape.WholeInboxMessageView)
  readInboxMessage(@Who() actor: Actor, @Param('messageId', { schema: shape.MessageId }) messageId: string) {
    return this.database.look(actor, { action: 'read-inbox-message', object: `inbox-message:${messageId}` }, (tx) =>
      known(tx, messageId),
    );
  }

  @Post('messages/:messageId/retries')
  @Answers(202, shape.RetriedOneView)
  retryMessage(@Who() actor: Actor, @Param('messageId', { schema: shape.MessageId }) messageId: string) {
    return this.database.change(
      actor,
      { action: 'retry-message', object: `inbox-message:${messageId}` },
      async (tx) => {
        const { consumer, unreadableBytes } = await known(tx, messageId);
        if (unreadableBytes !== null) throw refusal.unreadable();
        if (!(await retryParked(tx, { consumer, messageId }))) throw refusal.notParked();
        return { messageId };
      },
    );
  }

  /** Spread over time, `perSecond` at a time; `until` is the time of the last. */
  @Post('retries')
  @Answers(202, shape.RetriedGroupView)
  retryMessages(@Who() actor: Actor, @Body({ schema: shape.GroupRetry }) asked: shape.GroupRetry) {
    return this.database.change(actor, { action: 'retry-group', object: `consumer:${asked.consumer}` }, (tx) =>
      retryGroup(tx, asked.consumer, filterOf(asked), asked.perSecond),
    );
  }

  @Post('republications')
  @Answers(202, shape.RepublishedEventsView)
  republishEvents(@Who() actor: Actor, @Body({ schema: shape.Republication }) asked: shape.Republication) {
    return this.database.change(actor, { action: 'republish', object: 'outbox' }, (tx) =>
      republish(tx, { ...asked, ...spanOf(asked) }, compacted),
    );
  }

  @Get('streams')
  @Answers(200, pageSchema(shape.ProducedStreamView))
  listProducedStreams(@Who() actor: Actor, @Query({ schema: shape.StreamQuery }) query: shape.StreamQuery) {
    return this.database.look(actor, { action: 'list-streams', object: 'outbox' }, (tx) =>
      pageBy(
        tx,
        query,
        (page: Part<string>) => producedStreams(tx, page),
        ({ stream }) => stream,
      ),
    );
  }

  /** Whether the audit trail is as it was sealed (BIO2 8.15.05), some batches at a time. */
  @Get('audit-seals')
  @Answers(200, shape.CheckedSealsView)
  checkAuditSeals(@Who() actor: Actor, @Query({ schema: shape.ChainQuery }) { after }: shape.ChainQuery) {
    return this.database.look(actor, { action: 'check-audit', object: 'audit-trail' }, (tx) => verifyAudit(tx, after));
  }
}

async function known(tx: Tx, messageId: string) {
  const message = await showMessage(tx, messageId);
  if (!message) throw refusal.unknownMessage();
  return message;
}

const filterOf = ({ consumer, type, errorClass, since }: shape.ParkedQuery): ParkedFilter => ({
  consumer,
  type,
  errorClass,
  ...(since ? { since: new Date(since) } : {}),
});

const spanOf = ({ since, until }: shape.Republication) => ({
  since: since ? new Date(since) : undefined,
  until: until ? new Date(until) : undefined,
});
