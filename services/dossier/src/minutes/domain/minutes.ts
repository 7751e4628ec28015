import { Id, type Instant, nameOf, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import type { Meeting } from '../../meeting/domain/meeting.ts';
import { type LineDraft, Owner } from '../../plan/domain/plan.ts';

/** What the question of the household is, established by all who are there (S002-11). */
export const QuestionDraft = z.strictObject({ text: textOf(600).optional() });
export type QuestionDraft = z.infer<typeof QuestionDraft>;

const Place = z.int().min(1).max(99);
/** A meeting has parts, each with those who are in it (P-54). */
const Part = z.int().min(1).max(9);

/** One way that could help (S002-8). */
export const TrajectoryDraft = z.strictObject({
  place: Place,
  what: textOf(400).optional(),
  by: Owner.optional().describe('Wie het voorstelt.'),
});
export type TrajectoryDraft = z.infer<typeof TrajectoryDraft>;

/** Which of them was chosen, and why (S002-8). */
export const ChoiceDraft = z.strictObject({ trajectoryId: Id, because: textOf(600).optional() });
export type ChoiceDraft = z.infer<typeof ChoiceDraft>;

/** A subject of the agenda and, once it was talked about, what was said (S002-14). */
export const SubjectDraft = z.strictObject({
  place: Place,
  part: Part.describe('In welk deel van het gesprek.'),
  title: textOf(120).optional(),
  text: textOf(4_000).optional(),
});
export type SubjectDraft = z.infer<typeof SubjectDraft>;

/** Who was there, and in which parts (P-10, P-54). */
export const AttendanceDraft = z.strictObject({
  parts: z.array(Part).max(9).describe('Geen: niet aanwezig.'),
  name: nameOf(100).optional().describe('Van wie niet was uitgenodigd en er ook was.'),
  absentBecause: textOf(300).optional(),
});
export type AttendanceDraft = z.infer<typeof AttendanceDraft>;

export interface Drafts {
  readonly question: QuestionDraft;
  readonly trajectory: TrajectoryDraft;
  readonly choice: ChoiceDraft;
  readonly subject: SubjectDraft;
  readonly attendance: AttendanceDraft;
}
export type BlockKind = keyof Drafts;
export type BlockContent = { [K in BlockKind]: { readonly kind: K; readonly content: Drafts[K] } }[BlockKind];

/** Of what a table talks about; question and choice are one each. */
export const most: Readonly<Record<BlockKind, number>> = {
  question: 1,
  choice: 1,
  trajectory: 20,
  subject: 60,
  attendance: 100,
};

/**
 * What is written and not finished: mutable, each block with its own revision; nothing of it is history (P-48). Question
 * and choice have the id of the meeting, attendance that of the person.
 */
export type Block = { readonly blockId: Id; readonly revision: number } & BlockContent;

/** A line of the agreement list: the plan's own, as it stood when the minutes were finished. */
export type Agreement = { readonly agreementId: Id } & Omit<LineDraft, 'place'>;

/** What is frozen, in its order. */
export interface Content {
  readonly heldOn: string;
  /** Absent at a case conference that established none. */
  readonly question?: string | undefined;
  readonly trajectories: readonly ({ readonly trajectoryId: Id } & Omit<TrajectoryDraft, 'place'>)[];
  readonly choice?: ChoiceDraft | undefined;
  readonly subjects: readonly ({ readonly subjectId: Id } & Omit<SubjectDraft, 'place'>)[];
  readonly present: readonly Present[];
  readonly agreements: readonly Agreement[];
  readonly noAgreementsBecause?: string | undefined;
}

export interface Present {
  /** Of who was not invited an id of its own. */
  readonly personId: Id;
  readonly name?: string | undefined;
  readonly parts: readonly number[];
}

/** Somebody said that these drafts are what was agreed, as they then stood. */
export interface Finishing {
  readonly revision: number;
  readonly planRevision: number;
  readonly by: Id;
  readonly noAgreementsBecause?: string | undefined;
}

export interface Finished extends Content {
  /** SHA-256 over the frozen text, hexadecimal. */
  readonly digest: string;
  readonly finishedAt: Instant;
  readonly finishedById: Id;
}

/** Stands beside the frozen text and changes nothing in it (P-48). */
export interface Correction {
  readonly correctionId: Id;
  /** About which subject; about the whole without. */
  readonly subjectId?: Id | undefined;
  readonly text: string;
  readonly saidBy?: Owner | undefined;
  readonly writtenAt: Instant;
  readonly writtenById: Id;
}

export interface Minutes {
  readonly meeting: Meeting;
  /** Of the draft as a whole: rises with each block. */
  readonly revision: number;
  readonly blocks: readonly Block[];
  readonly finishing: Finishing | null;
  readonly finished: Finished | null;
  /** The oldest first. */
  readonly corrections: readonly Correction[];
}

/** The draft of the plan as far as minutes need it: its lines are the agreement list. */
export interface PlanDraft {
  readonly revision: number;
  readonly agreements: readonly Agreement[];
}

type BlockOf<K extends BlockKind> = {
  readonly blockId: Id;
  readonly revision: number;
  readonly kind: K;
  readonly content: Drafts[K];
};

export const blocksOf = <K extends BlockKind>({ blocks }: Pick<Minutes, 'blocks'>, kind: K): BlockOf<K>[] =>
  blocks.filter((block): block is Block & BlockOf<K> => block.kind === kind);

/** In their order. */
export const placed = <K extends 'trajectory' | 'subject'>(minutes: Pick<Minutes, 'blocks'>, kind: K): BlockOf<K>[] =>
  blocksOf(minutes, kind).sort((one, other) => one.content.place - other.content.place);
