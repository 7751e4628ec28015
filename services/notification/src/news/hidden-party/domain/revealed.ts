/** A seat or a chooser, as far as it matters to who learns of it. */
export interface MaybeHidden {
  readonly partyId?: string | undefined;
  readonly restricted: boolean;
}

/**
 * May this one be told anything yet? A safety-related party hears nothing until it was revealed (P-27).
 * @param revealed the parties that the coordinator revealed.
 */
export const mayLearn = ({ restricted, partyId }: MaybeHidden, revealed: ReadonlySet<string>): boolean =>
  !restricted || (partyId !== undefined && revealed.has(partyId));
