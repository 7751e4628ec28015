/** The part of the Standard Schema interface (standardschema.dev, version 1) that is used here; zod 4 implements it. */
export interface StandardSchemaV1 {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult | Promise<SchemaResult>;
  };
}

type SchemaResult =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly { readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] }[] };

/** One kind of event, declared once by its producer and read by everybody. */
export interface EventType {
  /** Reverse domain name with a version, for instance `nl.example.orders.order-placed.v1`. */
  readonly type: string;
  readonly topic: string;
  /** `<producer>:<aggregate>`; the stream of one event is this plus `:` and the value of `key` in its data. */
  readonly stream: string;
  readonly key: string;
  /** What a consumer reads with. */
  readonly schema: StandardSchemaV1;
  /** What a producer is held to, for instance no undeclared field; its output is what is published. Absent: `schema`. */
  readonly strict?: StandardSchemaV1;
  /** The topic keeps the latest snapshot of each stream only; `null` as data is a tombstone. */
  readonly compacted?: boolean;
}

/** Data that does not fit its declaration. Names fields, never values: it may end up in a log. */
export class SchemaViolation extends Error {
  override readonly name = 'SchemaViolation';
  readonly code = 'schema-violation';

  constructor(
    readonly type: string,
    readonly fields: readonly string[],
  ) {
    super(`data of ${type} is not valid at: ${fields.join(', ')}`);
  }
}

/** The data as its schema reads it. @throws SchemaViolation */
export async function validate(type: string, schema: StandardSchemaV1, data: unknown): Promise<unknown> {
  const result = await schema['~standard'].validate(data);
  if (!result.issues) return result.value;
  throw new SchemaViolation(type, [...new Set(result.issues.map((issue) => fieldOf(issue.path)))]);
}

function fieldOf(path: readonly (PropertyKey | { readonly key: PropertyKey })[] = []): string {
  const steps = path.map((step) => String(typeof step === 'object' ? step.key : step));
  return steps.length ? steps.join('.') : '(the whole)';
}
