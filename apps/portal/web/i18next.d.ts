import type { Folders } from './language/folders.ts';

/** What `t` accepts: the words of the folder that asks (`useWords('planner')`) and those of the kit. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kit';
    fallbackNS: 'kit';
    resources: Folders;
    returnNull: false;
  }
}
