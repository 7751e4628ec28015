import type { Day } from '@rondetafel/contracts';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { decidersNow, hasOwner, isInForce, linesOf, saidOf } from './in-force.ts';
import { type Answer, current, type Goal, type Line, type Plan, type Version } from './plan.ts';

/** How somebody looks at a plan: as who writes it, as a party with lines of its own, or as who reads along. */
export interface Reader {
  /** The coordinator, to whom alone members' answers are shown (P-45). */
  readonly coordinates: boolean;
  /** The focal-point officer reads every goal (S002-33). */
  readonly everyGoal: boolean;
  readonly own: readonly Decider[];
}

export interface ShownLine extends Omit<Line, 'deciders'> {
  /** `runs`, or `not-yet`, without whose yes it waits for (P-45). */
  readonly state: 'runs' | 'not-yet';
  /** What professionals object stands at the line (P-45). */
  readonly objections: readonly { readonly partyId: string; readonly reason: string }[];
  /** Is the reader asked for this line? */
  readonly asked: boolean;
  /** For the coordinator alone: whose yes it needs, and who did not say it. */
  readonly deciders?: readonly Decider[];
  readonly waitsFor?: readonly Decider[];
  readonly ownerLeft?: true;
}

export interface ShownVersion extends Pick<Version, 'version' | 'askedAt' | 'answerBy' | 'adoptedAt'> {
  /** For the coordinator alone: with the text at hand, whose yes each line needs could be tried out on it (P-45). */
  readonly digest?: string;
  readonly restsOn?: Version['restsOn'];
  readonly goals: readonly Goal[];
  readonly lines: readonly ShownLine[];
}

/**
 * What this person sees of a version (P-38): every line is read by every party (S000-17), a goal by those with a line
 * under it, and what a member answered by nobody but the coordinator (P-45).
 */
export function shownTo(plan: Plan, version: Version, reader: Reader, today: Day): ShownVersion {
  const { digest, askedAt, answerBy, adoptedAt, restsOn } = version;
  const own = version.lines.filter((line) => isOwn(version, line, reader));
  const goals = version.goals.filter(
    ({ goalId }) => reader.coordinates || reader.everyGoal || own.some((line) => line.goalId === goalId),
  );
  const lines = version.lines.map((line) => shownLine(plan, version, line, reader, today));
  const shown = { version: version.version, askedAt, answerBy, adoptedAt, goals, lines };
  return reader.coordinates ? { ...shown, digest, ...(restsOn && { restsOn }) } : shown;
}

const isOwn = (version: Version, line: Line, { own }: Reader): boolean =>
  own.some((who) => linesOf(version, who).includes(line));

function shownLine(plan: Plan, version: Version, line: Line, reader: Reader, today: Day): ShownLine {
  const { deciders, ...text } = line;
  const waitsFor = decidersNow(plan, line, today).filter((who) => saidOf(plan, who, line, version, today) !== 'yes');
  return {
    ...text,
    state: isInForce(plan, line, version, today) ? 'runs' : 'not-yet',
    objections: objectionsTo(plan, version, line, today),
    asked: isOwn(version, line, reader),
    ...(reader.coordinates && {
      deciders,
      waitsFor,
      ...(!hasOwner(plan, line, today) && { ownerLeft: true as const }),
    }),
  };
}

function objectionsTo(plan: Plan, version: Version, line: Line, today: Day): ShownLine['objections'] {
  return line.deciders.flatMap((who) => {
    if (who.kind !== 'party' || saidOf(plan, who, line, version, today) !== 'no') return [];
    const answer = plan.answers.findLast((one) => sameDecider(one.who, who) && one.answer === 'no');
    const reason = answer?.lines.find(({ agreementId }) => agreementId === line.agreementId)?.reason;
    return reason ? [{ partyId: who.id, reason }] : [];
  });
}

/** What somebody said of the version that is out, the newest first; of one's own answers, or for the coordinator. */
export const answersOf = (plan: Plan, who: Decider): Answer[] =>
  plan.answers.filter((answer) => answer.version === current(plan)?.version && sameDecider(answer.who, who)).reverse();
