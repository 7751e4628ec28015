import { sequenceOf } from '../src/envelope.ts';
import { publish } from '../src/index.ts';
import { type Bus, Relay, type RelayOptions } from '../src/outbox/relay.ts';
import { partitionOf } from '../src/partition.ts';
import type { Database } from '../src/sql.ts';
import { type TestDatabase, testDatabase, until } from '../src/testing/index.ts';
import { numbers } from './inbox-world.ts';
import { from, orderPlaced, silent } from './sample.ts';

/** Milliseconds; longer than anything here waits, so that no lease runs out by itself however busy the machine is. */
const leaseLifetime = 120_000;

/** An outbox, and relays that send what is in it. */
export class RelayWorld {
  private readonly relays: Relay[] = [];

  private constructor(readonly database: TestDatabase) {}

  static async open(): Promise<RelayWorld> {
    return new RelayWorld(await testDatabase());
  }

  /** Stops the relays and empties the outbox. */
  async rest(): Promise<void> {
    await Promise.all(this.relays.splice(0).map((relay) => relay.stop()));
    await this.database.owner.query('TRUNCATE outbox, event_stream');
  }

  readonly relay = (bus: Bus, options: Partial<RelayOptions> & { on?: Database } = {}): Relay => {
    const { topics = [], heartbeatEvery = 60_000, logger = silent, on = this.database.worker } = options;
    const metrics = { count() {}, observe() {} };
    const made = new Relay({ database: on, bus, topics, logger, metrics, heartbeatEvery, leaseLifetime });
    this.relays.push(made);
    return made;
  };

  readonly place = (orderId: string, n = 1, note = '') =>
    this.database.app.transaction((tx) => publish(tx, orderPlaced, { orderId, n, note }, from));

  readonly unpublished = async () =>
    (await this.database.owner.query('SELECT count(*)::int FROM outbox WHERE published_at IS NULL')).rows[0].count;

  readonly published = () => until('all is published', async () => (await this.unpublished()) === 0);

  /** Another has the lease, until it is given back. */
  readonly takeOver = () =>
    this.database.owner.query(
      `UPDATE relay_lease SET owner = gen_random_uuid(), fence = fence + 1, expires_at = 'infinity'`,
    );

  readonly giveBack = (seconds = 0) =>
    this.database.owner.query(`UPDATE relay_lease SET expires_at = clock_timestamp() + ${seconds} * interval '1 s'`);
}

export const gapless = (count: number) => numbers(1, count).map((seq) => sequenceOf(1, seq));

/** An order whose stream is in such a partition. */
export const streamIn = (wanted: (partition: number) => boolean) =>
  numbers(1, 100)
    .map((n) => `s${n}`)
    .find((id) => wanted(partitionOf(`shop:order:${id}`)))!;
