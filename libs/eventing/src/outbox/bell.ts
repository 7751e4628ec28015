import type { Database } from '../sql.ts';
import { Rhythm } from '../wakeup.ts';

const channel = 'eventing_outbox';

/** Milliseconds. */
const listenAgainAfter = 5_000;
const ringAgainAfter = 25;

/**
 * Tells the instance that relays of what others committed. It rings after the commit: a NOTIFY in the transaction would
 * let one commit wait for the other. Who does not hear it looks by itself, a little later.
 */
export class Bell {
  private readonly listening: Rhythm;
  private ear: { close(): Promise<void> } | undefined;
  private ringing: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    rung: () => void,
  ) {
    this.listening = new Rhythm(
      listenAgainAfter,
      async () => {
        this.ear ??= await database.listen?.(channel, rung, () => {
          this.ear = undefined;
        });
      },
      () => {}, // the database is away
    );
  }

  /** At most once in a while: who hears it looks for all there is. */
  ring(): void {
    this.ringing ??= setTimeout(() => {
      this.ringing = undefined;
      this.database.query('SELECT pg_notify($1, $2)', [channel, '']).catch(() => {});
    }, ringAgainAfter);
  }

  async stop(): Promise<void> {
    clearTimeout(this.ringing);
    await this.listening.stop();
    await this.ear?.close();
  }
}
