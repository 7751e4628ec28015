import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Stop } from './context.ts';
import type { Job, Part } from './part.ts';
import { endGroup, type ProcessRecord, recordOf, until } from './processes.ts';

interface Kept {
  part: Job;
  /** A job is expected to finish and is never restarted. */
  isJob: boolean;
  child?: ChildProcess;
  logStart: number;
  startedAt: number;
  /** Number of exits since it last ran for a minute, for the back-off. */
  deaths: number;
  ready: boolean;
  gone: Promise<void>;
}

/**
 * Keeps parts running: each in a process group with its own log, restarted when it exits, stopped together. Every child
 * holds the reading end of a pipe, which closes however this process ends.
 */
export class Supervisor {
  readonly #kept = new Map<string, Kept>();
  /** Stopped on request, until they are released: also those that were not started yet. */
  readonly #held = new Set<string>();
  readonly #stopping = new AbortController();
  readonly #say: (line: string) => void;
  readonly #logDir: string;
  readonly #onChange: (running: ProcessRecord[]) => void;
  readonly #longestWaitMs: number;
  readonly #longestLog: number;

  constructor(options: {
    logDir: string;
    say: (line: string) => void;
    /** Called with the running processes on each change, so that the next start can find those of a killed one. */
    onChange?: (running: ProcessRecord[]) => void;
    /** The longest back-off before a restart; default half a minute. */
    longestWaitMs?: number;
    /** Bytes after which a log is moved to `<name>.log.1`, in place of the one before; default 10 MB, looked at each minute. */
    longestLog?: number;
    lookAtLogsEveryMs?: number;
  }) {
    this.#say = options.say;
    this.#logDir = options.logDir;
    this.#onChange = options.onChange ?? (() => undefined);
    this.#longestWaitMs = options.longestWaitMs ?? 30_000;
    this.#longestLog = options.longestLog ?? 10_000_000;
    mkdirSync(this.#logDir, { recursive: true });
    const rotation = setInterval(() => this.#rotate(), options.lookAtLogsEveryMs ?? 60_000);
    rotation.unref();
    this.stopping.addEventListener('abort', () => clearInterval(rotation));
  }

  /** Aborts when stopping begins, which ends all waiting for parts. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /**
   * Starts a part and waits until it responds. Of one that is held, or is while this waits, the start is left to `release`.
   * @param withinMs since it was started or, with `logsProgress`, since its log last grew.
   * @throws Stop with the last lines of the part's log when it exits before that, or does not respond.
   */
  async start(part: Part, withinMs = 90_000): Promise<void> {
    this.#refuseWhenStopping();
    const kept = this.#keep(part, false);
    const log = this.#logOf(part.name);
    let failed: string | undefined;
    const isOver = async () => {
      if (this.isHeld(part.name)) return true;
      failed = this.#failure(kept);
      return failed !== undefined || (await part.answers());
    };
    const wait = { everyMs: 60, signal: this.stopping };
    let size: number;
    let up: boolean;
    do {
      size = sizeOf(log);
      up = await until(isOver, withinMs, wait);
    } while (!up && part.logsProgress && sizeOf(log) !== size && !this.stopping.aborted);
    this.#refuseWhenStopping();
    if (failed) throw new Stop(`${part.name} did not start: ${failed}`);
    if (!up) {
      const silent = part.logsProgress ? ', and its log did not grow' : '';
      throw new Stop(
        `${part.name} did not answer within ${withinMs / 1000} s${silent}; the last lines of ${log}:\n${this.#lastLines(kept)}`,
      );
    }
    kept.ready = true;
  }

  /** Runs a job until it exits. Its output goes to a log of its own. */
  async run(job: Job): Promise<void> {
    this.#refuseWhenStopping();
    const kept = this.#keep(job, true);
    await kept.gone;
    this.#kept.delete(job.name);
    this.#refuseWhenStopping();
    if (kept.child?.exitCode !== 0) throw new Stop(`${job.name} failed: ${this.#lastWords(kept)}`);
  }

  /** Stops everything, stage by stage; parts that exceed their stage's time are killed. */
  async stop(stages: readonly { parts: readonly string[] | 'rest'; withinMs: number }[]): Promise<void> {
    this.#stopping.abort();
    for (const { parts, withinMs } of stages) {
      const names = parts === 'rest' ? [...this.#kept.keys()] : parts;
      await Promise.all(names.map((name) => this.#end(name, withinMs)));
    }
  }

  isHeld(name: string): boolean {
    return this.#held.has(name);
  }

  /** Stops a part, if it was started, and does not start it before it is released. */
  async hold(name: string, withinMs = 8_000): Promise<void> {
    this.#held.add(name);
    const kept = this.#kept.get(name);
    if (kept) await this.#endChild(kept, withinMs);
  }

  async release(name: string): Promise<void> {
    if (!this.#held.delete(name)) return;
    const kept = this.#kept.get(name);
    if (!kept) return; // its start is still to come
    await kept.gone;
    kept.deaths = 0;
    if (!this.stopping.aborted && !this.isHeld(name)) this.#spawn(kept);
  }

  /** Kills everything at once. */
  kill(): void {
    for (const { child } of this.#kept.values()) if (child?.pid) void endGroup(child.pid, 'SIGKILL', 0);
  }

  #keep(part: Job, isJob: boolean): Kept {
    const kept = {
      part,
      isJob,
      logStart: 0,
      startedAt: 0,
      deaths: 0,
      ready: false,
      gone: Promise.resolve(),
    };
    this.#kept.set(part.name, kept);
    if (!this.isHeld(part.name)) this.#spawn(kept);
    return kept;
  }

  #spawn(kept: Kept): void {
    const { name, command, args, env, cwd } = kept.part;
    const log = this.#logOf(name);
    kept.logStart = sizeOf(log);
    kept.startedAt = performance.now();
    const output = openSync(log, 'a', 0o600);
    const child = spawn(command, args, {
      detached: true,
      cwd,
      stdio: ['pipe', output, output],
      // Logs have no colours; both variables together make Node warn.
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env, PARENT_PIPE: '1' },
    });
    closeSync(output);
    child.stdin?.on('error', () => undefined);
    kept.child = child;
    kept.gone = new Promise<void>((resolve) => {
      child.once('error', () => resolve());
      child.once('exit', () => resolve());
    }).then(() => this.#ended(kept, child));
    this.#changed();
  }

  async #ended(kept: Kept, child: ChildProcess): Promise<void> {
    // A killed guardian leaves its program running, so the rest of the group is ended. SIGINT stops both PostgreSQL and
    // Java gracefully.
    if (child.pid) await endGroup(child.pid, 'SIGINT', 5000);
    this.#changed();
    if (this.stopping.aborted || kept.isJob || this.isHeld(kept.part.name)) return;
    if (kept.ready || wasKilled(child)) void this.#startAgain(kept, child);
  }

  async #startAgain(kept: Kept, child: ChildProcess): Promise<void> {
    kept.deaths = performance.now() - kept.startedAt > 60_000 ? 1 : kept.deaths + 1;
    const waitMs = kept.deaths === 1 ? 0 : Math.min(this.#longestWaitMs, 500 * 2 ** (kept.deaths - 1));
    const when = waitMs ? `again in ${waitMs / 1000} s` : 'starting it again';
    const words = wasKilled(child) ? '' : `: ${this.#lastWords(kept)}`;
    this.#say(`${kept.part.name} ended (${howItEnded(child)})${words}; ${when}`);
    await pause(waitMs, undefined, { signal: this.stopping }).catch(() => undefined);
    // It may have been stopped and started by hand meanwhile.
    if (!this.stopping.aborted && !this.isHeld(kept.part.name) && kept.child === child) this.#spawn(kept);
  }

  async #end(name: string, withinMs: number): Promise<void> {
    const kept = this.#kept.get(name);
    if (!kept) return;
    await this.#endChild(kept, withinMs);
    this.#kept.delete(name);
    this.#changed();
  }

  async #endChild({ child, gone }: Kept, withinMs: number): Promise<void> {
    if (child?.pid && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.pid && void endGroup(child.pid, 'SIGKILL', 0), withinMs);
      await gone;
      clearTimeout(late);
    }
    await gone;
  }

  /** Why a part failed to start; undefined while it may still start. */
  #failure(kept: Kept): string | undefined {
    const { child } = kept;
    if (!child || (child.exitCode === null && child.signalCode === null && child.pid)) return undefined;
    if (!child.pid) return `${kept.part.command} cannot be run`;
    return wasKilled(child) && kept.deaths < 5 ? undefined : this.#lastWords(kept);
  }

