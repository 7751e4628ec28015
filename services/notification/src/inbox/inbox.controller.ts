import { Controller, Delete, Get, HttpCode, type MessageEvent, Param, Put, Query, Sse } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Id, Instant } from '@rondetafel/contracts';
import { type Actor, Answers, PageRequest, pageSchema, SignedIn, Who } from '@rondetafel/platform';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { inboxKinds } from '../delivery/in-app/message-text.ts';
import { AnswersSoFar } from '../news/invitation/answers-so-far.ts';
import { InboxService } from './inbox.service.ts';
import { LiveInbox } from './live-inbox.ts';

const InboxItem = z.object({
  messageId: Id,
  kind: z.enum(inboxKinds),
  caseId: Id.nullable(),
  at: Instant,
  readAt: Instant.nullable(),
  title: z.string(),
  text: z.string(),
  answers: AnswersSoFar.optional().describe('Bij een antwoord op een uitnodiging: hoe het er toen voor stond.'),
});
export type InboxItem = z.infer<typeof InboxItem>;

@Controller('v1/inbox')
@SignedIn()
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly live: LiveInbox,
  ) {}

  @Get()
  @Answers(200, pageSchema(InboxItem))
  listInbox(@Who() actor: Actor, @Query({ schema: PageRequest }) page: PageRequest) {
    return this.inbox.list(actor, page);
  }

  @Sse('stream')
  @ApiOkResponse({
    description: 'Per wijziging een gebeurtenis `changed` met kenmerk en versie van het bericht.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  streamInbox(@Who() actor: Actor): Observable<MessageEvent> {
    return this.live.open(actor);
  }

  @Put(':messageId/read')
  @HttpCode(204)
  markRead(@Who() actor: Actor, @Param('messageId', { schema: Id }) messageId: string): Promise<void> {
    return this.inbox.markRead(actor, messageId, true);
  }

  @Delete(':messageId/read')
  @HttpCode(204)
  markUnread(@Who() actor: Actor, @Param('messageId', { schema: Id }) messageId: string): Promise<void> {
    return this.inbox.markRead(actor, messageId, false);
  }
}
