import base from '../../jest.config.js';

/**
 * For `npx nx test e2e`: one platform for all specs, one spec after the other. Outside of it (`npm test -- PATH`) each has
 * a platform of its own.
 * @type {import('jest').Config}
 */
export default {
  ...base,
  rootDir: '../..',
  maxWorkers: 1,
  testSequencer: '<rootDir>/proof/e2e/sequencer.mjs',
  globalSetup: '<rootDir>/proof/e2e/share-platform.mjs',
  globalTeardown: '<rootDir>/proof/e2e/stop-shared-platform.mjs',
};
