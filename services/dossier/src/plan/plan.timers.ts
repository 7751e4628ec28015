import { Day, Id, type Instant } from '@rondetafel/contracts';
import { armTimer, cancelTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { amsterdamInstant } from '@rondetafel/policy';
import { z } from 'zod';
import { OfCase } from '../case/case.timers.ts';
import { lastAsked, type Plan, type Version } from './domain/plan.ts';
import { daysToCome } from './domain/withdraw.ts';

const OfVersion = z.object({ caseId: Id, version: z.int() });
export type OfVersion = z.infer<typeof OfVersion>;

/** The last day to answer began: who has not answered is reminded once, and the coordinator knows. */
export const planAnswersDue = defineTimer('dossier.plan-answers-due', OfVersion);

const OfDay = OfCase.extend({ day: Day });
export type OfDay = z.infer<typeof OfDay>;

/** The day began from which somebody takes a yes back (P-34). */
export const yesEnds = defineTimer('dossier.plan-yes-ends', OfDay);

/** A version went out, somebody answered, or who decides left: the agreements of the plan follow it right after. */
export const planMoved = defineTimer('dossier.plan-moved', OfCase);

export const notePlanMoved = (tx: Tx, caseId: Id, now: Instant): Promise<void> =>
  armTimer(tx, {
    timer: planMoved,
    key: `${planMoved.type}:${caseId}`,
    stream: `case:${caseId}`,
    dueAt: new Date(now),
    data: { caseId },
  });

/** Arms and cancels what a decision asks for: of a version that was replaced nobody is reminded. */
export async function setTimers(tx: Tx, before: Plan, next: Plan, today: Day): Promise<void> {
  const { caseId } = next;
  const stream = `case:${caseId}`;
  const [had, has] = [lastAsked(before), lastAsked(next)];
  if (has && has.version !== had?.version) {
    if (had) await cancelTimer(tx, reminderOf(caseId, had));
    await armTimer(tx, {
      timer: planAnswersDue,
      key: reminderOf(caseId, has),
      stream,
      dueAt: morningOf(has.answerBy),
      data: { caseId, version: has.version },
    });
  }
  for (const day of daysToCome(next.answers.slice(before.answers.length), today)) {
    const key = `${yesEnds.type}:${caseId}:${day}`;
    await armTimer(tx, { timer: yesEnds, key, stream, dueAt: morningOf(day), data: { caseId, day } });
  }
}

const reminderOf = (caseId: Id, { version, answerBy }: Version) =>
  `${planAnswersDue.type}:${caseId}:${version}:${answerBy}`;

const morningOf = (day: Day) => new Date(amsterdamInstant(day, '08:00'));
