import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { CalendarService } from './calendar.service.ts';
import { AbsenceInput, BusyBlockInput, CalendarView, WeeklyPatternInput } from './calendar.shapes.ts';

@Controller('v1/calendars')
@SignedIn()
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  @Get(':personId')
  @Answers(200, CalendarView)
  seeCalendar(@Who() actor: Actor, @Param('personId', { schema: Id }) personId: string) {
    return this.calendars.see(actor, personId);
  }

  @Put(':personId/weekly-pattern')
  @HttpCode(204)
  putWeeklyPattern(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: WeeklyPatternInput }) { intervals }: WeeklyPatternInput,
  ): Promise<void> {
    return this.calendars.putWeeklyPattern(actor, { personId, intervals });
  }

  @Put(':personId/blocks/:blockId')
  @HttpCode(204)
  putBlock(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Param('blockId', { schema: Id }) blockId: string,
    @Body({ schema: BusyBlockInput }) block: BusyBlockInput,
  ): Promise<void> {
    return this.calendars.putBlock(actor, { personId, blockId, ...block });
  }

  @Put(':personId/absences/:absenceId')
  @HttpCode(204)
  putAbsence(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Param('absenceId', { schema: Id }) absenceId: string,
    @Body({ schema: AbsenceInput }) days: AbsenceInput,
  ): Promise<void> {
    return this.calendars.putAbsence(actor, { personId, absenceId, ...days });
  }

  @Delete(':personId/absences/:absenceId')
  @HttpCode(204)
  deleteAbsence(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Param('absenceId', { schema: Id }) absenceId: string,
  ): Promise<void> {
    return this.calendars.deleteBlock(actor, personId, absenceId);
  }

  @Delete(':personId/blocks/:blockId')
  @HttpCode(204)
  deleteBlock(
    @Who() actor: Actor,
    @Param('personId', { schema: Id }) personId: string,
    @Param('blockId', { schema: Id }) blockId: string,
  ): Promise<void> {
    return this.calendars.deleteBlock(actor, personId, blockId);
  }
}
