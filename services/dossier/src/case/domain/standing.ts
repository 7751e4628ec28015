import type { Day, Id } from '@rondetafel/contracts';
import type { Standing } from '@rondetafel/policy';

/** One person's way of standing in the case, as rights and row-level security go by it. */
export interface Stand {
  readonly personId: Id;
  readonly organisationId: Id;
  readonly standing: Standing;
  /** Last day, where it is for a time. */
  readonly untilOn: Day | null;
}

/** Is what has a last day not over yet? That day still counts (P-13, P-21). */
export const lasts = ({ untilOn }: { readonly untilOn: Day | null }, today: Day): boolean =>
  untilOn === null || today <= untilOn;
