/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{libs,services,apps,dev,proof}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  // One real PostgreSQL and one real Kafka for the whole run, each test file with its own database and topics.
  globalSetup: '<rootDir>/dev/parts/testing/start-parts.mjs',
  globalTeardown: '<rootDir>/dev/parts/testing/stop-parts.mjs',
  testTimeout: 60_000,
};
