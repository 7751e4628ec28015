import { amsterdamDay } from '@rondetafel/policy';
import { useSyncExternalStore } from 'react';
import { businessTime, listen } from './business-time.ts';

/** Today in Amsterdam, `YYYY-MM-DD`; updated at midnight on a page that stays open. */
export const useToday = (): string => useSyncExternalStore(listen, () => amsterdamDay(businessTime()));