  #lastWords(kept: Kept): string {
    const log = this.#logOf(kept.part.name);
    return `${lastWordsIn(this.#output(kept))} (log: ${log})`;
  }

  #lastLines(kept: Kept): string {
    const lines = this.#output(kept).trimEnd().split('\n').slice(-8);
    return lines.map((line) => `  ${line.slice(0, 400)}`).join('\n');
  }

  /** What it logged since it was started. */
  #output(kept: Kept): string {
    const whole = readFileSync(this.#logOf(kept.part.name));
    // The log may have been rotated since.
    return whole.subarray(kept.logStart <= whole.length ? kept.logStart : 0).toString();
  }

  /** The running part keeps its open file, which it appends to: its content moves, the file stays. */
  #rotate(): void {
    for (const name of this.#kept.keys()) {
      const log = this.#logOf(name);
      if (sizeOf(log) < this.#longestLog) continue;
      copyFileSync(log, `${log}.1`);
      truncateSync(log);
    }
  }

  #refuseWhenStopping(): void {
    if (this.stopping.aborted) throw new Stop('stopped before it was ready');
  }

  #logOf(name: string): string {
    return join(this.#logDir, `${name}.log`);
  }

  #changed(): void {
    const running = [...this.#kept.values()].filter(({ child }) => child?.pid && child.exitCode === null);
    this.#onChange(running.map(({ part, child }) => recordOf(part.name, child!.pid!)));
  }
}

/** The line of a log with the cause: the last one about a fault, else the last one that is no stack frame. */
export function lastWordsIn(log: string): string {
  const lines = log
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\w/.test(line) && !/^(at |Node\.js v|\w+: .*,$)/.test(line));
  const fault = /\b(error|fatal|cannot|can't|failed|refuses?|missing|not valid|configuration)\b/i;
  return (lines.filter((line) => fault.test(line)).at(-1) ?? lines.at(-1) ?? 'no output').slice(0, 400);
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Killed by a signal; the guardian reports that of its program as exit code 137. */
const wasKilled = (child: ChildProcess) => child.signalCode !== null || child.exitCode === 137;

const howItEnded = (child: ChildProcess) =>
  child.signalCode ?? (child.exitCode === 137 ? 'SIGKILL' : `exit code ${child.exitCode}`);
