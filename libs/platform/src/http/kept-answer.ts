interface Schema {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly format?: unknown;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly pattern?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/**
 * Where an answer has free text. The answer of a command is kept for who sends it again, for weeks, so it has ids, codes,
 * days and numbers only (`data/command.ts`): one with a text would fail for whoever sends an `Idempotency-Key`.
 */
export function freeTextIn(schema: Schema, schemas: Readonly<Record<string, Schema>>, at = ''): string[] {
  if (schema.$ref) return freeTextIn(schemas[schema.$ref.split('/').at(-1)!]!, schemas, at);
  const { type, format, enum: values, const: value, pattern, properties = {}, items } = schema;
  const isFree = type === 'string' && !(format || values || value !== undefined || pattern);
  return [
    ...(isFree ? [at || '/'] : []),
    ...Object.entries(properties).flatMap(([name, one]) => freeTextIn(one, schemas, `${at}/${name}`)),
    ...(items ? freeTextIn(items, schemas, `${at}/0`) : []),
    ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((some = []) =>
      some.flatMap((one) => freeTextIn(one, schemas, at)),
    ),
  ];
}
