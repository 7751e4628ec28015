/** What tells two kinds of tables apart. */
interface OfKind {
  readonly kind: string;
}

/** A case conference is the regular coordinator's; every other table the independent one's (S000-15). */
export const isConference = ({ kind }: OfKind): boolean => kind === 'case-conference';

/** Where a table is planned, and seen by who is invited. */
export const plannerOf = ({ caseId, kind }: OfKind & { readonly caseId: string }): string =>
  `/casussen/${caseId}/${isConference({ kind }) ? 'overleg' : 'tafel'}`;
