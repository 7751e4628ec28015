import type { Id } from '@rondetafel/contracts';
import { defineTimer, type Timer } from '@rondetafel/eventing';
import { z } from 'zod';

/** Comes due at once when a room is another than it was: tables that are booked there are looked at again. */
export const roomChanged = defineTimer('scheduling.room-changed', z.object({ roomId: z.uuid() }));

export const roomTimer = (roomId: Id, dueAt: Date): Timer => ({
  timer: roomChanged,
  key: `room:${roomId}`,
  stream: `timer:room:${roomId}`,
  dueAt,
  data: { roomId },
});
