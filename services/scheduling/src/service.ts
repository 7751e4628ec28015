import {
  attendanceAnswered,
  deadlineAtRisk,
  deadlineMissed,
  deadlineSet,
  noSlotBeforeDeadline,
  optionsOffered,
  optionsWithdrawn,
  rosterIncomplete,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCalled,
  roundTableCancelled,
  roundTableHeld,
  roundTableMoved,
} from '@rondetafel/contracts';
import { defineService } from '@rondetafel/platform';
import { weeklyPatternTable } from './calendar/calendar.table.ts';
import { roomTable } from './calendar/room.table.ts';
import { caseTermTable, partyTable, plannedCaseTable, requestTable } from './case/case.table.ts';
import { casesAndTables } from './migrations/2026-11-22-cases-and-tables.ts';
import { roomsAndCalendars } from './migrations/2026-11-22-rooms-and-calendars.ts';
import { roundTableTable } from './round-table/round-table.table.ts';
import { SchedulingModule } from './scheduling.module.ts';
import { termDue } from './term/term.store.ts';

export const service = defineService({
  name: 'scheduling',
  title: 'Planning',
  module: SchedulingModule,
  tables: [roomTable, weeklyPatternTable, plannedCaseTable, requestTable, partyTable, caseTermTable, roundTableTable],
  migrations: [roomsAndCalendars, casesAndTables],
  says: [
    deadlineSet,
    deadlineAtRisk,
    deadlineMissed,
    noSlotBeforeDeadline,
    roundTableCalled,
    rosterIncomplete,
    optionsOffered,
    optionsWithdrawn,
    roundTableBooked,
    roundTableMoved,
    roundTableAttendeesChanged,
    roundTableCancelled,
    roundTableHeld,
    attendanceAnswered,
  ],
  timers: [termDue],
  activities: { availability: 'Bijhouden wanneer iemand beschikbaar is voor overleg' },
});
