import { type MaybeHidden, mayLearn } from '../../hidden-party/domain/revealed.ts';

/** Somebody who may choose. */
export interface Chooser extends MaybeHidden {
  readonly personId: string;
}

/**
 * Whom to ask which of the times suit: each once for each offer, a safety-related party only after it was revealed,
 * in whatever order offer and reveal come (P-11, P-18, P-27).
 * @param already those who were asked about this very offer.
 */
export const whomToAsk = <C extends Chooser>(
  asked: readonly C[],
  revealed: ReadonlySet<string>,
  already: ReadonlySet<string>,
): C[] => asked.filter((one) => !already.has(one.personId) && mayLearn(one, revealed));

/**
 * Whom to tell that there is nothing to choose any more: those who were asked, but for those who are told now what
 * comes in its place (P-11, P-18).
 */
export const whomToTellEnded = <C extends Chooser>(
  asked: readonly C[],
  already: ReadonlySet<string>,
  toldMore: ReadonlySet<string>,
): C[] => asked.filter(({ personId }) => already.has(personId) && !toldMore.has(personId));
