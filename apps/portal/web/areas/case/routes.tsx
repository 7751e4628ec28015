import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';
import { hasCases, worksOnCases } from '../../shell/session/user.ts';

export const area: Area = {
  place: 60,
  routes: [
    { path: 'casussen', lazy: async () => ({ Component: (await import('./case-list.tsx')).CaseList }) },
    { path: 'casussen/nieuw', lazy: async () => ({ Component: (await import('./register-case.tsx')).RegisterCase }) },
    {
      path: 'casussen/:caseId/brieven/:messageId',
      lazy: async () => ({ Component: (await import('./letter.tsx')).LetterPage }),
    },
    { path: 'casussen/:caseId', lazy: async () => ({ Component: (await import('./case.tsx')).CasePage }) },
  ],
  menu: [
    { to: '/casussen', key: 'c', icon: 'folder', Label: () => useWords('case').t('nav.cases'), isFor: hasCases },
    {
      to: '/casussen/nieuw',
      key: 'n',
      icon: 'plus',
      Label: () => useWords('case').t('nav.register'),
      isFor: worksOnCases,
      action: true,
    },
  ],
};
