import { setTimeout as pause } from 'node:timers/promises';
import { publish } from '@rondetafel/eventing';
import { fetching, produce } from '@rondetafel/eventing/testing';
import type { Account } from './account.ts';
import { misplaced, type Poison, placed, placedLater, poisons, type ServiceName, services, topics } from './events.ts';
import { takeOver } from './take-over.ts';
import { timerOutages } from './timers.ts';
import type { World } from './world.ts';

/** One way in which things go wrong. */
export interface Fault {
  readonly name: string;
  readonly what: string;
  /** How often in the campaign, of the 300 of a kill. */
  readonly share: number;
  /** Default 1. */
  readonly brokers?: number;
  /**
   * Makes it happen once; when it resolves, the cause is gone and recovery begins.
   * @returns seconds, where something else is to be reported as the recovery.
   */
  happen(world: World, account: Account, nth: number): Promise<void> | Promise<readonly number[]>;
}

const any = <T>(of: readonly T[]): T => of[Math.floor(Math.random() * of.length)]!;

const kills = services.map(
  (service): Fault => ({
    name: `kill-${service}`,
    what: `SIGKILL of an instance of ${service}`,
    share: 1,
    happen: async (world) => any(world.of(service)).signal('SIGKILL'),
  }),
);

const crashPoints: readonly (readonly [ServiceName, string])[] = [
  ...(['relay-read', 'relay-sent', 'relay-marked'] as const).map((point) => ['shop', point] as const),
  ...(['receive-before', 'receive-stored', 'receive-committed', 'attempt-begun'] as const).map(
    (point) => ['depot', point] as const,
  ),
  ...(['handler-ended', 'message-settled', 'message-committed'] as const).map((point) => ['archive', point] as const),
];

const points = crashPoints.map(
  ([service, point]): Fault => ({
    name: `at-${point}`,
    what: `an instance of ${service} is killed at the crash point ${point}`,
    share: 1 / 6,
    // The other instance is away meanwhile: the relay's lease, and the partitions, are this one's.
    happen: async (world) => {
      const [one, other] = world.of(service);
      other!.signal('SIGSTOP');
      await one!.dieAt(`${point}:${1 + Math.floor(Math.random() * 20)}`);
      other!.signal('SIGCONT');
    },
  }),
);

const links: Fault[] = (['kafka', 'postgres'] as const).flatMap((link): Fault[] => [
  {
    name: `cut-${link}`,
    what: `every connection to ${link} is cut`,
    share: 1 / 10,
    happen: async (world) => world.links[link].cut(),
  },
  {
    name: `hole-${link}`,
    what: `10 s in which no data passes to or from ${link} and connections stay open`,
    share: 1 / 10,
    happen: async (world) => {
      world.links[link].blackHole(true);
      await pause(10_000);
      world.links[link].blackHole(false);
    },
  },
  {
    name: `slow-${link}`,
    what: `5 s in which all data to and from ${link} is delayed by half a second`,
    share: 1 / 10,
    happen: async (world) => {
      world.links[link].delay(500);
      await pause(5_000);
      world.links[link].delay(0);
    },
  },
]);

const frames: Fault[] = [
  {
    name: 'swallow-produce',
    what: 'the broker writes and its response is lost, ten times',
    share: 1 / 10,
    happen: async (world) => {
      let left = 10;
      world.links.kafka.frames = {
        answer: (frame, { key }) => {
          if (key !== produce || left === 0) return frame;
          left -= 1;
          return undefined;
        },
      };
      const end = performance.now() + 5_000;
      while (left > 0 && performance.now() < end) await pause(50);
      world.links.kafka.frames = {};
    },
  },
  {
    name: 'cut-answer',
    what: 'connections break after every 20 KB of fetch responses, for 5 s',
    share: 1 / 10,
    happen: async (world) => {
      let bytes = 0;
      world.links.kafka.frames = {
        answer: (frame, { key }, link) => {
          bytes += key === fetching ? frame.length : 0;
          if (bytes < 20_000) return frame;
          bytes = 0;
          link.cut();
          return undefined;
        },
      };
      await pause(5_000);
      world.links.kafka.frames = {};
    },
  },
];

