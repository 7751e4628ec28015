import { Instant } from '@rondetafel/contracts';
import { z } from 'zod';

export const CalendarFeedView = z.object({
  madeAt: Instant.optional().describe('Sinds wanneer de link geldt; ontbreekt als er geen is.'),
});
export type CalendarFeedView = z.infer<typeof CalendarFeedView>;

export const CalendarFeedMadeView = z.object({
  madeAt: Instant,
  secret: z.string().describe('Staat in het adres van de agenda. Wordt alleen nu getoond.'),
});
export type CalendarFeedMadeView = z.infer<typeof CalendarFeedMadeView>;
