import type { nl } from './nl.ts';
import type { nl as resident } from './resident/nl.ts';

/** What `t` accepts: the words of the folder that asks (`useWords('planner')`) and those of the kit. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kit';
    fallbackNS: 'kit';
    resources: typeof nl & { resident: typeof resident };
    returnNull: false;
  }
}
