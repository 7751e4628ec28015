import { Owner } from '@rondetafel/contracts';

/** Every service that has an ops API. */
export const services = Owner.options;
export type ServiceName = Owner;
