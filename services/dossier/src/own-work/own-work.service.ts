import { Injectable } from '@nestjs/common';
import type { Day, Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Moment, type Tx } from '@rondetafel/platform';
import { mayDo } from '@rondetafel/policy';
import { agreementsIn, ownAmong } from '../agreement/agreement.store.ts';
import type { Agreement } from '../agreement/domain/agreement.ts';
import { guardingOf } from '../agreement/follow.ts';
import { standingsIn, standingsWith } from '../case/standing.store.ts';
import { openRequests } from '../member-request/member-request.store.ts';
import { casesWaitingFor, newestVersions, planOf } from '../plan/plan.store.ts';
import { guardsWork, ownersWork } from './domain/agreement-work.ts';
import { planWork } from './domain/plan-work.ts';
import type { OwnWorkView } from './own-work.shapes.ts';

/** What waits for somebody over all their dossiers. What was done is not in it any more: nobody ticks it off (P-28). */
@Injectable()
export class OwnWorkService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor): Promise<{ items: OwnWorkView[] }> {
    const asked = { actor, action: 'list-own-work' };
    return this.commands.run(asked, `person:${actor.personId}`, async (tx, moment) => {
      const { today } = moment;
      // The last looks at its own cases alone.
      const others = [...(await ofMembers(tx, actor, today)), ...(await ofAgreements(tx, actor, moment))];
      const items = [...(await ofPlans(tx, actor, today)), ...others];
      return { items: items.sort((one, other) => one.by.localeCompare(other.by)) };
    });
  }
}

async function ofPlans(tx: Tx, actor: Actor, today: Day): Promise<OwnWorkView[]> {
  const caseIds = await casesWaitingFor(tx, actor, today);
  if (caseIds.length === 0) return [];
  await tx.narrowTo(...caseIds);
  const items: OwnWorkView[] = [];
  for (const caseId of caseIds) {
    const plan = await planOf(tx, caseId, today);
    const waits = planWork(plan, actor.personId, today);
    if (!waits) continue;
    tx.processed({ activity: 'plan', subjects: plan.members.map(({ memberId }) => memberId) });
    const { toAnswer, toFollowUp, answerBy: by } = waits;
    if (toAnswer) items.push({ kind: 'answer-plan', caseId, by, ...toAnswer });
    if (toFollowUp) items.push({ kind: 'follow-up-plan', caseId, by, ...toFollowUp });
  }
  return items;
}

/** Only that something was asked, and until when it is to be answered: the words are read where they are answered. */
async function ofMembers(tx: Tx, actor: Actor, today: Day): Promise<OwnWorkView[]> {
  const open = await openRequests(tx, actor.personId, standingsWith(actor, 'answer-member'));
  const cases = await standingsIn(tx, actor, today, [...new Set(open.map(({ caseId }) => caseId))]);
  const may = (caseId: Id) => {
    const stands = cases.get(caseId);
    return stands !== undefined && mayDo(actor, 'answer-member', stands.held, stands.state).yes;
  };
  const own = open.filter(({ caseId }) => may(caseId));
  tx.processed({ activity: 'member-request', subjects: own.map(({ memberId }) => memberId) });
  return own.map(({ caseId, askId, kind, dueOn }) => ({ kind: 'answer-member', caseId, by: dueOn, askId, ask: kind }));
}

/** Of one's own agreements, and of those that one guards, with what was agreed (S000-12, S000-13). */
async function ofAgreements(tx: Tx, actor: Actor, moment: Moment): Promise<OwnWorkView[]> {
  const { today } = moment;
  const given = { today, guarding: guardingOf(moment) };
  const open = await agreementsIn(tx, { open: true });
  const own = await ownAmong(tx, actor, today, open);
  const cases = await standingsIn(tx, actor, today, [...new Set(open.map(({ caseId }) => caseId))]);
  const guards = ({ caseId }: Agreement) => {
    const stands = cases.get(caseId);
    return stands !== undefined && mayDo(actor, 'guard-agreements', stands.held, stands.state).yes;
  };
  const work = [
    ...own.map((one) => ({ one, waits: ownersWork(one, given) })),
    ...open.filter(guards).map((one) => ({ one, waits: guardsWork(one, given) })),
  ].flatMap(({ one, waits }) => (waits ? [{ one, waits }] : []));
  if (work.length === 0) return [];
  const versions = await newestVersions(tx, [...new Set(work.map(({ one }) => one.caseId))]);
  return work.flatMap(({ one: { caseId, agreementId }, waits: { act, by, ...more } }): OwnWorkView[] => {
    const line = versions.get(caseId)?.lines.find((one) => one.agreementId === agreementId);
    if (!line) return [];
    tx.processed({ activity: 'agreement', subjects: line.memberIds });
    const late = 'late' in more ? more.late : undefined;
    const what = { caseId, agreementId, by, what: line.what };
    return [
      act === 'report' || act === 'choose-day'
        ? { kind: 'own-agreement', act, ...what, ...(late && { late }) }
        : { kind: 'guard-agreement', act, ...what },
    ];
  });
}
