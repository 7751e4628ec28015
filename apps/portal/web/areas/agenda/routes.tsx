import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';

export const agenda: Area = {
  routes: [{ path: 'agenda', lazy: async () => ({ Component: (await import('./agenda.tsx')).Agenda }) }],
  menu: [{ to: '/agenda', icon: 'calendar', Label: () => useWords('agenda').t('agenda.nav') }],
};
