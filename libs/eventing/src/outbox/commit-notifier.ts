import type { Database } from '../sql.ts';
import { Rhythm } from '../wakeup.ts';

const channel = 'eventing_outbox';

/** Milliseconds. */
const listenAgainAfter = 5_000;
const notifyAfter = 25;

/**
 * Notifies the instance that relays of what others committed. It does so after the commit: a NOTIFY in the transaction
 * would let one commit wait for the other. An instance that misses it finds the work by itself, a little later.
 */
export class CommitNotifier {
  private readonly listening: Rhythm;
  private listener: { close(): Promise<void> } | undefined;
  private pending: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    onCommit: () => void,
  ) {
    this.listening = new Rhythm(
      listenAgainAfter,
      async () => {
        this.listener ??= await database.listen?.(channel, onCommit, () => {
          this.listener = undefined;
        });
      },
      () => {}, // the database is away
    );
  }

  /** Several calls within a short time are one notification: whoever gets it looks for all there is. */
  notify(): void {
    if (this.stopped) return; // a transaction may commit after the relay stopped; the next relay looks by itself
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      this.database.query('SELECT pg_notify($1, $2)', [channel, '']).catch(() => {});
    }, notifyAfter);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.pending);
    await this.listening.stop();
    await this.listener?.close();
  }
}
