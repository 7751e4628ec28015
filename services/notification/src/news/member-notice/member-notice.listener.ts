import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, memberNoticeDue } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { MemberNoticeService } from './member-notice.service.ts';

@Controller()
export class MemberNoticeListener {
  constructor(private readonly notices: MemberNoticeService) {}

  @EventPattern<string>(memberNoticeDue.type)
  onMemberNoticeDue(@Payload() data: DataOf<typeof memberNoticeDue>, @Ctx() event: EventContext): Promise<void> {
    return this.notices.tell(event, data);
  }
}
