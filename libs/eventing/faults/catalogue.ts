import type { Fault } from './fault.ts';
import { clockFaults } from './kinds/clock.ts';
import { diskFaults } from './kinds/disk.ts';
import { instanceFaults } from './kinds/instances.ts';
import { kafkaFaults } from './kinds/kafka.ts';
import { postgresFaults } from './kinds/postgres.ts';
import { recordFaults } from './kinds/records.ts';
import { timerOutages } from './kinds/timers.ts';

/** Every fault of the ring, by what goes wrong. */
export const catalogue: readonly Fault[] = [
  ...instanceFaults,
  ...kafkaFaults,
  ...postgresFaults,
  ...timerOutages,
  ...recordFaults,
  ...clockFaults,
  ...diskFaults,
];
