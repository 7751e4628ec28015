import { z } from 'zod';
import type { Owner } from './vocabulary.ts';

/** What an event's author writes down once; everything else about the event is derived from it. */
export interface EventDeclaration<Shape extends z.ZodRawShape> {
  /** The aggregate whose history this event belongs to: events of one stream keep their order. */
  stream: string;
  /** The field of `data` that names the aggregate. */
  key: Extract<keyof Shape, string>;
  /** One English sentence, for the catalogue. */
  summary: string;
  data: Shape;
  example: z.input<z.ZodObject<Shape>>;
}

export interface EventContract<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly type: string;
  readonly owner: Owner;
  readonly topic: string;
  /** `<owner>:<aggregate>`; the stream of one event is this plus `:` and the value of `key`. */
  readonly stream: string;
  readonly key: string;
  readonly summary: string;
  /** A tolerant reader: fields it does not know pass through. */
  readonly schema: z.ZodObject<Shape, z.core.$loose>;
  readonly example: z.input<z.ZodObject<Shape>>;
}

export type DataOf<C> = C extends EventContract<infer Shape> ? z.output<z.ZodObject<Shape>> : never;

const typeForm = /^nl\.rondetafel\.(dossier|escalation|scheduling|notification)\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/;

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
  const schema = z.looseObject(declaration.data);
  schema.parse(declaration.example);
  return {
    type,
    owner,
    topic: `rondetafel.${owner}`,
    stream: `${owner}:${declaration.stream}`,
    key: declaration.key,
    summary: declaration.summary,
    schema,
    example: declaration.example,
  };
}
