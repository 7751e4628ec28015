/** A metric as Prometheus has it. */
export interface DeclaredMetric {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  /**
   * `database`: every replica reads the same value from the service's database, so take the maximum over replicas.
   * `process`: each replica has its own; add them up.
   */
  readonly of: 'database' | 'process';
  /** Of a histogram, in the unit that its name ends in. */
  readonly buckets?: readonly number[];
}

const delays = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

const workingDays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 40];

const counter = (help: string, ...labels: string[]) => ({ kind: 'counter', help, labels, of: 'process' }) as const;
const stored = (help: string, ...labels: string[]) => ({ kind: 'gauge', help, labels, of: 'database' }) as const;
const own = (help: string, ...labels: string[]) => ({ kind: 'gauge', help, labels, of: 'process' }) as const;
const delay = (help: string, ...labels: string[]) =>
  ({ kind: 'histogram', help, labels, of: 'process', buckets: delays }) as const;
const days = (help: string) =>
  ({ kind: 'histogram', help, labels: [] as string[], of: 'process', buckets: workingDays }) as const;

/** Every metric of the services, besides those that Node.js has of itself. Labels are codes and names of parts, never ids. */
export const declaredMetrics = {
  rondetafel_http_request_duration_seconds: delay('Requests by route template and status.', 'route', 'status'),
  rondetafel_eventing_published_total: counter('Events that Kafka acknowledged.', 'topic'),
  rondetafel_eventing_publish_delay_seconds: delay('From writing an event to the acknowledgement of Kafka.', 'topic'),
  rondetafel_eventing_publish_failed_total: counter(
    'Batches that Kafka did not acknowledge; they are sent again.',
    'topic',
  ),
  rondetafel_eventing_received_total: counter(
    'Events stored in the inbox, without repeated ones.',
    'consumer',
    'topic',
  ),
  rondetafel_eventing_heartbeats_refused_total: counter(
    'Heartbeats dated ahead of this database, which do not count.',
    'consumer',
    'topic',
  ),
  rondetafel_eventing_messages_total: counter('Messages done with, by outcome.', 'consumer', 'type', 'outcome'),
  rondetafel_eventing_attempts_failed_total: counter('Attempts to handle a message that failed.', 'consumer', 'kind'),
  rondetafel_outbox_unpublished: stored('Events written and not yet acknowledged by Kafka.'),
  rondetafel_outbox_oldest_seconds: stored('Age of the oldest of these.'),
  rondetafel_relay_active: own('1 in the one replica that publishes.'),
  rondetafel_relay_failing_partitions: own('Partitions to which this replica cannot publish now.'),
  rondetafel_timers_overdue: stored('Durable timers past their time that have not fired.'),
  rondetafel_inbox_messages: stored('Messages not done with, by state.', 'consumer', 'state'),
  rondetafel_inbox_oldest_seconds: stored('Age of the oldest of these that nothing blocks.', 'consumer'),
  rondetafel_consumer_state: own('1 where this replica is running, congested or paused.', 'consumer', 'state'),
  rondetafel_clock_offset_seconds: own('By how much the clock of this process is ahead of that of its database.'),
  rondetafel_outgoing_total: counter(
    'Attempts to send, by queue (mail, address-mail) and outcome.',
    'queue',
    'outcome',
  ),
  rondetafel_replies_total: counter('Replies to invitations received by mail, by outcome.', 'outcome'),
  rondetafel_terms_open: stored(
    'Cases whose round table has not been held, by working days left (0 to 10, more; missed once the term is over).',
    'working_days_left',
  ),
  rondetafel_terms_at_risk: stored(
    'Of these, the cases close to the end of their term in which a step is still lacking.',
  ),
  rondetafel_terms_missed: stored('Of these, the cases whose term is over.'),
  rondetafel_table_booked_working_days: days(
    'From the receipt that started the term to the day on which a table was booked.',
  ),
  rondetafel_table_held_working_days: days(
    'From the receipt that started the term to the day on which its table was held.',
  ),
} as const satisfies Readonly<Record<string, DeclaredMetric>>;

type Named<Kind extends DeclaredMetric['kind']> = {
  [Name in keyof typeof declaredMetrics]: (typeof declaredMetrics)[Name]['kind'] extends Kind ? Name : never;
}[keyof typeof declaredMetrics];

export type CounterName = Named<'counter'>;
export type GaugeName = Named<'gauge'>;
export type HistogramName = Named<'histogram'>;
