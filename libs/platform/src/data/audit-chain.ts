import type { Sql } from '../sql.ts';
import { newTrace } from '../trace.ts';
import type { WorkerDatabase } from './database.ts';

export interface Seal {
  readonly batch: number;
  readonly count: number;
  readonly digest: Buffer;
}

/** One entry as text, as `chassis.seal_audit` has it: the same on every server, no time zone, no float, no order of keys. */
const line = `jsonb_build_array(id, (extract(epoch FROM at) * 1000000)::bigint, person_id, organisation_id, action, object,
  result, origin, trace_id)::text`;

const digestOf = (previous: string, lines: string) =>
  `sha256(coalesce(${previous}, ''::bytea) || convert_to(${lines}, 'UTF8'))`;

/**
 * Chains the entries that are not sealed yet to those that are (BIO2 8.15.05), in batches outside of requests: a chain in
 * each transaction would serialise them.
 */
export async function sealAudit(database: WorkerDatabase, atMost = 1000): Promise<Seal | undefined> {
  return database.inTransaction({ trace: newTrace(), via: 'audit-seal' }, async (tx) => {
    const { rows } = await tx.query('SELECT batch, count, digest FROM chassis.seal_audit($1)', [atMost]);
    return rows[0] && { batch: Number(rows[0].batch), count: rows[0].count, digest: rows[0].digest };
  });
}

/** What was found of these batches; `last` is the newest of them, to go on after. */
export interface CheckedSeals {
  readonly seals: number;
  readonly mismatched: readonly number[];
  readonly last: { readonly batch: number; readonly digest: string } | null;
}

/**
 * The batches whose entries, link or number do not match, of `atMost` after this one. Removal of the newest ones shows by
 * the head of the chain in the log.
 */
export async function verifyAudit(sql: Sql, after = 0, atMost = 200): Promise<CheckedSeals> {
  const { rows } = await sql.query(
    `SELECT s.batch, encode(s.digest, 'hex') AS digest,
       s.batch <> s.place OR s.count <> e.found
         OR s.digest <> ${digestOf('s.previous', `coalesce(e.lines, '')`)} AS mismatched
     FROM (
       SELECT batch, count, digest, $1::bigint + row_number() OVER (ORDER BY batch) AS place,
         coalesce(lag(digest) OVER (ORDER BY batch), (SELECT digest FROM chassis.audit_seal WHERE batch = $1)) AS previous
       FROM chassis.audit_seal WHERE batch > $1 ORDER BY batch LIMIT $2) s
     LEFT JOIN LATERAL (SELECT count(*)::int AS found, string_agg(${line}, E'\\n' ORDER BY id) AS lines
       FROM chassis.audit_entry e WHERE e.batch = s.batch) e ON true
     ORDER BY s.batch`,
    [after, atMost],
  );
  const newest = rows.at(-1);
  return {
    seals: rows.length,
    mismatched: rows.filter(({ mismatched }) => mismatched).map(({ batch }) => Number(batch)),
    last: newest ? { batch: Number(newest.batch), digest: newest.digest } : null,
  };
}
