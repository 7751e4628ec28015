import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, writeFileSync } from 'node:fs';
import type { ServiceName } from './events.ts';

/** One instance that is started again at once whenever it ends, until it is dismissed. */
export class Member {
  private child!: ChildProcess;
  private dismissed = false;
  deaths = 0;

  constructor(
    readonly service: ServiceName,
    private readonly bundle: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly log: string,
  ) {
    this.begin();
  }

  /** A named point at which the next life ends, at the n-th passage. */
  private begin(failpoint?: string): void {
    const output = openSync(this.log, 'a');
    this.child = spawn(process.execPath, ['--enable-source-maps', this.bundle], {
      env: { PATH: process.env['PATH'], ...this.env, ...(failpoint && { FAILPOINT: failpoint }) },
      stdio: ['pipe', output, output],
    });
    this.child.once('exit', () => {
      this.deaths += 1;
      if (!this.dismissed && !this.awaited) this.begin();
    });
  }

  private awaited = false;

  /** Its name among those of its service, and on its connections. */
  get instance(): string {
    return this.env['INSTANCE']!;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Its wall clock jumps to so many seconds ahead; negative: behind. */
  setClock(seconds: number): void {
    writeFileSync(this.env['CLOCK_FILE']!, String(seconds));
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends this life. @returns what begins the next. */
  async kill(): Promise<() => void> {
    this.awaited = true;
    this.child.kill('SIGKILL');
    await this.ended();
    return () => {
      this.awaited = false;
      this.begin();
    };
  }

  /** Ends this life, begins one that ends at that point, waits for that, and begins an ordinary one. */
  async dieAt(failpoint: string): Promise<void> {
    const revive = await this.kill();
    this.begin(failpoint);
    await this.ended();
    revive();
  }

  /** @param signal SIGTERM: it may end what it has begun. */
  async dismiss(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.dismissed = true;
    this.child.kill('SIGCONT');
    this.child.kill(signal);
    const late = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await this.ended();
    clearTimeout(late);
  }

  private async ended(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }
}
