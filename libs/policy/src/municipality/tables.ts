import { Code, TableKind } from '@rondetafel/contracts';
import { z } from 'zod';
import { LocalText } from '../local-text.ts';

/** Who can fill a role: anyone of an organisation kind, or a person with a function. */
const Filler = z.union([
  z.strictObject({ organisationKind: Code }),
  z.strictObject({ function: z.enum(['focal-point-officer', 'independent-coordinator']) }),
]);

/** One required role. The roles are a minimum: all involved parties are invited in addition (P-8). */
const RosterRole = z.strictObject({
  role: Code,
  label: LocalText,
  /** Any one of these fills the role (R-14: Veilig Thuis or Samen Veilig). */
  anyOf: z.array(Filler).min(1),
  /** Once for the table, or once for each child of the household (P-8). */
  per: z.enum(['table', 'child']),
  when: z.enum(['always', 'safety-signal']),
  /** From which age a child needs it: no school for a baby. Absent: at any age. */
  fromAge: z.int().min(0).max(17).optional(),
  /** Only the IPC sees the role until the IPC reveals or excludes it (P-27). */
  hiddenUntilReleased: z.boolean(),
  rule: z.string().min(1),
});
export type RosterRole = z.infer<typeof RosterRole>;

const Table = z.strictObject({
  label: LocalText,
  chair: z.enum(['independent-coordinator', 'coordinator']),
  /** Must it be held within the round-table term? */
  withinTerm: z.boolean(),
  invitesInvolvedParties: z.boolean(),
  invitesHousehold: z.boolean(),
  durationMinutes: z.int().min(15).max(480).multipleOf(15),
  minimumRoles: z.array(RosterRole),
});

/** The meetings about one case, and the one of the IPCs among themselves. */
export const meetingKinds = [...TableKind.options, 'coordinator-meeting'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const Tables = z.strictObject({
  upscaling: Table,
  downscaling: Table,
  'follow-up': Table,
  'case-conference': Table,
  'coordinator-meeting': Table,
} satisfies Record<MeetingKind, unknown>);
