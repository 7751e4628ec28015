import type { Day, Id } from '@rondetafel/contracts';
import { type Decider, decidersFor, sameDecider } from '../../authority/domain/deciders.ts';
import { takesPart } from '../../involvement/domain/case-involvement.ts';
import {
  type Answer,
  type AnswerKind,
  type Content,
  current,
  type Line,
  type LineDraft,
  type Member,
  type Plan,
  type Version,
} from './plan.ts';

/** How somebody stands towards one line: what they said last of it, as it reads now. */
export type Said = Exclude<AnswerKind, 'not-reached'> | undefined;

/**
 * What this person said of this line (R-25, P-34). One agrees with what one was asked and shown: a yes counts where its
 * version asked this person for the line, as long as line and goal read the same (P-38, F1). Anything else said later ends
 * every yes before it, whatever the words were. That somebody was not reached says nothing.
 */
export function saidOf(plan: Spoken, who: Decider, line: Line, version: Version, today: Day): Said {
  const wording = wordingOf(line, version);
  for (const answer of [...plan.answers].reverse()) {
    if (!sameDecider(answer.who, who)) continue;
    const said = spokenOf(answer, line.agreementId, today);
    if (said === 'nothing') continue;
    const shown = plan.versions.find((one) => one.version === answer.version);
    const then = shown && linesOf(shown, who).find(({ agreementId }) => agreementId === line.agreementId);
    const same = then !== undefined && wordingOf(then, shown!) === wording;
    if (said === 'taken-back' || (then && (same || said !== 'yes'))) return same ? said : undefined;
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

/**
 * Everything of a line that somebody says yes to, its goal included; who decides is not part of it, nor what its owner
 * changed since within what is small (P-23).
 */
export function wordingOf({ deciders: _, agreedOn, contact: __, ...line }: Line, { goals }: Content): string {
  const agreed = { ...line, dueOn: agreedOn ?? line.dueOn };
  return JSON.stringify([agreed, goals.find(({ goalId }) => goalId === line.goalId)]);
}

/**
 * In force once everybody whose yes it needs said it: help does not wait for somebody it does not concern. A line
 * whose owner takes no part any more is nobody's (P-50).
 */
export function isInForce(plan: Plan, line: Line, version: Version, today: Day): boolean {
  const deciders = decidersNow(plan, line, today);
  if (deciders.length === 0 || !hasOwner(plan, line, today)) return false;
  return deciders.every((who) => saidOf(plan, who, line, version, today) === 'yes');
}

export const hasOwner = ({ members, parties }: Plan, { owner }: Line, today: Day): boolean =>
  owner.kind === 'member'
    ? members.some(({ memberId }) => memberId === owner.id)
    : parties.some((party) => party.partyId === owner.id && takesPart(party, today));

export const decidersOfMember = (member: Member, { money }: Pick<LineDraft, 'money'>, day: Day): Decider[] =>
  decidersFor(member, member.holders, { money, day });

/** Whose yes the line needs: its owner's, and of the members it is about whoever decides for them (P-16, P-35). */
export function decidersOf(line: Pick<Line, 'owner' | 'memberIds' | 'money'>, { members }: Plan, day: Day): Decider[] {
  const about = members.filter(({ memberId }) => line.memberIds.includes(memberId));
  const owning = members.filter(({ memberId }) => line.owner.kind === 'member' && memberId === line.owner.id);
  const all: Decider[] = [
    ...(line.owner.kind === 'party' ? [{ kind: 'party', id: line.owner.id } as const] : []),
    ...[...owning, ...about].flatMap((member) => decidersOfMember(member, line, day)),
  ];
  return all.filter((who, place) => all.findIndex((one) => sameDecider(one, who)) === place);
}

/**
 * Of those fixed when the version went out, who still decides: a member who left the household does not, unless
 * it is for somebody in it, as a parent who lives apart.
 */
export function decidersNow(plan: Plan, line: Line, today: Day): Decider[] {
  const outside = (who: Decider) => who.kind === 'member' && !plan.members.some(({ memberId }) => memberId === who.id);
  const byNow = line.deciders.some(outside) ? decidersOf(line, plan, today) : [];
  return line.deciders.filter((who) => !outside(who) || byNow.some((one) => sameDecider(one, who)));
}

/** The lines of the newest version that are in force, by agreement. */
export function inForceNow(plan: Plan, today: Day): readonly Line[] {
  const version = current(plan);
  return version ? version.lines.filter((line) => isInForce(plan, line, version, today)) : [];
}

/** What was agreed of somebody, or about members, who are all gone is of no use any more: it keeps nothing back (P-50). */
export const isNeeded = (plan: Plan, line: Line, today: Day): boolean =>
  hasOwner(plan, line, today) && plan.members.some(({ memberId }) => line.memberIds.includes(memberId));

/** The plan is adopted when every line that is needed still is in force. */
export function isAdopted(plan: Plan, today: Day): boolean {
  const version = current(plan);
  const needed = version?.lines.filter((line) => isNeeded(plan, line, today)) ?? [];
  return needed.length > 0 && needed.every((line) => isInForce(plan, line, version!, today));
}

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

/** Is this person asked for some line of the version, and deciding still? */
export const isAsked = (plan: Plan, { lines }: Content, who: Decider, today: Day): boolean =>
  lines.some((line) => decidersNow(plan, line, today).some((one) => sameDecider(one, who)));

/** Whose yes is still open: who said no is talked with, not reminded. */
export function notAnswered(plan: Plan, today: Day): Decider[] {
  const version = current(plan);
  if (!version) return [];
  return askedIn(version).filter((who) =>
    linesOf(version, who).some((line) => {
      if (!isNeeded(plan, line, today)) return false;
      if (!decidersNow(plan, line, today).some((one) => sameDecider(one, who))) return false;
      const said = saidOf(plan, who, line, version, today);
      return said === undefined || said === 'thinking';
    }),
  );
}
