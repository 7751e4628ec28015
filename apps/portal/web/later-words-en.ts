/** The English of the other areas: it comes with the first of their pages (words.ts). */
export const files = import.meta.glob<object>(
  ['/areas/*/words.ts', '!/areas/{advice,agenda,case,details,home,inbox,letters,oversight,request,search,settings}/**'],
  { eager: true, query: '?en', import: 'en' },
);
