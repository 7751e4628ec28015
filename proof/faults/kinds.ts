import { services } from '../../dev/launcher/options.ts';
import { clockOutages } from './kinds/clock.ts';
import { diskOutages } from './kinds/disk.ts';
import { kafkaOutages } from './kinds/kafka.ts';
import { mailOutages } from './kinds/mail.ts';
import { postgresOutages } from './kinds/postgres.ts';
import { killOf, killOfPair, kills, pairKills } from './kinds/processes.ts';
import { recordOutages } from './kinds/records.ts';
import type { Kind, Outage } from './outage.ts';
import { type ProcessName, processes } from './platform.ts';

/** Faults that happen together, in one world. */
export interface StormKind {
  /** Of each service. */
  readonly instances: number;
  readonly smallDisks: boolean;
  /** Who is killed, and the name of that. */
  readonly killed: ReadonlyMap<ProcessName, string>;
  /** Kills of each, as a share of those asked for. */
  readonly share: number;
  readonly outages: readonly Outage[];
  readonly kinds: readonly Kind[];
}

const outages = [...kafkaOutages, ...postgresOutages, ...mailOutages, ...clockOutages, ...recordOutages];

export const storms: readonly StormKind[] = [
  {
    instances: 1,
    smallDisks: false,
    share: 1,
    killed: new Map(processes.map((name) => [name, killOf(name)])),
    outages,
    kinds: [...kills, ...outages],
  },
  {
    instances: 2,
    smallDisks: true,
    share: 1 / 5,
    killed: new Map(services.map((name) => [name, killOfPair(name)])),
    outages: diskOutages,
    kinds: [...pairKills, ...diskOutages],
  },
];
