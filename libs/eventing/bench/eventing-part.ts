/** Where a process of the measurement finds everything. */
export interface SideOptions {
  readonly databaseUrl: string;
  readonly brokers: string;
}

/** One service that publishes, and one that consumes; each process is one of them. Instants are milliseconds of the epoch. */
export interface Side {
  /** Commits one event, of 500 bytes, on one of the streams. */
  publish(n: number): Promise<void>;
  /** Calls back when the effect of an event was committed. Resolves when it has joined its group. */
  consume(handled: (n: number) => void): Promise<void>;
  stop(): Promise<void>;
}

/** Events belong to so many cases. */
export const streams = 300;
