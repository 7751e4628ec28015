import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import {
  consumerWatchSchema,
  eventingFunctions,
  eventingSchema,
  provisionTopics,
  streamEndsSchema,
} from '@rondetafel/eventing';
import pg from 'pg';
import type { Context } from '../../../dev/parts/context.ts';
import { machine, rounded, spreadOf } from '../../../dev/parts/testing/machine.ts';
import { type Parts, startParts } from '../../../dev/parts/testing/measured-parts.ts';

/*
 * Commit of an event in one service → commit of its effect in another, two processes and two databases: through
 * libs/eventing, and by the least that moves a row (eventing-floor.ts): insert, kafkajs, insert. Same PostgreSQL
 * with synchronous commit, same Kafka, 500 bytes, a commit for each event at both ends, sends and receipts in batches and
 * statements prepared (as in the services) on both sides; in turns within each round. Flood: as fast as it goes with
 * 1,000 under way. Then at 50 a second, and at half of what ours sustained.
 */
const underWay = 1_000;
const floodMs = 6_000;
const paceMs = 8_000;
const sides = ['ours', 'floor'] as const;
type SideName = (typeof sides)[number];

export async function run({ root, args, bundle }: Context): Promise<number> {
  const { values } = parseArgs({
    args: args.slice(1),
    options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
  });
  const [file] = await bundle(['libs/eventing/bench/eventing-side.ts']);
  const parts = await startParts(root);
  const pairs: Pair[] = [];
  try {
    await provisionTopics({ brokers: [parts.kafkaBrokers] }, [{ topic: 'bench.one' }, { topic: 'bench.floor' }]);
    for (const side of sides) pairs.push(await Pair.start(side, file!, parts));
    const result = await measure(pairs as [Pair, Pair], parts, Number(values.rounds));
    if (values.json) console.log(JSON.stringify(result));
    else print(result);
    return 0;
  } finally {
    for (const pair of pairs) await pair.stop();
    await parts.stop();
  }
}

type Result = Awaited<ReturnType<typeof measure>>;

async function measure(pairs: [Pair, Pair], parts: Parts, rounds: number) {
  const report = (line: string) => console.error(`  … ${line}`);
  const flood = { ask: 'flood', ms: floodMs, underWay } as const;
  for (const pair of pairs) {
    report(`warming up ${pair.name}`);
    await pair.run(flood);
    await pair.analyse();
  }
  const rates: Record<SideName, number[]> = { ours: [], floor: [] };
  const cpu: Record<SideName, Cpu[]> = { ours: [], floor: [] };
  for (let round = 1; round <= rounds; round++) {
    report(`flood ${round} of ${rounds}`);
    for (const pair of pairs) {
      const before = await pair.cpu(parts);
      const { committed, handled } = await pair.run(flood);
      const after = await pair.cpu(parts);
      rates[pair.name].push((committed.length * 1000) / (Math.max(...handled) - Math.min(...committed)));
      cpu[pair.name].push(mapped(after, (part) => ((after[part] - before[part]) * 1000) / committed.length));
    }
  }
  const half = Math.round(spreadOf(rates.ours).median / 2);
  const paced = { calm: 50, half };
  const delays: Record<keyof typeof paced, Record<SideName, number[]>> = {
    calm: { ours: [], floor: [] },
    half: { ours: [], floor: [] },
  };
  for (let round = 1; round <= rounds; round++) {
    for (const pace of ['calm', 'half'] as const) {
      report(`${paced[pace]} a second, ${round} of ${rounds}`);
      for (const pair of pairs) {
        const { committed, handled } = await pair.run({ ask: 'pace', ms: paceMs, perSecond: paced[pace] });
        delays[pace][pair.name].push(...handled.map((at, n) => at - committed[n]!));
      }
    }
  }
  const times = (of: readonly number[]) => {
    const sorted = of.toSorted((a, b) => a - b);
    const at = (share: number) => rounded(sorted[Math.floor(share * (sorted.length - 1))]!);
    return { p50Ms: at(0.5), p99Ms: at(0.99) };
  };
  const bySide = <T>(worth: (side: SideName) => T) => ({ ours: worth('ours'), floor: worth('floor') });
  const perRound = rates.ours.map((rate, n) => rate / rates.floor[n]!);
  return {
    ratio: rounded(spreadOf(perRound).median),
    ratios: perRound.map(rounded),
    perSecond: bySide((side) => mapped(spreadOf(rates[side]), (key) => rounded(spreadOf(rates[side])[key]))),
    cpuMsAnEvent: bySide((side) =>
      mapped(cpu[side][0]!, (part) => rounded(spreadOf(cpu[side].map((of) => of[part])).median)),
    ),
    at50: bySide((side) => times(delays.calm[side])),
    atHalf: { perSecond: half, ...bySide((side) => times(delays.half[side])) },
    rounds,
    machine: machine(),
  };
}

type Cpu = Record<'sayer' | 'hearer' | 'postgres' | 'kafka', number>;

const mapped = <K extends string>(of: Record<K, number>, worth: (key: K) => number): Record<K, number> =>
  Object.fromEntries((Object.keys(of) as K[]).map((key) => [key, worth(key)])) as Record<K, number>;

