import type { Said } from '../src/case/domain/said.ts';

/** What was told, by the short name of the event; every one of them valid by its contract. */
export const said = (says: readonly Said[]): Record<string, any> =>
  Object.fromEntries(says.map(({ event, data }) => [event.type.split('.').at(-2)!, event.schema.parse(data)]));
