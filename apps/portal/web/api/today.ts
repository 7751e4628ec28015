import { amsterdamDay } from '@rondetafel/policy';
import { useSyncExternalStore } from 'react';
import { businessTime, listen } from './business-time.ts';

/** The day it is here, `YYYY-MM-DD`; a page that stays open turns it at midnight. */
export const useToday = (): string => useSyncExternalStore(listen, () => amsterdamDay(businessTime()));
