import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';
import { worksOnCases } from '../../shell/session/user.ts';

export const area: Area = {
  place: 50,
  routes: [
    { path: 'adviezen', lazy: async () => ({ Component: (await import('./advice-list.tsx')).AdviceList }) },
    { path: 'adviezen/nieuw', lazy: async () => ({ Component: (await import('./record-advice.tsx')).RecordAdvice }) },
  ],
  menu: [
    { to: '/adviezen', key: 'd', icon: 'talk', Label: () => useWords('advice').t('advice.title'), isFor: worksOnCases },
  ],
};
