import type { Id } from '@rondetafel/contracts';

/** Whether somebody is known: what was asked, keyed, and in which form field. */
export interface Question {
  readonly questionId: Id;
  readonly asked: string;
}

export interface AskedQuestion extends Question {
  /** Against the day's number; a correction of another one does not. */
  readonly counts: boolean;
}

export const questionsADay = 10;
/** A mistyped name or date is corrected once or twice; more is a search. */
const correctionsOfOne = 2;

/**
 * Each answer says whether a person of that name and day of birth is known, so that a name and enough questions would
 * give the day (P-3). The same again says nothing new; a correction of a field counts with its question, a few times.
 * @returns `known-answer`: asked before this day; `too-many`: it gets no answer.
 */
export function weighQuestion(
  earlier: readonly AskedQuestion[],
  { questionId, asked }: Question,
): 'known-answer' | 'correction' | 'new' | 'too-many' {
  if (earlier.some((one) => one.asked === asked)) return 'known-answer';
  const inField = earlier.filter((one) => one.questionId === questionId).length;
  if (inField > 0 && inField <= correctionsOfOne) return 'correction';
  return earlier.filter(({ counts }) => counts).length < questionsADay ? 'new' : 'too-many';
}
