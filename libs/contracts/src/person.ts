import { z } from 'zod';
import { Id } from './vocabulary.ts';

/** Somebody at work, as the directory knows them. */
export const Professional = z.object({ personId: Id, organisationId: Id });
export type Professional = z.infer<typeof Professional>;

/** Whom something is addressed to: an organisation, and its contact where one is named. */
export const Addressee = z.object({ organisationId: Id, personId: Id.optional() });
export type Addressee = z.infer<typeof Addressee>;

/**
 * A safety-related party stays hidden until the independent coordinator releases or excludes it (P-27, R-14). Says that,
 * never why.
 */
export const Restricted = z
  .boolean()
  .describe(
    'While true only the coordinator and this party itself may learn of it: no page, count, message, calendar file or feed of anyone else may differ (P-27).',
  );
