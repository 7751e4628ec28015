import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { caseRegistered, type DataOf, guestNeedsKnown, householdChanged, placeNeedsKnown } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { roomChanged } from '../calendar/room.timers.ts';
import { knows, learn } from '../case/case.store.ts';
import { termDue } from '../term/term.timers.ts';
import { PlanningService } from './planning.service.ts';

/**
 * The case itself, from its registration to its end. Each handler of this folder writes down what it learns and lets
 * the planning look again: it acts when all that it needs is there, in whatever order that came.
 */
@Controller()
export class HouseholdListener {
  constructor(private readonly planning: PlanningService) {}

  @EventPattern<string>(caseRegistered.type)
  async onCaseRegistered(@Payload() data: DataOf<typeof caseRegistered>, @Ctx() { tx }: EventContext) {
    const { caseId, district, members } = data;
    const again = await knows(tx, caseId, { district });
    await learn(tx, caseId, { district, members });
    if (!again) await this.planning.registered(tx, caseId);
  }

  @EventPattern<string>(placeNeedsKnown.type)
  async onPlaceNeedsKnown(@Payload() data: DataOf<typeof placeNeedsKnown>, @Ctx() { tx }: EventContext) {
    const { caseId, stepFree } = data;
    await learn(tx, caseId, { stepFree });
    await this.planning.reseat(tx, caseId);
  }

  /** Who joined has a seat from now on, and who left has none (P-16). */
  @EventPattern<string>(householdChanged.type)
  async onHouseholdChanged(@Payload() data: DataOf<typeof householdChanged>, @Ctx() { tx }: EventContext) {
    const { caseId, members } = data;
    await learn(tx, caseId, { members });
    await this.planning.reseat(tx, caseId);
  }

  @EventPattern<string>(guestNeedsKnown.type)
  async onGuestNeedsKnown(@Payload() data: DataOf<typeof guestNeedsKnown>, @Ctx() { tx }: EventContext) {
    const { caseId, mail: _, ...guestNeeds } = data;
    await learn(tx, caseId, { guestNeeds });
  }

  @EventPattern<string>(roomChanged.type)
  onRoomChanged(@Payload() { roomId }: { roomId: string }, @Ctx() { tx }: EventContext): Promise<void> {
    return this.planning.roomChanged(tx, roomId);
  }

  @EventPattern<string>(termDue.type)
  onTermDue(@Payload() { caseId }: { caseId: string }, @Ctx() { tx }: EventContext): Promise<void> {
    return this.planning.termDue(tx, caseId);
  }
}
