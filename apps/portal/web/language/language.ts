import type { Language } from '@rondetafel/policy';
import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { FolderWords } from './folders.ts';

/** Key of the chosen language in the browser's storage; not personal data. */
const keptAs = 'language';

export const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** @param words of one entry, by folder. */
export async function startLanguage(words: Readonly<Record<string, FolderWords>>): Promise<void> {
  const inLanguage = (language: Language) =>
    Object.fromEntries(Object.entries(words).map(([folder, both]) => [folder, both[language]]));
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    ns: Object.keys(words),
    defaultNS: 'kit',
    fallbackNS: 'kit',
    resources: { nl: inLanguage('nl'), en: inLanguage('en') } as Resource,
    interpolation: { escapeValue: false },
  });
  await speak(localStorage.getItem(keptAs) === 'en' ? 'en' : 'nl');
}

export async function speak(language: Language): Promise<void> {
  // First: what is asked for again because of the change must be answered in the new language.
  document.documentElement.lang = language;
  localStorage.setItem(keptAs, language);
  await i18next.changeLanguage(language);
}
