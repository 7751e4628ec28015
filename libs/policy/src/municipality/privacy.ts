import { Code, Day } from '@rondetafel/contracts';
import { z } from 'zod';
import { LocalText } from '../local-text.ts';
import { Phone } from './network.ts';

/** Legal grounds for sharing data (P-25). Consent is never the default; grounds of the Wams take effect by date. */
const Ground = z.strictObject({
  code: Code,
  label: LocalText,
  kind: z.enum(['public-task', 'legal-obligation', 'vital-interest', 'consent']),
  statute: z.string().min(1),
  /** Null: not in force yet. */
  inForceFrom: Day.nullable(),
  inForceThrough: Day.optional(),
  default: z.boolean(),
  /** In force, it lets a professional explore without the resident, for a time and with a reason (P-58). */
  exploresWithoutResident: z.literal(true).optional(),
});
export type Ground = z.infer<typeof Ground>;

export const Privacy = z.strictObject({
  grounds: z.array(Ground).min(1),
  /** Do residents see staff names beside organisation and function (P-28)? */
  residentsSeeStaffNames: z.boolean(),
  /** Statistics below this number are not shown (P-30). */
  suppressStatisticsBelow: z.int().min(5),
  /** Where to report acute danger; a request is no such report (P-5). */
  acuteDanger: z.array(z.strictObject({ name: LocalText, phone: Phone })).min(1),
});

/** The grounds in force on that day. */
export const groundsInForce = (privacy: Pick<z.infer<typeof Privacy>, 'grounds'>, on: string): Ground[] =>
  privacy.grounds.filter(
    ({ inForceFrom, inForceThrough }) =>
      inForceFrom !== null && inForceFrom <= on && (inForceThrough === undefined || on <= inForceThrough),
  );

/** May a professional explore on that day before the resident was reached (P-58)? */
export const mayExploreWithoutResident = (privacy: Pick<z.infer<typeof Privacy>, 'grounds'>, on: string): boolean =>
  groundsInForce(privacy, on).some(({ exploresWithoutResident }) => exploresWithoutResident === true);
