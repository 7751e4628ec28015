export type { ConsumerStatus } from './consumer.ts';
export type { Envelope } from './envelope.ts';
export type { EventType, StandardSchemaV1 } from './event-type.ts';
export { SchemaViolation, validate } from './event-type.ts';
export type { EventingStatus } from './eventing.ts';
export { Eventing } from './eventing.ts';
export type { EventingOptions } from './eventing-options.ts';
export type { EventContext, Handler } from './handler.ts';
export { pauseConsumer, resumeConsumer } from './inbox/pause.ts';
export type { MessageRef, ParkedFilter } from './inbox/rule.ts';
export { acceptGap, retryParked, skipGroup, skipMessage } from './inbox/rule.ts';
export type { AclEntry, KafkaAddress, ProvisionOptions, TopicPlan } from './kafka-client.ts';
export { partitionCount } from './kafka-client.ts';
export type { Question } from './lookout.ts';
export { inStep, Lookout } from './lookout.ts';
export { connectEventing } from './nest/connect.ts';
export { EventingStrategy } from './nest/strategy.ts';
export type { MessagePage, ParkedGroup, StoredMessage, WholeMessage } from './operations/parked.ts';
export { failingMessages, parkedGroups, parkedMessages, showMessage, waitingMessages } from './operations/parked.ts';
export type { OutboxRange, Republished } from './operations/republish.ts';
export { republish } from './operations/republish.ts';
export type { Retried } from './operations/retry.ts';
export { retryGroup } from './operations/retry.ts';
export type { HeardStream, HeardTopic, ProducedStream, Reached, StreamPage } from './operations/streams.ts';
export { heardStreams, heardTopics, producedStreams } from './operations/streams.ts';
export type { PgClient, PgPool } from './pg.ts';
export { listenOn, pgDatabase } from './pg.ts';
export { provisionAcls, provisionTopics } from './provision.ts';
export type { Publishable, PublishContext, Published } from './publish.ts';
export { append, maxDataBytes, publish, publishable, UnpublishableEvent } from './publish.ts';
export type { Logger, Metrics } from './report.ts';
export type { Roles } from './schema.ts';
export {
  consumerWatchSchema,
  eventingFunctions,
  eventingSchema,
  ownersFunction,
  streamEndsSchema,
  timersOverSchema,
} from './schema.ts';
export type { Database, Sql } from './sql.ts';
export type { Timer, TimerType } from './timer/timer.ts';
export { armTimer, cancelTimer, defineTimer } from './timer/timer.ts';
export { Rhythm, Wakeup } from './wakeup.ts';
