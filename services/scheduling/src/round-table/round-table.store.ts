import type { Id } from '@rondetafel/contracts';
import {
  type Aggregate,
  actorId,
  type Moment,
  type Page,
  type PageRequest,
  type Part,
  pageBy,
  type Tx,
} from '@rondetafel/platform';
import { In, Not } from 'typeorm';
import { refuse } from '../refuse.ts';
import { factsOnce, type ReadFacts } from '../roster/roster.store.ts';
import { watchTerm } from '../term/term.store.ts';
import { caseProgress } from './domain/case-progress.ts';
import type { KeptTable } from './domain/round-table.ts';
import { occupy } from './reservation.store.ts';
import { fromSealed, toSealed } from './round-table.sealed.ts';
import { type RoundTableRow, roundTableTable } from './round-table.table.ts';

/** A table and all that it occupies; the term of its case is looked at again whenever it changes. */
export const roundTableOf: Aggregate<KeptTable, ReadFacts> = {
  name: 'round-table',
  load: async (tx, roundTableId) => {
    const row = await tx
      .repository(roundTableTable)
      .findOne({ where: { roundTableId }, lock: { mode: 'pessimistic_write' } });
    return row ? opened(tx, row) : undefined;
  },
  // Read when they are asked for: an answer that changes nothing needs none of them.
  facts: (tx, { table }) => factsOnce(tx, table.caseId),
  save: (tx, { next, moment }) => saveTable(tx, next, moment.now),
  after: [
    (tx, { next, facts, moment }) => watchTermOfCase(tx, { caseId: next.table.caseId, own: next, facts }, moment),
  ],
  unknown: () => refuse('table-unknown', { rule: 'S000-17', kind: 'unknown' }),
};

/** For a transaction that read the facts of the case already. */
export const roundTableWith = (facts: ReadFacts): typeof roundTableOf => ({ ...roundTableOf, facts: () => facts });

/** @param own a table as it is now; without it all are read. */
export async function watchTermOfCase(
  tx: Tx,
  { caseId, own, facts }: { caseId: Id; own?: KeptTable; facts: ReadFacts },
  moment: Moment,
): Promise<void> {
  const progress = async () => {
    const [known, others] = await Promise.all([facts(), tablesOfCase(tx, caseId, own?.table.roundTableId)]);
    return caseProgress(known, own ? [own, ...others] : others, moment.municipality);
  };
  await watchTerm(tx, caseId, progress(), moment);
}

/** To read, not to change. */
export async function findTable(tx: Tx, roundTableId: Id): Promise<KeptTable> {
  const row = await tx.repository(roundTableTable).findOneBy({ roundTableId });
  const kept = row && (await opened(tx, row));
  if (!kept) throw roundTableOf.unknown();
  return kept;
}

/** The tables of a case that are not over, locked. */
export async function lockOpenTables(tx: Tx, caseId: Id): Promise<KeptTable[]> {
  const rows = await tx.repository(roundTableTable).find({
    where: { caseId, ended: false },
    order: { roundTableId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return allOpened(tx, rows);
}

/** Newest first. */
export async function tablesOfCase(tx: Tx, caseId: Id, except?: Id): Promise<KeptTable[]> {
  const where = { caseId, ...(except && { roundTableId: Not(except) }) };
  const tables = await allOpened(tx, await tx.repository(roundTableTable).findBy(where));
  return tables.sort((a, b) => (a.table.calledAt < b.table.calledAt ? 1 : -1));
}

/**
 * Those that are not over, of every case in sight of the actor. Row-level security shows the actor's own rows of
 * `own_table` alone, and looks at the cases of this page alone.
 */
export async function openTablesInSight(tx: Tx, page: PageRequest): Promise<Page<KeptTable>> {
  const { items: own, _links } = await pageBy(
    tx,
    page,
    ({ after = leastId, limit }: Part<Id>) => ownTables(tx, after, limit),
    ({ roundTableId }) => roundTableId,
  );
  if (own.length === 0) return { items: [], _links };
  const where = { roundTableId: In(own.map(({ roundTableId }) => roundTableId)), ended: false };
  const caseIds = new Set(own.map(({ caseId }) => caseId));
  const [, rows] = await Promise.all([
    tx.narrowTo(...caseIds),
    tx.repository(roundTableTable).find({ where, order: { roundTableId: 'ASC' } }),
    // With one statement those of all.
    tx.vault.of([...caseIds]),
  ]);
  return { items: await allOpened(tx, rows), _links };
}

/** Those that are not over at which this person has a seat or is asked, for the worker, which sees all. */
export async function openTablesOfGuest(tx: Tx, personId: Id): Promise<KeptTable[]> {
  const { rows } = await tx.query('SELECT round_table_id AS id FROM guest WHERE person_id = $1', [personId]);
  if (rows.length === 0) return [];
  const where = { roundTableId: In(rows.map(({ id }) => id)), ended: false };
  return allOpened(tx, await tx.repository(roundTableTable).findBy(where));
}

const leastId = '00000000-0000-0000-0000-000000000000';

async function ownTables(tx: Tx, after: Id, limit: number): Promise<{ roundTableId: Id; caseId: Id }[]> {
  const { rows } = await tx.query(
    `SELECT round_table_id AS "roundTableId", case_id AS "caseId" FROM own_table
     WHERE person_id = ${actorId} AND round_table_id > $1 ORDER BY round_table_id LIMIT $2`,
    [after, limit],
  );
  return rows;
}

const place = (row: Id) => ({ table: 'round_table', column: 'sealed', row });

/** Undefined when its key was destroyed. */
async function opened(tx: Tx, row: RoundTableRow): Promise<KeptTable | undefined> {
  const { roundTableId, caseId, version, sealed } = row;
  const keys = await tx.vault.of([caseId]);
  const text = keys.open(caseId, place(roundTableId), sealed);
  return text === null ? undefined : { ...fromSealed(text), version };
}

async function allOpened(tx: Tx, rows: readonly RoundTableRow[]): Promise<KeptTable[]> {
  const tables = await Promise.all(rows.map((row) => opened(tx, row)));
  return tables.filter((kept) => kept !== undefined);
}

/** Keeps a table with all that it occupies. */
async function saveTable(tx: Tx, { table, decisions, version }: KeptTable, now: string): Promise<void> {
  const { roundTableId, caseId, booking, offer, ending } = table;
  const keys = await tx.vault.ensure([caseId]);
  const sealed = keys.seal(caseId, place(roundTableId), toSealed({ table, decisions }));
  const row = { roundTableId, caseId, version: version + 1, ended: ending !== undefined, sealed };
  const invited = ending?.how === 'cancelled' ? [] : (booking?.guests ?? []).map(({ personId }) => personId);
  const guests = [...new Set([...invited, ...(offer?.asked ?? [])])];
  await Promise.all([
    version === 0 ? tx.insert(roundTableTable, row) : tx.repository(roundTableTable).update({ roundTableId }, row),
    version > 0 &&
      tx.query('DELETE FROM guest WHERE round_table_id = $1 AND person_id <> ALL ($2::uuid[])', [roundTableId, guests]),
    guests.length > 0 &&
      tx.query(
        `INSERT INTO guest (round_table_id, case_id, person_id) SELECT $1, $2, unnest($3::uuid[])
         ON CONFLICT DO NOTHING`,
        [roundTableId, caseId, guests],
      ),
  ]);
  // By itself: whether the slot was taken must be the first that is heard.
  if (version > 0) await occupy(tx, table, now);
}
