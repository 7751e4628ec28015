import { byFolder, type Lexicon } from './language/lexicon.ts';

/** The words of the workplace: a namespace for each folder that has a `words.ts`. */
export const words: Lexicon = {
  first: {
    nl: async () => byFolder((await import('./words-nl.ts')).files),
    en: async () => byFolder((await import('./words-en.ts')).files),
  },
  later: {
    nl: async () => byFolder((await import('./later-words-nl.ts')).files),
    en: async () => byFolder((await import('./later-words-en.ts')).files),
  },
};
