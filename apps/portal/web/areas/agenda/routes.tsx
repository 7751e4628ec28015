import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';
import { mayInOffice } from '../../shell/session/user.ts';

export const area: Area = {
  place: 80,
  routes: [{ path: 'agenda', lazy: async () => ({ Component: (await import('./agenda.tsx')).Agenda }) }],
  menu: [
    {
      to: '/agenda',
      key: 'a',
      icon: 'calendar',
      Label: () => useWords('agenda').t('agenda.nav'),
      isFor: (user) => mayInOffice(user, 'keep-own-calendar'),
    },
  ],
};
