import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';

export const area: Area = {
  place: 95,
  routes: [{ path: 'mijn-gegevens', lazy: async () => ({ Component: (await import('./details.tsx')).Details }) }],
  menu: [{ to: '/mijn-gegevens', key: 'm', icon: 'person', Label: () => useWords('details').t('details.title') }],
};
