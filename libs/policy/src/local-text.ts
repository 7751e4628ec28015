import { z } from 'zod';

/** Text for people. Dutch is always there; English is shown where it is given. */
export const LocalText = z.strictObject({ nl: z.string().min(1), en: z.string().min(1).optional() });
export type LocalText = z.infer<typeof LocalText>;
