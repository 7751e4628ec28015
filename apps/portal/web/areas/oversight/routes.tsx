import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';

export const area: Area = {
  place: 90,
  routes: [{ path: 'toezicht', lazy: async () => ({ Component: (await import('./oversight.tsx')).Oversight }) }],
  menu: [
    {
      to: '/toezicht',
      icon: 'info',
      Label: () => useWords('oversight').t('oversight.title'),
      isFor: ({ roles }) => roles.includes('privacy-officer'),
    },
  ],
};
