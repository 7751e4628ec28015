import { defineService } from '@rondetafel/platform';
import { weeklyPatternTable } from './calendar/weekly-pattern.table.ts';
import { roomsAndCalendars } from './migrations/2026-11-22-rooms-and-calendars.ts';
import { roomTable } from './room/room.table.ts';
import { SchedulingModule } from './scheduling.module.ts';

export const service = defineService({
  name: 'scheduling',
  title: 'Planning',
  module: SchedulingModule,
  tables: [roomTable, weeklyPatternTable],
  migrations: [roomsAndCalendars],
  activities: { availability: 'Bijhouden wanneer iemand beschikbaar is voor overleg' },
});
