import type { Day, Id } from '@rondetafel/contracts';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { askedIn, linesOf, saidOf } from './in-force.ts';
import { current, type Plan } from './plan.ts';
import { daysToCome } from './withdraw.ts';

/** Of whom a plan that is out may ask something still. */
export interface Waits {
  /** Parties of which some line waits for their yes. */
  readonly partyIds: readonly Id[];
  /** From which day who coordinates has somebody to talk with; null: with nobody. */
  readonly talkFrom: Day | null;
}

/**
 * Who may have work on the plan, by what was asked and said alone. Somebody who left since, or a line that is needed no
 * more, is in it still, so it can be kept: it only changes with a version or an answer (R-26, P-28).
 */
export function waitsFor(plan: Plan, today: Day): Waits {
  const version = current(plan);
  if (!version) return { partyIds: [], talkFrom: null };
  const heard = askedIn(version).map((who) => ({
    who,
    said: linesOf(version, who).map((line) => saidOf(plan, who, line, version, today)),
  }));
  const open = heard.filter(({ said }) => said.some((one) => one === undefined || one === 'thinking'));
  const isTalkedWith = heard.some(({ said }) => said.some((one) => one !== undefined && talked.has(one)));
  const atOnce = isTalkedWith || open.some(({ who }) => wasNotReached(plan, who));
  const days = [
    ...(atOnce ? [today] : []),
    ...(open.length > 0 ? [version.answerBy] : []),
    ...daysToCome(plan.answers, today),
  ];
  return {
    partyIds: open.flatMap(({ who: { kind, id } }) => (kind === 'party' ? [id] : [])),
    talkFrom: days.sort()[0] ?? null,
  };
}

const talked: ReadonlySet<string> = new Set(['no', 'taken-back', 'will-not-answer']);

const wasNotReached = ({ answers }: Plan, who: Decider): boolean =>
  answers.some((one) => one.answer === 'not-reached' && sameDecider(one.who, who));

export const isNobody = ({ partyIds, talkFrom }: Waits): boolean => partyIds.length === 0 && talkFrom === null;
