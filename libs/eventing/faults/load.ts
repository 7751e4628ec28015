import { appendFileSync } from 'node:fs';
import { type EventType, publish } from '@rondetafel/eventing';
import pg from 'pg';
import { placed } from './events.ts';

/** `ok`: the database answered so. `unknown`: it was asked to commit and did not answer. */
type Outcome = 'ok' | 'failed' | 'unknown';

export interface Command {
  readonly n: number;
  readonly orderId: string;
  outcome: Outcome;
  /** Milliseconds since 1970, when the outcome was known. */
  at: number;
}

/** Places orders at a steady rate and keeps account of it outside everything that is going to fail. */
export class Load {
  readonly commands = new Map<number, Command>();
  private readonly pool: pg.Pool;
  private readonly busy = new Set<Promise<unknown>>();
  private readonly orders: number;
  private timer: NodeJS.Timeout | undefined;
  private count = 0;

  /** @param ledger File to which each outcome is appended before anything is made of it. */
  constructor(
    databaseUrl: string,
    private readonly ledger: string,
    { orders = 300 } = {},
  ) {
    this.orders = orders;
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 8, connectionTimeoutMillis: 2_000 });
    // Connections die here by design; what it means is decided where one was in use.
    this.pool.on('error', () => {});
    this.pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** @param rate Commands a second; while all connections are busy there are fewer. */
  start(rate: number): void {
    this.timer = setInterval(() => {
      if (this.busy.size < 8) void this.place();
    }, 1_000 / rate);
  }

  async pause(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.busy);
  }

  async stop(): Promise<void> {
    await this.pause();
    await this.pool.end();
  }

  /** One command: an event in a transaction of its own. */
  place(orderId?: string, data: object = {}, event: EventType = placed): Promise<Command> {
    this.count += 1;
    const n = this.count;
    const command: Command = { n, orderId: orderId ?? `o${n % this.orders}`, outcome: 'failed', at: 0 };
    const placing = this.run(command, event, data).then((outcome) => {
      Object.assign(command, { outcome, at: Date.now() });
      appendFileSync(this.ledger, `${JSON.stringify(command)}\n`);
      this.commands.set(n, command);
      this.busy.delete(placing);
      return command;
    });
    this.busy.add(placing);
    return placing;
  }

  private async run({ n, orderId }: Command, event: EventType, data: object): Promise<Outcome> {
    const client = await this.pool.connect().catch(() => undefined);
    if (!client) return 'failed';
    let asked = false;
    try {
      await client.query('BEGIN');
      await publish(client, event, { orderId, n, ...data }, { source: 'urn:example:shop', now: new Date() });
      asked = true;
      await client.query('COMMIT');
      client.release();
      return 'ok';
    } catch {
      client.release(true);
      return asked ? 'unknown' : 'failed';
    }
  }
}
