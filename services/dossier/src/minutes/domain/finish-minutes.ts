import { type Day, type Decision, happened, type Id, type Instant, minutesFinished } from '@rondetafel/contracts';
import type { Held, Meeting } from '../../meeting/domain/meeting.ts';
import { type Fault, refuse } from '../../refuse.ts';
import {
  blocksOf,
  type Content,
  type Finished,
  type Minutes,
  type PlanDraft,
  type Present,
  placed,
} from './minutes.ts';

export interface FinishAsked {
  /** Of the plan's draft as it was read: its lines are what is agreed. */
  readonly planRevision: number;
  readonly noAgreementsBecause?: string | undefined;
}

interface Given {
  readonly now: Instant;
  readonly digestOf: (content: Content) => string;
}

/**
 * All who are there agree that this is what was said. The minutes are frozen with it when scheduling says that the table
 * was held, before or after; asking again changes nothing.
 * @throws Refusal with everything that is missing, each at its place (S002-14).
 */
export function finishMinutes(
  minutes: Minutes,
  plan: PlanDraft,
  { planRevision, noAgreementsBecause }: FinishAsked,
  given: Given & { readonly by: Id },
): Decision<Minutes> {
  if (minutes.finished) return { next: minutes, events: [] };
  if (minutes.meeting.cancelled) throw refuse('meeting-cancelled', { rule: 'P-10' });
  const faults = faultsOf(minutes, plan, noAgreementsBecause);
  if (faults.length > 0) throw refuse('minutes-not-complete', { rule: 'S002-14', kind: 'invalid', faults });
  const { revision } = minutes;
  const finishing = { revision, planRevision, by: given.by, ...(noAgreementsBecause && { noAgreementsBecause }) };
  return freeze({ ...minutes, finishing }, plan, given);
}

/** Scheduling decides what counts as held (P-10). Without complete minutes it stays unfinished (S002-14). */
export function tookPlace(minutes: Minutes, plan: PlanDraft, held: Held, given: Given): Decision<Minutes> {
  if (minutes.finished) return { next: minutes, events: [] };
  return freeze({ ...minutes, meeting: { ...minutes.meeting, held } }, plan, given);
}

/** A word that was typed after somebody said that it was finished is not frozen unread. */
function freeze(minutes: Minutes, plan: PlanDraft, { now, digestOf }: Given): Decision<Minutes> {
  const { meeting, finishing, revision } = minutes;
  const { held } = meeting;
  const asRead = finishing?.revision === revision && finishing.planRevision === plan.revision;
  if (!held || !asRead) return { next: minutes, events: [] };
  const content = contentOf(minutes, plan, held.on, finishing.noAgreementsBecause);
  const digest = digestOf(content);
  const finished: Finished = { ...content, digest, finishedAt: now, finishedById: finishing.by };
  const { caseId, roundTableId } = meeting;
  const data = { caseId, roundTableId, personIds: toldOf(minutes, finishing.by), finishedAt: now };
  return {
    next: { ...minutes, finished, meeting: { ...meeting, digest } },
    events: [happened(minutesFinished, data)],
  };
}

/** Professionals who were there: a hidden party is told nothing that others are told (P-27). */
const toldOf = ({ meeting: { invited, held } }: Minutes, by: Id): Id[] =>
  invited
    .filter(({ personId, hidden }) => held?.presentIds.includes(personId) && !hidden && personId !== by)
    .filter(({ organisationId }) => organisationId !== undefined)
    .map(({ personId }) => personId);

/**
 * Everything that keeps them from being finished, each at its place; nothing when they may be (S002-11, S002-14). A case
 * conference has a short record: who was there and what was agreed, with a subject only where one was written (S000-21).
 */
