import { type EventContract, shortName } from './event.ts';
import { type JsonSchema, payloadSchema } from './payload-schema.ts';

/**
 * The frozen examples of an event, plus today's twice: complete, and with its required fields only, so that an optional
 * field can't become required later. Frozen examples are never changed or removed.
 */
export function withToday(frozen: readonly unknown[], event: EventContract): readonly unknown[] {
  const known = frozen.map((example) => JSON.stringify(example));
  const today = [event.example, least(payloadSchema(event), event.example)].map((example) => JSON.stringify(example));
  const fresh = [...new Set(today)].filter((text) => !known.includes(text));
  return fresh.length > 0 ? [...frozen, ...fresh.map((text) => JSON.parse(text))] : frozen;
}

/** The file in `yesterday/`: nl.rondetafel.dossier.case-registered.v1 → dossier.case-registered.v1.json */
export function frozenFile(event: EventContract): string {
  return `${shortName(event)}.json`;
}

function least(schema: JsonSchema, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => least(schema.items ?? {}, item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => schema.required?.includes(name));
  return Object.fromEntries(kept.map(([name, field]) => [name, least(schema.properties?.[name] ?? {}, field)]));
}
