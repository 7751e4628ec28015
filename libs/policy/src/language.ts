import type { LocalText } from './local-text.ts';

export type Language = 'nl' | 'en';

export const textIn = (language: Language, text: LocalText): string => text[language] ?? text.nl;
