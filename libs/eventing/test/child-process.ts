import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TestBus, TestDatabase } from '../src/testing/index.ts';

/** Bundles `child.ts`; to be awaited once before children are started. */
export async function bundleChild(): Promise<string> {
  const outfile = fileURLToPath(new URL(`../dist/child-${process.pid}.mjs`, import.meta.url));
  const entry = fileURLToPath(new URL('./child.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, target: 'es2022' } },
  });
  return outfile;
}

export interface ChildOptions {
  readonly bundle: string;
  readonly parts: string[];
  readonly database: TestDatabase;
  readonly bus?: TestBus;
  readonly failpoint?: string;
  /** Port of a proxy through which all brokers are reached. */
  readonly via?: number;
}

/** A process of `child.ts`. */
export class Child {
  readonly process: ChildProcess;
  private readonly ended: Promise<unknown>;
  /** It has begun everything it is to do. */
  readonly ready: Promise<unknown>;

  constructor({ bundle, parts, database, bus, failpoint, via }: ChildOptions) {
    this.process = spawn(process.execPath, [bundle, ...parts], {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database.url,
        KAFKA_BROKERS: bus?.address.brokers.join(',') ?? 'none:1',
        KAFKA_PREFIX: bus?.address.prefix ?? '',
        ...(failpoint && { FAILPOINT: failpoint }),
        ...(via && { KAFKA_VIA: String(via) }),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.ended = once(this.process, 'exit');
    this.ready = once(this.process.stdout!, 'data');
  }

  /** Resolves when it has died, with the signal that killed it. */
  async death(): Promise<NodeJS.Signals | null> {
    await this.ended;
    return this.process.signalCode;
  }

  signal(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  async stop(): Promise<void> {
    this.process.stdin!.end();
    this.process.kill('SIGCONT');
    this.process.kill('SIGKILL');
    await this.ended;
  }
}
