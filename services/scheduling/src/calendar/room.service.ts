import { Injectable } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import { type Actor, Database, LocalRules, type Page, type PageRequest, pageOf } from '@rondetafel/platform';
import { Not } from 'typeorm';
import { type Room, roomTable } from './room.table.ts';

@Injectable()
export class RoomService {
  constructor(
    private readonly database: Database,
    private readonly local: LocalRules,
  ) {}

  list(actor: Actor, page: PageRequest): Promise<Page<Room>> {
    return this.database.inTransaction(actor, (tx) => pageOf(tx.repository(roomTable), page, { by: ['roomId'] }));
  }

  put(actor: Actor, room: Room): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'put-room', object: `room:${room.roomId}` });
      if (!this.local.municipality.network.venues.some(({ code }) => code === room.venue)) throw unknownVenue;
      const { roomId, venue, code } = room;
      if (await tx.repository(roomTable).existsBy({ venue, code, roomId: Not(roomId) })) throw roomTwice;
      await tx.repository(roomTable).upsert(room, ['roomId']);
    });
  }
}

const unknownVenue = new Refusal(
  'unknown-venue',
  'Deze locatie staat niet in het bestand van de gemeente. Kies een bestaande locatie of laat haar toevoegen.',
  'S002-9',
  'invalid',
  [{ pointer: '/venue', detail: 'Onbekende locatie.' }],
);

const roomTwice = new Refusal(
  'room-exists',
  'Op deze locatie is al een ruimte met deze code. Kies een andere code.',
  'S002-9',
);
