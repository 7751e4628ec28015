import type { Language } from '@rondetafel/policy';
import { useSyncExternalStore } from 'react';
import { keepSpoken, locales, spoken } from '../language/spoken.ts';
import { en, nl, type Words } from './words.ts';

const words: Record<Language, Words> = { nl, en };
const listeners = new Set<() => void>();
let languageNow: Language = spoken();
document.documentElement.lang = languageNow;

/** The workplace loads words by language and folder (`language/language.ts`); here all of both is there from the start. */
export function speak(next: Language): void {
  languageNow = next;
  // First: what is asked for again because of the change must be answered in the new language.
  document.documentElement.lang = next;
  keepSpoken(next);
  for (const onChange of listeners) onChange();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** The words of the page and days in them, in the language that is spoken and the time of Amsterdam. */
export function useSpoken() {
  const language = useSyncExternalStore(listen, () => languageNow);
  const format = (options: Intl.DateTimeFormatOptions, timeZone: string) => (moment: string) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone }).format(new Date(moment));
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = format({ hour: '2-digit', minute: '2-digit' }, 'Europe/Amsterdam');
  const weekday = format({ weekday: 'long', ...long }, 'Europe/Amsterdam');
  return {
    language,
    words: words[language],
    /** Of a calendar day, which has no time zone. */
    day: format(long, 'UTC'),
    dayOf: format(long, 'Europe/Amsterdam'),
    at: (moment: string) => `${weekday(moment)}, ${time(moment)}${language === 'nl' ? ' uur' : ''}`,
  };
}

/** Fills in `{name}`. */
export const filled = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => facts[name] ?? all);
