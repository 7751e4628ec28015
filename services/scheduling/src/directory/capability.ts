import { capability, never } from '@rondetafel/platform';
import { DirectoryListener } from './directory.listener.ts';

export const directory = capability({
  name: 'directory',
  about: 'Whom an organisation can send, and where it works.',
  controllers: [DirectoryListener],
  tables: {
    organisation: { case: never('No case in it.'), member: never('Organisations, no persons.') },
    professional: { case: never('No case in it.'), member: never('It lists professionals, no members.') },
  },
});
