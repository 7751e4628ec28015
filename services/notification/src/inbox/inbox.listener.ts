import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { caseRegistered, type DataOf } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { tell } from './inbox.service.ts';

@Controller()
export class InboxListener {
  @EventPattern<string>(caseRegistered.type)
  async onCaseRegistered(@Payload() data: DataOf<typeof caseRegistered>, @Ctx() event: EventContext): Promise<void> {
    await tell(event, data.reportedBy.personId, { kind: 'case-registered', caseId: data.caseId });
  }
}
