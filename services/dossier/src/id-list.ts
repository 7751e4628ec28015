import { Id } from '@rondetafel/contracts';
import { z } from 'zod';

/** In a query, to look up many in one go. */
export const IdList = z
  .string()
  .describe('Kenmerken, gescheiden door een komma; hoogstens honderd.')
  .transform((text) => text.split(','))
  .pipe(z.array(Id).max(100))
  .optional();
