import { cpus, loadavg } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The machine and its load at a measurement. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  load: loadavg().map((load) => Math.round(load * 10) / 10),
});

/** Seconds of processor time of this process: unlike wall time it excludes other processes. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Collects garbage, so that a measurement does not include that of the one before. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

export interface Spread {
  median: number;
  p10: number;
  p90: number;
}

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: at(0.5), p10: at(0.1), p90: at(0.9) };
}

export const rounded = (value: number): number => Number(value.toPrecision(3));
