import fc from 'fast-check';

/** As the OpenAPI documents have it: JSON Schema 2020-12, of which they use these words. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** Texts and dates that broke something somewhere: control and bidi characters, half pairs, days that are none. */
const odd = [
  '',
  ' ',
  '\0',
  '\u202e',
  '\ud800',
  '💶'.repeat(40),
  'x'.repeat(5_000),
  "'; --",
  '%00',
  '../..',
  '2026-02-30',
  '0001-01-01',
];

/** Instants as RFC 3339 allows them. */
const oddInstants = ['0026-11-27T10:00:00Z', '9999-12-31T23:59:59Z', '2026-11-27T10:00:00+23:59'];

/** Anything that JSON can carry. */
export const anythingOf = (): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constantFrom<unknown>(...odd, null, -1, 0, 1e308, [], {}, true), fc.jsonValue({ maxDepth: 2 }));

/** Input by a schema: mostly as it asks, sometimes not. */
export function inputOf(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 19, arbitrary: fitting(schema, ids) }, { weight: 1, arbitrary: anythingOf() });
}

function fitting(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return fc.oneof(...choice.map((one) => inputOf(one, ids)));
  if (schema.allOf) {
    return fc.tuple(...schema.allOf.map((one) => inputOf(one, ids))).map((parts) => Object.assign({}, ...parts));
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return objects(schema, ids);
  if (type === 'array') return arrays(schema, ids);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'integer' || type === 'number') {
    const { minimum = -5, maximum = 1e6 } = schema;
    return fc.integer({ min: Math.max(Math.ceil(minimum), -1e6), max: Math.min(Math.floor(maximum), 1e6) });
  }
  return texts(schema, ids);
}

function objects({ properties = {}, required = [] }: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([name, schema]) => [name, inputOf(schema, ids)]);
  const whole = fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...required],
  });
  const odder = fc.record({ whole, extra: fc.constantFrom('unknown', '__proto__', 'constructor') });
  const withExtra = odder.map(({ whole: given, extra }) => Object.assign(given, { [extra]: 1 }));
  return fc.oneof({ weight: 19, arbitrary: whole }, { weight: 1, arbitrary: withExtra });
}

function arrays({ items = {}, minItems = 0, maxItems }: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const maxLength = Math.min(maxItems ?? minItems + 3, minItems + 3);
  return fc.array(inputOf(items, ids), { minLength: minItems, maxLength });
}

function texts(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { format, pattern, minLength = 0, maxLength = 80 } = schema;
  if (format === 'uuid') return ids.length > 0 ? fc.oneof(fc.constantFrom(...ids), fc.uuid()) : fc.uuid();
  const times = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  if (format === 'date') return times.map((at) => at.toISOString().slice(0, 10));
  if (format === 'date-time') {
    return fc.oneof({ weight: 4, arbitrary: times.map((at) => at.toISOString()) }, fc.constantFrom(...oddInstants));
  }
  if (format === 'email' || format === 'idn-email') return fc.emailAddress();
  if (pattern?.startsWith('^') && !/\(\?[=!<]/.test(pattern))
    return fc.stringMatching(new RegExp(pattern, 'u')).map((text) => text.slice(0, maxLength));
  return fc.string({
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, minLength + 200)),
    unit: 'grapheme',
  });
}
