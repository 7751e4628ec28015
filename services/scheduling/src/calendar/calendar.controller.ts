import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Id, Instant } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { CalendarService } from './calendar.service.ts';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const WeeklyPatternInput = z.strictObject({
  intervals: z
    .array(
      z
        .strictObject({ weekday: z.int().min(1).max(7), from: TimeOfDay, to: TimeOfDay })
        .refine(({ from, to }) => from < to, { path: ['to'], error: 'Eindigt voor het begin.' }),
    )
    .max(50),
});

const BusyBlock = z
  .strictObject({ startsAt: Instant, endsAt: Instant })
  .refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
    path: ['endsAt'],
    error: 'Eindigt voor het begin.',
  });

/** Busy blocks from today on; who keeps no hours here has none told (unknown, not never). */
const OwnCalendar = z.object({
  personId: Id,
  intervals: z.array(z.object({ weekday: z.int(), from: z.string(), to: z.string() })).optional(),
  blocks: z.array(z.object({ blockId: Id, startsAt: Instant, endsAt: Instant })),
});
export type OwnCalendar = z.infer<typeof OwnCalendar>;

@Controller('v1/calendars')
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  @Get(':personId')
  @Roles('professional', 'independent-coordinator')
  @Answers(200, OwnCalendar)
  seeCalendar(@Who() actor: Actor, @Param('personId', { schema: Id }) personId: string) {
    return this.calendars.see(actor, personId);
  }

  @Put(':personId/weekly-pattern')
  @Roles('administrator', 'professional', 'independent-coordinator')
  @HttpCode(204)
  putWeeklyPattern(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: WeeklyPatternInput }) { intervals }: z.infer<typeof WeeklyPatternInput>,
  ): Promise<void> {
    return this.calendars.putWeeklyPattern(actor, { personId, intervals });
  }

  @Put(':personId/blocks/:blockId')
  @Roles('professional', 'independent-coordinator')
  @HttpCode(204)
  putBlock(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Param('blockId', { schema: Id }) blockId: string,
    @Body({ schema: BusyBlock }) block: z.infer<typeof BusyBlock>,
  ): Promise<void> {
    return this.calendars.putBlock(actor, { personId, blockId, ...block });
  }

  @Delete(':personId/blocks/:blockId')
  @Roles('professional', 'independent-coordinator')
  @HttpCode(204)
  deleteBlock(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Param('blockId', { schema: Id }) blockId: string,
  ): Promise<void> {
    return this.calendars.deleteBlock(actor, personId, blockId);
  }
}
