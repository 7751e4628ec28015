import { Injectable } from '@nestjs/common';
import { armTimer } from '@rondetafel/eventing';
import { type Actor, CommandRunner, type Page, type PageRequest, pageOf } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import { Not } from 'typeorm';
import { refuse } from '../refuse.ts';
import type { Room } from './domain/room.ts';
import { roomTable } from './room.table.ts';
import { roomTimer } from './room.timers.ts';

@Injectable()
export class RoomService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, page: PageRequest): Promise<Page<Room>> {
    const why = 'Rooms of the municipality; nothing about anybody.';
    return this.commands.unrecorded(actor, why, (tx) => pageOf(tx.repository(roomTable), page, { by: ['roomId'] }));
  }

  put(actor: Actor, room: Room): Promise<void> {
    const { roomId, venue, code } = room;
    return this.commands.run({ actor, action: 'put-room' }, `room:${roomId}`, async (tx, { municipality, now }) => {
      permit(actor, 'keep-directory');
      if (!municipality.network.venues.some((one) => one.code === venue))
        throw refuse('unknown-venue', {
          rule: 'S002-9',
          kind: 'invalid',
          faults: [{ pointer: '/venue', code: 'unknown-venue' }],
        });
      const rooms = tx.repository(roomTable);
      if (await rooms.existsBy({ venue, code, roomId: Not(roomId) })) throw refuse('room-exists', { rule: 'S002-9' });
      await rooms.upsert(room, ['roomId']);
      await armTimer(tx, roomTimer(roomId, new Date(now)));
    });
  }
}
