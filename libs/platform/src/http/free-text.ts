import type { z } from 'zod';

/** A text in the input, with where it stands. */
export interface FreeText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

type Def = { readonly type: string } & Record<string, any>;
const defOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Def;

/**
 * The texts in a value in which its schema lets people write what they like: every string that no format, list of values
 * or pattern keeps a sentence out of. No field has to say so of itself.
 */
export function freeTextsIn(schema: z.core.$ZodType, value: unknown, path: readonly PropertyKey[] = []): FreeText[] {
  const def = defOf(schema);
  const within = (inner: z.core.$ZodType) => freeTextsIn(inner, value, path);
  const at = (inner: z.core.$ZodType | undefined, key: PropertyKey) =>
    inner ? freeTextsIn(inner, (value as Record<PropertyKey, unknown>)[key], [...path, key]) : [];
  if (def.type === 'string') return typeof value === 'string' && isFree(def) ? [{ path, text: value }] : [];
  if (closed.includes(def.type)) return [];
  if (wrapping.includes(def.type)) return within(def['innerType']);
  if (def.type === 'pipe') return within(def['in']);
  if (def.type === 'union') return once(def['options'].flatMap(within));
  if (def.type === 'intersection') return once([...within(def['left']), ...within(def['right'])]);
  if (typeof value !== 'object' || value === null) return known(def.type);
  if (def.type === 'array') return Array.isArray(value) ? value.flatMap((_, place) => at(def['element'], place)) : [];
  if (def.type === 'object') {
    // The input names its keys: `constructor` is none of the schema's.
    return Object.keys(value).flatMap((key) => (Object.hasOwn(def['shape'], key) ? at(def['shape'][key], key) : []));
  }
  if (def.type === 'record') return Object.keys(value).flatMap((key) => at(def['valueType'], key));
  return known(def.type);
}

/**
 * Where a schema takes free text, for the check that all of it is looked at.
 * @throws when a part of it is of a kind that is not looked into.
 */
export function freeTextPlaces(schema: z.core.$ZodType, path = ''): string[] {
  const def = defOf(schema);
  const parts: [string, z.core.$ZodType][] = wrapping.includes(def.type)
    ? [['', def['innerType']]]
    : def.type === 'pipe'
      ? [['', def['in']]]
      : def.type === 'union'
        ? def['options'].map((option: z.core.$ZodType) => ['', option])
        : def.type === 'intersection'
          ? [
              ['', def['left']],
              ['', def['right']],
            ]
          : def.type === 'array'
            ? [['/*', def['element']]]
            : def.type === 'record'
              ? [['/*', def['valueType']]]
              : def.type === 'object'
                ? Object.entries(def['shape'] as Record<string, z.core.$ZodType>).map(([key, one]) => [`/${key}`, one])
                : [];
  if (def.type === 'string') return isFree(def) ? [path] : [];
  if (parts.length === 0 && !closed.includes(def.type)) known(def.type);
  return [...new Set(parts.flatMap(([step, part]) => freeTextPlaces(part, path + step)))];
}

const closed = [
  'enum',
  'literal',
  'number',
  'int',
  'boolean',
  'null',
  'undefined',
  'void',
  'never',
  'template_literal',
];
const wrapping = ['optional', 'nullable', 'default', 'prefault', 'readonly', 'nonoptional', 'catch'];
const containers = ['array', 'object', 'record'];

const known = (type: string): [] => {
  if (containers.includes(type)) return [];
  throw new Error(`free text is not looked for in a schema of type ${type}`);
};

const sentence = 'Zie 111222333 voor wat er is besproken.';

const isFree = (def: Def): boolean =>
  def['format'] === undefined &&
  (def['checks'] ?? []).every((one: z.core.$ZodCheck) => {
    const { check, pattern } = one._zod.def as { check: string; pattern?: RegExp };
    return (
      check !== 'string_format' ||
      (pattern !== undefined && new RegExp(pattern, pattern.flags.replace('g', '')).test(sentence))
    );
  });

/** An option of a union that a value is not of looks at the same fields. */
const once = (texts: readonly FreeText[]): FreeText[] => [
  ...new Map(texts.map((one) => [JSON.stringify(one.path), one])).values(),
];
