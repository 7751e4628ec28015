import type { Language } from '@rondetafel/policy';

const languages: readonly Language[] = ['nl', 'en'];
const byDefault: Language = 'nl';

/**
 * The language that `Accept-Language` prefers among those with texts (RFC 9110 section 12.5.4): the highest q-value,
 * the first of equals. Dutch without a header, or when it names none of them.
 */
export function languageOf(accepted: string | undefined): Language {
  const ranges = (accepted ?? '').split(',').flatMap(rangeOf);
  const named = new Set(ranges.map(({ tag }) => tag));
  const wanted = ranges.flatMap(({ tag, q }) =>
    // `*` matches every language that is not named elsewhere.
    languages.filter((ours) => (tag === '*' ? !named.has(ours) : tag === ours)).map((language) => ({ language, q })),
  );
  const best = wanted.reduce((one, other) => (other.q > one.q ? other : one), { language: byDefault, q: 0 });
  return best.language;
}

/** Of an answer with sentences: in which language they are, and that it would be another for somebody else. */
export const languageHeaders = (language: Language) => ({ 'Content-Language': language, Vary: 'Accept-Language' });

/** `en-GB;q=0.8`: of the tag only the language counts. A malformed range is ignored. */
function rangeOf(text: string): { tag: string; q: number }[] {
  const match = /^([a-z]{1,8}|\*)(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/.exec(
    text.trim().toLowerCase(),
  );
  return match ? [{ tag: match[1]!, q: Number(match[2] ?? 1) }] : [];
}
