import type { Language } from '@rondetafel/policy';
import type { Lexicon, Words } from './lexicon.ts';
import { keepSpoken, spoken } from './spoken.ts';

// The router asks for the words of its pages as soon as it is made, before anything is drawn.
let begin: (words: Lexicon) => void;
const started = new Promise<Lexicon>((resolve) => {
  begin = resolve;
});
let language: Language = spoken();
const known: Record<Language, Record<string, object>> = { nl: {}, en: {} };
const coming = new Map<Language, Promise<void>>();
const listeners = new Set<() => void>();

export const languageNow = (): Language => language;
export const wordsNow = (of: Language): Words => known[of];

export async function startLanguage(words: Lexicon): Promise<void> {
  begin(words);
  document.documentElement.lang = language;
  await loadFirst(language);
}

/** The words that do not come at first. A page waits for them before it is shown, so that nothing on it waits after. */
export function loadLater(of: Language = language): Promise<void> {
  const begun = coming.get(of) ?? fetchLater(of);
  coming.set(of, begun);
  // Asked for again by whoever needs it then.
  begun.catch(() => coming.delete(of));
  return begun;
}

export async function speak(next: Language): Promise<void> {
  await loadFirst(next);
  if (coming.has(language)) await loadLater(next);
  language = next;
  // First: what is asked for again because of the change must be answered in the new language.
  document.documentElement.lang = next;
  keepSpoken(next);
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function loadFirst(of: Language): Promise<void> {
  const { first } = await started;
  Object.assign(known[of], await first[of]());
}

async function fetchLater(of: Language): Promise<void> {
  const { later } = await started;
  Object.assign(known[of], await later?.[of]());
}
