import type { Language } from '@rondetafel/policy';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Key of the chosen language in the browser's storage; not personal data. */
const keptAs = 'language';

export const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** The words of one entry by folder. English is loaded when it is chosen. */
export interface Words {
  nl: Record<string, object>;
  en(): Promise<Record<string, object>>;
}

let english: Words['en'];

export async function startLanguage(words: Words): Promise<void> {
  english = words.en;
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    ns: Object.keys(words.nl),
    defaultNS: 'kit',
    fallbackNS: 'kit',
    resources: { nl: words.nl as Record<string, Record<string, string>> },
    interpolation: { escapeValue: false },
  });
  await speak(localStorage.getItem(keptAs) === 'en' ? 'en' : 'nl');
}

export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'kit')) {
    for (const [folder, words] of Object.entries(await english())) i18next.addResourceBundle('en', folder, words);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(keptAs, language);
  document.documentElement.lang = language;
}
