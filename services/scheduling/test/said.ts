import type { DomainEvent } from '@rondetafel/contracts';

/** What was told, by the short name of the event; every one of them valid by its contract. */
export const said = (events: readonly DomainEvent[]): Record<string, any> =>
  Object.fromEntries(events.map(({ event, data }) => [event.type.split('.').at(-2)!, event.schema.parse(data)]));
