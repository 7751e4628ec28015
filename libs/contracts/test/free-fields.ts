import { Code, LocalTime } from '@rondetafel/contracts';
import { z } from 'zod';

/**
 * The paths in the data of an event that can hold anything else than an id, a code, a day, an instant, a time of the
 * clock, a number or a boolean. A schema that it does not recognise counts as free.
 */
export function freeFields(data: z.ZodType): string[] {
  return walk(z.toJSONSchema(data, { io: 'input', target: 'draft-7' }), '');
}

type Json = z.core.JSONSchema.BaseSchema;

const formats = ['uuid', 'date', 'date-time'];
const code = z.toJSONSchema(Code, { target: 'draft-7' });
const localTime = z.toJSONSchema(LocalTime, { target: 'draft-7' });

function walk(schema: Json, path: string): string[] {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.flatMap((one) => walk(one as Json, path));
  if (schema.const !== undefined || schema.enum) return [];
  switch (schema.type) {
    case 'boolean':
    case 'integer':
    case 'number':
      return [];
    case 'string':
      return isCode(schema) || schema.pattern === localTime.pattern || formats.includes(schema.format ?? '')
        ? []
        : [path];
    case 'array':
      return isSchema(schema.items) ? walk(schema.items, `${path}[]`) : [path];
    case 'object':
      return isClosed(schema) ? fields(schema, path) : [path];
    default:
      return [path];
  }
}

function fields({ properties }: Json, path: string): string[] {
  return Object.entries(properties ?? {}).flatMap(([name, field]) => walk(field as Json, `${path}/${name}`));
}

function isCode({ pattern, maxLength }: Json): boolean {
  return pattern === code.pattern && maxLength === code.maxLength;
}

/** Only declared fields: no record with arbitrary keys, no undeclared fields that pass through. */
function isClosed({ properties, additionalProperties, propertyNames }: Json): boolean {
  return properties !== undefined && !additionalProperties && propertyNames === undefined;
}

function isSchema(items: unknown): items is Json {
  return typeof items === 'object' && items !== null && !Array.isArray(items);
}
