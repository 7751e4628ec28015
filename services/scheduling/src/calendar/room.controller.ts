import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, PageRequest, pageSchema, SignedIn, Who } from '@rondetafel/platform';
import { RoomInput, RoomView } from './calendar.shapes.ts';
import { RoomService } from './room.service.ts';

@Controller('v1/rooms')
@SignedIn()
export class RoomController {
  constructor(private readonly rooms: RoomService) {}

  @Get()
  @Answers(200, pageSchema(RoomView))
  listRooms(@Who() actor: Actor, @Query({ schema: PageRequest }) page: PageRequest) {
    return this.rooms.list(actor, page);
  }

  @Put(':roomId')
  @HttpCode(204)
  putRoom(
    @Who() actor: Actor,
    @Param('roomId', { schema: Id }) roomId: string,
    @Body({ schema: RoomInput }) input: RoomInput,
  ): Promise<void> {
    return this.rooms.put(actor, { roomId, ...input });
  }
}
