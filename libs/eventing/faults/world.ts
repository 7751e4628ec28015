import { join } from 'node:path';
import { TcpProxy, type TestBus, type TestDatabase, testBus, testDatabase } from '@rondetafel/eventing/testing';
import type { Context } from '../../../dev/parts/context.ts';
import { type RealParts, realParts, skewedClock } from '../../../dev/parts/testing/real-parts.ts';
import { effectTable, type ServiceName, services, topics } from './events.ts';
import type { WorldKind } from './fault.ts';
import { type Produced, produceTo } from './forged.ts';
import { Load } from './load.ts';
import { Member } from './members.ts';
import { killBroker, killLeader, stopBroker, stopPostgresAtOnce } from './outages.ts';

/** The three services, two instances of each, on a PostgreSQL and a Kafka of their own, with all that can go wrong. */
export class World {
  readonly members: Member[] = [];
  private enlisted = 0;

  private constructor(
    readonly parts: RealParts,
    private readonly bundle: string,
    private readonly memberEnv: Readonly<Record<string, string>>,
    readonly databases: Record<ServiceName, TestDatabase>,
    readonly bus: TestBus,
    readonly links: { readonly kafka: TcpProxy; readonly postgres: TcpProxy },
    readonly load: Load,
  ) {}

  /** @throws NoDisk when it is to have small disks, and this machine does not allow that. */
  static async open(
    { root, bundle }: Pick<Context, 'root' | 'bundle'>,
    { brokers = 1, smallDisks = false, pausing = false }: WorldKind = {},
  ): Promise<World> {
    const parts = await realParts(root, {
      use: 'faults',
      longestWaitMs: 500,
      say: () => {},
      brokers,
      smallDisks,
    });
    try {
      const [[file]] = await Promise.all([bundle(['libs/eventing/faults/member.ts']), parts.ready]);
      const databases = {} as Record<ServiceName, TestDatabase>;
      for (const service of services) {
        databases[service] = await testDatabase({ admin: parts.adminUrl, statements: [effectTable] });
      }
      const links = {
        kafka: await TcpProxy.open(parts.broker, { frames: {} }),
        postgres: await TcpProxy.open(new URL(parts.adminUrl).host),
      };
      const load = new Load(databases.shop.url, join(parts.folder, 'ledger.jsonl'));
      const bus = await testBus(topics, parts.brokers, brokers);
      const memberEnv = { NODE_OPTIONS: skewedClock(root), ...(pausing && { PAUSING: '1' }) };
      const world = new World(parts, file!, memberEnv, databases, bus, links, load);
      for (const service of services) for (let n = 0; n < 2; n++) world.enlist(service);
      return world;
    } catch (error) {
      await parts.stop();
      throw error;
    }
  }

  of(service: ServiceName): Member[] {
    return this.members.filter((member) => member.service === service);
  }

  /** One instance more. */
  enlist(service: ServiceName): Member {
    const instance = `${service}-${this.enlisted++}`;
    const url = new URL(this.databases[service].url);
    url.port = String(this.links.postgres.port);
    url.searchParams.set('application_name', instance);
    const env = {
      SERVICE: service,
      INSTANCE: instance,
      DATABASE_URL: url.href,
      KAFKA_BROKERS: this.bus.address.brokers.join(','),
      KAFKA_PREFIX: this.bus.address.prefix,
      ...this.memberEnv,
      CLOCK_FILE: join(this.parts.folder, `clock-${instance}`),
      ...(this.parts.brokers.length === 1 && { KAFKA_VIA: String(this.links.kafka.port) }),
    };
    const member = new Member(service, this.bundle, env, join(this.parts.folder, 'logs', `${service}.log`));
    this.members.push(member);
    return member;
  }

  /** One instance less. */
  async dismiss(service: ServiceName, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const member = this.of(service).at(-1)!;
    this.members.splice(this.members.indexOf(member), 1);
    await member.dismiss(signal);
  }

  /** A record on the topic of shop, past its outbox. */
  produce(message: Produced): Promise<void> {
    return produceTo(this.bus.address.brokers, `${this.bus.address.prefix}shop`, message);
  }

  killBroker(): Promise<void> {
    return killBroker(this.parts);
  }

  stopBroker(): Promise<void> {
    return stopBroker(this.parts);
  }

  /** One of several brokers, with all it leads; not before all is on all of them. */
  killLeader(): Promise<void> {
    return killLeader(this.parts, this.bus);
  }

  stopPostgresAtOnce(): Promise<void> {
    return stopPostgresAtOnce(this.parts);
  }

  /** Terminates every connection of one service. */
  async terminateConnections(service: ServiceName): Promise<void> {
    await this.databases[service].owner.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  }

  async close(): Promise<void> {
    await this.load.stop();
    await Promise.all(this.members.map((member) => member.dismiss()));
    await Promise.all(
      Object.values(this.databases).flatMap(({ owner, workerPool }) => [owner.end(), workerPool.end()]),
    );
    await Promise.all([this.links.kafka.close(), this.links.postgres.close()]);
    await this.parts.stop();
  }
}
