import { useWords } from '../../language/words.ts';
import type { Area } from '../../shell/area.ts';
import { UnreadCount } from './unread-count.tsx';

export const area: Area = {
  place: 20,
  routes: [{ path: 'berichten', lazy: async () => ({ Component: (await import('./inbox.tsx')).Inbox }) }],
  menu: [
    { to: '/berichten', key: 'b', icon: 'inbox', Label: () => useWords('inbox').t('inbox.title'), Extra: UnreadCount },
  ],
};
