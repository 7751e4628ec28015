import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceName, services, topics } from '../events.ts';
import { any, type Fault } from '../fault.ts';
import { takeOver } from './relay.ts';

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

export const instanceFaults: readonly Fault[] = [
  ...kills,
  ...points,
  takeOver,
  {
    name: 'kill-start',
    what: 'an instance is killed six times in a row, within the first second and a half of each start',
    share: 1 / 10,
    happen: async (world, _account, nth) => {
      const member = any(world.of(services[nth % services.length]!));
      for (let kill = 0; kill < 6; kill++) {
        (await member.kill())();
        await pause(Math.random() * 1_500);
      }
      (await member.kill())();
    },
  },
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
