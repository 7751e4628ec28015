import { Code, Id, nameOf, textOf } from '@rondetafel/contracts';
import { IdList, PageRequest } from '@rondetafel/platform';
import { z } from 'zod';

const Name = nameOf(200);
const Districts = z.array(Code).max(50);
const Search = textOf(100).describe('Deel van de naam.').optional();

export const OrganisationInput = z.strictObject({ name: Name, kind: Code, districts: Districts });
export type OrganisationInput = z.infer<typeof OrganisationInput>;

export const ProfessionalInput = z.strictObject({
  name: Name,
  organisationId: Id,
  function: Name.describe('Functie in woorden.'),
  functionCode: Code.optional(),
  districts: Districts,
  hasAccount: z
    .boolean()
    .default(true)
    .describe('Nee: werkt hier niet meer. Wordt niet meer voorgesteld, en de eigen agendalink werkt niet meer.'),
});
export type ProfessionalInput = z.infer<typeof ProfessionalInput>;

/** An organisation that the directory lacks: by whoever needs it, with its kind; the administrator adds districts (P-11). */
export const AddOrganisationInput = z.strictObject({ name: Name, kind: Code });
export type AddOrganisationInput = z.infer<typeof AddOrganisationInput>;

export const AddedOrganisationView = z.object({
  organisationId: Id,
  isNew: z.boolean().describe('Nee: er was al een organisatie van deze soort met deze naam.'),
});
export type AddedOrganisationView = z.infer<typeof AddedOrganisationView>;

const Phone = z.string().regex(/^\+?\d[\d ()-]{5,22}\d$/);

/** P-11: twenty seconds. The work mail goes to notification, under the id that this answers with. */
export const ColleagueInput = z.strictObject({
  name: Name,
  organisationId: Id,
  function: Name.optional(),
  phone: Phone.optional().describe('Van het werk: wie hier werkt ziet het.'),
});
export type ColleagueInput = z.infer<typeof ColleagueInput>;

const Filter = PageRequest.extend({ q: Search, district: Code.optional() });
export const OrganisationQuery = Filter.extend({ kind: Code.optional(), organisationIds: IdList });
export type OrganisationQuery = z.output<typeof OrganisationQuery>;
export const ProfessionalQuery = Filter.extend({ organisationId: Id.optional(), personIds: IdList });
export type ProfessionalQuery = z.output<typeof ProfessionalQuery>;

export const OrganisationView = z.object({
  organisationId: Id,
  name: z.string(),
  kind: Code,
  districts: z.array(Code),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const ProfessionalView = z.object({
  personId: Id,
  name: z.string(),
  function: z.string().optional(),
  phone: z.string().optional(),
  organisation: OrganisationView.pick({ organisationId: true, name: true, kind: true }),
  districts: z.array(Code),
  withoutAccount: z
    .object({ addedById: Id.optional(), addedBy: z.string().optional() })
    .optional()
    .describe('Alleen van wie geen account heeft: door wie deze persoon is toegevoegd.'),
});
export type ProfessionalView = z.infer<typeof ProfessionalView>;
