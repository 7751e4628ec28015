import { administratorKnown } from '@rondetafel/contracts';
import { capability, never } from '@rondetafel/platform';
import { PublishedAgain } from './published-again.ts';

const noData = never('It names the steps of an upgrade.');

export const upgrade = capability({
  name: 'upgrade',
  about: 'What an earlier release did not publish yet, published once at the first start of this one.',
  providers: [PublishedAgain],
  publishes: [administratorKnown],
  tables: { upgrade: { case: noData, member: noData } },
});
