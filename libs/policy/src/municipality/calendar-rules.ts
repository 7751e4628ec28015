import { Day } from '@rondetafel/contracts';
import { z } from 'zod';
import { LocalText } from '../local-text.ts';

/** Which of the three flags of P-9 a kind of day keeps. A weekday without a kind has all three. */
const DayFlags = z.strictObject({
  /** Does it count as a working day for a term? */
  countsForTerm: z.boolean(),
  /** Can a round table be held? */
  canHostMeeting: z.boolean(),
  /** Are schools open? A closed school answers in writing or by substitute; it is never "not applicable". */
  schoolOpen: z.boolean(),
});

/** By P-9 these never count for a term; a municipality only decides whether meetings are possible. */
const LegalDayFlags = DayFlags.extend({ countsForTerm: z.literal(false) });

const DayKinds = z.strictObject({
  weekend: LegalDayFlags,
  'public-holiday': LegalDayFlags,
  'good-friday': LegalDayFlags,
  'liberation-day': LegalDayFlags,
  'decree-day': LegalDayFlags,
  /** The town hall is closed. Not a holiday of the Algemene termijnenwet, but a municipality may treat it as one. */
  'closing-day': DayFlags,
  'meeting-free-day': DayFlags,
  'school-holiday': DayFlags,
});

/** The years that one decree covers, also those without a day. */
const Decree = z.strictObject({
  years: z.strictObject({ from: z.int().min(2014), through: z.int() }), // before 2014 there was no King's Day
  title: z.string().min(1),
  source: z.string().min(1),
  days: z.array(z.strictObject({ on: Day, name: LocalText })),
});

/** `MM-DD`, a day that exists in every year. */
const YearlyDay = z
  .string()
  .regex(/^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))$/);

/** One date, or the same day every year. */
const LocalDay = z.union([
  z.strictObject({ on: Day, name: LocalText }),
  z.strictObject({ everyYearOn: YearlyDay, name: LocalText }),
]);

export const CalendarRules = z.strictObject({
  dayKinds: DayKinds,
  decrees: z.array(Decree).min(1),
  closingDays: z.array(LocalDay),
  meetingFreeDays: z.array(LocalDay),
  /** Optional: without them schools count as open on every weekday that is no holiday. */
  schoolHolidays: z
    .array(z.strictObject({ from: Day, through: Day, name: LocalText, source: z.string().min(1) }))
    .optional(),
});
export type CalendarRules = z.infer<typeof CalendarRules>;
export type DayKind = keyof CalendarRules['dayKinds'];
export type DayFlag = keyof z.infer<typeof DayFlags>;
