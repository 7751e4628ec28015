import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';
import { KeptPreferences } from './kept-preferences.tsx';

export const area: Area = {
  place: 96,
  routes: [{ path: 'instellingen', lazy: async () => ({ Component: (await import('./settings.tsx')).Settings }) }],
  menu: [{ to: '/instellingen', key: 'i', icon: 'view', Label: () => useWords('settings').t('settings.title') }],
  Header: KeptPreferences,
};
