/** What of a service's status tells an operator whether to act. */
export interface Status {
  relay: { unpublished: number; oldestSeconds: number; failingPartitions: readonly string[] };
  consumers: readonly {
    running: boolean;
    paused: boolean;
    parked: number;
    waiting: number;
    pending: number;
    oldestSeconds: number;
  }[];
}

export interface Health {
  /** `stuck`: it does not go on by itself; `behind`: it does, and is late. */
  readonly state: 'fine' | 'behind' | 'stuck';
  readonly waiting: number;
  readonly parked: number;
}

/** An event that is older than this is late. */
const lateSeconds = 60;

export function healthOf({ relay, consumers }: Status): Health {
  const sum = (of: (consumer: Status['consumers'][number]) => number) =>
    consumers.reduce((total, consumer) => total + of(consumer), 0);
  const parked = sum((one) => one.parked);
  const waiting = sum((one) => one.waiting + one.pending);
  const isStuck =
    parked > 0 || relay.failingPartitions.length > 0 || consumers.some(({ running, paused }) => paused || !running);
  const isLate = [relay, ...consumers].some(({ oldestSeconds }) => oldestSeconds > lateSeconds);
  return { state: isStuck ? 'stuck' : isLate ? 'behind' : 'fine', waiting, parked };
}
