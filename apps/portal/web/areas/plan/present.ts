/** Whoever decides, and what is known of their answers: no more of it than is needed here. */
interface Who {
  kind: 'party' | 'member' | 'representative';
  id: string;
}
interface Asked {
  who: Who;
}
interface Line {
  agreementId: string;
  waitsFor?: readonly Who[];
}
interface Recorded {
  who: Who;
  via: 'at-table';
  saidOn: string;
  answer: 'yes' | 'no';
  lines?: { agreementId: string; reason: string }[];
}

/** What somebody who is there says of one line. */
export interface SaidOfLine {
  said: 'yes' | 'no' | '';
  reason: string;
}

export const keyOf = ({ kind, id }: Who): string => `${kind} ${id}`;

/** For whom a line waits, and who is asked here: who has an account answers there. */
export const asksOf = <One extends Asked>({ waitsFor = [] }: Line, answers: readonly One[]): readonly One[] =>
  answers.filter((one) => waitsFor.some((who) => keyOf(who) === keyOf(one.who)));

/**
 * What is recorded of one person, from what they said line by line: a no to some is a yes to the rest, so that each line
 * is asked or none. `missing`: something was said, and not yet of every line, or a no without its reason.
 */
export function recordedOf<Of extends Line>(
  who: Who,
  lines: readonly Of[],
  saidOf: (line: Of) => SaidOfLine,
  saidOn: string,
): { body?: Recorded; missing: boolean } {
  const all = lines.map((line) => ({ line, ...saidOf(line) }));
  if (all.every(({ said }) => said === '')) return { missing: false };
  const no = all.filter(({ said }) => said === 'no');
  if (all.some(({ said, reason }) => said === '' || (said === 'no' && !reason.trim()))) return { missing: true };
  const common = { who, via: 'at-table', saidOn } as const;
  if (no.length === 0) return { body: { ...common, answer: 'yes' }, missing: false };
  const reasons = no.map(({ line, reason }) => ({ agreementId: line.agreementId, reason: reason.trim() }));
  return { body: { ...common, answer: 'no', lines: reasons }, missing: false };
}
