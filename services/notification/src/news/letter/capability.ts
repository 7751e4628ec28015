import { capability } from '@rondetafel/platform';
import { LinkKey } from './link-key.ts';

export const letter = capability({
  name: 'letter',
  about: 'What all mails to people have in common: reader, signature, and links that are signed (P-11, P-13, P-17).',
  providers: [LinkKey],
  activities: { invitation: 'Uitnodigen voor een overleg, en laten weten dat het verandert of niet doorgaat' },
});
