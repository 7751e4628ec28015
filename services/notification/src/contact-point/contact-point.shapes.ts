import { MailAddress } from '@rondetafel/contracts';
import { z } from 'zod';

export const ContactPointInput = z.strictObject({ email: MailAddress, language: z.enum(['nl', 'en']) });
export type ContactPointInput = z.infer<typeof ContactPointInput>;
