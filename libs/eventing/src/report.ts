/** Structured logging; pino fits. Neither payloads nor error messages are ever passed. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

type CounterName =
  `rondetafel_eventing_${'published' | 'publish_failed' | 'received' | 'heartbeats_refused' | 'messages' | 'attempts_failed'}_total`;

/** Where counts and durations go; labels hold consumers, types, topics and error classes, never ids. */
export interface Metrics {
  count(name: CounterName, labels: Record<string, string>, by?: number): void;
  observe(name: 'rondetafel_eventing_publish_delay_seconds', labels: Record<string, string>, seconds: number): void;
}

export const noMetrics: Metrics = { count() {}, observe() {} };
