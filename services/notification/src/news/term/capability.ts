import { capability } from '@rondetafel/platform';
import { listenerOf } from '../lines.ts';
import { termLines } from './term.lines.ts';

export const term = capability({
  name: 'term',
  about: 'Tells the coordinator of a term at risk or missed, and of open roles (S002-34, S002-46, S002-47).',
  controllers: [listenerOf('TermListener', termLines)],
});
