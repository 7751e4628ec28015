import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  adviceGiven,
  attendanceAnswered,
  caseHandedBack,
  caseRegistered,
  coordinatorAsked,
  coordinatorRefused,
  type DataOf,
  deadlineAtRisk,
  deadlineMissed,
  noSlotBeforeDeadline,
  requestDecided,
  rosterIncomplete,
} from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { causeOf, InboxService, type Line } from '../../inbox/inbox.service.ts';
import { countAnswers } from '../invitation/answers-so-far.ts';

/** Who is to know what: each handler names the person, the text and the facts. */
@Controller()
export class InboxListener {
  constructor(private readonly inbox: InboxService) {}

  @EventPattern<string>(caseRegistered.type)
  async onCaseRegistered(@Payload() data: DataOf<typeof caseRegistered>, @Ctx() event: EventContext): Promise<void> {
    const { caseId, reportedBy } = data;
    await this.tell(event, reportedBy.personId, { kind: 'case-registered', caseId });
  }

  /** Independence is to be declared first, so whoever is asked hears it; whoever claimed the case knows (R-20, P-24). */
  @EventPattern<string>(coordinatorAsked.type)
  async onCoordinatorAsked(
    @Payload() { personId, caseId }: DataOf<typeof coordinatorAsked>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.tell(event, personId, { kind: 'coordinator-asked', caseId });
  }

  @EventPattern<string>(coordinatorRefused.type)
  async onCoordinatorRefused(
    @Payload() { personId, caseId }: DataOf<typeof coordinatorRefused>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.tell(event, personId, { kind: 'coordinator-refused', caseId });
  }

  /** Who asked the coordinator looks for another; who was relieved by the dispatcher knows it is over. */
  @EventPattern<string>(caseHandedBack.type)
  async onCaseHandedBack(@Payload() data: DataOf<typeof caseHandedBack>, @Ctx() event: EventContext): Promise<void> {
    const { caseId, personId, askedById, handedBackById } = data;
    if (askedById !== handedBackById) await this.tell(event, askedById, { kind: 'case-handed-back', caseId });
    if (personId !== handedBackById) await this.tell(event, personId, { kind: 'case-taken-back', caseId });
  }

  /** Whoever got advice can read it, and name it in a request that follows from it (S002-43c, R-23). */
  @EventPattern<string>(adviceGiven.type)
  async onAdviceGiven(@Payload() { givenTo }: DataOf<typeof adviceGiven>, @Ctx() event: EventContext): Promise<void> {
    const people = new Set(givenTo.map(({ personId }) => personId));
    for (const personId of people) await this.tell(event, personId, { kind: 'advice-given' });
  }

  /** Every requester gets an answer, also where several requests joined one case (P-3). */
  @EventPattern<string>(requestDecided.type)
  async onRequestDecided(
    @Payload() { requestedBy, caseId, outcome }: DataOf<typeof requestDecided>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.tell(event, requestedBy.personId, { kind: `request-decided-${outcome}`, caseId });
  }

  @EventPattern<string>(attendanceAnswered.type)
  async onAttendanceAnswered(
    @Payload() data: DataOf<typeof attendanceAnswered>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    const { coordinatorId, caseId, answer, need } = data;
    const isRequired = need === 'required' && answer === 'declined';
    const kind = isRequired ? 'required-attendance-declined' : (`attendance-${answer}` as const);
    await this.tell(event, coordinatorId, { kind, caseId, facts: await countAnswers(event.tx, data) });
  }

  @EventPattern<string>(rosterIncomplete.type)
  async onRosterIncomplete(
    @Payload() { coordinatorId, caseId }: DataOf<typeof rosterIncomplete>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.tell(event, coordinatorId, { kind: 'roster-incomplete', caseId });
  }

  @EventPattern<string>(noSlotBeforeDeadline.type)
  async onNoSlotBeforeDeadline(
    @Payload() { coordinatorId, caseId, stage, deadlineOn }: DataOf<typeof noSlotBeforeDeadline>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    const kind = stage === 'intake' ? 'no-slot-at-intake' : 'no-slot-in-planning';
    await this.tell(event, coordinatorId, { kind, caseId, facts: { deadlineOn } });
  }

  @EventPattern<string>(deadlineAtRisk.type)
  async onDeadlineAtRisk(
    @Payload() { coordinatorId, caseId, risk, deadlineOn, workingDaysLeft }: DataOf<typeof deadlineAtRisk>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    const facts = { deadlineOn, workingDaysLeft };
    await this.tell(event, coordinatorId, { kind: `deadline-at-risk-${risk}`, caseId, facts });
  }

  @EventPattern<string>(deadlineMissed.type)
  async onDeadlineMissed(
    @Payload() { coordinatorId, caseId, deadlineOn }: DataOf<typeof deadlineMissed>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.tell(event, coordinatorId, { kind: 'deadline-missed', caseId, facts: { deadlineOn } });
  }

  /** Where nobody coordinates yet, nobody is told here: the dispatcher's list shows the age of each request (P-28). */
  private async tell(event: EventContext, personId: string | undefined, line: Omit<Line, 'personId'>): Promise<void> {
    if (personId) await this.inbox.tell(event.tx, causeOf(event), [{ personId, ...line }]);
  }
}
