import { Injectable } from '@nestjs/common';
import type { Day, Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Tx } from '@rondetafel/platform';
import { mayDo } from '@rondetafel/policy';
import { standingsIn } from '../case/standing.store.ts';
import { openRequests } from '../member-request/member-request.store.ts';
import { plansOut } from '../plan/plan.store.ts';
import { planWork } from './domain/plan-work.ts';
import type { OwnWorkView } from './own-work.shapes.ts';

/** What waits for somebody over all their dossiers. What was done is not in it any more: nobody ticks it off (P-28). */
@Injectable()
export class OwnWorkService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor): Promise<{ items: OwnWorkView[] }> {
    const asked = { actor, action: 'list-own-work' };
    return this.commands.run(asked, `person:${actor.personId}`, async (tx, { today }) => {
      const items = [...(await ofPlans(tx, actor, today)), ...(await ofMembers(tx, actor, today))];
      return { items: items.sort((one, other) => one.by.localeCompare(other.by)) };
    });
  }
}

async function ofPlans(tx: Tx, { personId }: Actor, today: Day): Promise<OwnWorkView[]> {
  const plans = await plansOut(tx, today);
  const work = plans.map((plan) => ({ plan, waits: planWork(plan, personId, today) }));
  const subjects = work.flatMap(({ plan, waits }) => (waits ? plan.members.map(({ memberId }) => memberId) : []));
  tx.processed({ activity: 'plan', subjects });
  return work.flatMap(({ plan: { caseId }, waits }): OwnWorkView[] => {
    if (!waits) return [];
    const { toAnswer, toFollowUp, answerBy: by } = waits;
    return [
      ...(toAnswer ? [{ kind: 'answer-plan', caseId, by, ...toAnswer } as const] : []),
      ...(toFollowUp ? [{ kind: 'follow-up-plan', caseId, by, ...toFollowUp } as const] : []),
    ];
  });
}

/** Only that something was asked, and until when it is to be answered: the words are read where they are answered. */
async function ofMembers(tx: Tx, actor: Actor, today: Day): Promise<OwnWorkView[]> {
  const open = await openRequests(tx);
  const cases = await standingsIn(tx, actor, today, [...new Set(open.map(({ caseId }) => caseId))]);
  const may = (caseId: Id) => {
    const stands = cases.get(caseId);
    return stands !== undefined && mayDo(actor, 'answer-member', stands.held, stands.state).yes;
  };
  const own = open.filter(({ caseId }) => may(caseId));
  tx.processed({ activity: 'member-request', subjects: own.map(({ memberId }) => memberId) });
  return own.map(({ caseId, askId, kind, dueOn }) => ({ kind: 'answer-member', caseId, by: dueOn, askId, ask: kind }));
}
