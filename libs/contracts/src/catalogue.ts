import type { EventContract } from './event.ts';
import * as events from './events.ts';

/** Every event of every service, by type. */
export const catalogue: readonly EventContract[] = Object.values<unknown>(events)
  .filter(isContract)
  .sort((one, other) => (one.type < other.type ? -1 : 1));

/** The topics that the broker needs: one per owner, and the compacted one for snapshots. */
export const topics: readonly { readonly topic: string; readonly compacted: boolean }[] = [
  ...new Map(catalogue.map(({ topic, compacted }) => [topic, { topic, compacted }])).values(),
];

function isContract(value: unknown): value is EventContract {
  return typeof value === 'object' && value !== null && 'topic' in value && 'schema' in value;
}
