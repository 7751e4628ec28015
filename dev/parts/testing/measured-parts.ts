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
}

export async function startParts(root: string, options: Partial<RealPartsOptions> = {}): Promise<Parts> {
  const parts = await realParts(root, { use: 'bench', ...options });
  const { supervisor, running } = parts;
  await parts.ready;
  return {
    ...parts,
    kafkaBrokers: parts.broker,
    cpuSeconds: (name) => cpuSecondsOf(running.get(name)?.pid ?? 0),
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
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ');
        return [
          {
            pid: Number(name),
            parent: Number(fields[1]),
            ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0),
          },
        ];
      } catch {
        return []; // has exited
      }
    });
  const below = (pid: number): number =>
    processes.filter(({ parent }) => parent === pid).reduce((sum, child) => sum + child.ticks + below(child.pid), 0);
  return ((processes.find(({ pid }) => pid === root)?.ticks ?? 0) + below(root)) / 100;
}
