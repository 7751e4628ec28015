import type { Account } from './account.ts';
import type { World } from './world.ts';

/** One way in which things go wrong. */
export interface Fault {
  readonly name: string;
  readonly what: string;
  /** How often in the campaign, of the 300 of a kill. */
  readonly share: number;
  /** What it happens in; by default one broker, and the disks of the machine. */
  readonly in?: WorldKind;
  /**
   * Makes it happen once; when it resolves, the cause is gone and recovery begins.
   * @returns seconds, where something else is to be reported as the recovery.
   */
  happen(world: World, account: Account, nth: number): Promise<void> | Promise<readonly number[]>;
}

export interface WorldKind {
  /** With more than one, everything on them has a copy on each. */
  readonly brokers?: number;
  /** PostgreSQL and the broker each have a disk that can be made full. */
  readonly smallDisks?: boolean;
  /** Consumers are paused as those of the services are. */
  readonly pausing?: boolean;
}

export const any = <T>(of: readonly T[]): T => of[Math.floor(Math.random() * of.length)]!;
