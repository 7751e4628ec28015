import type { Refusal } from '@rondetafel/contracts';
import { recordedCode } from '../problem/recorded-code.ts';
import type { Sql } from '../sql.ts';
import { newSpanId, type Trace } from '../trace.ts';

/** Who did what to what (BIO2 8.15.01). Ids and codes, never content. */
export interface AuditEntry {
  /** kebab-case, `register-case`. */
  readonly action: string;
  /** `case:<id>` */
  readonly object: string;
  /** `done`; where the rules refused it, the refusal's code. */
  readonly result?: string;
}

/** That data of these persons was processed (Logboek Dataverwerkingen); without the user, whom the trace id links. */
export interface Processing {
  /** A code of the service's `activities`. */
  readonly activity: string;
  /** Ids of the persons the data is about: one line each. */
  readonly subjects: readonly string[];
  readonly subjectType?: string;
}

export interface Origin {
  /** The transaction's actor, in its audit entries. */
  readonly personId?: string;
  readonly organisationId?: string;
  readonly trace: Trace;
  /** The origin: `POST /v1/cases`, an event type, a sender's name. */
  readonly via: string;
}

/**
 * Both logs of a transaction, written just before its end: what is committed is logged, what is rolled
 * back is not, and nothing is sampled (ecosystem 4.1).
 */
export class Trail {
  readonly entries: AuditEntry[] = [];
  readonly #lines: { activity: string; subject: string; type: string; startedAt: Date }[] = [];
  readonly #startedAt = new Date();
  constructor(private readonly activities: Readonly<Record<string, string>>) {}

  audit(entry: AuditEntry): void {
    this.entries.push(entry);
  }

  /** What is committed all the same, such as a try that counts: on record with the refusal that the caller gets after it. */
  refused(refusal: Refusal, roles: readonly string[]): void {
    for (const [n, entry] of this.entries.entries())
      this.entries[n] = { result: recordedCode(refusal, roles), ...entry };
  }

  processed({ activity, subjects, subjectType = 'household-member' }: Processing): void {
    if (!(activity in this.activities)) throw new Error(`"${activity}" is not in the service's activities`);
    for (const subject of new Set(subjects)) {
      this.#lines.push({ activity, subject, type: subjectType, startedAt: this.#startedAt });
    }
  }

  /** Sends all of it synchronously. Who it was, the database takes from the transaction itself. */
  async write(tx: Sql, { trace, via }: Origin): Promise<void> {
    const { entries } = this;
    const lines = this.#lines;
    await Promise.all([
      entries.length > 0 &&
        tx.query('SELECT chassis.audit($1, $2, $3, $4, $5)', [
          via,
          trace.traceId,
          entries.map((e) => e.action),
          entries.map((e) => e.object),
          entries.map((e) => e.result ?? 'done'),
        ]),
      lines.length > 0 &&
        tx.query('SELECT chassis.log_processing($1, $2, $3, $4, $5, $6, $7, $8)', [
          via,
          trace.traceId,
          trace.spanId,
          lines.map(() => newSpanId()),
          lines.map((l) => l.activity),
          lines.map((l) => l.subject),
          lines.map((l) => l.type),
          lines.map((l) => l.startedAt),
        ]),
    ]);
  }
}
