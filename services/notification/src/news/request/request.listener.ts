import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { caseRegistered, type DataOf } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { InAppService } from '../../delivery/in-app/in-app.service.ts';
import { hasLine } from '../../delivery/in-app/in-app.store.ts';
import { introduceMembers } from '../../introduction/introduction.store.ts';

/** What needs more than a line. */
@Controller()
export class RequestListener {
  constructor(private readonly inApp: InAppService) {}

  @EventPattern<string>(caseRegistered.type)
  async onCaseRegistered(@Payload() data: DataOf<typeof caseRegistered>, @Ctx() event: EventContext): Promise<void> {
    const { caseId, reportedBy, members } = data;
    await introduceMembers(event.tx, caseId, members, reportedBy.personId);
    const line = { kind: 'case-registered', caseId } as const;
    // Dossier may publish it again, and who was told knows it.
    const { personId } = reportedBy;
    if (await hasLine(event.tx, personId, line)) return;
    await this.inApp.tellOne(event, personId, line);
  }
}
