import { z } from 'zod';
import type { EventContract } from './event.ts';

/** As much of JSON Schema as a declared event can become. */
export interface JsonSchema {
  type?: string;
  format?: string;
  pattern?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  [keyword: string]: unknown;
}

/** What may stand in the data of an event, as JSON Schema draft 7: fields that it does not name are allowed. */
export function payloadSchema({ schema }: Pick<EventContract, 'schema'>): JsonSchema {
  const { $schema, ...payload } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: readable });
  return payload as JsonSchema;
}

/** A format says it all: zod's pattern of a date alone is 250 characters. The bounds of a safe integer say nothing. */
function readable({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (isEmpty(jsonSchema.additionalProperties)) delete jsonSchema.additionalProperties;
}

/** Says "anything else too", which is what leaving it out says. */
function isEmpty(schema: unknown): boolean {
  return typeof schema === 'object' && Object.keys(schema ?? {}).length === 0;
}
