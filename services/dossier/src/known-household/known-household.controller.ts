import { Body, Controller, Post } from '@nestjs/common';
import { Day, Professional } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { KnownHouseholdService } from './known-household.service.ts';

const FindKnownInput = z.strictObject({
  members: z
    .array(z.strictObject({ familyName: z.string().trim().min(1).max(100), birthOn: Day }))
    .min(1)
    .max(30),
});
type FindKnownInput = z.infer<typeof FindKnownInput>;

const KnownTo = z.object({ knownTo: z.array(Professional).describe('Wie te bellen; hun naam staat in de adresgids.') });

@Controller('v1/cases')
@SignedIn()
export class KnownHouseholdController {
  constructor(private readonly households: KnownHouseholdService) {}

  /** P-3. A question with names in it is posted, so that no address holds them. */
  @Post('_find-known')
  @Answers(200, KnownTo)
  findKnown(@Who() actor: Actor, @Body({ schema: FindKnownInput }) { members }: FindKnownInput) {
    return this.households.find(actor, members);
  }
}
