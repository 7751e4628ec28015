import { z } from 'zod';

/**
 * A whole number where there is only text: in a query, in the environment. Digits and nothing else: `z.coerce.number`
 * takes an empty text for 0 and `0x10` for 16.
 */
export const wholeNumber = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  z.preprocess(
    (text) => (typeof text === 'string' && /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : text),
    z.int().min(min).max(max),
  );
