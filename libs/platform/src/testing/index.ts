export { StoppedClock } from './clock.ts';
export { type TestDatabase, testDatabase } from './database.ts';
export { describeErasure, type ErasureCase } from './erasure.ts';
export { type Fuzz, fuzzOperations } from './fuzz.ts';
export { type Person, TestIdentity } from './identity.ts';
export { dutchSentence, type Walk, type Walked, walkRoutes } from './language.ts';
export { untilLeasesCanEnd } from './leases.ts';
export { describeListCost, type ListCost, rowsRead } from './list-cost.ts';
export { unprotectedTables } from './row-security.ts';
export {
  type Client,
  type Reply,
  somebody,
  startTestService,
  type TestOptions,
  type TestService,
  testKeyFiles,
} from './service.ts';
export { until } from './until.ts';
