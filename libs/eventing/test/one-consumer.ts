import { Eventing, type EventingOptions } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { type Frames, TcpProxy, type TestBus, type TestDatabase, testBus, until } from '../src/testing/index.ts';
import { events, from, orderPlaced, silent, topics } from './sample.ts';

type Settings = Pick<EventingOptions<PgClient>, 'timing'> & Partial<Pick<EventingOptions<PgClient>, 'logger'>>;

/** A service that relays and consumes, with Kafka behind a proxy. */
export class OneConsumer {
  /** Why the process was asked to end. */
  readonly reasons: string[] = [];

  private constructor(
    private readonly database: TestDatabase,
    private readonly bus: TestBus,
    readonly proxy: TcpProxy,
    readonly eventing: Eventing<PgClient>,
  ) {}

  static async start(database: TestDatabase, frames: Frames, settings: Settings): Promise<OneConsumer> {
    const bus = await testBus(topics);
    const proxy = await TcpProxy.open(bus.address.brokers[0]!, { frames });
    const eventing = new Eventing<PgClient>({
      service: 'shop',
      source: from.source,
      database: database.worker,
      kafka: { ...bus.address, connect: proxy.connect },
      events,
      logger: silent,
      onFatal: (reason) => one.reasons.push(reason),
      ...settings,
    });
    const one = new OneConsumer(database, bus, proxy, eventing);
    eventing.start();
    eventing.subscribe('shop', new Map([[orderPlaced.type, async () => {}]]));
    return one;
  }

  async received(): Promise<void> {
    const status = async () => (await this.eventing.status()).consumers['shop']!;
    await until('it receives', async () => (await status()).running && (await status()).lastBatchAt !== undefined);
  }

  async stop(): Promise<void> {
    await this.eventing.stop();
    await this.proxy.close();
    await this.bus.drop();
    await this.database.owner.query(
      'TRUNCATE outbox, event_stream, inbox_message, inbox_stream, inbox_topic, inbox_feed',
    );
  }

  async handled(): Promise<number> {
    const { rows } = await this.database.owner.query(`SELECT count(*)::int FROM inbox_message WHERE status = 'done'`);
    return rows[0].count;
  }
}
