import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, partyLeft } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { takeTurn } from '../case-turn.ts';
import { knownPartyTable } from './hidden-party.table.ts';

/** That a party is in the open is received where invitations are: whoever may be told from then on, is. */
@Controller()
export class HiddenPartyListener {
  /** Excluded or gone (P-27): if it ever has a hidden seat again, it waits until it is revealed again. */
  @EventPattern<string>(partyLeft.type)
  async onPartyLeft(
    @Payload() { caseId, partyId }: DataOf<typeof partyLeft>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    await takeTurn(tx, caseId);
    await tx.repository(knownPartyTable).delete({ caseId, partyId });
  }
}
