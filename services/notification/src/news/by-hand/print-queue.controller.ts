import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Answers, AskedLanguage, pageSchema, SignedIn, Who } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import { ByHandService } from './by-hand.service.ts';
import { PrintQueueQuery, QueuedMessageView } from './by-hand.shapes.ts';

/** What is to be printed, over all cases that somebody coordinates. */
@Controller('v1/hand-messages')
@SignedIn()
export class PrintQueueController {
  constructor(private readonly byHand: ByHandService) {}

  @Get()
  @Answers(200, pageSchema(QueuedMessageView))
  listPrintQueue(
    @Who() actor: Actor,
    @Query({ schema: PrintQueueQuery }) query: PrintQueueQuery,
    @AskedLanguage() language: Language,
  ) {
    return this.byHand.queue(actor, query, language);
  }
}
