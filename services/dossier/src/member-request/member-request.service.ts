import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Moment, type Tx } from '@rondetafel/platform';
import { IsNull } from 'typeorm';
import { permitted, thoseWhoMay } from '../case/standing.store.ts';
import { membersOf } from '../household/member.store.ts';
import { noteAnswered } from '../member-notice/note-answered.ts';
import { refuse } from '../refuse.ts';
import { answerTo, askAs, type MemberRequest } from './domain/member-request.ts';
import type {
  AnswerAskInput,
  AskedView,
  MemberRequestView,
  OwnAskInput,
  OwnAskView,
  RecordAskInput,
} from './member-request.shapes.ts';
import { insertRequest, keepAnswerTo, requestsOf } from './member-request.store.ts';
import { memberRequestTable } from './member-request.table.ts';
import { armAnswerDue } from './member-request.timers.ts';

@Injectable()
export class MemberRequestService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, caseId: Id): Promise<{ items: MemberRequestView[] }> {
    const asked = { actor, action: 'list-member-requests' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { today }) => {
      await permitted(tx, actor, 'answer-member', { caseId, today });
      const found = await requestsOf(tx, { caseId });
      tx.processed({ activity: 'member-request', subjects: found.map(({ memberId }) => memberId) });
      return { items: found.map((one) => ({ ...ownAskView(one), memberId: one.memberId })) };
    });
  }

  /** For who said it by phone, at home or on paper (P-18). */
  record(actor: Actor, caseId: Id, { memberId, ...input }: RecordAskInput): Promise<AskedView> {
    const asked = { actor, action: 'record-member-request' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, moment) => {
      await permitted(tx, actor, 'answer-member', { caseId, today: moment.today });
      const members = await membersOf(tx, caseId);
      if (!members.some((one) => one.memberId === memberId)) throw refuse('member-unknown', { kind: 'unknown' });
      return askFor(tx, { caseId, memberId, ...input }, moment);
    });
  }

  answer(actor: Actor, caseId: Id, askId: Id, input: AnswerAskInput): Promise<void> {
    const asked = { actor, action: 'answer-member-request' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, moment) => {
      const { today, now } = moment;
      await permitted(tx, actor, 'answer-member', { caseId, today });
      // Of two who answer at a time one is first.
      await tx
        .repository(memberRequestTable)
        .findOne({ where: { caseId, askId }, lock: { mode: 'pessimistic_write' } });
      const [found] = await requestsOf(tx, { caseId, askId });
      if (!found) throw refuse('member-request-unknown', { kind: 'unknown' });
      await keepAnswerTo(tx, answerTo(found, { ...input, answeredAt: now, answeredById: actor.personId }));
      await noteAnswered(tx, found, moment);
      tx.processed({ activity: 'member-request', subjects: [found.memberId] });
    });
  }
}

type Asked = OwnAskInput & Pick<MemberRequest, 'caseId' | 'memberId'> & { readonly via?: MemberRequest['via'] };

/** By the member on their own page, or by who records it. */
export async function askFor(tx: Tx, { via = null, ...asked }: Asked, moment: Moment): Promise<AskedView> {
  const { now, today, by } = moment;
  const { caseId, memberId } = asked;
  const coordinatorIds = await thoseWhoMay(tx, 'answer-member', { caseId, today });
  const recorded = { ...asked, via, askId: randomUUID(), askedAt: now, recordedById: by!.personId };
  const open = await tx.repository(memberRequestTable).countBy({ caseId, memberId, answeredAt: IsNull() });
  const { next, events } = askAs(recorded, { today, coordinatorIds, open });
  await insertRequest(tx, next);
  await tx.publishAll(events);
  await armAnswerDue(tx, next);
  tx.processed({ activity: 'member-request', subjects: [memberId] });
  return { askId: next.askId, dueOn: next.dueOn };
}

export const ownAskView = ({ askId, kind, text, via, askedAt, dueOn, answer }: MemberRequest): OwnAskView => ({
  askId,
  kind,
  text,
  ...(via && { via }),
  askedAt,
  dueOn,
  ...(answer && { answer: { outcome: answer.outcome, text: answer.text, answeredAt: answer.answeredAt } }),
});
