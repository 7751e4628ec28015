import type { PartitionAssigner } from 'kafkajs';
import pg from 'pg';
import { pgDatabase } from '../src/index.ts';
import { TcpProxy, testBrokers, until } from '../src/testing/index.ts';
import { numbers } from './inbox-world.ts';
import { silent } from './sample.ts';
import { patient, placedBy, TwoServices } from './two-services.ts';

// Services as they run: with their own databases, over a real broker.

const [broker = ''] = testBrokers();
const world = TwoServices.forEachTest();
const { service, place, handled, ending } = world;

test(
  'a process that was killed and is started again receives at once, not when Kafka removes its predecessor',
  async () => {
    const proxy = await TcpProxy.open(broker);
    ending.push(() => proxy.close());
    const kafka = { ...world.bus.address, instance: 'depot@host:1' };
    // Longer than anything here waits.
    const timing = { session: 120_000, heartbeat: 200, backOff: [10], fetch: 100 };
    service('shop').start();
    const first = service('depot', { kafka: { ...kafka, connect: proxy.connect }, timing });
    first.subscribe('depot', placedBy());
    await place([1]);
    await until('it is handled', async () => (await handled()).length === 1);
    proxy.cut(true); // as far as Kafka can tell, it was killed
    const leaveGroup = 13;
    const asked: number[] = [];
    const look = (frame: Buffer, { key }: { key: number }) => {
      asked.push(key);
      return frame;
    };
    const second = await TcpProxy.open(broker, { frames: { request: look } });
    ending.push(() => second.close());
    service('depot', { kafka: { ...kafka, connect: second.connect }, timing }).subscribe('depot', placedBy());
    await place([2]);
    await until('that is handled too', async () => (await handled()).length === 2);
    expect(asked.filter((key) => key === leaveGroup)).toHaveLength(1);
  },
  patient,
);

test(
  'a database that goes away and comes back: nothing is lost, and nothing need be restarted',
  async () => {
    const { hostname, port } = new URL(world.depot.url);
    const proxy = await TcpProxy.open(`${hostname}:${port}`);
    const url = new URL(world.depot.url);
    url.port = String(proxy.port);
    const pool = new pg.Pool({ connectionString: url.href, max: 12 });
    pool.on('error', () => {});
    const faults: string[] = [];
    const database = pgDatabase(pool);
    service('shop').start();
    service('depot', { database, onFatal: (reason) => faults.push(reason) }).subscribe('depot', placedBy());
    ending.push(() => pool.end().then(() => proxy.close()));
    await place(numbers(1, 5));
    await until('it works', async () => (await handled()).length === 5);
    proxy.cut(true);
    await place(numbers(6, 15));
    await until('the events are waiting at the broker', async () => {
      return (await world.shop.owner.query('SELECT 1 FROM outbox WHERE published_at IS NULL')).rowCount === 0;
    });
    proxy.refuse(false);
    await until('all is handled', async () => (await handled()).length === 15);
    expect(await handled()).toEqual(numbers(1, 15));
    expect(faults).toEqual([]);
  },
  patient,
);

test(
  'a broker that is away at the start, and again later: what was committed meanwhile arrives',
  async () => {
    const proxy = await TcpProxy.open(broker);
    proxy.cut(true);
    const kafka = { ...world.bus.address, connect: proxy.connect };
    ending.push(() => proxy.close());
    service('shop', { kafka }).start();
    service('depot', { kafka }).subscribe('depot', placedBy());
    await place(numbers(1, 5));
    proxy.refuse(false);
    await until('the first are handled', async () => (await handled()).length === 5);
    proxy.cut(true);
    await place(numbers(6, 10));
    proxy.refuse(false);
    await until('all is handled', async () => (await handled()).length === 10);
    expect(await handled()).toEqual(numbers(1, 10));
  },
  patient,
);

test(
  'a broker that goes away just when it is asked for the coordinator of a group: the consumer asks again',
  async () => {
    const findCoordinator = 10;
    let cuts = 0;
    const proxy = await TcpProxy.open(broker, {
      frames: {
        request: (frame, { key }, link) => {
          if (key !== findCoordinator || cuts === 8) return frame;
          cuts += 1;
          link.cut();
          return undefined;
        },
      },
    });
    ending.push(() => proxy.close());
    const faults: string[] = [];
    const kafka = { ...world.bus.address, connect: proxy.connect };
    service('shop').start();
    service('depot', { kafka, onFatal: (reason) => faults.push(reason) }).subscribe('depot', placedBy());
    await place([1]);
    await until('it is handled', async () => (await handled()).length === 1);
    expect(cuts).toBe(8);
    expect(faults).toEqual([]);
  },
  patient,
);

test(
  'a consumer that kafkajs gives up for good is built anew until it can join, and ends no process',
  async () => {
    const stranger: PartitionAssigner = () => ({
      name: 'stranger',
      version: 1,
      assign: async () => [],
      protocol: () => ({ name: 'stranger', metadata: Buffer.alloc(0) }),
    });
    const squatter = world.bus.kafka.consumer({
      groupId: `${world.bus.address.prefix}depot`,
      partitionAssigners: [stranger],
      sessionTimeout: 6_000,
    });
    await squatter.connect();
    await squatter.subscribe({ topic: `${world.bus.address.prefix}shop` });
    await squatter.run({ eachMessage: async () => {} });
    const [faults, lost]: string[][] = [[], []];
    const logger = { ...silent, warn: (_: object, message: string) => void lost!.push(message) };
    const one = service('depot', { logger, onFatal: (reason) => faults!.push(reason) });
    one.subscribe('depot', placedBy());
    await until('it is refused', () => lost!.length > 0);
    await squatter.disconnect();
    await until('it has joined', async () => (await one.status()).consumers['depot']!.running);
    expect(faults).toEqual([]);
  },
  patient,
);

test(
  'a consumer that is stopped while it is joining its group leaves it again',
  async () => {
    const [joinGroup, leaveGroup] = [11, 13];
    const asked: number[] = [];
    const proxy = await TcpProxy.open(broker, {
      frames: {
        request: (frame, { key }) => {
          asked.push(key);
          return frame;
        },
      },
    });
    ending.push(() => proxy.close());
    const eventing = service('depot', { kafka: { ...world.bus.address, connect: proxy.connect } });
    eventing.subscribe('depot', placedBy());
    await until('it begins', () => asked.length > 0);
    proxy.delay(1_000);
    await until('it is joining', () => asked.includes(joinGroup));
    await eventing.stop();
    proxy.delay(0);
    await until('it has left', () => asked.includes(leaveGroup));
    const admin = world.bus.kafka.admin();
    await admin.connect();
    ending.push(() => admin.disconnect());
    const members = async () => (await admin.describeGroups([`${world.bus.address.prefix}depot`])).groups[0]!.members;
    await until('Kafka knows it', async () => (await members()).length === 0);
    expect(asked.lastIndexOf(joinGroup)).toBeLessThan(asked.lastIndexOf(leaveGroup));
  },
  patient,
);
