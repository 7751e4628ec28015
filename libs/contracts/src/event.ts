import { z } from 'zod';
import { Owner } from './vocabulary.ts';

/** The one declaration of an event; everything else about the event is derived from it. */
export interface EventDeclaration<Shape extends z.ZodRawShape> {
  /** The aggregate whose history this event belongs to: events of one stream keep their order. */
  stream: string;
  /** The field of `data` that names the aggregate. */
  key: Extract<keyof Shape, string>;
  /** One English sentence with the rule numbers, for the catalogue. */
  summary: string;
  /**
   * A snapshot for the compacted topic `rondetafel.directory`: the last event of a stream holds the complete current
   * state.
   */
  compacted?: true;
  /**
   * Nobody publishes it yet: it is in no catalogue and no document, nobody can handle it, and it may still change or go
   * without a next version.
   */
  planned?: true;
  /** Published by earlier releases only: what is left of it is still read, and no document has it. */
  retired?: true;
  /** The version before, which whoever handles this one handles too. */
  earlier?: EventContract<any>;
  /**
   * Fields that tell whether there is a safety signal or a hidden party, or that follow from it (P-27). On the bus they
   * are one encrypted value, `sealed`, as long with a signal as without.
   */
  sealed?: readonly (keyof Shape & string)[];
  data: Shape;
  example: z.input<z.ZodObject<Shape>>;
}

export interface EventContract<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly type: string;
  readonly owner: Owner;
  readonly topic: string;
  readonly compacted: boolean;
  readonly planned: boolean;
  readonly retired: boolean;
  readonly earlier: EventContract<any> | undefined;
  readonly sealed: readonly string[];
  /** `<owner>:<aggregate>`; the stream of one event is this plus `:` and the value of `key`. */
  readonly stream: string;
  readonly key: string;
  readonly summary: string;
  /** As it travels: without the sealed fields, and with `sealed` in their place. */
  readonly wire: Wire;
  /** For subscribers: tolerant, unknown fields pass through. */
  readonly schema: z.ZodObject<Shape, z.core.$loose>;
  /**
   * For publishers: an undeclared field is refused, so that no name or text is published by accident. Publish its
   * parsed output: undeclared fields of nested objects are dropped.
   */
  readonly strict: z.ZodObject<Shape, z.core.$strict>;
  readonly example: z.input<z.ZodObject<Shape>>;
}

/** What is on the bus: of an event without sealed fields the event itself. */
export interface Wire {
  readonly schema: z.ZodObject;
  readonly strict: z.ZodObject;
  readonly example: object;
}

export type DataOf<C> = C extends EventContract<infer Shape> ? z.output<z.ZodObject<Shape>> : never;

const typeForm = new RegExp(`^nl\\.rondetafel\\.(${Owner.options.join('|')})\\.[a-z]+(-[a-z]+)*\\.v[1-9]\\d*$`);

/**
 * Declares a cross-service event. Type form: `nl.rondetafel.<owner>.<what-happened>.v<n>` (NL GOV profile for
 * CloudEvents: reverse domain, no organisation, one version).
 * @throws Error when the type is not of that form or the example is not valid data.
 */
export function defineEvent<const Shape extends z.ZodRawShape>(
  type: string,
  declaration: EventDeclaration<Shape>,
): EventContract<Shape> {
  const owner = typeForm.exec(type)?.[1] as Owner | undefined;
  if (!owner) throw new Error(`event type ${type}: want nl.rondetafel.<owner>.<what-happened>.v<n>`);
  const { stream, key, summary, compacted = false, planned = false, retired = false, earlier } = declaration;
  const { sealed = [], data, example } = declaration;
  const schema = z.looseObject(data);
  const strict = z.strictObject(data);
  strict.parse(example);
  return {
    type,
    owner,
    topic: compacted ? 'rondetafel.directory' : `rondetafel.${owner}`,
    compacted,
    planned,
    retired,
    earlier,
    sealed,
    stream: `${owner}:${stream}`,
    key,
    summary,
    wire: sealed.length > 0 ? wireOf(data, sealed, example) : { schema, strict, example },
    schema,
    strict,
    example,
  };
}

/** The name of the key, a dot, and the encrypted value in base64url. */
export const Sealed = z
  .string()
  .regex(/^[\w-]{1,40}\.[\w-]+$/)
  .describe('Encrypted, for the services of the platform alone (P-27).');

function wireOf(data: z.ZodRawShape, sealed: readonly string[], example: object): Wire {
  const open = (fields: object) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !sealed.includes(name)));
  const shape = { ...open(data), sealed: Sealed } as z.ZodRawShape;
  return {
    schema: z.looseObject(shape),
    strict: z.strictObject(shape),
    example: { ...open(example), sealed: 'k1.AXZlcnpvbm5lbi4uLg' },
  };
}

/** nl.rondetafel.dossier.case-registered.v1 → dossier.case-registered.v1 */
export function shortName({ type }: Pick<EventContract, 'type'>): string {
  return type.slice('nl.rondetafel.'.length);
}
