import type { Fault } from '../fault.ts';
import { fillDisk } from '../outages.ts';

export const diskFaults: readonly Fault[] = (['postgres', 'kafka'] as const).map((part) => ({
  name: `full-${part}`,
  what: `the disk of ${part} is full, until 10 s after its log first says so; then it has room again, and recovery begins when it responds`,
  share: 1 / 30,
  in: { smallDisks: true },
  happen: (world) => fillDisk(world.parts, part),
}));
