import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';
import { worksOnCases } from '../../shell/session/user.ts';

export const area: Area = {
  place: 67,
  routes: [
    { path: 'afspraken', lazy: async () => ({ Component: (await import('./own.tsx')).OwnAgreements }) },
    {
      path: 'casussen/:caseId/afspraken',
      lazy: async () => ({ Component: (await import('./board.tsx')).AgreementBoard }),
    },
  ],
  menu: [
    {
      to: '/afspraken',
      key: 'f',
      icon: 'check',
      // Said from the first page on, before the words of this area are there.
      Label: () => useWords('home').t('home.agreements'),
      isFor: worksOnCases,
    },
  ],
};
