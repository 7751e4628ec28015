import { Code, Day, Id, Instant, PartyRole, textOf } from '@rondetafel/contracts';
import { z } from 'zod';

const Reason = textOf(4_000);
const ManagerConsult = z
  .strictObject({ managerId: Id, on: Day })
  .describe('Met welke leidinggevende is overlegd, en wanneer (S002-25).');

export const CallInInput = z.strictObject({
  organisationId: Id,
  personId: Id.optional().describe('De contactpersoon; kan later.'),
  role: PartyRole.exclude(['focal-point-officer']),
  memberIds: z.array(Id).min(1).max(30).describe('Voor welke gezinsleden (P-8).'),
  grounds: z.array(Code).min(1).max(5).optional().describe('Grondslagen; zonder deze de gebruikelijke (P-25).'),
  untilOn: Day.optional().describe('Laatste dag; nodig voor een deskundige en bij toestemming.'),
  hidden: z.boolean().optional().describe('Verborgen tot vrijgave; voor veiligheidspartijen vanzelf (P-27).'),
  reason: Reason.describe('Waarom deze partij nodig is (S002-24, P-25).'),
  insteadOf: z.array(Id).max(10).default([]).describe('Partijen van wie de deelname met dit besluit eindigt.'),
  managerConsult: ManagerConsult.optional(),
});
export type CallInInput = z.infer<typeof CallInInput>;

export const EndInput = z.strictObject({
  reason: Reason.optional().describe('Nodig tenzij u zelf vertrekt (S002-24).'),
  managerConsult: ManagerConsult.optional(),
});
export type EndInput = z.infer<typeof EndInput>;

export const ExcludeInput = z.strictObject({ reason: Reason });
export type ExcludeInput = z.infer<typeof ExcludeInput>;

export const ChangeContactInput = z.strictObject({ personId: Id });
export type ChangeContactInput = z.infer<typeof ChangeContactInput>;

const Contact = z.object({ personId: Id, name: z.string().optional(), function: z.string().optional() });

export const PartyView = z.object({
  partyId: Id,
  organisation: z.object({ organisationId: Id, name: z.string(), kind: Code }),
  contact: Contact.optional(),
  proposedContact: Contact.optional().describe('Door de partij voorgedragen; een coördinator bevestigt (P-11).'),
  role: PartyRole,
  memberIds: z.array(Id),
  grounds: z.array(Code),
  untilOn: Day.optional(),
  involvedAt: Instant.optional().describe('Afwezig: alleen genoemd in een verzoek, nog niet betrokken (R-24).'),
  hidden: z.literal(true).optional().describe('Alleen u weet van deze partij (P-27).'),
});
export type PartyView = z.infer<typeof PartyView>;
