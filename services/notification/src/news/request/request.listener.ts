import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  adviceGiven,
  caseHandedBack,
  caseRegistered,
  coordinatorAsked,
  coordinatorNoLongerAsked,
  coordinatorRefused,
  type DataOf,
  requestDecided,
} from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { InAppService } from '../../delivery/in-app/in-app.service.ts';
import { inboxTable } from '../../delivery/in-app/in-app.table.ts';
import { introduceMembers } from '../../introduction/introduction.store.ts';

/** Who is to know what of a case and a request: each handler names the person and the text. */
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
    if (await event.tx.repository(inboxTable).existsBy({ personId, ...line })) return;
    await this.inApp.tellOne(event, personId, line);
  }

  /** Independence is to be declared first, so whoever is asked is told; whoever claimed the case knows (R-20, P-24). */
  @EventPattern<string>(coordinatorAsked.type)
  async onCoordinatorAsked(
    @Payload() { personId, caseId }: DataOf<typeof coordinatorAsked>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.inApp.tellOne(event, personId, { kind: 'coordinator-asked', caseId });
  }

  @EventPattern<string>(coordinatorNoLongerAsked.type)
  async onCoordinatorNoLongerAsked(
    @Payload() { personId, caseId }: DataOf<typeof coordinatorNoLongerAsked>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.inApp.tellOne(event, personId, { kind: 'coordinator-no-longer-asked', caseId });
  }

  @EventPattern<string>(coordinatorRefused.type)
  async onCoordinatorRefused(
    @Payload() { personId, caseId }: DataOf<typeof coordinatorRefused>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.inApp.tellOne(event, personId, { kind: 'coordinator-refused', caseId });
  }

  /** Who asked the coordinator looks for another; who was relieved by the dispatcher knows it is over. */
  @EventPattern<string>(caseHandedBack.type)
  async onCaseHandedBack(@Payload() data: DataOf<typeof caseHandedBack>, @Ctx() event: EventContext): Promise<void> {
    const { caseId, personId, askedById, handedBackById } = data;
    if (askedById !== handedBackById) await this.inApp.tellOne(event, askedById, { kind: 'case-handed-back', caseId });
    if (personId !== handedBackById) await this.inApp.tellOne(event, personId, { kind: 'case-taken-back', caseId });
  }

  /** Whoever got advice can read it, and name it in a request that follows from it (S002-43c, R-23). */
  @EventPattern<string>(adviceGiven.type)
  async onAdviceGiven(@Payload() { givenTo }: DataOf<typeof adviceGiven>, @Ctx() event: EventContext): Promise<void> {
    const people = new Set(givenTo.map(({ personId }) => personId));
    for (const personId of people) await this.inApp.tellOne(event, personId, { kind: 'advice-given' });
  }

  /** Every requester gets an answer, also where several requests joined one case (P-3). */
  @EventPattern<string>(requestDecided.type)
  async onRequestDecided(
    @Payload() { requestedBy, caseId, outcome }: DataOf<typeof requestDecided>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.inApp.tellOne(event, requestedBy.personId, { kind: `request-decided-${outcome}`, caseId });
  }
}
