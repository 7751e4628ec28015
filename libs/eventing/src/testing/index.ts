export type { TestBus, TestDatabase, TestDatabaseOptions } from './parts.ts';
export { testBrokers, testBus, testDatabase, until } from './parts.ts';
