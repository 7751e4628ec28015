import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, AskedLanguage, SignedIn, Who } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import { z } from 'zod';
import { ByHandService } from './by-hand.service.ts';
import { HandMessageView, ToldInput } from './by-hand.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });
const MessageId = () => Param('messageId', { schema: Id });

@Controller('v1/cases/:caseId/hand-messages')
@SignedIn()
export class ByHandController {
  constructor(private readonly byHand: ByHandService) {}

  @Get()
  @Answers(200, z.object({ items: z.array(HandMessageView) }))
  listHandMessages(@Who() actor: Actor, @CaseId() caseId: string, @AskedLanguage() language: Language) {
    return this.byHand.list(actor, caseId, language);
  }

  @Put(':messageId/told')
  @HttpCode(204)
  markTold(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @MessageId() messageId: string,
    @Body({ schema: ToldInput }) input: ToldInput,
  ): Promise<void> {
    return this.byHand.told(actor, caseId, messageId, input);
  }

  @Delete(':messageId/told')
  @HttpCode(204)
  markNotTold(@Who() actor: Actor, @CaseId() caseId: string, @MessageId() messageId: string): Promise<void> {
    return this.byHand.takeBack(actor, caseId, messageId);
  }
}
