import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { lockCase } from '../case/case.store.ts';
import { permitted } from '../case/standing.store.ts';
import { householdIn } from '../member-access/member-access.store.ts';
import { refuse } from '../refuse.ts';
import { type MemberNotice, postpone, sameReader } from './domain/member-notice.ts';
import { type Guardian, guardiansToInform, whomToInform } from './domain/whom-to-inform.ts';
import type { MemberNoticeView, PostponeInput } from './member-notice.shapes.ts';
import { keepNotices, noticesIn } from './member-notice.store.ts';
import { armNotices } from './member-notice.timers.ts';

@Injectable()
export class MemberNoticeService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, caseId: Id): Promise<{ items: MemberNoticeView[] }> {
    const asked = { actor, action: 'list-member-notices' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { today }) => {
      await permitted(tx, actor, 'inform-members', { caseId, today });
      const [notices, household] = await Promise.all([noticesIn(tx, { caseId }), householdIn(tx, caseId)]);
      const readers = whomToInform(household, today);
      tx.processed({ activity: 'member-notice', subjects: notices.map(({ memberId }) => memberId) });
      const guardians = guardiansToInform(household, today);
      return {
        items: notices.map((notice) => {
          const { memberId, holderId } = notice;
          const forIds = holderId ? [memberId] : (readers.get(memberId) ?? [memberId]);
          const guardian = guardians.find((one) => one.memberId === memberId && one.holderId === holderId);
          return viewOf(notice, forIds, guardian);
        }),
      };
    });
  }

  /** All that waits for this member; nothing of it leaves before that day. */
  postpone(actor: Actor, caseId: Id, memberId: Id, { holderId, ...input }: PostponeInput): Promise<void> {
    const asked = { actor, action: 'postpone-member-notices' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { today, now }) => {
      await permitted(tx, actor, 'inform-members', { caseId, today });
      const household = await householdIn(tx, caseId);
      if (!household.some((one) => one.memberId === memberId)) throw refuse('member-unknown', { kind: 'unknown' });
      await lockCase(tx, caseId);
      const reader = { memberId, holderId: holderId ?? null };
      const notices = (await noticesIn(tx, { caseId, memberId })).filter((one) => sameReader(one, reader));
      const postponed = postpone(notices, input, { now, today, byId: actor.personId });
      await keepNotices(tx, postponed);
      await armNotices(tx, postponed);
      tx.processed({ activity: 'member-notice', subjects: [memberId] });
    });
  }
}

const viewOf = (notice: MemberNotice, forIds: readonly Id[], guardian: Guardian | undefined): MemberNoticeView => {
  const { noticeId, memberId, holderId, about, partyId, madeAt, dueAt, publishedAt, postponed } = notice;
  return {
    noticeId,
    memberId,
    // Who decides no more is told nothing new, and has no name.
    ...(holderId && { guardian: { holderId, ...(guardian && { name: guardian.name, kind: guardian.kind }) } }),
    forIds,
    about,
    ...(partyId && { partyId }),
    madeAt,
    dueAt,
    ...(publishedAt && { publishedAt }),
    ...(postponed && { postponed }),
  };
};
