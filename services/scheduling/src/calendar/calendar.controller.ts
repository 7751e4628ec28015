import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { Id, Instant } from '@rondetafel/contracts';
import { type Actor, Roles, Who } from '@rondetafel/platform';
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

@Controller('v1/calendars')
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

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
