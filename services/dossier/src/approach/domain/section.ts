import { Id, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { type Party, takesPart } from '../../involvement/domain/case-involvement.ts';
import { type Fault, refuse } from '../../refuse.ts';

/** That more is held by a party of the case, and whom to ask; never what (S000-19). */
const references = z
  .array(z.strictObject({ partyId: Id }))
  .max(10)
  .default([])
  .describe('Bij welke partijen meer staat: dát, en wie u het vraagt; nooit wat.');

/** Concise (S000-18): what is longer belongs in a file of the party's own (S000-19). */
export const ProblemDescription = z.strictObject({
  description: textOf(800).describe('Wat er speelt, beknopt (S000-4).'),
  connection: textOf(400).describe('Hoe het samenhangt (S000-3).'),
  references,
});
export type ProblemDescription = z.infer<typeof ProblemDescription>;

export const ProgressText = z.strictObject({
  text: textOf(800).describe('Hoe het gaat, beknopt (S000-4).'),
  references,
});
export type ProgressText = z.infer<typeof ProgressText>;

/** Goals, agreements and parties are sections too: the plan's and the involvement's own, written there (S000-18). */
export type SectionContent =
  | { readonly section: 'problem-description'; readonly content: ProblemDescription }
  | { readonly section: 'progress'; readonly content: ProgressText };
export type SectionName = SectionContent['section'];

/** A text of one section as it was at one moment; the last is the one that counts. */
export type SectionVersion = SectionContent & {
  readonly revision: number;
  readonly writtenById: Id;
  readonly writtenAt: string;
};

/**
 * A reference names a party that everybody sees. One that is hidden is refused as one that is not there: the answer must
 * not tell that it exists (P-27).
 * @throws Refusal
 */
export function refuseReferences(
  { references: named }: { readonly references: readonly { readonly partyId: Id }[] },
  parties: readonly Party[],
  today: string,
): void {
  const faults = named.flatMap(({ partyId }, index): Fault[] => {
    const party = parties.find((one) => one.partyId === partyId);
    const seen = party !== undefined && !party.hidden && takesPart(party, today);
    return seen ? [] : [{ pointer: `/references/${index}/partyId`, code: 'no-party-of-case' }];
  });
  if (faults.length > 0) throw refuse('section-not-possible', { rule: 'S000-19', kind: 'invalid', faults });
}
