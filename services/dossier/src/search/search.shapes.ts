import { textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { OrganisationView, ProfessionalView } from '../directory/directory.shapes.ts';
import { CaseLineView } from '../household/household.shapes.ts';

export const SearchInput = z.strictObject({
  text: textOf(100).describe('Het begin van een naam, of een casusnummer.'),
});
export type SearchInput = z.infer<typeof SearchInput>;

export const FoundView = z.object({
  cases: z.array(CaseLineView.extend({ people: z.array(z.string()).describe('Wie in het huishouden zo heten.') })),
  isSlip: z
    .boolean()
    .describe('Het is een casusnummer, maar het controlecijfer klopt niet: er is een cijfer verkeerd.'),
  organisations: z.array(OrganisationView),
  professionals: z.array(ProfessionalView),
});
export type FoundView = z.infer<typeof FoundView>;
