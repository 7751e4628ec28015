import type { EventContract } from './event.ts';
import * as events from './events.ts';
import type { Owner } from './vocabulary.ts';

const declared: readonly EventContract[] = Object.values<unknown>(events)
  .filter(isContract)
  .sort((one, other) => (one.type < other.type ? -1 : 1));

/** Every event that a service publishes or that is still read, by type. */
export const catalogue = declared.filter(({ planned }) => !planned);

/** What services publish now: what the documents show. */
export const publishedEvents = catalogue.filter(({ retired }) => !retired);

/** What will be published by what is still to be built. */
export const plannedEvents = declared.filter(({ planned }) => planned);

/** The topics that the broker needs: one per owner, and the compacted one for snapshots. */
export const topics: readonly { readonly topic: string; readonly compacted: boolean; readonly owner: Owner }[] = [
  ...new Map(catalogue.map(({ topic, compacted, owner }) => [topic, { topic, compacted, owner }])).values(),
];

function isContract(value: unknown): value is EventContract {
  return typeof value === 'object' && value !== null && 'topic' in value && 'schema' in value;
}
