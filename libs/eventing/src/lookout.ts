import type { Sql } from './sql.ts';

/** Whether such a row exists; its parameters are numbered from 1. */
export interface Question {
  readonly sql: string;
  readonly values?: readonly unknown[];
}

/**
 * Looks whether there is work before anybody begins a transaction to take it. What several parts of a process ask in
 * the same turn of its loop is one statement; with `inStep` one timer wakes them all.
 */
export class Lookout {
  private waiting: { question: Question; resolve: (yes: boolean) => void; reject: (error: unknown) => void }[] = [];

  constructor(private readonly database: Sql) {}

  /** @param question for instance `SELECT FROM timer WHERE due_at <= $1` */
  exists(question: Question): Promise<boolean> {
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ question, resolve, reject }) === 1) setImmediate(() => void this.ask());
    });
  }

  private async ask(): Promise<void> {
    // Always in the same order, so that there are few statements to plan.
    const waiting = this.waiting.sort((one, other) => (one.question.sql < other.question.sql ? -1 : 1));
    this.waiting = [];
    const values: unknown[] = [];
    const asked = waiting.map(({ question }) => {
      const before = values.length;
      values.push(...(question.values ?? []));
      return `EXISTS (${question.sql.replace(/\$(\d+)/g, (_, nth) => `$${Number(nth) + before}`)})`;
    });
    try {
      const { rows } = await this.database.query(`SELECT ARRAY[${asked.join(', ')}] AS answers`, values);
      for (const [nth, { resolve }] of waiting.entries()) resolve(rows[0].answers[nth]);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}

/** Milliseconds until the next moment at which everybody in this process who polls so often does. */
export function inStep(every: number): number {
  const left = every - (performance.now() % every);
  return left < every / 4 ? left + every : left; // a timer may be early
}
