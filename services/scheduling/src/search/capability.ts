import { noSlotBeforeDeadline } from '@rondetafel/contracts';
import { capability } from '@rondetafel/platform';

export const search = capability({
  name: 'search',
  about: 'A common time for everyone who has to be there, ranked and explained; who blocks when there is none.',
  publishes: [noSlotBeforeDeadline],
});
