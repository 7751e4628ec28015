import { byFolder, type Lexicon } from './language/lexicon.ts';

const later = {
  nl: import.meta.glob<object>(
    ['/areas/*/words.ts', '!/areas/{advice,agenda,case,details,home,inbox,oversight,request,search,settings}/**'],
    { query: '?nl', import: 'nl' },
  ),
  en: import.meta.glob<object>(
    ['/areas/*/words.ts', '!/areas/{advice,agenda,case,details,home,inbox,oversight,request,search,settings}/**'],
    { query: '?en', import: 'en' },
  ),
};

/** The words of the workplace: a namespace for each folder that has a `words.ts`. */
export const words: Lexicon = {
  first: {
    nl: async () => byFolder((await import('./words-nl.ts')).files),
    en: async () => byFolder((await import('./words-en.ts')).files),
  },
  later: (language, folder) => later[language][`/areas/${folder}/words.ts`],
};
