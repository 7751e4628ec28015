import { ClockStart, MailAddress } from '@rondetafel/contracts';
import { z } from 'zod';

const WorkingDays = z.int().min(1).max(260);
const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A whole hour on the clock of the wall. */
export const WallHour = z.string().regex(/^([01]\d|2[0-3]):00$/);
/** ISO 8601, one unit: `P28D`, `P6M`, `P5Y`. */
const Period = z.string().regex(/^P[1-9]\d{0,3}[DMY]$/);

export const Terms = z.strictObject({
  roundTable: z.strictObject({
    /** From request to the table being held (S002-46, S002-51, R-12). */
    workingDays: WorkingDays,
    /** Which receipt starts the clock. */
    clock: z.strictObject({
      upscaling: ClockStart.exclude(['referred']),
      downscaling: ClockStart,
    }),
    /** When the term ends on its last day. */
    endsAt: z.enum(['midnight', 'close-of-office']),
    /** At risk when this many working days or fewer are left and no table is booked. */
    atRiskWorkingDaysLeft: z.int().min(0),
    /** Working days after receipt by which a step should be done; the table itself has the term. */
    milestones: z.strictObject({ optionsOffered: WorkingDays, optionsAnswered: WorkingDays, booked: WorkingDays }),
  }),
  /** An urgent request has a term of its own (P-5). */
  urgentRoundTable: z.strictObject({ workingDays: WorkingDays }),
  /** From contact with the access to its decision on scaling down (P-7). */
  accessDecision: z.strictObject({ workingDays: WorkingDays }),
  /** A target: exceeding it is reported but is no breach. */
  award: z.strictObject({ workingDays: WorkingDays }),
  agreementDueSoon: z.strictObject({ workingDays: WorkingDays }),
  /** So far a party may move the day of an agreement of its own, once; further is an adjustment (P-23, P-44). */
  agreementShift: z.strictObject({ workingDays: WorkingDays }),
  /** For the owner of a late agreement to say how it is, before it may be established as not kept (P-44). */
  lateAgreementAnswer: z.strictObject({ workingDays: WorkingDays }),
  /** From an agreement being unmet to its follow-up action, and from there to looking at it again (S000-13). */
  unmetFollowUp: z.strictObject({ workingDays: WorkingDays }),
  /** Rectification and objection by a resident (P-26). */
  residentRequest: z.strictObject({ period: Period }),
});

export const Meetings = z.strictObject({
  /** ISO weekdays, Monday 1. A table fits inside one of these. */
  officeHours: z.array(z.strictObject({ weekday: z.int().min(1).max(7), from: WallTime, to: WallTime })).min(1),
  /** No message is sent between these times, urgent ones excepted (P-5). */
  quietHours: z.strictObject({ from: WallTime, to: WallTime }),
  /** When the one mail a day with what can wait leaves, of who chose no hour (P-5). */
  dailyMailAt: WallHour,
  breakMinutes: z.int().min(0),
  optionsOffered: z.int().min(1).max(10),
  /** Working days between the message and the meeting; urgent requests are exempt (P-5). */
  notice: z.strictObject({
    invitationWorkingDays: z.int().min(0),
    moveWorkingDays: z.int().min(0),
    /** What takes its time for a household; earlier only by calling them (P-53). Absent: no longer than the invitation. */
    letterWorkingDays: z.int().min(0).optional(),
    interpreterWorkingDays: z.int().min(0).optional(),
    childCareWorkingDays: z.int().min(0).optional(),
  }),
  /** How long offered options, and a choice in the planner, reserve people and room. */
  holds: z.strictObject({ optionHours: z.int().min(1), bookingMinutes: z.int().min(1) }),
  answers: z.strictObject({ withinWorkingDays: WorkingDays, reminderAfterWorkingDays: WorkingDays }),
  /** Functional mailbox, the organiser of every invitation, so that replies survive a change of IPC (P-13). */
  organiser: z.strictObject({ name: z.string().min(1), email: MailAddress }),
});

export const Retention = z.strictObject({
  /** A pre-dossier whose request was refused or withdrawn (P-1). */
  preDossier: Period,
  /** After the dossier was closed. */
  dossier: Period,
  auditTrail: Period,
  messages: Period,
});

/** Whether no message that can wait is sent at this local time (P-5). */
export const isQuietAt = (time: string, { from, to }: z.infer<typeof Meetings>['quietHours']): boolean =>
  from < to ? from <= time && time < to : from <= time || time < to;
