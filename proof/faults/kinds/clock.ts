import { setTimeout as pause } from 'node:timers/promises';
import { services } from '../../../dev/launcher/options.ts';
import { afterwards, type Outage } from '../outage.ts';

const clock = (name: string, which: string, seconds: number): Outage => ({
  name: `services-clock-${name}`,
  what: `the wall clock of a service jumps ten minutes ${which}, and back after 15 s (\`Date\` in its processes, by a preload; PostgreSQL, Kafka and the other services keep theirs); ${afterwards}`,
  share: 1 / 30,
  happen: async (world, nth) => {
    const service = services[nth % services.length]!;
    world.setClock(service, seconds);
    await pause(15_000);
    world.setClock(service, 0);
  },
});

export const clockOutages: readonly Outage[] = [clock('ahead', 'ahead', 600), clock('behind', 'back', -600)];
