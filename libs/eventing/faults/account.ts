import { reminder, type ServiceName, services, subscriptions } from './events.ts';
import type { Command } from './load.ts';
import type { World } from './world.ts';

interface Effect {
  readonly consumer: ServiceName;
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly n: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What went wrong, in numbers; all zero is what is promised. */
export interface Verdict {
  /** An event of an acknowledged command that somebody never handled, or of a doubtful one that only some did; a timer. */
  readonly lost: number;
  readonly double: number;
  /** An effect of a command that was refused. */
  readonly ghosts: number;
  /** Effects that are not the next of their stream. */
  readonly disordered: number;
  /** Left over when all should be done: not published, not handled, parked without having been seeded, missing by number. */
  readonly stuck: number;
}

export const faultless: Verdict = { lost: 0, double: 0, ghosts: 0, disordered: 0, stuck: 0 };

/** More ids than can be on their way at once. */
const overlap = 1_000;

/** Compares what was commanded with what was done. */
export class Account {
  private readonly effects: Record<ServiceName, Map<number, Effect>> = {
    shop: new Map(),
    depot: new Map(),
    archive: new Map(),
  };
  private readonly lastId: Record<ServiceName, number> = { shop: 0, depot: 0, archive: 0 };
  private readonly times = new Map<number, Map<string, number[]>>();
  /** Commands with a poisonous event, and how many messages of each are to be parked. */
  readonly seeded = new Set<number>();
  seededMessages = 0;
  /** Commands whose event nobody knows yet. */
  readonly unheard = new Set<number>();
  /** Timers, each with a number of its own. */
  readonly armed = new Set<number>();

  constructor(private readonly world: World) {}

  /**
   * Reads what was done since the last time; a database that is away is read another time. Ids are given out before the
   * commit, so what came late may stand among what was read before.
   */
  async read(): Promise<void> {
    for (const service of services) {
      const { rows } = await this.world.databases[service].owner
        .query('SELECT * FROM effect WHERE id > $1 ORDER BY id', [this.lastId[service] - overlap])
        .catch(() => ({ rows: [] }));
      const known = this.effects[service];
      for (const row of rows) {
        const id = Number(row.id);
        if (known.has(id)) continue;
        this.lastId[service] = Math.max(this.lastId[service], id);
        const effect: Effect = { ...row, seq: Number(row.seq), at: row.at.getTime() };
        known.set(id, effect);
        const times = this.times.get(effect.n) ?? new Map<string, number[]>();
        this.times.set(effect.n, times.set(keyOf(effect), [...(times.get(keyOf(effect)) ?? []), effect.at]));
      }
    }
  }

  /** When everybody had handled everything that follows from a command; undefined while somebody has not. */
  doneAt({ n }: Command): number | undefined {
    const times = wanted.map((key) => this.times.get(n)?.get(key)?.[0]);
    return times.every((at) => at !== undefined) ? Math.max(...(times as number[])) : undefined;
  }

  /** When a timer was handled. */
  firedAt(n: number): number | undefined {
    return this.times.get(n)?.get(fired)?.[0];
  }

  /** Orders that wait behind a poisonous event. */
  private poisoned(): Set<string> {
    return new Set([...this.seeded].map((n) => this.world.load.commands.get(n)!.orderId));
  }

  async verdict(): Promise<Verdict> {
    await this.read();
    const behindPoison = this.poisoned();
    let [lost, double, ghosts] = [0, 0, 0];
    for (const command of this.world.load.commands.values()) {
      const counts = wanted.map((key) => this.times.get(command.n)?.get(key)?.length ?? 0);
      double += counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
      if (behindPoison.has(command.orderId) || this.unheard.has(command.n)) continue;
      const done = counts.filter((count) => count > 0).length;
      if (command.outcome === 'failed') ghosts += done;
      else if (command.outcome === 'ok' || done > 0) lost += wanted.length - done;
    }
    for (const n of this.armed) {
      const count = this.times.get(n)?.get(fired)?.length ?? 0;
      lost += count === 0 ? 1 : 0;
      double += Math.max(0, count - 1);
    }
    return { lost, double, ghosts, disordered: this.disordered(), stuck: await this.stuck() };
  }

  private disordered(): number {
    const last = new Map<string, number>();
    const passed = new Set([...this.unheard].map((n) => this.world.load.commands.get(n)!.orderId));
    let wrong = 0;
    for (const service of services) {
      const inOrder = [...this.effects[service]].sort(([one], [other]) => one - other);
      for (const [, { stream, seq }] of inOrder) {
        const key = `${service} ${stream}`;
        if (seq !== (last.get(key) ?? 0) + 1 && !passed.has(orderOf(stream))) wrong += 1;
        last.set(key, seq);
      }
    }
    return wrong;
  }

  async stuck(): Promise<number> {
    let count = -this.seededMessages;
    for (const service of services) {
      const { rows } = await this.world.databases[service].owner.query(`SELECT
        (SELECT count(*) FROM outbox WHERE published_at IS NULL)::int
        + (SELECT count(*) FROM inbox_message WHERE status = 'parked')::int
        + (SELECT count(*) FROM inbox_message m WHERE status IN ('pending', 'held') AND NOT EXISTS (
            SELECT 1 FROM inbox_message p WHERE p.consumer = m.consumer AND p.stream = m.stream AND p.status = 'parked'))::int
        AS open`);
      count += rows[0].open;
    }
    return count + (await this.missing());
  }

  /** Messages set aside. */
  async parked(): Promise<number> {
    let count = 0;
    for (const service of services) {
      const { owner } = this.world.databases[service];
      count += (await owner.query(`SELECT FROM inbox_message WHERE status = 'parked'`)).rowCount ?? 0;
    }
    return count;
  }

  /** By number: how far each producer's streams are, against how far each consumer is. */
  private async missing(): Promise<number> {
    const behindPoison = this.poisoned();
    // Timers are messages to oneself, and counted one by one.
    const lasts = async (service: ServiceName, table: string) =>
      (
        await this.world.databases[service].owner.query(
          `SELECT stream, last_seq::int AS seq FROM ${table} WHERE stream NOT LIKE 'timer:%'`,
        )
      ).rows;
    let missing = 0;
    for (const consumer of services) {
      const received = new Map((await lasts(consumer, 'inbox_stream')).map(({ stream, seq }) => [stream, seq]));
      for (const producer of ['shop', 'depot'] as const) {
        if (!subscriptions[consumer].some(({ topic }) => topic === producer)) continue;
        for (const { stream, seq } of await lasts(producer, 'event_stream')) {
          if (behindPoison.has(orderOf(stream))) continue;
          missing += Math.max(0, seq - (received.get(stream) ?? 0));
        }
      }
    }
    return missing;
  }
}

const orderOf = (stream: string): string => stream.split(':').at(-1)!;
const keyOf = ({ consumer, type }: Pick<Effect, 'consumer' | 'type'>) => `${consumer} ${type}`;
const fired = keyOf({ consumer: 'shop', type: reminder.type });
const wanted = services.flatMap((consumer) => subscriptions[consumer].map(({ type }) => keyOf({ consumer, type })));
