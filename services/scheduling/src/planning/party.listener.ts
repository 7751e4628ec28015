import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, partyContactChanged, partyInvolved, partyLeft, partyReleased } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { lockCase } from '../case/case.store.ts';
import { changeParty, involve } from '../case/party.store.ts';
import { PlanningService } from './planning.service.ts';

/**
 * Who takes part in the case, and so sits at its table. The lock first: whose table it is follows from parties and tables
 * together (`own_table`), each written by other transactions.
 */
@Controller()
export class PartyListener {
  constructor(private readonly planning: PlanningService) {}

  /** A decision involves everybody at once: all who wait are seated in one go. */
  @EventPattern<string>(partyInvolved.type, { together: true })
  async onInvolved(@Payload() involved: DataOf<typeof partyInvolved>[], @Ctx() { tx }: EventContext) {
    const parties = involved.map(({ involvedAt: _, untilOn: __, personId = null, ...party }) => {
      return { ...party, personId, state: 'involved' as const };
    });
    await lockCase(tx, involved[0]!.caseId);
    await involve(tx, parties);
    await this.planning.reseat(tx, involved[0]!.caseId);
  }

  @EventPattern<string>(partyContactChanged.type)
  async onContactChanged(@Payload() data: DataOf<typeof partyContactChanged>, @Ctx() { tx }: EventContext) {
    const { caseId, partyId, personId } = data;
    await lockCase(tx, caseId);
    await changeParty(tx, data, { personId });
    await this.planning.contactNamed(tx, caseId, partyId);
  }

  /** Of an earlier release. */
  @EventPattern<string>(partyReleased.type)
  async onRevealed(@Payload() data: DataOf<typeof partyReleased>, @Ctx() { tx }: EventContext) {
    await lockCase(tx, data.caseId);
    await changeParty(tx, data, { restricted: false });
    await this.planning.reseat(tx, data.caseId);
  }

  @EventPattern<string>(partyLeft.type)
  async onLeft(@Payload() data: DataOf<typeof partyLeft>, @Ctx() { tx }: EventContext) {
    await lockCase(tx, data.caseId);
    await changeParty(tx, data, { state: data.excluded ? 'excluded' : 'left' });
    await this.planning.reseat(tx, data.caseId);
  }
}
