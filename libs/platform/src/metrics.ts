import { Counter, collectDefaultMetrics, Gauge, Histogram, type Metric, Registry } from 'prom-client';
import {
  type CounterName,
  type DeclaredMetric,
  declaredMetrics,
  type GaugeName,
  type HistogramName,
} from './declared-metrics.ts';

/** Node.js measures these by waking a process a hundred times a second; the lag at a scrape stays. */
const loopDelays = ['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99'];

/** Counts and durations of one service, as declared. A metric appears once it has a value. */
export class Metrics {
  readonly registry = new Registry();
  readonly #made = new Map<string, Metric>();
  readonly #looks: (() => Promise<void>)[] = [];

  constructor(service: string, { processMetrics = true } = {}) {
    this.registry.setDefaultLabels({ service });
    if (!processMetrics) return;
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 3_600_000 });
    for (const name of loopDelays) this.registry.removeSingleMetric(`nodejs_eventloop_lag_${name}_seconds`);
  }

  request(route: string, status: number, seconds: number): void {
    this.observe('rondetafel_http_request_duration_seconds', { route, status: String(status) }, seconds);
  }

  set(name: GaugeName, labels: Record<string, string>, value: number): void {
    this.gauge(name).set(labels, value);
  }

  /** Replaces all values of a gauge, so that no label stays that has no value any more. */
  replace(name: GaugeName, values: readonly (readonly [Record<string, string>, number])[]): void {
    const gauge = this.gauge(name);
    gauge.reset();
    for (const [labels, value] of values) gauge.set(labels, value);
  }

  count(name: CounterName, labels: Record<string, string> = {}, by = 1): void {
    this.metric(name, (settings) => new Counter(settings)).inc(labels, by);
  }

  observe(name: HistogramName, labels: Record<string, string>, value: number): void {
    this.metric(name, (settings) => new Histogram(settings)).observe(labels, value);
  }

  /** Values that need a query are read at a scrape. */
  beforeReport(look: () => Promise<void>): void {
    this.#looks.push(look);
  }

  async report(): Promise<string> {
    // A value that can't be read keeps its last value; an unavailable database shows elsewhere.
    await Promise.allSettled(this.#looks.map((look) => look()));
    return this.registry.metrics();
  }

  private gauge(name: GaugeName): Gauge {
    return this.metric(name, (settings) => new Gauge(settings));
  }

  private metric<M extends Metric>(name: keyof typeof declaredMetrics, make: (settings: Settings) => M): M {
    let made = this.#made.get(name) as M | undefined;
    if (!made) {
      const { help, labels, buckets }: DeclaredMetric = declaredMetrics[name];
      const settings = { name, help, labelNames: [...labels], registers: [this.registry] };
      made = make({ ...settings, ...(buckets && { buckets: [...buckets] }) });
      this.#made.set(name, made);
    }
    return made;
  }
}

interface Settings {
  name: string;
  help: string;
  labelNames: string[];
  registers: Registry[];
  buckets?: number[];
}
