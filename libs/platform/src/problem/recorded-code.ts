import type { Refusal } from '@rondetafel/contracts';

/**
 * What the audit trail and the log lines hold of a refusal. Of a conflict of an independent coordinator only that it was
 * one: they alone are refused something about a party that nobody may know of, and a word for those refusals alone would
 * tell of it as their code does (P-27).
 * @param roles of who was refused; absent where that is not known, as in a log line.
 */
export const recordedCode = ({ kind, code, rule }: Refusal, roles?: readonly string[]): string => {
  const coordinates = roles?.includes('independent-coordinator') ?? true;
  return rule === 'P-27' || (kind === 'conflict' && coordinates) ? 'refused' : code;
};
