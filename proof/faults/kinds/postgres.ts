import { stopPostgresAtOnce } from '../../../libs/eventing/faults/outages.ts';
import { type Outage, recovery } from '../outage.ts';

export const postgresOutages: readonly Outage[] = [
  {
    name: 'services-stop-postgres',
    what: `PostgreSQL of the four services stops in the mode "immediate"; ${recovery}`,
    share: 1 / 30,
    happen: ({ parts }) => stopPostgresAtOnce(parts),
  },
];
