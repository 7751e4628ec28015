import { z } from 'zod';
import { Id } from './vocabulary.ts';

/** A professional in the directory. */
export const Professional = z.object({ personId: Id, organisationId: Id });
export type Professional = z.infer<typeof Professional>;

/** To whom something is addressed: an organisation, and its contact person where one is named. */
export const Addressee = z.object({ organisationId: Id, personId: Id.optional() });
export type Addressee = z.infer<typeof Addressee>;

/**
 * A safety-related party stays hidden until the independent coordinator reveals or excludes it (P-27, R-14). The reason
 * is never included.
 */
export const Restricted = z
  .boolean()
  .describe(
    'While true, only the coordinator and this party may know of it: no page, count, message, calendar file or feed of anyone else may differ (P-27).',
  );
