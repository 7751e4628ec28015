import { EntitySchema } from 'typeorm';

/** A room in one of the municipality's venues. Its address is the venue's, in the municipality's file. */
export interface Room {
  readonly roomId: string;
  readonly venue: string;
  readonly code: string;
  readonly capacity: number;
  readonly stepFree: boolean;
}

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
