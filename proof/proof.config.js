import base from '../jest.config.js';

/**
 * For `npm run proof`: what starts whole platforms of its own and takes minutes.
 * @type {import('jest').Config}
 */
export default {
  ...base,
  rootDir: '..',
  testMatch: ['<rootDir>/proof/**/*.proof.ts'],
  maxWorkers: 1,
  globalSetup: undefined,
  globalTeardown: undefined,
};
