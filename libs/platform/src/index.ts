export { Follows, Public, RecordedAs, Roles, SignedIn, ThisCall, Who } from './access/declare.ts';
export { RateLimit } from './access/rate-limit.ts';
export type { Actor, Call } from './actor.ts';
export { type CalendarEntry, calendarFeed, calendarFile, type FeedEntry } from './calendar-file/calendar-file.ts';
export { type Capability, capability, type OwnedTable } from './capability.ts';
export { Clock } from './clock.ts';
export { type Aggregate, type Change, CommandRunner, type Loaded, type Moment } from './command-runner.ts';
export { Settings } from './config.ts';
export * as column from './data/columns.ts';
export { Database, WorkerDatabase } from './data/database.ts';
export type { Migration } from './data/migration.ts';
export { revise } from './data/revision.ts';
export type { Roles as DatabaseRoles } from './data/roles.ts';
export {
  actorHasRole,
  actorId,
  changeList,
  changeVisibleCases,
  keepList,
  narrowVisibleCases,
  organisationId,
  pastRowSecurity,
  protectCaseTable,
  protectOwnTable,
  shareTable,
  sightFunction,
  visibleCases,
  workersOnly,
} from './data/row-security.ts';
export { sealRows } from './data/seal-rows.ts';
export type { Tx } from './data/tx.ts';
export { Eraser } from './erasure/eraser.ts';
export {
  type BeforeErasure,
  byColumn,
  byStatement,
  type ErasedCase,
  never,
  outOfList,
  withRowsOf,
} from './erasure/erasure.ts';
export type { EventContext } from './events/strategy.ts';
export { Answers } from './http/answers.ts';
export { AskedLanguage } from './http/asked-language.ts';
export { documentOf } from './http/document.ts';
export { Flag } from './http/flag.ts';
export { IdList } from './http/id-list.ts';
export { type Page, PageRequest, type Part, pageBy, pageOf, pageSchema } from './http/page.ts';
export { ReadsByPost } from './http/read-by-post.ts';
export { IfMatch } from './http/version.ts';
export { Log } from './log.ts';
export { Metrics } from './metrics.ts';
export { LocalRules } from './municipality.ts';
export type { Outcome, Schedule } from './outgoing/back-off.ts';
export { OutgoingQueue, type OutgoingTable, type Taken } from './outgoing/queue.ts';
export { type Delivery, OutgoingSender } from './outgoing/sender.ts';
export type { CapabilityOutline } from './outline.ts';
export { padded } from './privacy/sealed-record.ts';
export type { Keys, Records } from './privacy/vault.ts';
export { TooMany, Unavailable } from './problem/faults.ts';
export { defineService, type Service } from './service.ts';
export { startService } from './start-service.ts';
export { newTrace } from './trace.ts';
export { wholeNumber } from './whole-number.ts';
