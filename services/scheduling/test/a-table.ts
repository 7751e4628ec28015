import type { Said } from '../src/domain/said.ts';

/** Readable ids: `id(7)` is the seventh. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** What was told, by the short name of the event; every one of them valid by its contract. */
export const said = (says: readonly Said[]): Record<string, any> =>
  Object.fromEntries(says.map(({ event, data }) => [event.type.split('.').at(-2)!, event.schema.parse(data)]));
