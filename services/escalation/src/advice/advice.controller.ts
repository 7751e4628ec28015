import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, PageRequest, pageSchema, Roles, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { AdviceService } from './advice.service.ts';
import { AdviceInput, AdviceView } from './advice.shapes.ts';

@Controller('v1/advice')
export class AdviceController {
  constructor(private readonly advice: AdviceService) {}

  /** What the reader gave or got, the newest first. */
  @Get()
  @Roles('professional', 'independent-coordinator')
  @Answers(200, pageSchema(AdviceView))
  listAdvice(@Who() actor: Actor, @Query({ schema: PageRequest }) page: PageRequest) {
    return this.advice.list(actor, page);
  }

  @Post()
  @Roles('independent-coordinator')
  @Answers(201, z.object({ adviceId: Id }))
  giveAdvice(@Who() actor: Actor, @Body({ schema: AdviceInput }) input: AdviceInput) {
    return this.advice.give(actor, input);
  }
}
