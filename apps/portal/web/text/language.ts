import type { Language } from '@rondetafel/policy';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nl, type Texts } from './nl.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: Texts };
    returnNull: false;
  }
}

/** Which language somebody chose; nothing personal, so it may stay in the browser. */
const keptAs = 'language';

export const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    ns: ['texts'],
    defaultNS: 'texts',
    resources: { nl: { texts: nl } },
    interpolation: { escapeValue: false },
  });
  await speak(localStorage.getItem(keptAs) === 'en' ? 'en' : 'nl');
}

/** English comes over the line when somebody asks for it. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'texts')) {
    i18next.addResourceBundle('en', 'texts', (await import('./en.ts')).en);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(keptAs, language);
  document.documentElement.lang = language;
}
