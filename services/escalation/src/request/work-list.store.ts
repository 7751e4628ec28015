import { actorId, type Part, type Tx } from '@rondetafel/platform';
import type { WorkItemView, WorkQuery } from './request.shapes.ts';

interface Listed {
  readonly item: Omit<WorkItemView, 'age'>;
  /** As PostgreSQL writes it. */
  readonly receivedAt: string;
}

type Place = readonly [receivedAt: string, requestId: string];
export const placeOf = ({ item, receivedAt }: Listed): Place => [receivedAt, item.requestId];

type Filter = Omit<WorkQuery, 'cursor' | 'limit'>;
const columns = {
  state: 'state',
  direction: 'direction',
  district: 'district',
  caseId: 'case_id',
  urgent: 'urgent',
  waitsFor: 'waits_for',
  live: 'live',
} as const satisfies Record<keyof Omit<Filter, 'mine'>, string>;

/** A substitute's turn ends with its last day (P-13). */
const notOver = (list: string) =>
  `(${list}.until_on IS NULL OR ${list}.until_on >= current_setting('app.today')::date)`;

/**
 * What the actor sees of requests, what waits longest first: of each of the actor's lists as many as the page has, along
 * its index, so that a page costs the same however much is on the lists. Row-level security shows no list of another.
 */
export async function listed(tx: Tx, { mine, ...filter }: Filter, { after, limit }: Part<Place>): Promise<Listed[]> {
  const values: unknown[] = [limit, mine ? `${mine}:` : ''];
  const conditions = Object.entries(filter).flatMap(([name, value]) => {
    const column = `w.${columns[name as keyof typeof columns]}`;
    if (value === undefined) return [];
    // As it stands, so that the index of what is live can be used.
    return [typeof value === 'boolean' ? `AND ${column} IS ${value}` : `AND ${column} = $${values.push(value)}`];
  });
  if (after) {
    const [at, requestId] = after;
    conditions.push(`AND (w.received_at, w.request_id) > ($${values.push(at)}, $${values.push(requestId)})`);
  }
  const { rows } = await tx.query(
    `SELECT page.*, page.received_at::text AS at, EXISTS (SELECT FROM work_list c
         WHERE c.list = 'coordinated:' || ${actorId} AND c.received_at = page.received_at
           AND c.request_id = page.request_id AND ${notOver('c')}) AS by_me
     FROM (
       SELECT DISTINCT ON (next.received_at, next.request_id) next.*
       FROM unnest(sight.work_lists()) AS own (list)
       CROSS JOIN LATERAL (
         SELECT * FROM work_list w WHERE w.list = own.list AND ${notOver('w')} ${conditions.join(' ')}
         ORDER BY w.received_at, w.request_id LIMIT $1) AS next
       WHERE starts_with(own.list, $2)
       ORDER BY next.received_at, next.request_id LIMIT $1) AS page
     ORDER BY page.received_at, page.request_id`,
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
