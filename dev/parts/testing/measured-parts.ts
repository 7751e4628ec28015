import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { answersHttp, type Part } from '../part.ts';
import { type RealParts, type RealPartsOptions, realParts } from './real-parts.ts';

/** The parts of a measurement: durable (commits are synchronous), on free ports, removed afterwards. */
export interface Parts extends RealParts {
  readonly kafkaBrokers: string;
  /** Starts a Node process of the measurement. */
  start(name: string, file: string, port: number, env: Record<string, string>, path?: string): Promise<string>;
  /** Seconds of processor time of a part and its children so far (Linux only). */
  cpuSeconds(name: string): number;
  /** How often a part and its children have woken up so far (Linux only). */
  wakeUps(name: string): number;
}

export async function startParts(root: string, options: Partial<RealPartsOptions> = {}): Promise<Parts> {
  const parts = await realParts(root, { use: 'bench', ...options });
  const { supervisor, running } = parts;
  await parts.ready;
  return {
    ...parts,
    kafkaBrokers: parts.broker,
    cpuSeconds: (name) => cpuSecondsOf(running.get(name)?.pid ?? 0),
    wakeUps: (name) => wakeUpsOf(running.get(name)?.pid ?? 0),
    async start(name, file, port, env, path = '/') {
      const url = `http://127.0.0.1:${port}`;
      const part: Part = {
        name,
        command: process.execPath,
        args: ['--enable-source-maps', file],
        env: { ...env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
        answers: () => answersHttp(url + path),
      };
      await supervisor.start(part);
      return url;
    },
  };
}

/** From clock ticks (1/100 s) of the process and its descendants, including those that have exited. */
function cpuSecondsOf(root: number): number {
  if (!existsSync('/proc')) return Number.NaN;
  const ticks = treeOf(root).map(({ fields }) => fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0));
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

/** How often the main threads of the process and its descendants went to sleep, which is as often as they woke. */
function wakeUpsOf(root: number): number {
  if (!existsSync('/proc')) return Number.NaN;
  const sleeps = treeOf(root).map(({ pid }) => {
    try {
      return Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0; // has exited
    }
  });
  return sleeps.reduce((sum, one) => sum + one, 0);
}

/** A process and its descendants, with the fields of `/proc/PID/stat` behind the name. */
function treeOf(root: number): { pid: number; fields: string[] }[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ');
        return [{ pid: Number(name), fields }];
      } catch {
        return []; // has exited
      }
    });
  const below = (pid: number): typeof processes =>
    processes.filter(({ fields }) => Number(fields[1]) === pid).flatMap((child) => [child, ...below(child.pid)]);
  return [...processes.filter(({ pid }) => pid === root), ...below(root)];
}
