import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
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
}
