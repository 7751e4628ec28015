import { Eventing, type EventingOptions, type Handler, publish } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { type TestBus, type TestDatabase, testBus, testDatabase } from '../src/testing/index.ts';
import { effectTable, events, from, orderPlaced, silent, topics } from './sample.ts';

/** Milliseconds for a test. */
export const patient = 150_000;

/** A shop and a depot, each with its database, over a real broker with topics of their own for each test. */
export class TwoServices {
  shop!: TestDatabase;
  depot!: TestDatabase;
  bus!: TestBus;
  /** What a test opened besides. */
  readonly ending: (() => Promise<unknown>)[] = [];
  private readonly running: Eventing<PgClient>[] = [];

  /** For the tests of a file; what they see of it is there once the first begins. */
  static forEachTest(): TwoServices {
    const world = new TwoServices();
    beforeAll(() => world.open());
    beforeEach(async () => {
      world.bus = await testBus(topics);
    });
    afterEach(() => world.rest());
    afterAll(() => world.close());
    return world;
  }

  private async open(): Promise<void> {
    [this.shop, this.depot] = await Promise.all([testDatabase(), testDatabase({ statements: [effectTable] })]);
  }

  private async rest(): Promise<void> {
    await Promise.all(this.running.splice(0).map((eventing) => eventing.stop()));
    await Promise.all(this.ending.splice(0).map((end) => end()));
    await this.bus.drop();
    await this.shop.owner.query('TRUNCATE outbox, event_stream');
    await this.depot.owner.query(
      'TRUNCATE inbox_message, inbox_stream, inbox_topic, inbox_feed, inbox_attempt, effect',
    );
  }

  private async close(): Promise<void> {
    await Promise.all([this.shop.drop(), this.depot.drop()]);
  }

  readonly service = (name: 'shop' | 'depot', options: Partial<EventingOptions<PgClient>> = {}) => {
    const eventing = new Eventing<PgClient>({
      service: name,
      source: `urn:example:${name}`,
      database: this[name].worker,
      kafka: this.bus.address,
      events,
      logger: silent,
      timing: { session: 6_000, heartbeat: 200, backOff: [10], rebuild: 100, fetch: 100 },
      ...options,
    });
    this.running.push(eventing);
    return eventing;
  };

  readonly place = async (range: number[], orderId = 'a', eventing?: Eventing<PgClient>): Promise<void> => {
    for (const n of range) {
      await this.shop.app.transaction((tx) => publish(tx, orderPlaced, { orderId, n }, from));
      eventing?.wake();
    }
  };

  readonly handled = async (orderId = 'a', consumer = 'depot'): Promise<number[]> => {
    const { rows } = await this.depot.owner.query(
      'SELECT seq::int FROM effect WHERE stream = $1 AND consumer = $2 ORDER BY id',
      [`shop:order:${orderId}`, consumer],
    );
    return rows.map(({ seq }) => seq);
  };
}

export const effect: Handler<PgClient> = (data, { tx, consumer, stream, seq, envelope }) =>
  tx.query('INSERT INTO effect (consumer, stream, seq, type, data) VALUES ($1, $2, $3, $4, $5)', [
    consumer,
    stream,
    seq,
    envelope.type,
    JSON.stringify(data),
  ]);

export const placedBy = (handler = effect) => new Map([[orderPlaced.type, handler]]);
