import { capability } from '@rondetafel/platform';
import { TermListener } from './term.listener.ts';

export const term = capability({
  name: 'term',
  about: 'Tells the coordinator of a term at risk or missed, and of open roles (S002-34, S002-46, S002-47).',
  controllers: [TermListener],
});