const parts: Fault[] = [
  {
    name: 'stop-instance',
    what: 'an instance is stopped and another started',
    share: 1 / 10,
    happen: async (world, _account, nth) => {
      const service = services[nth % services.length]!;
      world.enlist(service);
      const [first] = world.of(service);
      world.members.splice(world.members.indexOf(first!), 1);
      await first!.dismiss('SIGTERM');
    },
  },
  {
    name: 'freeze',
    what: 'an instance is paused for 20 s, longer than its lease and its session, and continues',
    share: 1 / 10,
    happen: async (world, _account, nth) => {
      const frozen = any(world.of(services[nth % services.length]!));
      frozen.signal('SIGSTOP');
      await pause(20_000);
      frozen.signal('SIGCONT');
    },
  },
  {
    name: 'kill-broker',
    what: 'SIGKILL of the broker',
    share: 1 / 6,
    happen: (world) => world.killBroker(),
  },
  {
    name: 'kill-leader',
    what: 'SIGKILL of one of three brokers (three replicas, two in sync required) that leads a third of the partitions; recovery: from the kill',
    share: 1 / 6,
    brokers: 3,
    happen: (world) => world.killLeader(),
  },
  { name: 'stop-broker', what: 'the broker is restarted', share: 1 / 30, happen: (world) => world.stopBroker() },
  {
    name: 'stop-postgres',
    what: 'PostgreSQL stops in the mode "immediate"',
    share: 1 / 10,
    happen: (world) => world.stopPostgresAtOnce(),
  },
  {
    name: 'terminate',
    what: 'every connection of a database is terminated',
    share: 1 / 10,
    happen: (world, _account, nth) => world.terminateConnections(services[nth % services.length]!),
  },
  {
    name: 'idle-transaction',
    what: 'a transaction that has published to ten orders does nothing for 10 s, and is terminated',
    share: 1 / 10,
    happen: async (world) => {
      const { owner } = world.databases.shop;
      const idle = world.databases.shop.app.transaction(async (tx) => {
        const context = { source: 'urn:example:shop', now: new Date() };
        for (let n = 0; n < 10; n++) await publish(tx, placed, { orderId: `o${n}`, n: 0 }, context);
        const { rows } = await tx.query('SELECT pg_backend_pid() AS pid');
        await pause(10_000);
        await owner.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
        await tx.query('SELECT 1');
      });
      await idle.then(
        () => Promise.reject(new Error('a terminated transaction went on')),
        () => undefined,
      );
    },
  },
  {
    name: 'scale',
    what: 'archive is scaled from two instances to one, four, one and two',
    share: 1 / 15,
    happen: async (world) => {
      await world.dismiss('archive');
      for (let n = 0; n < 3; n++) world.enlist('archive');
      await pause(3_000);
      for (let n = 0; n < 3; n++) await world.dismiss('archive', n === 1 ? 'SIGKILL' : 'SIGTERM');
      world.enlist('archive');
    },
  },
  {
    name: 'replay',
    what: 'archive reads both topics again from their beginning',
    share: 1 / 15,
    happen: async (world) => {
      while (world.of('archive').length > 0) await world.dismiss('archive');
      const admin = world.bus.kafka.admin();
      await admin.connect();
      const { prefix } = world.bus.address;
      for (const { topic } of topics) {
        await admin.resetOffsets({ groupId: `${prefix}archive`, topic: prefix + topic, earliest: true });
      }
      await admin.disconnect();
      for (let n = 0; n < 2; n++) world.enlist('archive');
    },
  },
];

let poisonous = 0;
const order = () => {
  poisonous += 1;
  return `poison-${poisonous}`;
};

/** A poisonous event with an innocent one before it and one behind it, in a stream of their own. */
async function poison(world: World, account: Account, messages: number, data: object, event = placed): Promise<void> {
  const orderId = order();
  await world.load.place(orderId);
  const { n } = await world.load.place(orderId, data, event);
  account.seeded.add(n);
  account.seededMessages += messages;
  await world.load.place(orderId);
}

const poisonings: Fault[] = [
  ...poisons.map(
    (kind: Poison): Fault => ({
      name: `poison-${kind}`,
      what: `depot's handler of an event ${{ throws: 'always throws', hangs: 'never returns', kills: 'kills its process' }[kind]}`,
      share: 1 / 30,
      happen: (world, account) => poison(world, account, 1, { does: kind }),
    }),
  ),
  {
    name: 'poison-schema',
    what: 'an event that does not fit its schema',
    share: 1 / 30,
    happen: (world, account) => poison(world, account, 2, { surprise: true }, misplaced),
  },
  {
    name: 'poison-bytes',
    what: 'a record that is not an event',
    share: 1 / 30,
    happen: async (world, account) => {
      const producer = world.bus.kafka.producer({ allowAutoTopicCreation: false });
      await producer.connect();
      const topic = `${world.bus.address.prefix}shop`;
      await producer.send({ topic, messages: [{ key: 'x', value: Buffer.from([0xff, 0x00, 0x80]) }] });
      await producer.disconnect();
      account.seededMessages += 2; // depot and archive
    },
  },
  {
    name: 'unknown-version',
    what: 'an event of an unknown version, which is skipped',
    share: 1 / 30,
    happen: async (world, account) => {
      const orderId = order();
      const { n } = await world.load.place(orderId, {}, placedLater);
      account.unheard.add(n);
      await world.load.place(orderId);
    },
  },
  {
    name: 'oversize',
    what: 'an event of 64 KB and one byte, which is refused at publishing',
    share: 1 / 30,
    happen: async (world) => {
      const { outcome } = await world.load.place(order(), { ballast: 'x'.repeat(65_536) });
      if (outcome !== 'failed') throw new Error('an event of over 64 KB was published');
    },
  },
];

export const catalogue: readonly Fault[] = [
  ...kills,
  ...points,
  takeOver,
  ...parts,
  ...timerOutages,
  ...links,
  ...frames,
  ...poisonings,
];
