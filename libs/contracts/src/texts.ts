import { type Facts, Refusal, type RefusalDetails } from './refusal.ts';

/** A sentence for a person, or a function that makes it from the facts: what is wrong and what to do. */
export type Sentence = string | ((facts: never) => string);

/** The sentences of a service or library in one language, by code. */
export interface Texts {
  readonly refusals: Readonly<Record<string, Sentence>>;
  /** Faults of one field, shown beside it. */
  readonly faults: Readonly<Record<string, Sentence>>;
}

/** The same sentences in another language: a missing or surplus code, or other facts, do not compile. */
export type Translation<T extends Texts> = {
  readonly [Group in keyof Texts]: { readonly [Code in keyof T[Group]]: Translated<T[Group][Code]> };
};
type Translated<S> = S extends (facts: infer F) => string ? (facts: F) => string : string;

type Codes<S> = keyof S & string;
type PlainCode<S> = { [C in Codes<S>]: S[C] extends string ? C : never }[Codes<S>];
type FactsOf<S> = S extends (facts: infer F extends Facts) => string ? F : undefined;

/** A fault that has a sentence. */
export type FaultOf<T extends Texts> = Place & (PlainFault<T['faults']> | FactualFault<T['faults']>);
type Place = { readonly pointer: string; readonly in?: 'body' | 'query' | 'path' };
type PlainFault<S> = { readonly code: PlainCode<S>; readonly facts?: undefined };
type FactualFault<S> = {
  [C in Exclude<Codes<S>, PlainCode<S>>]: { readonly code: C; readonly facts: FactsOf<S[C]> };
}[Exclude<Codes<S>, PlainCode<S>>];

type Details<T extends Texts> = Pick<RefusalDetails, 'rule' | 'kind' | 'retryAfter'> & {
  readonly faults?: readonly FaultOf<T>[];
};

/** Makes a refusal whose code, facts and faults have sentences. */
export type Refuse<T extends Texts> = <C extends Codes<T['refusals']>>(
  code: C,
  ...details: T['refusals'][C] extends string
    ? [details?: Details<T>]
    : [details: Details<T> & { readonly facts: FactsOf<T['refusals'][C]> }]
) => Refusal;

/** `export const refuse = refusalsOf<typeof nl>()` with a type-only import of the texts: rules need no sentences. */
export const refusalsOf =
  <T extends Texts>(): Refuse<T> =>
  (code, details?: RefusalDetails) =>
    new Refusal(code, details);
