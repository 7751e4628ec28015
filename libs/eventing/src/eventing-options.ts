import type { EventType } from './event-type.ts';
import type { Epidemic } from './inbox/epidemic.ts';
import type { KafkaAddress } from './kafka-client.ts';
import type { Logger, Metrics } from './report.ts';
import type { Database, Sql } from './sql.ts';
import type { TimerType } from './timer/timer.ts';

export interface EventingOptions<Tx extends Sql = Sql> {
  /** Name of the service: its streams are called `<service>:…`, and its own consumer has the same name. */
  service: string;
  /** CloudEvents `source` of what the service itself originates: timers. */
  source: string;
  /** As the worker role. Its pool must have a connection for every worker, and five more. */
  database: Database<Tx>;
  kafka: KafkaAddress;
  /** The catalogue: every event that may be published or handled. */
  events: readonly EventType[];
  timers?: readonly TimerType[];
  /** Business time, for timers. Default: the system's. */
  now?: () => Date | Promise<Date>;
  logger: Logger;
  metrics?: Metrics;
  /** Days for which what is over is kept: published events, handled messages, fired timers. Default 30. */
  keepDays?: number;
  /** Handlers that run side by side, for each consumer. Default 8. */
  workers?: number;
  /** Of what handles: another one after a deployment. Without it only the first start is a new version. */
  version?: string;
  /**
   * When a new version parks messages of one type for one reason in so many streams within so many seconds, and handles
   * fewer, its consumer is paused instead: it will be a bad deployment. Default 10 within 300.
   */
  epidemic?: Epidemic;
  /** Called when only a restart of the process can help. Default: log it and exit with 1. */
  onFatal?: (reason: string) => void;
  /** Milliseconds; the defaults are right outside tests. */
  timing?: Partial<Timing>;
}

export interface Timing {
  /** A handler that takes longer has failed. */
  readonly handler: number;
  /** For which a process must have lived before its death is held against a message that was being tried before. */
  readonly probation: number;
  /** An unanswered send has failed. */
  readonly send: number;
  /** Between the heartbeats sent to each partition. */
  readonly heartbeat: number;
  /** Between looks at the timers. */
  readonly timers: number;
  /** Without a heartbeat to Kafka, until another instance takes over the partitions. */
  readonly session: number;
  /** For which Kafka may keep back the answer that nothing is new; stopping a consumer takes as long. */
  readonly fetch: number;
  /** Before a consumer that failed is built anew; then twice as long each time, up to ten times. */
  readonly rebuild: number;
  /** Without any progress where there is work, until a part is stuck: a consumer is built anew, and then the process ends. */
  readonly patience: number;
  /** Before each repetition of a failed attempt; when the last fails too, the message is parked. */
  readonly backOff: readonly number[];
}

export const usualTiming: Timing = {
  handler: 20_000,
  probation: 20_000,
  send: 15_000,
  heartbeat: 5_000,
  timers: 500,
  session: 10_000,
  fetch: 1_000,
  rebuild: 1_000,
  patience: 90_000,
  backOff: [100, 500, 2_000, 10_000, 60_000],
};
