import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AdviceOutcome, Code, Id, Instant, Professional } from '@rondetafel/contracts';
import { type Actor, PageRequest, pageSchema, Roles, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { AdviceService } from './advice.service.ts';
import { AdviceGiven } from './advice.shapes.ts';

const Text = z.string().trim().min(1).max(10_000);
const AdviceInput = z.strictObject({
  district: Code,
  givenTo: z.array(Professional).max(20).default([]).describe('Wie het advies kreeg; mag leeg blijven (P-4).'),
  givenAt: Instant.transform((instant) => new Date(instant).toISOString())
    .optional()
    .describe('Het moment van het gesprek; anders nu (P-4).'),
  backDatingReason: Text.optional().describe('Nodig als dat op een eerdere dag was (P-4).'),
  outcome: AdviceOutcome,
  text: Text.optional().describe('Het advies, zonder namen van het huishouden (P-4).'),
});
export type AdviceInput = z.infer<typeof AdviceInput>;

@Controller('v1/advice')
export class AdviceController {
  constructor(private readonly advice: AdviceService) {}

  /** What the reader gave or got, the newest first. */
  @Get()
  @Roles('professional', 'independent-coordinator')
  @ApiOkResponse({ standardSchema: pageSchema(AdviceGiven) })
  listAdvice(@Who() actor: Actor, @Query({ schema: PageRequest }) page: PageRequest) {
    return this.advice.list(actor, page);
  }

  @Post()
  @Roles('independent-coordinator')
  @ApiCreatedResponse({ standardSchema: z.object({ adviceId: Id }) })
  giveAdvice(@Who() actor: Actor, @Body({ schema: AdviceInput }) input: AdviceInput) {
    return this.advice.give(actor, input);
  }
}
