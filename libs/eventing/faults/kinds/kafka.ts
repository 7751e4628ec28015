import { setTimeout as pause } from 'node:timers/promises';
import { fetching, produce } from '@rondetafel/eventing/testing';
import type { Fault } from '../fault.ts';
import { linkFaults } from './links.ts';

export const kafkaFaults: readonly Fault[] = [
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
    in: { brokers: 3 },
    happen: (world) => world.killLeader(),
  },
  { name: 'stop-broker', what: 'the broker is restarted', share: 1 / 30, happen: (world) => world.stopBroker() },
  ...linkFaults('kafka'),
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
