import { z } from 'zod';

/** The four services that own data and say events. */
export const Owner = z.enum(['dossier', 'escalation', 'scheduling', 'notification']);
export type Owner = z.infer<typeof Owner>;

/** A code from the municipality's file (district, life area, role): kebab-case, never free text. */
export const Code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);
export type Code = z.infer<typeof Code>;

export const Id = z.uuid();
/** A calendar day in Europe/Amsterdam, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** A moment, UTC or with offset. */
export const Instant = z.iso.datetime({ offset: true });

/** How a case came in (S000-2: melding, contact, vraag). */
export const SourceKind = z.enum(['report', 'contact', 'question']);
