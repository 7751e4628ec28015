/**
 * The English of the folders whose words are needed from the first page on: what is called in the menu, and what "Vandaag"
 * shows. Those of the other areas stand in later-words-en.ts.
 */
export const files = import.meta.glob<object>(
  [
    '/{api,directory,forms,household,kit,shell,term}/words.ts',
    '/areas/{advice,agenda,case,details,home,inbox,letters,oversight,request,search,settings}/words.ts',
  ],
  { eager: true, query: '?en', import: 'en' },
);
