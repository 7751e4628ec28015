import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';

export const area: Area = {
  place: 65,
  routes: [
    { path: 'brieven', lazy: async () => ({ Component: (await import('./letters.tsx')).Letters }) },
    {
      path: 'brieven/afdrukken',
      lazy: async () => ({ Component: (await import('./print-letters.tsx')).PrintLetters }),
    },
  ],
  menu: [
    {
      to: '/brieven',
      icon: 'print',
      Label: () => useWords('letters').t('queue.title'),
      // Somebody without a mandate finds them at the case.
      isFor: ({ roles }) => roles.includes('independent-coordinator'),
    },
  ],
};
