import type { ProcessName, Services } from './platform.ts';

/** A kind of fault of the four services. */
export interface Kind {
  readonly name: string;
  readonly what: string;
}

/** What happens to the services while they are being killed, one after the other. */
export interface Outage extends Kind {
  /** Number of outages as a share of the kills of one service. */
  readonly share: number;
  /**
   * When it resolves, the cause is gone and recovery begins.
   * @throws Missed when it could not be made to happen this time.
   */
  happen(world: Services, nth: number): Promise<void>;
  /** Who must be back; by default the services. */
  readonly of?: readonly ProcessName[];
}

/** It did not happen, as when no mail came. */
export class Missed extends Error {}

/** What counts as recovered: it responds, and receives through Kafka again. */
export const received = '`/health/live` responds and a newer event was handled or a newer heartbeat received';
export const recovery = `recovery: from when it responds again until for every service ${received}`;
export const afterwards = `recovery: from the end of the cause until for every service ${received}`;
