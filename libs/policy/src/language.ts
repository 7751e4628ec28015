import { z } from 'zod';

/** Text for people. Dutch is always there; English is shown where it is given. */
export const LocalText = z.strictObject({ nl: z.string().min(1), en: z.string().min(1).optional() });
export type LocalText = z.infer<typeof LocalText>;

export type Language = 'nl' | 'en';

export const textIn = (language: Language, text: LocalText): string => text[language] ?? text.nl;