/** The two services of a side. */
class Pair {
  private constructor(
    readonly name: SideName,
    private readonly sayer: Asked,
    private readonly hearer: Asked,
    private readonly databases: readonly pg.Pool[],
  ) {}

  static async start(name: SideName, file: string, parts: Parts): Promise<Pair> {
    const databases = [`${name}_says`, `${name}_hears`];
    const pools = await Promise.all(databases.map((database) => made(parts.adminUrl, database)));
    const asked = (database: string) =>
      new Asked(file, [name, addressOf(parts.adminUrl, database), parts.kafkaBrokers]);
    const [sayer, hearer] = databases.map(asked) as [Asked, Asked];
    hearer.onHandled((handled) => sayer.send({ handled }));
    await hearer.ask({ ask: 'consume' });
    return new Pair(name, sayer, hearer, pools);
  }

  /** @returns when each was committed and when its effect was, both in the order in which they were begun. */
  async run(what: object): Promise<{ committed: number[]; handled: number[] }> {
    const range: { from: number; until: number } = await this.sayer.ask(what);
    const within = performance.now() + 60_000;
    for (;;) {
      const handled: number[] = await this.hearer.ask({ ask: 'times', ...range });
      const complete = handled.length === range.until - range.from && handled.every((at) => at !== null);
      if (complete) return { committed: await this.sayer.ask({ ask: 'times', ...range }), handled };
      if (performance.now() > within) throw new Error(`${this.name}: not everything arrives`);
      await pause(50);
    }
  }

  /** Seconds of processor time so far. */
  async cpu(parts: Parts): Promise<Cpu> {
    const [sayer, hearer] = await Promise.all([this.sayer, this.hearer].map((asked) => asked.ask({ ask: 'cpu' })));
    const shared = { postgres: parts.cpuSeconds('postgres'), kafka: parts.cpuSeconds('kafka') };
    return { sayer: sayer / 1e6, hearer: hearer / 1e6, ...shared };
  }

  /** A database that has run for a while knows how large its tables are. */
  async analyse(): Promise<void> {
    for (const database of this.databases) await database.query('ANALYZE');
  }

  async stop(): Promise<void> {
    for (const asked of [this.sayer, this.hearer]) await asked.stop();
    for (const database of this.databases) await database.end();
  }
}

/** A process that answers one question at a time. */
class Asked {
  private readonly child: ChildProcess;
  private answered: { resolve: (result: any) => void; reject: (error: Error) => void } | undefined;
  private handled: (count: number) => void = () => {};

  constructor(file: string, args: readonly string[]) {
    this.child = fork(file, args, {
      execArgv: ['--enable-source-maps'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    this.child.on('message', (message: { handled?: number; result?: unknown; error?: string }) => {
      if (message.handled !== undefined) this.handled(message.handled);
      else if (message.error) this.answered?.reject(new Error(message.error));
      else this.answered?.resolve(message.result);
    });
    this.child.on('exit', () => this.answered?.reject(new Error('a process of the measurement has ended')));
  }

  onHandled(listener: (count: number) => void): void {
    this.handled = listener;
  }

  send(message: object): void {
    if (this.child.connected) this.child.send(message);
  }

  ask(question: object): Promise<any> {
    return new Promise((resolve, reject) => {
      this.answered = { resolve, reject };
      this.child.send(question);
    });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    await Promise.race([this.ask({ ask: 'stop' }), pause(5_000)]).catch(() => {});
    this.child.kill('SIGKILL');
  }
}

const addressOf = (admin: string, database: string) => Object.assign(new URL(admin), { pathname: `/${database}` }).href;

async function made(admin: string, database: string): Promise<pg.Pool> {
  const server = new pg.Client({ connectionString: admin });
  await server.connect();
  await server.query(`CREATE DATABASE ${database}`);
  await server.end();
  const pool = new pg.Pool({ connectionString: addressOf(admin, database), max: 1 });
  const roles = { app: 'postgres', worker: 'postgres' };
  const schemas = [eventingSchema, eventingFunctions, streamEndsSchema, consumerWatchSchema];
  for (const statement of schemas.flatMap((schema) => schema(roles))) await pool.query(statement);
  await pool.query(
    'CREATE TABLE produced (n int PRIMARY KEY, filling text); CREATE TABLE effect (n int, filling text)',
  );
  return pool;
}

function print({ ratio, perSecond, cpuMsAnEvent, at50, atHalf }: Result): void {
  console.log(`events a second, commit to handled effect: ${ratio} of the floor`);
  for (const side of sides) {
    const { median, p10, p90 } = perSecond[side];
    console.log(
      `  ${side.padEnd(6)} ${median} (${p10} to ${p90}); processor time an event in ms: ${JSON.stringify(cpuMsAnEvent[side])}`,
    );
    console.log(`         at 50 a second: p50 ${at50[side].p50Ms} ms, p99 ${at50[side].p99Ms} ms`);
    console.log(`         at ${atHalf.perSecond} a second: p50 ${atHalf[side].p50Ms} ms, p99 ${atHalf[side].p99Ms} ms`);
  }
}
