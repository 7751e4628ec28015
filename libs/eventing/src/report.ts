/** Structured logging; pino fits. Neither payloads nor error messages are ever passed. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Where counts and durations go; labels hold consumers, types, topics and error classes, never ids. */
export interface Metrics {
  count(name: string, labels: Record<string, string>, by?: number): void;
  observe(name: string, labels: Record<string, string>, seconds: number): void;
}

export const noMetrics: Metrics = { count() {}, observe() {} };
