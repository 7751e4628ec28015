export { beginInThePast } from './data/begin-in-the-past.ts';
export { migrate } from './data/migrate.ts';
export { type Passwords, type Provisioned, provisionDatabase } from './data/provision.ts';
export { readKafkaAddress } from './kafka-address.ts';
