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
  data: Shape;
  example: z.input<z.ZodObject<Shape>>;
}

export interface EventContract<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly type: string;
  readonly owner: Owner;
  readonly topic: string;
  readonly compacted: boolean;
  readonly planned: boolean;
  /** `<owner>:<aggregate>`; the stream of one event is this plus `:` and the value of `key`. */
  readonly stream: string;
  readonly key: string;
  readonly summary: string;
  /** For subscribers: tolerant, unknown fields pass through. */
  readonly schema: z.ZodObject<Shape, z.core.$loose>;
  /**
   * For publishers: an undeclared field is refused, so that no name or text is published by accident. Publish its
   * parsed output: undeclared fields of nested objects are dropped.
   */
  readonly strict: z.ZodObject<Shape, z.core.$strict>;
  readonly example: z.input<z.ZodObject<Shape>>;
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
  const { stream, key, summary, compacted = false, planned = false, data, example } = declaration;
  const strict = z.strictObject(data);
  strict.parse(example);
  return {
    type,
    owner,
    topic: compacted ? 'rondetafel.directory' : `rondetafel.${owner}`,
    compacted,
    planned,
    stream: `${owner}:${stream}`,
    key,
    summary,
    schema: z.looseObject(data),
    strict,
    example,
  };
}

/** nl.rondetafel.dossier.case-registered.v1 → dossier.case-registered.v1 */
export function shortName({ type }: Pick<EventContract, 'type'>): string {
  return type.slice('nl.rondetafel.'.length);
}
