import { Controller, Delete, Get, HttpCode, type MessageEvent, Param, Put, Query, Sse } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, AskedLanguage, PageRequest, pageSchema, SignedIn, Who } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import type { Observable } from 'rxjs';
import { InboxService } from './inbox.service.ts';
import { InboxLineView } from './inbox.shapes.ts';
import { LiveInbox } from './live-inbox.ts';

@Controller('v1/inbox')
@SignedIn()
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly live: LiveInbox,
  ) {}

  @Get()
  @Answers(200, pageSchema(InboxLineView))
  listInbox(
    @Who() actor: Actor,
    @Query({ schema: PageRequest }) page: PageRequest,
    @AskedLanguage() language: Language,
  ) {
    return this.inbox.list(actor, page, language);
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
