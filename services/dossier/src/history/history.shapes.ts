import { Code, Id, Instant } from '@rondetafel/contracts';
import { standings } from '@rondetafel/policy';
import { z } from 'zod';
import { changeKinds } from '../household/domain/household.ts';

const Person = z.object({ personId: Id, name: z.string().optional(), organisationName: z.string().optional() });

const line = { lineId: z.string(), at: Instant, by: Person.optional().describe('Wie het deed, waar dat bekend is.') };
const Member = z.object({ memberId: Id, name: z.string().optional() });

export const HistoryLineView = z.discriminatedUnion('what', [
  z.object({ what: z.literal('registered'), ...line }),
  z.object({
    what: z.enum(changeKinds),
    ...line,
    member: Member.optional().describe('Afwezig: van dit gezinslid wordt niets bewaard.'),
    fields: z.array(z.string()).describe('Wat er anders werd, met de namen van de velden.'),
    was: z
      .object({ givenName: z.string().optional(), familyName: z.string().optional(), birthOn: z.string().optional() })
      .optional(),
    reason: z.string().optional(),
  }),
  z.object({
    what: z.enum(['sight-given', 'sight-ended']),
    ...line,
    person: Person,
    standing: Code.describe(`Als wat: ${Object.keys(standings).join(', ')}.`),
  }),
]);
export type HistoryLineView = z.infer<typeof HistoryLineView>;

export const HistoryView = z.object({ items: z.array(HistoryLineView) });
export type HistoryView = z.infer<typeof HistoryView>;
