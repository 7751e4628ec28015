import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

interface Kept {
  /** The day on which filling began: all days of the cases are counted from it. */
  today: string;
  bodies: Record<string, object>;
  answers: Record<string, unknown>;
}

/**
 * What was sent and what was answered, in a file. A filling that was killed goes on from it: a command is sent again with
 * the same `Idempotency-Key` and the same body, which the services answer as before, and one that was answered is not
 * sent again.
 */
export class Journal {
  private constructor(
    private readonly file: string,
    private readonly kept: Kept,
  ) {}

  static open(file: string, today: string): Journal {
    const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { today, bodies: {}, answers: {} };
    return new Journal(file, kept);
  }

  get today(): string {
    return this.kept.today;
  }

  async once(step: string, body: object, send: (body: object) => Promise<unknown>): Promise<any> {
    const { bodies, answers } = this.kept;
    if (step in answers) return answers[step];
    bodies[step] ??= body;
    this.write();
    answers[step] = (await send(bodies[step])) ?? null;
    this.write();
    return answers[step];
  }

  /** In one move, so that a killed process leaves the file before or after. */
  private write(): void {
    writeFileSync(`${this.file}.new`, JSON.stringify(this.kept));
    renameSync(`${this.file}.new`, this.file);
  }
}
