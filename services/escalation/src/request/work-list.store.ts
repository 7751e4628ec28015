import { actorId, type Part, type Tx } from '@rondetafel/platform';
import { type Received, type WaitingTerm, waitingTerms } from './domain/age.ts';
import type { WorkItemView, WorkQuery } from './request.shapes.ts';

interface Listed {
  readonly item: Omit<WorkItemView, 'age'>;
  /** As PostgreSQL writes it. */
  readonly receivedAt: string;
}

type Place = readonly [receivedAt: string, requestId: string];
export const placeOf = ({ item, receivedAt }: Listed): Place => [receivedAt, item.requestId];

export interface Filter extends Omit<WorkQuery, 'cursor' | 'limit' | 'view' | 'age'> {
  /** Open requests of this age, by the term they have. */
  readonly received?: Record<WaitingTerm, Received>;
}

const columns = {
  state: 'state',
  direction: 'direction',
  district: 'district',
  caseId: 'case_id',
  urgent: 'urgent',
  waitsFor: 'waits_for',
  live: 'live',
} as const satisfies Partial<Record<keyof Filter, string>>;

/** A substitute's turn ends with its last day (P-13). */
const notOver = (list: string) =>
  `(${list}.until_on IS NULL OR ${list}.until_on >= current_setting('app.today')::date)`;

/** Of each of the actor's lists the rows that are asked for, along its index, as many as `limit` (a parameter). */
function onOwnLists(
  { mine, received, caseIds, newestFirst, ...filter }: Filter,
  { values, after, limit }: { readonly values: unknown[]; readonly after?: Place; readonly limit: string },
): string {
  const conditions = Object.entries(columns).flatMap(([name, column]) => {
    const value = filter[name as keyof typeof columns];
    if (value === undefined) return [];
    // As it stands: no parameter, nor `IS true`, is known to be what an index of a part of the rows has.
    return typeof value === 'boolean'
      ? [`${value ? '' : 'NOT '}w.${column}`]
      : [`w.${column} = $${values.push(value)}`];
  });
  if (caseIds) conditions.push(`w.case_id = ANY ($${values.push(caseIds)})`);
  if (received) conditions.push(...receivedIn(received, values));
  if (after) {
    const [at, requestId] = after;
    const [when, which] = [values.push(at), values.push(requestId)];
    conditions.push(`(w.received_at, w.request_id) ${newestFirst ? '<' : '>'} ($${when}, $${which})`);
  }
  const order = newestFirst ? 'DESC' : 'ASC';
  return `unnest(sight.work_lists()) AS own (list)
       CROSS JOIN LATERAL (
         SELECT * FROM work_list w WHERE w.list = own.list AND ${[notOver('w'), ...conditions].join(' AND ')}
         ORDER BY w.received_at ${order}, w.request_id ${order} LIMIT ${limit}) AS next
       WHERE starts_with(own.list, $${values.push(mine ? `${mine}:` : '')})`;
}

/** The earliest and the latest of all terms too, which is where the index begins and ends. */
function receivedIn(received: Record<WaitingTerm, Received>, values: unknown[]): string[] {
  const all = waitingTerms.map((term) => received[term]);
  const earliest = all.map(({ from }) => from).sort()[0];
  const latest = all
    .map(({ before }) => before)
    .sort()
    .at(-1);
  const [access, urgent, other] = [received.accessDecision, received.urgentRoundTable, received.roundTable].map(
    ({ from, before }) => `w.received_at >= $${values.push(from)} AND w.received_at < $${values.push(before)}`,
  );
  return [
    `w.state = 'open'`,
    `w.received_at >= $${values.push(earliest)} AND w.received_at < $${values.push(latest)}`,
    `CASE WHEN w.direction = 'downscaling' THEN ${access} WHEN w.urgent THEN ${urgent} ELSE ${other} END`,
  ];
}

/**
 * What the actor sees of requests, what waits longest first: of each of the actor's lists as many as the page has, along
 * its index, so that a page costs the same however much is on the lists. Row-level security shows no list of another.
 */
export async function listed(tx: Tx, filter: Filter, { after, limit }: Part<Place>): Promise<Listed[]> {
  const values: unknown[] = [limit];
  const order = filter.newestFirst ? 'DESC' : 'ASC';
  const { rows } = await tx.query(
    `SELECT page.*, page.received_at::text AS at, EXISTS (SELECT FROM work_list c
         WHERE c.list = 'coordinated:' || ${actorId} AND c.received_at = page.received_at
           AND c.request_id = page.request_id AND ${notOver('c')}) AS by_me
     FROM (
       SELECT DISTINCT ON (next.received_at, next.request_id) next.*
       FROM ${onOwnLists(filter, { values, limit: '$1', ...(after && { after }) })}
       ORDER BY next.received_at ${order}, next.request_id ${order} LIMIT $1) AS page
     ORDER BY page.received_at ${order}, page.request_id ${order}`,
    values,
  );
  return rows.map((row) => ({
    item: {
      requestId: row.request_id,
      caseId: row.case_id,
      district: row.district,
      direction: row.direction,
      state: row.state,
      outcome: row.outcome,
      urgent: row.urgent,
      receivedAt: row.received_at.toISOString(),
      waitsFor: row.waits_for,
      coordinatorId: row.coordinator_id,
      offeredToId: row.offered_to_id,
      coordinatedByMe: row.by_me,
    },
    receivedAt: row.at,
  }));
}

/** How many there are of each, up to `most`: read along the same indexes as the lists, in one go. */
export async function counted(tx: Tx, filters: readonly Filter[], most: number): Promise<number[]> {
  const values: unknown[] = [most];
  const counts = filters.map(
    (filter, at) => `(SELECT count(*)::int FROM (
       SELECT FROM ${onOwnLists(filter, { values, limit: '$1' })}
       GROUP BY next.received_at, next.request_id LIMIT $1) AS seen) AS "${at}"`,
  );
  const { rows } = await tx.query(`SELECT ${counts.join(', ')}`, values);
  return filters.map((_, at) => rows[0][at]);
}
