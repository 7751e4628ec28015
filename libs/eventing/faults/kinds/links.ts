import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../fault.ts';

/** On the way to Kafka or to PostgreSQL, by a TCP proxy. */
export const linkFaults = (link: 'kafka' | 'postgres'): Fault[] => [
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
];
