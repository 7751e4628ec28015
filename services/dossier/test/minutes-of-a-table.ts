import type { Meeting } from '../src/meeting/domain/meeting.ts';
import { type FinishAsked, finishMinutes, tookPlace } from '../src/minutes/domain/finish-minutes.ts';
import type { Agreement, Block, Minutes, PlanDraft } from '../src/minutes/domain/minutes.ts';
import { caseId, coordinator, id, now, otherTeacher, safeHomeWorker, teacher } from './a-case-involvement.ts';
import { child, goal, line, mother, school } from './a-plan.ts';

export const roundTableId = id(90);
export const [first, second, way, otherWay] = [id(91), id(92), id(93), id(94)] as const;

/** Chair, two professionals, the mother, and somebody of a hidden party. */
export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  roundTableId,
  caseId,
  kind: 'upscaling',
  startsAt: '2026-11-23T09:00:00.000Z',
  cancelled: false,
  invited: [
    { ...ids(coordinator), role: 'chair', hidden: false },
    { ...ids(teacher), role: 'party', partyId: school, hidden: false },
    { ...ids(otherTeacher), role: 'party', partyId: id(63), hidden: false },
    { ...ids(safeHomeWorker), role: 'party', partyId: id(64), hidden: true },
    { personId: mother, role: 'household-member', hidden: false },
  ],
  held: null,
  digest: null,
  ...more,
});
const ids = ({ personId, organisationId }: { personId: string; organisationId: string }) => ({
  personId,
  organisationId,
});

export const ofQuestion = (text: string | undefined = 'Hoe gaat Pim weer naar school?'): Block => ({
  blockId: roundTableId,
  revision: 1,
  kind: 'question',
  content: { text },
});
export const ofSubject = (blockId: string, more: object = {}): Block => ({
  blockId,
  revision: 1,
  kind: 'subject',
  content: { place: 1, part: 1, title: 'School', text: 'Pim mist zijn vrienden.', ...more },
});
export const ofWay = (blockId: string, place: number): Block => ({
  blockId,
  revision: 1,
  kind: 'trajectory',
  content: { place, what: `Weg ${place}`, by: { kind: 'party', id: school } },
});
export const ofChoice = (
  because: string | undefined = 'De snelste eerste stap.',
  trajectoryId: string = way,
): Block => ({
  blockId: roundTableId,
  revision: 1,
  kind: 'choice',
  content: { trajectoryId, because },
});
export const ofPresence = (personId: string, parts: number[] = [1]): Block => ({
  blockId: personId,
  revision: 1,
  kind: 'attendance',
  content: { parts },
});

export const anAgreement: Agreement = {
  agreementId: line,
  goalId: goal,
  owner: { kind: 'party', id: school },
  what: 'Belt over het rooster',
  memberIds: [child],
  dueOn: '2026-12-11',
  money: false,
  awardNeeded: false,
};
export const aPlanDraft = (more: Partial<PlanDraft> = {}): PlanDraft => ({
  revision: 3,
  agreements: [anAgreement],
  ...more,
});

/** Written to the end: only that the table was held is not on record yet. */
export const written = (more: Partial<Minutes> = {}): Minutes => ({
  meeting: aMeeting(),
  revision: 9,
  blocks: [
    ofQuestion(),
    ofWay(way, 1),
    ofWay(otherWay, 2),
    ofChoice(),
    ofSubject(first),
    ...[coordinator.personId, teacher.personId, safeHomeWorker.personId, mother].map((one) => ofPresence(one)),
  ],
  finishing: null,
  finished: null,
  corrections: [],
  ...more,
});
/** Without blocks of this kind, and with these. */
export const withBlocks = (kind: Block['kind'], ...blocks: Block[]): Minutes => {
  const minutes = written();
  return { ...minutes, blocks: [...minutes.blocks.filter((one) => one.kind !== kind), ...blocks] };
};

const given = { now, digestOf: () => 'd'.repeat(64) };
export const finish = (minutes = written(), plan = aPlanDraft(), more: Partial<FinishAsked> = {}) =>
  finishMinutes(minutes, plan, { planRevision: plan.revision, ...more }, { ...given, by: coordinator.personId });
export const there = [coordinator, teacher, safeHomeWorker].map(({ personId }) => personId);
export const hold = (minutes: Minutes, presentIds: string[] = [...there, mother], plan = aPlanDraft()) =>
  tookPlace(minutes, plan, { on: '2026-11-23', presentIds }, given);
