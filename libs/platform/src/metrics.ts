import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Counts and durations of one service. Labels are templates, codes and names of parts; never an id. */
export class Metrics {
  readonly registry = new Registry();
  readonly #counters = new Map<string, Counter>();
  readonly #histograms = new Map<string, Histogram>();
  readonly #gauges = new Map<string, Gauge>();
  readonly #looks: (() => Promise<void>)[] = [];
  readonly #requests: Histogram;

  constructor(service: string, { processMetrics = true } = {}) {
    this.registry.setDefaultLabels({ service });
    if (processMetrics) collectDefaultMetrics({ register: this.registry });
    this.#requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Requests by route template and status.',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [this.registry],
    });
  }

  request(route: string, status: number, seconds: number): void {
    this.#requests.observe({ route, status }, seconds);
  }

  set(name: string, labels: Record<string, string>, value: number): void {
    let gauge = this.#gauges.get(name);
    if (!gauge) {
      gauge = new Gauge({ name, help: name, labelNames: Object.keys(labels), registers: [this.registry] });
      this.#gauges.set(name, gauge);
    }
    gauge.set(labels, value);
  }

  count(name: string, labels: Record<string, string> = {}, by = 1): void {
    let counter = this.#counters.get(name);
    if (!counter) {
      counter = new Counter({ name, help: name, labelNames: Object.keys(labels), registers: [this.registry] });
      this.#counters.set(name, counter);
    }
    counter.inc(labels, by);
  }

  observe(name: string, labels: Record<string, string>, seconds: number): void {
    let histogram = this.#histograms.get(name);
    if (!histogram) {
      histogram = new Histogram({ name, help: name, labelNames: Object.keys(labels), registers: [this.registry] });
      this.#histograms.set(name, histogram);
    }
    histogram.observe(labels, seconds);
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
}
