import { useSyncExternalStore } from 'react';
import { en, nl, type Words } from './words.ts';

export type Language = 'nl' | 'en';

/** As in the workplace (`language/language.ts`), whose library is more than this page may weigh. */
const keptAs = 'language';
const words: Record<Language, Words> = { nl, en };
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const listeners = new Set<() => void>();
let spoken: Language = localStorage.getItem(keptAs) === 'en' ? 'en' : 'nl';
document.documentElement.lang = spoken;

export function speak(language: Language): void {
  spoken = language;
  // First: what is asked for again because of the change must be answered in the new language.
  document.documentElement.lang = language;
  localStorage.setItem(keptAs, language);
  for (const onChange of listeners) onChange();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** The words of the page and days in them, in the language that is spoken and the time of Amsterdam. */
export function useSpoken() {
  const language = useSyncExternalStore(listen, () => spoken);
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
