import { z } from 'zod';
import type { EventContract } from './event.ts';

/** The part of JSON Schema that declared events use. */
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

/** The data of an event as JSON Schema draft 7; undeclared fields are allowed. */
export function payloadSchema({ schema }: Pick<EventContract['wire'], 'schema'>): JsonSchema {
  const { $schema, ...payload } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: readable });
  return payload as JsonSchema;
}

/** Drops what adds nothing: zod's pattern beside a format (250 characters for a date), the bounds of a safe integer. */
function readable({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (isEmpty(jsonSchema.additionalProperties)) delete jsonSchema.additionalProperties;
}

/** An empty schema allows any additional property, which is the default. */
function isEmpty(schema: unknown): boolean {
  return typeof schema === 'object' && Object.keys(schema ?? {}).length === 0;
}
