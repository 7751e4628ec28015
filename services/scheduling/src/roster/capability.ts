import { rosterIncomplete } from '@rondetafel/contracts';
import { capability } from '@rondetafel/platform';

export const roster = capability({
  name: 'roster',
  about: 'Who sits at a table, who is missing, and what others may know of it.',
  publishes: [rosterIncomplete],
});
