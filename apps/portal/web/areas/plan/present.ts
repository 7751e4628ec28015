import type { Answers, Line, RecordedBody, Who } from './api.ts';

/** What somebody who is there says of one line. */
export interface SaidOfLine {
  said: 'yes' | 'no' | '';
  reason: string;
}

export const keyOf = ({ kind, id }: Who): string => `${kind} ${id}`;

/** For whom a line waits, and who is asked here: who has an account answers there. */
export const asksOf = ({ waitsFor = [] }: Line, answers: readonly Answers[]): readonly Answers[] =>
  answers.filter((one) => waitsFor.some((who) => keyOf(who) === keyOf(one.who)));

/**
 * What is recorded of one person, from what they said line by line: a no to some is a yes to the rest, so that each line
 * is asked or none. `missing`: something was said, and not yet of every line, or a no without its reason.
 */
export function recordedOf(
  who: Who,
  lines: readonly Line[],
  saidOf: (line: Line) => SaidOfLine,
  saidOn: string,
): { body?: RecordedBody; missing: boolean } {
  const all = lines.map((line) => ({ line, ...saidOf(line) }));
  if (all.every(({ said }) => said === '')) return { missing: false };
  const no = all.filter(({ said }) => said === 'no');
  if (all.some(({ said, reason }) => said === '' || (said === 'no' && !reason.trim()))) return { missing: true };
  const common = { who, via: 'at-table', saidOn } as const;
  if (no.length === 0) return { body: { ...common, answer: 'yes' }, missing: false };
  const reasons = no.map(({ line, reason }) => ({ agreementId: line.agreementId, reason: reason.trim() }));
  return { body: { ...common, answer: 'no', lines: reasons }, missing: false };
}
