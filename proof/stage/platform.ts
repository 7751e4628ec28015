import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { services } from '../../dev/launcher/options.ts';
import { freeBase, portsFrom } from '../../dev/parts/ports.ts';
import { isAlive, type ProcessRecord, until } from '../../dev/parts/processes.ts';
import { developmentTokens } from '../../dev/parts/sign-in/scripted-sign-in.ts';
import { Terminal } from '../../dev/parts/testing/terminal.ts';
import { Person, type ServiceName } from './person.ts';

export const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..');

interface As {
  /** Without cases. */
  readonly empty?: boolean;
  /** Its file; without, the example. */
  readonly municipality?: string;
}

/** The whole platform as `npm start` gives it. */
export class Platform {
  private constructor(
    readonly ports: ReturnType<typeof portsFrom>,
    readonly dataDir: string,
    /** Undefined: it is shared, and ended by who started it. */
    private readonly terminal?: Terminal,
  ) {}

  /** With what the specs before left in it (sequencer.mjs); where nothing is shared, one of its own. */
  static async shared(): Promise<Platform> {
    const address = process.env['TEST_PLATFORM'];
    if (!address) return Platform.start();
    const answer = await fetch(`${address}?port=${await freeBase()}`);
    if (!answer.ok) throw new Error(await answer.text());
    const { port, dataDir } = (await answer.json()) as { port: number; dataDir: string };
    return new Platform(portsFrom(port), dataDir);
  }

  /** In a data folder of its own, by default a new one, and at a free port unless one is given. */
  static async start(given?: string, at?: number, as: As = {}): Promise<Platform> {
    const platform = await Platform.begin(as, given, at);
    await platform.terminal!.untilLine(/^rondetafel ready: /, 280_000);
    return platform;
  }

  /** Not yet ready. */
  static async begin({ empty = true, municipality }: As = {}, given?: string, at?: number): Promise<Platform> {
    const port = at ?? (await freeBase());
    const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'rondetafel-e2e-')));
    const command = `npm start -- ${empty ? '--empty ' : ''}--port ${port} --data ${dataDir}`;
    const env: Record<string, string> = municipality ? { MUNICIPALITY: municipality } : {};
    return new Platform(portsFrom(port), dataDir, new Terminal(command, { cwd: root, env }));
  }

  /** What it printed. */
  get output(): string {
    return this.terminal?.output ?? '';
  }

  /** After its launcher was killed: its parts end by themselves. */
  async untilEnded(): Promise<void> {
    await this.terminal?.untilEnded(20_000);
    const { parts } = JSON.parse(await readFile(join(this.dataDir, 'running.json'), 'utf8'));
    if (!(await until(() => !parts.some(isAlive), 20_000))) throw new Error('parts outlived their launcher');
  }

  async stop(): Promise<void> {
    if (!this.terminal) return;
    this.terminal.pressCtrlC();
    await this.terminal.untilEnded(20_000);
    // PostgreSQL may write a last time just after its launcher ended.
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 8, retryDelay: 200 });
  }

  url(service: ServiceName | 'mailbox' | 'portal'): string {
    return `http://127.0.0.1:${this.ports[service]}`;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.ports.identity}`;
  }

  /** Signs in as a demonstration user, the way a browser does. */
  async as(user: string): Promise<Person> {
    const { access_token } = await developmentTokens(this.issuer, user);
    return new Person((service) => this.url(service), access_token);
  }

  /** Business time. */
  async now(): Promise<Date> {
    const ops = await this.as('tessa');
    const { body } = await ops.get('notification', '/v1/ops/clock');
    return new Date(body.now);
  }

  /** So many days after today, in business time: specs before may have moved it. */
  async dayAhead(days: number): Promise<Day> {
    const now = await this.now();
    return amsterdamDay(new Date(now.getTime() + days * 86_400_000).toISOString());
  }

  /** Moves business time forward in all services to the next full hour within a year that fits; it never goes back. */
  async forwardTo(isSo: (moment: Date) => boolean): Promise<void> {
    const ops = await this.as('tessa');
    const moment = await this.now();
    moment.setUTCMinutes(0, 0, 0);
    const last = moment.getTime() + 366 * 86_400_000;
    do moment.setUTCHours(moment.getUTCHours() + 1);
    while (!isSo(moment) && moment.getTime() <= last);
    if (moment.getTime() > last) throw new Error('no hour of the year that begins fits');
    const aheadSeconds = Math.round((moment.getTime() - Date.now()) / 1000);
    for (const service of services) {
      const { status } = await ops.post(service, '/v1/ops/clock', { aheadSeconds });
      if (status !== 200) throw new Error(`the clock of ${service} was not moved: ${status}`);
    }
  }

  /** For tests that wait for mail, which is not sent at night. */
  async waitOutTheNight(): Promise<void> {
    const hourOf = (moment: Date) =>
      Number(
        new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' }).format(
          moment,
        ),
      );
    const hour = hourOf(new Date());
    if (hour < 8 || hour >= 19) await this.forwardTo((moment) => hourOf(moment) === 9);
  }

  /** SIGKILL, like an outage. @returns when another process runs in its place. */
  async kill(part: string): Promise<void> {
    const before = await this.part(part);
    process.kill(before.pid, 'SIGKILL');
    const replaced = await until(async () => {
      const now = await this.part(part);
      return now.pid !== before.pid && isAlive(now);
    }, 60_000);
    if (!replaced) throw new Error(`${part} was not started again:\n${this.terminal?.output ?? ''}`);
  }

  private async part(name: string): Promise<ProcessRecord> {
    const { parts } = JSON.parse(await readFile(join(this.dataDir, 'running.json'), 'utf8'));
    return parts.find((part: ProcessRecord) => part.name === name);
  }
}
