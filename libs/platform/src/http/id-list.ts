import { z } from 'zod';

const id = z.regexes.uuid().source.slice(1, -1);

/** In a query, to look up many in one go. */
export const IdList = z
  .string()
  .regex(new RegExp(`^${id}(,${id}){0,99}$`))
  .describe('Kenmerken, gescheiden door een komma; hoogstens honderd.')
  .transform((text) => text.toLowerCase().split(','))
  .optional();