export function faultsOf(minutes: Minutes, plan: PlanDraft, noAgreementsBecause?: string | undefined): Fault[] {
  const [question] = blocksOf(minutes, 'question');
  const subjects = placed(minutes, 'subject');
  const { agreements } = plan;
  const isShort = minutes.meeting.kind === 'case-conference';
  return [
    ...faultsOfPresence(minutes),
    ...(isShort ? [] : faultsOfQuestion(question?.content.text)),
    ...faultsOfChoice(minutes),
    ...(!isShort && subjects.length === 0 ? [{ pointer: '/subjects', code: 'no-subject' } as const] : []),
    ...subjects.flatMap(({ blockId, content }) =>
      (['title', 'text'] as const)
        .filter((field) => content[field] === undefined)
        .map((field) => ({ pointer: `/subjects/${blockId}/${field}`, code: 'subject-part-missing' }) as const),
    ),
    ...(agreements.length === 0 && !noAgreementsBecause
      ? [{ pointer: '/agreements', code: 'no-agreement' } as const]
      : []),
    ...agreements.flatMap(({ agreementId, owner, what, dueOn }) => [
      ...(owner ? [] : [{ pointer: `/agreements/${agreementId}/owner`, code: 'line-owner-missing' } as const]),
      ...(what ? [] : [{ pointer: `/agreements/${agreementId}/what`, code: 'line-what-missing' } as const]),
      ...(dueOn ? [] : [{ pointer: `/agreements/${agreementId}/dueOn`, code: 'line-term-missing' } as const]),
    ]),
  ];
}

const faultsOfQuestion = (text: string | undefined): Fault[] =>
  text === undefined ? [{ pointer: '/question', code: 'question-missing' }] : [];

/** Chair and at least one party; whether the household's absence has a reason scheduling asks (P-10). */
function faultsOfPresence(minutes: Minutes): Fault[] {
  if (minutes.meeting.held) return [];
  const there = presentIn(minutes);
  const roles = minutes.meeting.invited
    .filter(({ personId }) => there.some((one) => one.personId === personId))
    .map(({ role }) => role);
  const pointer = '/attendance';
  return [
    ...(roles.includes('chair') ? [] : [{ pointer, code: 'chair-not-there' } as const]),
    ...(roles.includes('party') ? [] : [{ pointer, code: 'no-party-there' } as const]),
  ];
}

/** Of what was proposed one way was chosen, with the reason (S002-8). */
function faultsOfChoice(minutes: Minutes): Fault[] {
  const trajectories = placed(minutes, 'trajectory');
  const [choice] = blocksOf(minutes, 'choice');
  if (trajectories.length === 0) return [];
  const unnamed = trajectories
    .filter(({ content }) => content.what === undefined)
    .map(({ blockId }) => ({ pointer: `/trajectories/${blockId}/what`, code: 'trajectory-empty' }) as const);
  if (!trajectories.some(({ blockId }) => blockId === choice?.content.trajectoryId))
    return [...unnamed, { pointer: '/choice', code: 'trajectory-not-chosen' }];
  if (choice?.content.because === undefined)
    return [...unnamed, { pointer: '/choice/because', code: 'choice-without-reason' }];
  return unnamed;
}

function contentOf(minutes: Minutes, plan: PlanDraft, heldOn: Day, noAgreementsBecause: string | undefined): Content {
  const [question] = blocksOf(minutes, 'question');
  const [choice] = blocksOf(minutes, 'choice');
  const trajectories = placed(minutes, 'trajectory');
  return {
    heldOn,
    ...(question?.content.text !== undefined && { question: question.content.text }),
    trajectories: trajectories.map(({ blockId, content: { place: _, ...text } }) => ({
      trajectoryId: blockId,
      ...text,
    })),
    ...(trajectories.length > 0 && { choice: choice!.content }),
    subjects: placed(minutes, 'subject').map(({ blockId, content: { place: _, ...text } }) => ({
      subjectId: blockId,
      ...text,
    })),
    present: presentIn(minutes),
    agreements: plan.agreements,
    ...(noAgreementsBecause && { noAgreementsBecause }),
  };
}

/**
 * Who was there, per part. Once scheduling has it on record that decides; who was ticked for no part is then taken to have
 * been in the first. Who was not invited is as ticked.
 */
export function presentIn(minutes: Minutes): Present[] {
  const { invited, held } = minutes.meeting;
  const ticks = blocksOf(minutes, 'attendance');
  const ofInvited = invited.flatMap(({ personId }): Present[] => {
    const parts = ticks.find(({ blockId }) => blockId === personId)?.content.parts ?? [];
    if (held) return held.presentIds.includes(personId) ? [{ personId, parts: parts.length > 0 ? parts : [1] }] : [];
    return parts.length > 0 ? [{ personId, parts }] : [];
  });
  const others = ticks
    .filter(({ blockId, content }) => content.parts.length > 0 && !isInvited(minutes.meeting, blockId))
    .map(({ blockId, content: { name, parts } }) => ({ personId: blockId, ...(name && { name }), parts }));
  return [...ofInvited, ...others];
}

export const isInvited = ({ invited }: Meeting, personId: Id): boolean =>
  invited.some((one) => one.personId === personId);
