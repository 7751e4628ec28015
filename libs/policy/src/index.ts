import { en, nl } from '../texts/refusals.ts';

export * from './criterion/criterion.ts';
export { explainReason } from './criterion/explanation.ts';
export { type Language, textIn } from './language.ts';
export { LocalText } from './local-text.ts';
export type { CalendarRules, DayFlag, DayKind } from './municipality/calendar-rules.ts';
export { deskPhone } from './municipality/desk-phone.ts';
export type { Fault } from './municipality/fault.ts';
export { MunicipalityFaults, parseMunicipality } from './municipality/parse.ts';
export { placeInWords, roomInWords } from './municipality/place.ts';
export { type Ground, groundsInForce, mayExploreWithoutResident } from './municipality/privacy.ts';
export { Municipality } from './municipality/schema.ts';
export { type MeetingKind, meetingKinds, type RosterRole } from './municipality/tables.ts';
export { isQuietAt, WallHour } from './municipality/times.ts';
export { type PersonalNumber, personalNumbersIn } from './personal-number/personal-number.ts';
export { ageOn, memberStanding, representationOn } from './rights/age.ts';
export {
  caseUnknown,
  type DenyReason,
  mayDo,
  type Permission,
  permit,
  type Question,
  type Subject,
} from './rights/may-do.ts';
export { caseRights, officeRights, type Right } from './rights/table.ts';
export * from './rights/vocabulary.ts';
export { amsterdamDay } from './working-days/amsterdam.ts';
export { amsterdamInstant } from './working-days/amsterdam-instant.ts';
export {
  calendarOf,
  type DayFacts,
  type DayMark,
  dayFacts,
  isKnownDay,
  type WorkingCalendar,
} from './working-days/calendar.ts';
export { dayInWords, explainTerm } from './working-days/explanation.ts';
export { afterPeriod } from './working-days/period.ts';
export { earliestReceiptOn } from './working-days/receipt.ts';
export { addWorkingDays, countWorkingDays, type SkippedDay, type Term } from './working-days/term.ts';

/** The sentences of what `permit` refuses. */
export const policyTexts = { nl, en };
