import type { Day, Id } from '@rondetafel/contracts';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { takesPart } from '../../involvement/domain/case-involvement.ts';
import { type Answer, type AnswerKind, type Content, current, type Line, type Plan, type Version } from './plan.ts';

/** How somebody stands towards one line: what they said last of it, as it reads now. */
export type Said = Exclude<AnswerKind, 'not-reached'> | undefined;

/**
 * What this person said of this line (R-25, P-34). One agrees with what one was shown: a yes to an earlier version counts
 * as long as line and goal read the same (P-38, F1). That somebody was not reached says nothing.
 */
export function saidOf(plan: Spoken, who: Decider, line: Line, version: Version, today: Day): Said {
  const wording = wordingOf(line, version);
  for (const answer of [...plan.answers].reverse()) {
    if (!sameDecider(answer.who, who) || answer.answer === 'not-reached') continue;
    const shown = plan.versions.find((one) => one.version === answer.version);
    const then = shown?.lines.find(({ agreementId }) => agreementId === line.agreementId);
    if (!shown || !then || wordingOf(then, shown) !== wording) continue;
    const said = spokenOf(answer, line.agreementId, today);
    if (said !== 'nothing') return said;
  }
  return undefined;
}

type Spoken = Pick<Plan, 'answers' | 'versions'>;

function spokenOf({ answer, lines, fromOn }: Answer, agreementId: Id, today: Day): Said | 'nothing' {
  const named = lines.some((line) => line.agreementId === agreementId);
  if (answer === 'no') return named ? 'no' : 'yes';
  if (answer === 'taken-back') {
    const about = lines.length === 0 || named;
    return about && (fromOn === undefined || fromOn <= today) ? 'taken-back' : 'nothing';
  }
  return answer === 'not-reached' ? 'nothing' : answer;
}

/** Everything of a line that somebody says yes to, its goal included; who decides is not part of it. */
export function wordingOf({ deciders: _, ...line }: Line, { goals }: Content): string {
  return JSON.stringify([line, goals.find(({ goalId }) => goalId === line.goalId)]);
}

/**
 * In force once everybody whose yes it needs said it: help does not wait for somebody it does not concern. A line
 * whose owner takes no part any more is nobody's (P-50).
 */
export function isInForce(plan: Plan, line: Line, version: Version, today: Day): boolean {
  if (!hasOwner(plan, line, today)) return false;
  return line.deciders.every((who) => saidOf(plan, who, line, version, today) === 'yes');
}

export const hasOwner = ({ parties }: Pick<Plan, 'parties'>, { owner }: Line, today: Day): boolean =>
  owner.kind === 'member' || parties.some((party) => party.partyId === owner.id && takesPart(party, today));

/** The lines of the newest version that are in force, by agreement. */
export function inForceNow(plan: Plan, today: Day): readonly Line[] {
  const version = current(plan);
  return version ? version.lines.filter((line) => isInForce(plan, line, version, today)) : [];
}

/** The plan is adopted when every line is in force. */
export const isAdopted = (plan: Plan, today: Day): boolean =>
  current(plan) !== undefined && inForceNow(plan, today).length === current(plan)!.lines.length;

/** Everybody whose yes some line of the version needs, each once, parties first as the lines come. */
export function askedIn({ lines }: Content): Decider[] {
  const asked: Decider[] = [];
  for (const who of lines.flatMap(({ deciders }) => deciders)) {
    if (!asked.some((one) => sameDecider(one, who))) asked.push(who);
  }
  return asked;
}

export const linesOf = ({ lines }: Content, who: Decider): Line[] =>
  lines.filter(({ deciders }) => deciders.some((one) => sameDecider(one, who)));

/** Whose yes is still open: who said no is talked with, not reminded. */
export function notAnswered(plan: Plan, today: Day): Decider[] {
  const version = current(plan);
  if (!version) return [];
  return askedIn(version).filter((who) =>
    linesOf(version, who).some((line) => {
      const said = saidOf(plan, who, line, version, today);
      return said === undefined || said === 'thinking';
    }),
  );
}
