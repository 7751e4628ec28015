import { catalogue, dossierErased } from '@rondetafel/contracts';
import type { Sql } from '../sql.ts';

/**
 * Erases what the platform and eventing store about an erased id: published and received events, timers, stored responses
 * and revisions, each as soon as it is no longer needed.
 *
 * Kept on purpose, without content: the audit trail and the register of processing (who did what, by law; outside of
 * the case), and the position of each stream (a random id and a number, without which a repeated event would count as new).
 */
const traces: readonly Trace[] = [
  {
    table: 'outbox',
    over: 'published_at IS NOT NULL',
    open: 'published_at IS NULL',
    about: `concat_ws(' ', stream, data)`,
  },
  {
    table: 'inbox_message',
    over: `status IN ('done', 'skipped')`,
    open: `status IN ('pending', 'held', 'parked')`,
    about: `concat_ws(' ', stream, data, raw)`,
  },
  { table: 'timer', over: 'true', about: `concat_ws(' ', key, stream, data)` },
  { table: 'chassis.revision', over: 'true', about: 'object' },
  { table: 'chassis.command', over: 'true', about: `concat_ws(' ', route, answer)` },
];

interface Trace {
  readonly table: string;
  /** The rows that are no longer needed. */
  readonly over: string;
  /** The others, found by an index. Absent where there are none. */
  readonly open?: string;
  /** What of a row may name an id. */
  readonly about: string;
}

export async function rememberErased(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query(
    'INSERT INTO chassis.erased_subject (subject) SELECT unnest($1::uuid[]) ON CONFLICT (subject) DO NOTHING',
    [ids],
  );
}

/** `$1`: the ids as patterns. */
const removalFrom = ({ table, over, about }: Trace, n: number) =>
  `removed_${n} AS (DELETE FROM ${table} WHERE ${over} AND ${about} LIKE ANY ($1))`;
const stillNamed = traces.flatMap(({ table, open, about }) =>
  open ? [`EXISTS (SELECT FROM ${table} WHERE ${open} AND ${about} LIKE '%' || subject || '%')`] : [],
);

/** The streams of which each is one case’s: nearly all events about it, with its members, are in them. */
const caseStreams = [...new Set(catalogue.filter(({ key }) => key === dossierErased.key).map(({ stream }) => stream))];

/**
 * Within the transaction that erases these ids. Of events, of which there are many, those in the streams of a case, by
 * index; the others go in the next round. So do the events of the erasing transaction, which are stored at its end.
 */
export async function sweepAtOnce(sql: Sql, ids: readonly string[]): Promise<void> {
  const streams = ids.flatMap((id) => caseStreams.map((stream) => `${stream}:${id}`));
  const few = traces.filter(({ open }) => !open).map(removalFrom);
  await sql.query(
    `WITH ${few.join(', ')},
       sent AS (DELETE FROM outbox WHERE published_at IS NOT NULL AND stream = ANY ($2::text[]))
     DELETE FROM inbox_message WHERE status IN ('done', 'skipped') AND stream = ANY ($2::text[])
       AND hashtextextended(stream, 0) = ANY (ARRAY(SELECT hashtextextended(s, 0) FROM unnest($2::text[]) AS s))`,
    [patternsOf(ids), streams],
  );
}

const named = `(${stillNamed.join(' OR ')})`;

/**
 * Each minute: deletes what is no longer needed of the ids that are not done yet. Deleting reads all that is over, once
 * however many ids there are; an index on every id in every event would cost more, at each of them. So it is done when an
 * id is new and once more when nothing that waits names it; in between, which can be days where a message is parked, only
 * what waits is looked at, by index. One statement and so one snapshot: a row is either over and deleted, or still open
 * and keeps its id from being done.
 */
export async function sweepErased(sql: Sql): Promise<void> {
  const { rows } = await sql.query(
    `SELECT subject, looked_at IS NULL OR NOT ${named} AS due FROM chassis.erased_subject WHERE swept_at IS NULL
     ORDER BY looked_at NULLS FIRST LIMIT 100`,
  );
  if (rows.length === 0) return;
  const due = rows.filter((row) => row.due).map(({ subject }) => subject);
  if (due.length > 0) {
    await sql.query(
      `WITH ${traces.map(removalFrom).join(', ')}
       UPDATE chassis.erased_subject SET swept_at = CASE WHEN NOT ${named} THEN clock_timestamp() END
       WHERE subject = ANY ($2::uuid[]) AND swept_at IS NULL`,
      [patternsOf(due), due],
    );
  }
  await sql.query('UPDATE chassis.erased_subject SET looked_at = clock_timestamp() WHERE subject = ANY ($1::uuid[])', [
    rows.map(({ subject }) => subject),
  ]);
}

const patternsOf = (ids: readonly string[]) => ids.map((id) => `%${id}%`);
