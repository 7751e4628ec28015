import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { memberErased } from '@rondetafel/contracts';
import { CommandRunner, Eraser, type EventContext } from '@rondetafel/platform';
import { memberWithdrawn, type OfMember } from './member.timers.ts';

@Controller()
export class HouseholdListener {
  constructor(
    private readonly commands: CommandRunner,
    private readonly eraser: Eraser,
  ) {}

  /** The other services erase when they receive the event (P-29). */
  @EventPattern<string>(memberWithdrawn.type)
  async onMemberWithdrawn(@Payload() { caseId, memberId }: OfMember, @Ctx() { tx }: EventContext): Promise<void> {
    const erasedAt = this.commands.moment(null).now;
    tx.processed({ activity: 'member-erasure', subjects: [memberId] });
    await tx.publish(memberErased, { caseId, memberId, erasedAt });
    await this.eraser.eraseMember(tx, memberId);
  }
}
