import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';

export const area: Area = {
  place: 10,
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./home.tsx')).Home }) }],
  menu: [{ to: '/', key: 'v', icon: 'home', Label: () => useWords().t('page.today') }],
};
