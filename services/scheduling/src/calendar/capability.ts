import { byColumn, capability, never } from '@rondetafel/platform';
import { absences } from '../migrations/2026-12-02-absences.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarService } from './calendar.service.ts';
import { weeklyPatternTable } from './calendar.table.ts';
import { RoomController } from './room.controller.ts';
import { RoomService } from './room.service.ts';
import { roomTable } from './room.table.ts';
import { roomChanged } from './room.timers.ts';

export const calendar = capability({
  name: 'calendar',
  about: 'When people and rooms can, and when a table may be held: working hours, busy times (never what for), rooms.',
  controllers: [RoomController, CalendarController],
  providers: [RoomService, CalendarService],
  migrations: [absences],
  tables: {
    room: { entity: roomTable, case: never('Rooms of the municipality.'), member: never('Rooms of the municipality.') },
    weekly_pattern: {
      entity: weeklyPatternTable,
      case: never('Hours of a person, of no case.'),
      member: byColumn('person_id'),
    },
    busy_block: { case: never('Times of a person, of no case.'), member: byColumn('person_id') },
  },
  timers: [roomChanged],
  activities: { availability: 'Bijhouden wanneer iemand beschikbaar is voor overleg' },
});
