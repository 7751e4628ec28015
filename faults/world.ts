import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TcpProxy, type TestBus, type TestDatabase, testBus, testDatabase } from '@rondetafel/eventing/testing';
import type { Context } from '../infra/commands/context.ts';
import { freePorts } from '../infra/launcher/ports.ts';
import { type ProcessRecord, signalGroup, until } from '../infra/launcher/processes.ts';
import { Supervisor } from '../infra/launcher/supervisor.ts';
import { hasBroker, kafkaPart } from '../infra/parts/kafka.ts';
import type { Job } from '../infra/parts/part.ts';
import { answersSql, postgresPart, postgresUrl } from '../infra/parts/postgres.ts';
import { effectTable, type ServiceName, services, topics } from './events.ts';
import { Load } from './load.ts';
import { Member } from './members.ts';

/** The three services, two instances of each, on a PostgreSQL and a Kafka of their own, with all that can go wrong. */
export class World {
  readonly members: Member[] = [];
  private enlisted = 0;

  private constructor(
    readonly folder: string,
    private readonly bundle: string,
    private readonly supervisor: Supervisor,
    readonly databases: Record<ServiceName, TestDatabase>,
    readonly bus: TestBus,
    readonly links: { readonly kafka: TcpProxy; readonly postgres: TcpProxy },
    readonly load: Load,
    private readonly admin: string,
    private readonly running: ReadonlyMap<string, ProcessRecord>,
  ) {}

  static async open({ root, bundle }: Pick<Context, 'root' | 'bundle'>): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'rondetafel-faults-'));
    await chmod(folder, 0o711); // PostgreSQL may run as another user
    const running = new Map<string, ProcessRecord>();
    const supervisor = new Supervisor({
      logDir: join(folder, 'logs'),
      say: () => {},
      longestWaitMs: 500,
      onChange: (records) => {
        for (const record of records) running.set(record.name, record);
      },
    });
    try {
      const [file] = await bundle(['faults/member.ts']);
      const ports = await freePorts(['postgres', 'kafka', 'kafkaController']);
      const postgres = { root, dataDir: folder, port: ports.postgres, password: 'faults' };
      const kafka = { root, dataDir: folder, port: ports.kafka, controllerPort: ports.kafkaController };
      const runJob = (job: Job) => supervisor.run(job);
      await Promise.all([
        postgresPart(postgres, runJob).then((part) => supervisor.start(part)),
        kafkaPart(kafka, runJob).then((part) => supervisor.start(part)),
      ]);
      const databases = {} as Record<ServiceName, TestDatabase>;
      for (const service of services) {
        databases[service] = await testDatabase({ admin: postgresUrl(postgres), statements: [effectTable] });
      }
      const links = {
        kafka: await TcpProxy.open(`127.0.0.1:${ports.kafka}`, { frames: {} }),
        postgres: await TcpProxy.open(`127.0.0.1:${ports.postgres}`),
      };
      const load = new Load(databases.shop.url, join(folder, 'ledger.jsonl'));
      const bus = await testBus(topics, [`127.0.0.1:${ports.kafka}`]);
      const world = new World(folder, file!, supervisor, databases, bus, links, load, postgresUrl(postgres), running);
      for (const service of services) for (let n = 0; n < 2; n++) world.enlist(service);
      return world;
    } catch (error) {
      await supervisor.stop([{ parts: 'rest', withinMs: 8_000 }]);
      throw error;
    }
  }

  of(service: ServiceName): Member[] {
    return this.members.filter((member) => member.service === service);
  }

  /** One instance more. */
  enlist(service: ServiceName): Member {
    const url = new URL(this.databases[service].url);
    url.port = String(this.links.postgres.port);
    const env = {
      SERVICE: service,
      INSTANCE: `${service}-${this.enlisted++}`,
      DATABASE_URL: url.href,
      KAFKA_BROKERS: this.bus.address.brokers.join(','),
      KAFKA_PREFIX: this.bus.address.prefix,
      KAFKA_VIA: String(this.links.kafka.port),
    };
    const member = new Member(service, this.bundle, env, join(this.folder, 'logs', `${service}.log`));
    this.members.push(member);
    return member;
  }

  /** One instance less. */
  async dismiss(service: ServiceName, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const member = this.of(service).at(-1)!;
    this.members.splice(this.members.indexOf(member), 1);
    await member.dismiss(signal);
  }

  /** The whole process group: neither guardian nor program has a last word. Resolves when there is a broker again. */
  async killBroker(): Promise<void> {
    signalGroup(this.pidOf('kafka'), 'SIGKILL');
    await this.brokerIsBack();
  }

  async stopBroker(): Promise<void> {
    process.kill(this.pidOf('kafka'), 'SIGTERM');
    await this.brokerIsBack();
  }

  private async brokerIsBack(): Promise<void> {
    const port = Number(this.bus.address.brokers[0]!.split(':')[1]);
    await until(async () => !(await hasBroker(port)), 20_000);
    if (!(await until(() => hasBroker(port), 90_000))) throw new Error('the broker does not come back');
  }

  /**
   * `pg_ctl stop -m immediate`: every backend ends where it stands, and the log is replayed at the next start, for which
   * this waits.
   */
  async stopPostgresAtOnce(): Promise<void> {
    const file = await readFile(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8');
    process.kill(Number(file.split('\n')[0]), 'SIGQUIT');
    if (!(await until(() => answersSql(this.admin), 60_000))) throw new Error('PostgreSQL does not come back');
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
    await this.supervisor.stop([{ parts: 'rest', withinMs: 8_000 }]);
    await rm(this.folder, { recursive: true, force: true });
  }

  private pidOf(part: string): number {
    return this.running.get(part)!.pid;
  }
}
