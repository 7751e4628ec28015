import { Gathering } from '../gathering.ts';
import { listed, type Sql } from '../sql.ts';

/** Seconds for which nobody claims a message of which a failed attempt is being recorded. */
const recording = 5;

/**
 * Writes down, outside any handler's transaction, which attempts begin and end. A process that dies takes its
 * transactions with it but not these lines: an attempt that began and never ended is what a message leaves that kills
 * its process.
 */
export class Attempts {
  private readonly begun = new Gathering((ids: readonly (readonly string[])[]) => this.write(ids.flat()));
  private forgotten = new Set<string>();

  constructor(private readonly database: Sql) {}

  /** Resolves when the beginning is written down. */
  begin(messageIds: readonly string[]): Promise<void> {
    return this.begun.add(messageIds);
  }

  /**
   * The attempt failed. To be called while the message is still locked, so that nobody else has a go meanwhile; only who
   * read the table just before, and came to the message just after, tries it once more at once, which counts as well.
   * Where it failed at its very end its own transaction has this line too, and waits for us: then it is with the next one.
   */
  async fail(messageId: string, toBeRecorded: boolean): Promise<void> {
    const end = `UPDATE inbox_attempt SET started = 0, not_before = clock_timestamp() + $2 * interval '1 s'
      WHERE message_id = (SELECT message_id FROM inbox_attempt WHERE message_id = $1 FOR UPDATE SKIP LOCKED)`;
    const written = this.database.query(end, [messageId, toBeRecorded ? recording : 0]);
    const rows = await written.then(({ rowCount }) => rowCount ?? 0).catch(() => 0);
    if (rows === 0) this.forget(messageId);
  }

  /** An attempt over several failed: it counts for none, and from now on each is tried by itself. Called likewise. */
  async part(messageIds: readonly string[]): Promise<void> {
    const mark = `INSERT INTO inbox_attempt (message_id, started) SELECT id, 0 FROM unnest($1::bigint[]) AS id
      ON CONFLICT (message_id) DO UPDATE SET started = 0`;
    await this.database.query(mark, [messageIds]).catch(() => {
      for (const id of messageIds) this.forget(id);
    });
  }

  /** Its end could not be written down; it is with the next line. */
  private forget(messageId: string): void {
    this.forgotten.add(messageId);
  }

  private async write(begun: readonly string[]): Promise<void> {
    const { forgotten } = this;
    this.forgotten = new Set();
    // Ended and begun again since the last line: the count stays what it was.
    const up = begun.filter((id) => !forgotten.has(id));
    const gone = [...forgotten].filter((id) => !begun.includes(id));
    try {
      await this.database.query(
        `WITH gone AS (DELETE FROM inbox_attempt WHERE message_id = ANY (${listed(2, 'bigint')}))
         INSERT INTO inbox_attempt AS a (message_id, started) SELECT id, 1 FROM unnest(${listed(1, 'bigint')}) AS id
         ON CONFLICT (message_id) DO UPDATE SET started = a.started + 1, not_before = NULL`,
        [up, gone],
      );
    } catch (error) {
      for (const id of forgotten) this.forget(id);
      throw error;
    }
  }
}

/**
 * Lets attempts run side by side, except those of suspects: messages of which an attempt never ended. A suspect runs
 * while nothing else does, so that no other is suspected when it takes the process down again.
 */
export class Quarantine {
  private running = 0;
  private alone = false;
  private queue: { suspect: boolean; enter: () => void }[] = [];

  /** Resolves when the attempt may begin, with what to call when it has ended. */
  async enter(suspect: boolean): Promise<() => void> {
    await new Promise<void>((enter) => {
      this.queue.push({ suspect, enter });
      this.admit();
    });
    return () => {
      this.running -= 1;
      this.alone = false;
      this.admit();
    };
  }

  private admit(): void {
    for (let next = this.queue[0]; next && !this.alone; next = this.queue[0]) {
      if (next.suspect && this.running > 0) return;
      this.queue.shift();
      this.running += 1;
      this.alone = next.suspect;
      next.enter();
    }
  }
}
