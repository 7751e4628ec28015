import { Id } from '@rondetafel/contracts';
import { defineTimer, type Timer } from '@rondetafel/eventing';
import { z } from 'zod';

export const DigestDue = z.object({
  personId: Id,
  urgentOnly: z.boolean().describe('At once, with only what is urgent (P-5).'),
});
export type DigestDue = z.infer<typeof DigestDue>;

/** Comes due when a person is to get a mail with how much waits for them. */
export const digestDue = defineTimer('notification.digest-due', DigestDue);

export const digestKey = (personId: string): string => `digest:${personId}`;

export const digestTimer = (data: DigestDue, dueAt: Date): Timer => ({
  timer: digestDue,
  key: data.urgentOnly ? `digest-urgent:${data.personId}` : digestKey(data.personId),
  stream: `person:${data.personId}`,
  dueAt,
  data,
});
