import { type ServiceName, services } from '../../dev/launcher/options.ts';
import { killBroker, stopBroker, stopPostgresAtOnce } from '../../libs/eventing/faults/outages.ts';
import type { Services } from './platform.ts';

/** A kind of fault of the four services. */
export interface Kind {
  readonly name: string;
  readonly what: string;
}

export interface Outage extends Kind {
  /** Number of outages as a share of the kills of one service. */
  readonly share: number;
  happen(world: Services): Promise<void>;
}

export const killOf = (service: ServiceName): string => `services-kill-${service}`;

/** What counts as recovered: it responds, and receives through Kafka again. */
const recovered = '`/health/live` responds and a newer event was handled or a newer heartbeat received';
const recovery = `recovery: from when it responds again until for every service ${recovered}`;

export const outages: readonly Outage[] = [
  {
    name: 'services-kill-broker',
    what: `SIGKILL of the broker of the four services; ${recovery}`,
    share: 1 / 20,
    happen: ({ parts }) => killBroker(parts),
  },
  {
    name: 'services-stop-broker',
    what: `the broker of the four services is restarted; ${recovery}`,
    share: 1 / 60,
    happen: ({ parts }) => stopBroker(parts),
  },
  {
    name: 'services-stop-postgres',
    what: `PostgreSQL of the four services stops in the mode "immediate"; ${recovery}`,
    share: 1 / 30,
    happen: ({ parts }) => stopPostgresAtOnce(parts),
  },
];

export const kinds: readonly Kind[] = [
  ...services.map((service) => ({
    name: killOf(service),
    what: `SIGKILL of ${service} (its only process, restarted at once), every fifth during its start; recovery: from the kill until ${recovered}, of the kills while broker and database were available`,
  })),
  ...outages,
];
