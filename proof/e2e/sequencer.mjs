import Sequencer from '@jest/test-sequencer';

/** On one platform each spec finds what those before it left: those that look at an empty workplace come first. */
const onSharedPlatform = [
  'spine',
  'workplace',
  'requests',
  'planner',
  'invited',
  'after-booking',
  'no-common-time',
  'plan',
  'own-page',
  'examples',
  'roles',
  'at-table',
].map((name) => `/proof/e2e/${name}.spec.ts`);

export default class InOrder extends Sequencer {
  sort(tests) {
    const place = ({ path }) => onSharedPlatform.findIndex((spec) => path.endsWith(spec));
    return [...tests].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  }
}
