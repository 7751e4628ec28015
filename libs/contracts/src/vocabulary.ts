import { z } from 'zod';
import { roles } from './roles.ts';

/** The four services that own data and publish events. */
export const Owner = z.enum(['dossier', 'escalation', 'scheduling', 'notification']);
export type Owner = z.infer<typeof Owner>;

/** A code from the municipality's file (district, life area, role): kebab-case, never free text. */
export const Code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);
export type Code = z.infer<typeof Code>;

/**
 * The kind of an organisation: neighbourhood team, school, safe home. A code, not an enum, because the municipality
 * defines rosters and the kinds in them. Code never compares with one kind but looks up its properties in the
 * municipality's file: access point (S002-50), route (S002-44), counted per child (P-8), safety-related (P-27).
 */
export const OrganisationKind = Code;
export type OrganisationKind = Code;

/** One id is one text: as PostgreSQL writes it, whatever case it was typed in (RFC 9562, 4). */
export const Id = z.uuid().toLowerCase();
export type Id = z.infer<typeof Id>;
// From 1890 (nobody who lives was born before) through 2199. These two are the only schemas of dates, for every body,
// query and event: a year that was mistyped is refused where it enters, and nothing that reckons with days meets it.
const year = /^(189|19\d|2[01]\d)\d-/;
const offset = /(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))$/;

/** A calendar day in Europe/Amsterdam, `YYYY-MM-DD`. */
export const Day = z.iso
  .date({ abort: true })
  .refine((day) => year.test(day), { error: 'date-out-of-bounds' })
  .meta({ pattern: year.source });
export type Day = z.infer<typeof Day>;
/** An instant, UTC or with the offset of a time zone: -14:00 to +14:00. To the nanosecond at most. */
export const Instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine((instant) => year.test(instant), { error: 'date-out-of-bounds' })
  .refine((instant) => offset.test(instant), { error: 'offset-out-of-bounds' })
  .refine((instant) => !/\.\d{10}/.test(instant), { error: 'fraction-too-long' })
  .meta({ pattern: `${year.source}\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d{1,9})?${offset.source}` });
export type Instant = z.infer<typeof Instant>;

/** What a clock on the wall says, `HH:MM`. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type LocalTime = z.infer<typeof LocalTime>;

/** The roles of a token. Involvement in a case is never in a token (S000-6). */
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

// Case and household

/** How a case came in (S000-2: melding, contact, vraag). */
export const SourceKind = z.enum(['report', 'contact', 'question']);
export type SourceKind = z.infer<typeof SourceKind>;

/** Who acts for a household member: under 12 the representatives, 12–15 both, from 16 the member (P-16). */
export const Representation = z.enum(['self', 'self-and-representatives', 'representatives']);
export type Representation = z.infer<typeof Representation>;

/** The coordinator under the Wams has no mandate, the independent one has: two separate sets of rules. */
export const CoordinatorKind = z.enum(['regular', 'independent']);
export type CoordinatorKind = z.infer<typeof CoordinatorKind>;

/** The role of a party: owns agreements, advises for a time (P-21), logistics only (P-12), or unblocks (S002-33). */
export const PartyRole = z.enum(['provider', 'adviser', 'supporter', 'focal-point-officer']);
export type PartyRole = z.infer<typeof PartyRole>;

/** Why dossier, which checks independence, refuses a coordinator (S002-21, R-21). */
export const CoordinatorRefusal = z.enum(['person-gives-support', 'organisation-gives-support', 'case-ended']);
export type CoordinatorRefusal = z.infer<typeof CoordinatorRefusal>;

/** How a case can end (P-20). */
export const Ending = z.enum([
  'result-reached',
  'result-not-reached',
  'household-declined',
  'moved-to-other-municipality',
  'deceased',
  'court-order',
]);
export type Ending = z.infer<typeof Ending>;

// Requests and decisions

/** Opschaling (S002-43) or afschaling at the start of coordination (S002-49, R-6). */
export const Direction = z.enum(['upscaling', 'downscaling']);
export type Direction = z.infer<typeof Direction>;

/** Why scaling up is requested (S002-43 a, b, c). A disagreement always needs advice first. */
export const UpscalingTrigger = z.enum(['insufficient-result', 'knowledge-missing', 'disagreement']);
export type UpscalingTrigger = z.infer<typeof UpscalingTrigger>;

