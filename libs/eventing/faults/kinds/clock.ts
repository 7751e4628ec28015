import { setTimeout as pause } from 'node:timers/promises';
import { services } from '../events.ts';
import type { Fault } from '../fault.ts';

const clock = (name: string, which: string, seconds: number): Fault => ({
  name: `clock-${name}`,
  what: `the wall clock of every instance of a service jumps an hour ${which}, and back after 10 s (\`Date\` in these processes; PostgreSQL and Kafka keep theirs)`,
  share: 1 / 10,
  happen: async (world, _account, nth) => {
    const members = world.of(services[nth % services.length]!);
    for (const member of members) member.setClock(seconds);
    await pause(10_000);
    for (const member of members) member.setClock(0);
  },
});

export const clockFaults: readonly Fault[] = [clock('ahead', 'ahead', 3_600), clock('behind', 'back', -3_600)];
