import type { Language } from '@rondetafel/policy';

export const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Key of the chosen language in the browser's storage; not personal data. */
const keptAs = 'language';

/** The language that was chosen in this browser. */
export const spoken = (): Language => (localStorage.getItem(keptAs) === 'en' ? 'en' : 'nl');

export function keepSpoken(language: Language): void {
  localStorage.setItem(keptAs, language);
}
