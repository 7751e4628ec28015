import { EntitySchema } from 'typeorm';
import type { Room } from './domain/room.ts';

/** Its address is the venue's, in the municipality's file. */
export const roomTable = new EntitySchema<Room>({
  name: 'room',
  columns: {
    roomId: { type: 'uuid', name: 'room_id', primary: true },
    venue: { type: 'text' },
    code: { type: 'text' },
    capacity: { type: 'integer' },
    stepFree: { type: 'boolean', name: 'step_free' },
  },
});
