import { z } from 'zod';

/**
 * Text that somebody types. Blanks around it are dropped; blanks alone are none, which the pattern says to those who read
 * the published schema.
 */
export const textOf = (longest: number, shortest = 1) =>
  z
    .string()
    .max(longest, { abort: true })
    .trim()
    .min(shortest, { abort: true })
    .regex(shortest < 2 ? /\S/ : new RegExp(`\\S[\\s\\S]{${shortest - 2},}\\S`));
