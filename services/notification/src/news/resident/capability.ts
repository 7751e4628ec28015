import { capability } from '@rondetafel/platform';
import { listenerOf } from '../lines.ts';
import { residentLines } from './resident.lines.ts';

export const resident = capability({
  name: 'resident',
  about: 'Tells who coordinates that a member asked something, and when an answer is due (P-26).',
  controllers: [listenerOf('ResidentListener', residentLines)],
});
