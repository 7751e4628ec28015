import { Module } from '@nestjs/common';
import { CalendarController } from './calendar/calendar.controller.ts';
import { CalendarService } from './calendar/calendar.service.ts';
import { RoomController } from './calendar/room.controller.ts';
import { RoomService } from './calendar/room.service.ts';
import { DirectoryListener } from './directory/directory.listener.ts';
import { CaseListener } from './planning/case.listener.ts';
import { Planning } from './planning/planning.service.ts';
import { ReplyListener } from './round-table/reply.listener.ts';
import { RoundTableController } from './round-table/round-table.controller.ts';
import { RoundTableService } from './round-table/round-table.service.ts';

@Module({
  controllers: [
    RoomController,
    CalendarController,
    RoundTableController,
    CaseListener,
    DirectoryListener,
    ReplyListener,
  ],
  providers: [RoomService, CalendarService, Planning, RoundTableService],
})
export class SchedulingModule {}
