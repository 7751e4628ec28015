import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { KnownHouseholdService } from './known-household.service.ts';
import { FindKnownInput, KnownToView } from './known-household.shapes.ts';

@Controller('v1/cases')
@SignedIn()
export class KnownHouseholdController {
  constructor(private readonly households: KnownHouseholdService) {}

  /** P-3. A question with names in it is posted, so that no address holds them. */
  @Post('_find-known')
  @Answers(200, KnownToView)
  findKnown(@Who() actor: Actor, @Body({ schema: FindKnownInput }) { members }: FindKnownInput): Promise<KnownToView> {
    return this.households.find(actor, members);
  }
}
