import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Code, Id } from '@rondetafel/contracts';
import { type Actor, Answers, PageRequest, pageSchema, Roles, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { RoomService } from './room.service.ts';

const RoomInput = z.strictObject({
  venue: Code,
  code: Code,
  capacity: z.int().min(1).max(500),
  stepFree: z.boolean(),
});

@Controller('v1/rooms')
export class RoomController {
  constructor(private readonly rooms: RoomService) {}

  @Get()
  @SignedIn()
  @Answers(200, pageSchema(RoomInput.extend({ roomId: Id })))
  listRooms(@Who() actor: Actor, @Query({ schema: PageRequest }) page: PageRequest) {
    return this.rooms.list(actor, page);
  }

  @Put(':roomId')
  @Roles('administrator')
  @HttpCode(204)
  putRoom(
    @Who() actor: Actor,
    @Param('roomId', { schema: Id }) roomId: string,
    @Body({ schema: RoomInput }) input: z.infer<typeof RoomInput>,
  ): Promise<void> {
    return this.rooms.put(actor, { roomId, ...input });
  }
}
