import { z } from 'zod';

/** RFC 5321, 4.5.3.1: mail servers refuse what is longer. */
const longestLocalPart = 64;
const Email = z
  .email()
  .max(254)
  .refine((address) => address.lastIndexOf('@') <= longestLocalPart, 'local-part-too-long');

export const ContactPointInput = z.strictObject({ email: Email, language: z.enum(['nl', 'en']) });
export type ContactPointInput = z.infer<typeof ContactPointInput>;
