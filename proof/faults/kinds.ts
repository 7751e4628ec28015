import { type ServiceName, services } from '../../dev/launcher/options.ts';
import { killBroker, stopBroker, stopPostgresAtOnce } from '../../libs/eventing/faults/outages.ts';
import type { Services } from './platform.ts';

/** One way in which things go wrong for the four services. */
export interface Kind {
  readonly name: string;
  readonly what: string;
}

export interface Outage extends Kind {
  /** How often, of the 300 kills of each service. */
  readonly share: number;
  happen(world: Services): Promise<void>;
}

export const killOf = (service: ServiceName): string => `services-kill-${service}`;

/** What counts as back: it answers, and hears through Kafka again. */
const hears = '`/health/live` answers, and an event was handled or a producer’s heartbeat heard that is younger';
const back = `recovery: from when it is there again until of every service ${hears}`;

export const outages: readonly Outage[] = [
  {
    name: 'services-kill-broker',
    what: `SIGKILL of the broker under the four services; ${back}`,
    share: 1 / 20,
    happen: ({ parts }) => killBroker(parts),
  },
  {
    name: 'services-stop-broker',
    what: `the broker is restarted under the four services; ${back}`,
    share: 1 / 60,
    happen: ({ parts }) => stopBroker(parts),
  },
  {
    name: 'services-stop-postgres',
    what: `PostgreSQL stops in the mode "immediate" under the four services; ${back}`,
    share: 1 / 30,
    happen: ({ parts }) => stopPostgresAtOnce(parts),
  },
];

export const kinds: readonly Kind[] = [
  ...services.map((service) => ({
    name: killOf(service),
    what: `SIGKILL of ${service} (its only process, started again at once), every fifth while it is still coming back; recovery: from the kill until ${hears}, of those kills during which broker and database were there`,
  })),
  ...outages,
];
