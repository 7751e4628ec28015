import { z } from 'zod';
import { Code, Id } from '../vocabulary.ts';

/** Where a meeting is held (S002-9). Every service reads the venue's name and address from the municipality's file. */
export const Place = z.object({
  roomId: Id,
  venue: Code.describe("A venue of the municipality's file."),
  room: Code.describe('The room in that venue.'),
});
export type Place = z.infer<typeof Place>;

export const examplePlace = {
  roomId: 'a9b1c2d3-e4f5-4a67-9b8c-9d0e1f2a3b39',
  venue: 'buurtcentrum-de-regenboog',
  room: 'grote-zaal',
};
