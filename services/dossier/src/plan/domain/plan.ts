import { Day, Id, type Instant, nameOf, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import type { Decider, Holders, Represented } from '../../authority/domain/deciders.ts';
import type { Party } from '../../involvement/domain/case-involvement.ts';
import type { RestsOn } from '../../meeting/domain/meeting.ts';

const Members = z.array(Id).max(30).describe('Over welke gezinsleden.');

/** A goal says what is different then: now and aimed at, in words or numbers that a later look can compare (S002-8, -12). */
export const GoalDraft = z.strictObject({
  place: z.int().min(1).max(99).describe('De volgorde: het eerste gaat voor (S002-12).'),
  what: textOf(200).optional(),
  now: textOf(200).optional().describe('Hoe het nu is.'),
  aimedAt: textOf(200).optional().describe('Hoe het dan is.'),
  byOn: Day.optional(),
  memberIds: Members,
});
export type GoalDraft = z.infer<typeof GoalDraft>;

/** Who does it: a party, or a member for an agreement of their own (P-43). Nobody by default. */
export const Owner = z.strictObject({ kind: z.enum(['party', 'member']), id: Id });
export type Owner = z.infer<typeof Owner>;

/** One agreement: which organisation, what help, within which term, for whom (S002-13). */
export const LineDraft = z.strictObject({
  place: z.int().min(1).max(99),
  goalId: Id.optional(),
  owner: Owner.optional(),
  what: textOf(400).optional(),
  memberIds: Members,
  fromOn: Day.optional(),
  dueOn: Day.optional(),
  money: z.boolean().describe('Gaat over geld: dan beslist een bewindvoerder mee (P-35).'),
  awardNeeded: z.boolean().describe('Hiervoor is een beschikking nodig (S002-28).'),
});
export type LineDraft = z.infer<typeof LineDraft>;

/** What a child thinks of it in its own words, or why it was not asked (P-36). */
export const VoiceDraft = z.strictObject({
  words: textOf(600).optional(),
  heardBy: nameOf(100).optional(),
  alone: z.boolean().optional().describe('Zonder ouders erbij.'),
  notHeardBecause: textOf(300).optional(),
});
export type VoiceDraft = z.infer<typeof VoiceDraft>;

/** A plan that people read and answer; as many lines as one answer may name. */
export const most = { goal: 30, line: 60 } as const;

/** What is written and not sent: mutable, each block with its own revision; nothing of it is history (P-48). */
export type Block = { readonly blockId: Id; readonly revision: number } & BlockContent;
export type BlockContent =
  | { readonly kind: 'goal'; readonly content: GoalDraft }
  | { readonly kind: 'line'; readonly content: LineDraft }
  | { readonly kind: 'voice'; readonly content: VoiceDraft };

export interface Goal {
  readonly goalId: Id;
  readonly what: string;
  readonly now: string;
  readonly aimedAt: string;
  readonly byOn: Day;
  readonly memberIds: readonly Id[];
}

/** A line of a version. Its id is the agreement's, for life; `deciders` were fixed on the day it went out. */
export interface Line {
  readonly agreementId: Id;
  readonly goalId: Id;
  readonly owner: Owner;
  readonly what: string;
  readonly memberIds: readonly Id[];
  readonly fromOn?: Day | undefined;
  readonly dueOn: Day;
  /** The day that people said yes to, where its owner moved it since (P-23, P-44). */
  readonly agreedOn?: Day | undefined;
  /** Who does it for the owning party, as that party says (P-23). */
  readonly contact?: string | undefined;
  readonly money: boolean;
  readonly awardNeeded: boolean;
  readonly deciders: readonly Decider[];
}

/** That an adjustment was talked about, with the household and with the parties (S000-5). */
export interface Consultations {
  readonly householdOn: Day;
  readonly partiesOn: Day;
}

/** What is frozen, in its order. */
export interface Content {
  readonly goals: readonly Goal[];
  readonly lines: readonly Line[];
  readonly consultations?: Consultations | undefined;
  /** The finished minutes that it rests on (S002-29). */
  readonly restsOn?: readonly RestsOn[] | undefined;
  /** Of which agreement its owner changed something small: nobody is asked again (P-23). */
  readonly small?: Id | undefined;
}

export interface Version extends Content {
  readonly version: number;
  /** SHA-256 over the frozen text, hexadecimal. */
  readonly digest: string;
  readonly askedAt: Instant;
  readonly askedById: Id;
  readonly answerBy: Day;
  readonly adoptedAt: Instant | null;
}

/** How somebody without the page said it (P-18, R-26). */
export const Via = z.enum(['at-table', 'in-person', 'phone', 'video', 'letter']);
export type Via = z.infer<typeof Via>;

export const AnswerKind = z.enum(['yes', 'no', 'thinking', 'not-reached', 'will-not-answer', 'taken-back']);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** What one person said of one version. */
export interface Answer {
  readonly answerId: Id;
  readonly version: number;
  readonly who: Decider;
  readonly answer: AnswerKind;
  /** With a yes (S002-2). */
  readonly remark?: string | undefined;
  /** No to these lines, or a yes to these taken back; none with a taking back is to all. */
  readonly lines: readonly { readonly agreementId: Id; readonly reason?: string | undefined }[];
  /** From which day a yes is taken back (P-34). */
  readonly fromOn?: Day | undefined;
  readonly via?: Via | undefined;
  /** The day on which it was said. */
  readonly saidOn: Day;
  /** Who answers and who records are two people where somebody did so for another (F2). */
  readonly recordedById: Id;
  readonly answeredAt: Instant;
}

export interface Member extends Represented {
  readonly holders: Holders;
}

/** The plan of one case with all that decides on it. */
export interface Plan {
  readonly caseId: Id;
  /** Of the draft as a whole: rises with each block. */
  readonly revision: number;
  readonly members: readonly Member[];
  /** As far as the actor may know of them. */
  readonly parties: readonly Party[];
  readonly coordinatorIds: readonly Id[];
  readonly blocks: readonly Block[];
  /** The oldest first. */
  readonly versions: readonly Version[];
  /** The oldest first. */
  readonly answers: readonly Answer[];
}

export const current = ({ versions }: Pick<Plan, 'versions'>): Version | undefined => versions.at(-1);

/** The version with which people were asked last; since then owners may have changed something small (P-23). */
export const lastAsked = ({ versions }: Pick<Plan, 'versions'>): Version | undefined =>
  versions.findLast(({ small }) => small === undefined);
