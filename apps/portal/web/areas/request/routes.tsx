import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';
import { seesRequests } from '../../shell/session/user.ts';

export const area: Area = {
  place: 30,
  routes: [
    { path: 'verzoeken', lazy: async () => ({ Component: (await import('./request-list.tsx')).RequestList }) },
    { path: 'verzoeken/:requestId', lazy: async () => ({ Component: (await import('./request.tsx')).RequestPage }) },
  ],
  menu: [
    { to: '/verzoeken', key: 'r', icon: 'up', Label: () => useWords('request').t('requests.nav'), isFor: seesRequests },
  ],
};
