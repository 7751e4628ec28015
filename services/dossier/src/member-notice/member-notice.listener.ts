import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type Id, memberNoticeDue } from '@rondetafel/contracts';
import { CommandRunner, type EventContext, type Tx } from '@rondetafel/platform';
import { calendarOf } from '@rondetafel/policy';
import { lockCase } from '../case/case.store.ts';
import { membersToInform, type ToInform } from '../case/case.timers.ts';
import { isSeen } from '../involvement/domain/case-involvement.ts';
import { findParties } from '../involvement/kept-party.store.ts';
import { householdIn } from '../member-access/member-access.store.ts';
import { isDue, noticesOf } from './domain/member-notice.ts';
import { readersIn } from './domain/whom-to-inform.ts';
import { keepNotices, noticesIn } from './member-notice.store.ts';
import { armNotices, noticeFallsDue, type OfNotice } from './member-notice.timers.ts';

/** A case that is no dossier any more tells nobody anything. */
@Controller()
export class MemberNoticeListener {
  constructor(private readonly commands: CommandRunner) {}

  @EventPattern<string>(membersToInform.type)
  async onMembersToInform(
    @Payload() { caseId, partyId, coordinator }: ToInform,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    const { now, today, municipality, newId } = this.commands.moment(null);
    if (!(await lockDossier(tx, caseId))) return;
    // Of a party that is hidden or left out meanwhile nobody is told (P-27).
    if (partyId && !(await findParties(tx, { caseId, partyId })).some(isSeen)) return;
    const [household, kept] = await Promise.all([householdIn(tx, caseId), noticesIn(tx, { caseId })]);
    const readers = readersIn(household, today);
    const calendar = calendarOf(municipality.calendar);
    const made = noticesOf({ caseId, partyId, coordinator }, { readers, kept, now, today, calendar, newId });
    await keepNotices(tx, made);
    await armNotices(tx, made);
    tx.processed({ activity: 'member-notice', subjects: made.map(({ memberId }) => memberId) });
  }

  @EventPattern<string>(noticeFallsDue.type)
  async onNoticeFallsDue(@Payload() { caseId, noticeId }: OfNotice, @Ctx() { tx }: EventContext): Promise<void> {
    const { now } = this.commands.moment(null);
    const running = await lockDossier(tx, caseId);
    const notice = (await noticesIn(tx, { caseId })).find((one) => one.noticeId === noticeId);
    if (!notice || !isDue(notice, now)) return;
    const { memberId, holderId, about, dueAt } = notice;
    // An answer is owed after the end too (AVG 12.3).
    if (!running && about !== 'question-answered') return;
    await keepNotices(tx, [{ ...notice, publishedAt: now }]);
    await tx.publish(memberNoticeDue, { caseId, noticeId, memberId: holderId ?? memberId, about, dueAt });
  }
}

/** One after another, with the commands. */
const lockDossier = async (tx: Tx, caseId: Id) => (await lockCase(tx, caseId))?.state === 'dossier';
