import type { Language } from '@rondetafel/policy';
import type { Lexicon, Words } from './lexicon.ts';
import { keepSpoken, spoken } from './spoken.ts';

// The router asks for the words of its page as soon as it is made, before anything is drawn.
let begin: (words: Lexicon) => void;
const started = new Promise<Lexicon>((resolve) => {
  begin = resolve;
});
let language: Language = spoken();
const known: Record<Language, Record<string, object>> = { nl: {}, en: {} };
const coming = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();

export const languageNow = (): Language => language;
export const wordsNow = (of: Language): Words => known[of];

export async function startLanguage(words: Lexicon): Promise<void> {
  begin(words);
  document.documentElement.lang = language;
  await loadFirst(language);
}

/** The words of a folder that come with its pages; one promise for each, so that a page can wait for it. */
export function loadWords(folder: string): Promise<void> {
  const key = `${language}/${folder}`;
  const begun = coming.get(key) ?? loadLater(language, folder);
  coming.set(key, begun);
  // Asked for again by whoever needs it then.
  begun.catch(() => coming.delete(key));
  return begun;
}

export async function speak(next: Language): Promise<void> {
  await loadFirst(next);
  await Promise.all(Object.keys(known[language]).map((folder) => loadLater(next, folder)));
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

async function loadLater(of: Language, folder: string): Promise<void> {
  const { later } = await started;
  const words = folder in known[of] ? undefined : await later?.(of, folder)?.();
  if (words) known[of][folder] = words;
}
