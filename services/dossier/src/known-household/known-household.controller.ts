import { Body, Controller, Post } from '@nestjs/common';
import { Day } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { ColleagueToCall, KnownHouseholdService } from './known-household.service.ts';

const FindKnownInput = z.strictObject({
  members: z
    .array(z.strictObject({ familyName: z.string().trim().min(1).max(100), birthOn: Day }))
    .min(1)
    .max(30),
});
export type FindKnownInput = z.infer<typeof FindKnownInput>;

@Controller('v1/cases')
@SignedIn()
export class KnownHouseholdController {
  constructor(private readonly households: KnownHouseholdService) {}

  /** P-3. A question with names in it is posted, so that no address holds them. */
  @Post('_find-known')
  @Answers(200, z.object({ colleagues: z.array(ColleagueToCall) }))
  findKnown(@Who() actor: Actor, @Body({ schema: FindKnownInput }) { members }: FindKnownInput) {
    return this.households.find(actor, members);
  }
}
