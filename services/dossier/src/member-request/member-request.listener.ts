import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { memberAnswerMissing } from '@rondetafel/contracts';
import { CommandRunner, type EventContext } from '@rondetafel/platform';
import { IsNull } from 'typeorm';
import { thoseWhoMay } from '../case/standing.store.ts';
import { memberRequestTable } from './member-request.table.ts';
import { memberAnswerDue, type OfRequest } from './member-request.timers.ts';

@Controller()
export class MemberRequestListener {
  constructor(private readonly commands: CommandRunner) {}

  /** To whoever coordinates by then. */
  @EventPattern<string>(memberAnswerDue.type)
  async onMemberAnswerDue(@Payload() { caseId, askId }: OfRequest, @Ctx() { tx }: EventContext): Promise<void> {
    const { today } = this.commands.moment(null);
    const open = await tx.repository(memberRequestTable).findOneBy({ askId, answeredAt: IsNull() });
    if (!open) return;
    const personIds = await thoseWhoMay(tx, 'answer-member', { caseId, today });
    await tx.publish(memberAnswerMissing, { caseId, askId, dueOn: open.dueOn, personIds });
  }
}
