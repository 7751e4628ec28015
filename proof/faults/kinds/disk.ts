import { fillDisk } from '../../../libs/eventing/faults/outages.ts';
import { type Outage, recovery } from '../outage.ts';

/** On a file system of limited size, which only root may mount. */
export const diskOutages: readonly Outage[] = (['postgres', 'kafka'] as const).map((part) => ({
  name: `services-full-${part}`,
  what: `the disk of ${part} is full, until 10 s after its log first says so (two processes of each service); ${recovery}, once there is room`,
  share: 1 / 30,
  happen: ({ parts }) => fillDisk(parts, part),
}));
