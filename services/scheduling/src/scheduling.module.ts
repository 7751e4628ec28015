import { Module } from '@nestjs/common';
import { CalendarController } from './calendar/calendar.controller.ts';
import { CalendarService } from './calendar/calendar.service.ts';
import { RoomController } from './room/room.controller.ts';
import { RoomService } from './room/room.service.ts';

@Module({
  controllers: [RoomController, CalendarController],
  providers: [RoomService, CalendarService],
})
export class SchedulingModule {}