/** How the request reached the coordinator (S002-44): `direct`, or a kind that the municipality's file names as a route. */
export const UpscalingRoute = Code;
export type UpscalingRoute = Code;

/** Why scaling down needs coordination (S002-49 a or b, R-16). */
export const DownscalingCondition = z.enum(['too-little-knowledge', 'too-little-trust']);
export type DownscalingCondition = z.infer<typeof DownscalingCondition>;

/** Decision of the coordinator (S002-45) or the access point (S002-50). */
export const RequestOutcome = z.enum(['round-table', 'other-possibilities', 'access-solves']);
export type RequestOutcome = z.infer<typeof RequestOutcome>;

/** The coordinator's advice on a disagreement (S002-43c, R-23: an advice is no decision). */
export const AdviceOutcome = z.enum(['scale-up', 'other-possibilities']);
export type AdviceOutcome = z.infer<typeof AdviceOutcome>;

/** The closed list (S002-34 to -38), and advice (S002-39), which is not binding. */
export const FocalPointSituation = z.enum([
  'communication-not-started',
  'disagreement-on-support',
  'agreements-not-kept',
  'capacity-missing',
  'frameworks-block',
  'result-unclear',
]);
export type FocalPointSituation = z.infer<typeof FocalPointSituation>;

/** Why an owner cannot keep an agreement (S002-23). */
export const CannotKeepReason = z.enum(['capacity', 'rule', 'waits-for-another', 'household-could-not', 'other']);
export type CannotKeepReason = z.infer<typeof CannotKeepReason>;

/** Why an agreement was not kept, as the coordinator established it (P-44). */
export const AgreementCause = z.enum(['capacity', 'rule', 'waits-for-another', 'household-could-not', 'not-done']);
export type AgreementCause = z.infer<typeof AgreementCause>;

/** What is done about it (S000-13): the last is what an adjustment of the plan did. */
export const FollowUp = z.enum(['new-day', 'other-party', 'addressed', 'table', 'escalated', 'adjusted']);
export type FollowUp = z.infer<typeof FollowUp>;

/** Preferably by the coordinator (S002-41), the residential exception (S002-42), else with a reason. */
export const FocalPointRoute = z.enum(['independent-coordinator', 'residential', 'motivated']);
export type FocalPointRoute = z.infer<typeof FocalPointRoute>;

export const AwardOutcome = z.enum(['granted', 'refused']);
export type AwardOutcome = z.infer<typeof AwardOutcome>;

// Terms and tables

/** The ten working days to the table (S002-46, -51) and the access point's own term to decide (P-7). */
export const TermKind = z.enum(['round-table', 'access-decision']);
export type TermKind = z.infer<typeof TermKind>;

/** What started a clock: first municipal receipt, arrival at the coordinator, referral by the access point. */
export const ClockStart = z.enum(['received', 'received-by-coordinator', 'referred']);
export type ClockStart = z.infer<typeof ClockStart>;

/** Why a term is at risk. */
export const TermRisk = z.enum(['undecided', 'table-not-called', 'table-not-booked', 'roster-incomplete']);
export type TermRisk = z.infer<typeof TermRisk>;

/** A case conference has no independent coordinator and no ten-day norm (S000-15). */
export const TableKind = z.enum(['upscaling', 'downscaling', 'follow-up', 'case-conference']);
export type TableKind = z.infer<typeof TableKind>;

export const AttendeeRole = z.enum([
  'chair',
  'party',
  'adviser',
  'household-member',
  'representative',
  'supporter',
  'focal-point-officer',
]);
export type AttendeeRole = z.infer<typeof AttendeeRole>;

export const AttendeeNeed = z.enum(['required', 'optional']);
export type AttendeeNeed = z.infer<typeof AttendeeNeed>;

/** The replies to a calendar invitation (RFC 5546: ACCEPTED, TENTATIVE, DECLINED). */
export const AttendanceAnswer = z.enum(['accepted', 'tentative', 'declined']);
export type AttendanceAnswer = z.infer<typeof AttendanceAnswer>;

/** Who attended. Not appearing after accepting is evidence, like declining (P-10). */
export const Attendance = z.enum(['present', 'absent', 'no-show']);
export type Attendance = z.infer<typeof Attendance>;

/** How a message is sent. */
export const Channel = z.enum(['in-app', 'mail', 'letter']);
export type Channel = z.infer<typeof Channel>;
