import { Code, Day, Id, Instant } from '@rondetafel/contracts';
import { z } from 'zod';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const WeeklyPatternInput = z.strictObject({
  intervals: z
    .array(
      z
        .strictObject({ weekday: z.int().min(1).max(7), from: TimeOfDay, to: TimeOfDay })
        .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends-before-start' }),
    )
    .max(50),
});
export type WeeklyPatternInput = z.infer<typeof WeeklyPatternInput>;

export const BusyBlockInput = z
  .strictObject({ startsAt: Instant, endsAt: Instant })
  .refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
    path: ['endsAt'],
    error: 'ends-before-start',
  });
export type BusyBlockInput = z.infer<typeof BusyBlockInput>;

export const AbsenceInput = z
  .strictObject({ fromOn: Day, throughOn: Day })
  .refine(({ fromOn, throughOn }) => fromOn <= throughOn, { path: ['throughOn'], error: 'ends-before-start' });
export type AbsenceInput = z.infer<typeof AbsenceInput>;

/** Busy blocks from today on; who keeps no hours here has none (unknown, not never). */
export const CalendarView = z.object({
  personId: Id,
  intervals: z.array(z.object({ weekday: z.int(), from: z.string(), to: z.string() })).optional(),
  blocks: z.array(z.object({ blockId: Id, startsAt: Instant, endsAt: Instant })),
  absences: z
    .array(z.object({ absenceId: Id, fromOn: Day, throughOn: Day }))
    .describe('Hele dagen weg; waarom wordt niet gevraagd.'),
});
export type CalendarView = z.infer<typeof CalendarView>;

export const RoomInput = z.strictObject({
  venue: Code,
  code: Code,
  capacity: z.int().min(1).max(500),
  stepFree: z.boolean(),
});
export type RoomInput = z.infer<typeof RoomInput>;

export const RoomView = RoomInput.extend({ roomId: Id });
