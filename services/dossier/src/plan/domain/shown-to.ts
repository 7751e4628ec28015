import type { Day } from '@rondetafel/contracts';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { decidersNow, hasOwner, isInForce, linesOf, saidOf } from './in-force.ts';
import { type Answer, type Goal, type Line, lastAsked, type Plan, type Version } from './plan.ts';

/** How somebody looks at a plan: as who writes it, as a party with lines of its own, or as who reads along. */
export interface Reader {
  /** The coordinator, to whom alone members' answers are shown (P-45). */
  readonly coordinates: boolean;
  /** The focal-point officer reads every goal (S002-33). */
  readonly everyGoal: boolean;
  readonly own: readonly Decider[];
  /** May this person change something small of an agreement of its own (P-23)? */
  readonly changesOwn?: boolean;
}

export interface ShownLine extends Omit<Line, 'deciders'> {
  /** `runs`, or `not-yet`, without whose yes it waits for (P-45). */
  readonly state: 'runs' | 'not-yet';
  /** What professionals object stands at the line (P-45). */
  readonly objections: readonly { readonly partyId: string; readonly reason: string }[];
  /** Is the reader asked for this line? */
  readonly asked: boolean;
  readonly mayChange?: true;
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
  const goals = goalsShown(version, reader);
  const lines = version.lines.map((line) => shownLine(plan, version, line, reader, today));
  const shown = { version: version.version, askedAt, answerBy, adoptedAt, goals, lines };
  return reader.coordinates ? { ...shown, digest, ...(restsOn && { restsOn }) } : shown;
}

/** What this person sees of a version that may be over: its text, and not how it went (P-38). */
export function textShown(version: Version, reader: Reader): ShownText {
  const { version: number, askedAt, askedById, adoptedAt, consultations, small } = version;
  return {
    version: number,
    askedAt,
    askedById,
    adoptedAt,
    ...(consultations && { consultations }),
    ...(small && { small }),
    goals: goalsShown(version, reader),
    lines: version.lines.map(({ deciders: _, ...text }) => text),
  };
}

export interface ShownText
  extends Pick<Version, 'version' | 'askedAt' | 'askedById' | 'adoptedAt' | 'consultations' | 'small'> {
  readonly goals: readonly Goal[];
  readonly lines: readonly Omit<Line, 'deciders'>[];
}

function goalsShown(version: Version, reader: Reader): readonly Goal[] {
  const own = version.lines.filter((line) => isOwn(version, line, reader));
  return version.goals.filter(
    ({ goalId }) => reader.coordinates || reader.everyGoal || own.some((line) => line.goalId === goalId),
  );
}

const isOwn = (version: Version, line: Line, { own }: Reader): boolean =>
  own.some((who) => linesOf(version, who).includes(line));

function shownLine(plan: Plan, version: Version, line: Line, reader: Reader, today: Day): ShownLine {
  const { deciders, ...text } = line;
  const waitsFor = decidersNow(plan, line, today).filter((who) => saidOf(plan, who, line, version, today) !== 'yes');
  const runs = isInForce(plan, line, version, today);
  const mayChange = runs && reader.changesOwn && reader.own.some((who) => sameDecider(who, line.owner));
  return {
    ...text,
    state: runs ? 'runs' : 'not-yet',
    objections: objectionsTo(plan, version, line, today),
    asked: isOwn(version, line, reader),
    ...(mayChange && { mayChange }),
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

/**
 * What somebody said since the version that people were asked about last, the newest first; of one's own answers, or for
 * the coordinator. What an owner changed since is no new question (P-23).
 */
export function answersOf(plan: Plan, who: Decider): Answer[] {
  const since = lastAsked(plan)?.version ?? 0;
  return plan.answers.filter(({ version, who: said }) => version >= since && sameDecider(said, who)).reverse();
}
