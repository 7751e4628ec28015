import type { Person } from '../../case/domain/register-case.ts';
import { foldName } from '../../fold-name.ts';

type Named = Pick<Person, 'givenName' | 'familyName'>;

/**
 * So much of each word of a name is kept, keyed, to find it by; what was found is opened and compared in full. More would
 * give a dump of the database more to count; less, and a common name would open too many households.
 */
const kept = [3, 5] as const;

/** What a member is found by: the beginning of each word of their names. */
export const beginningsOf = ({ givenName, familyName }: Named): string[] => [
  ...new Set(wordsOf(`${givenName ?? ''} ${familyName ?? ''}`).flatMap(beginnings)),
];

/** The words that somebody typed, and what to look for so that all of them may be there. */
export function soughtBy(text: string): { readonly words: readonly string[]; readonly beginnings: readonly string[] } {
  const words = wordsOf(text);
  return { words, beginnings: [...new Set(words.flatMap((word) => beginnings(word).at(-1) ?? []))] };
}

/** Each word typed begins a word of the name. */
export function isNamed({ givenName, familyName }: Named, words: readonly string[]): boolean {
  const own = wordsOf(`${givenName ?? ''} ${familyName ?? ''}`);
  return words.length > 0 && words.every((word) => own.some((one) => one.startsWith(word)));
}

/** A word of one or two letters is kept whole. */
function beginnings(word: string): string[] {
  const letters = [...word];
  const long = kept.filter((length) => letters.length >= length).map((length) => letters.slice(0, length).join(''));
  return long.length > 0 ? long : [word];
}

const wordsOf = (text: string): string[] =>
  foldName(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
