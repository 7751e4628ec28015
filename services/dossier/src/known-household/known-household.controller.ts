import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { type Actor, Answers, ReadsByPost, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { KnownHouseholdService } from './known-household.service.ts';
import { FindKnownInput, KnownView, MuchAskedView, QuestionsQuery } from './known-household.shapes.ts';

@Controller('v1')
@SignedIn()
export class KnownHouseholdController {
  constructor(private readonly households: KnownHouseholdService) {}

  /** P-3. A question with a name in it is posted, so that no address holds it; its id makes it one, however often asked. */
  @Post('cases/_find-known')
  @ReadsByPost()
  @HttpCode(200)
  @Answers(200, KnownView)
  findKnown(@Who() actor: Actor, @Body({ schema: FindKnownInput }) input: FindKnownInput): Promise<KnownView> {
    return this.households.find(actor, input);
  }

  @Get('known-household-questions')
  @Answers(200, z.object({ items: z.array(MuchAskedView) }))
  listKnownHouseholdQuestions(@Who() actor: Actor, @Query({ schema: QuestionsQuery }) query: QuestionsQuery) {
    return this.households.muchAsked(actor, query);
  }
}
