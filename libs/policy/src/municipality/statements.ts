import { Day, MailAddress } from '@rondetafel/contracts';
import { z } from 'zod';
import { Phone } from './network.ts';

/** What a municipality says in public of its workplace: the pages of the footer. */
export const Statements = z.strictObject({
  accessibility: z.strictObject({
    /** As the register of accessibility statements of the government has it (Tijdelijk besluit digitale toegankelijkheid overheid). */
    status: z.enum(['full', 'partial', 'first-measures', 'not-compliant']),
    on: Day,
  }),
  /** The data protection officer (AVG art. 37). */
  privacyOfficer: z.strictObject({ email: MailAddress }),
  /** Of the workplace itself: accounts, faults, what can't be used. */
  support: z.strictObject({ email: MailAddress, phone: Phone }),
});
