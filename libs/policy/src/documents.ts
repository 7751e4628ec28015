import { z } from 'zod';
import { Municipality } from './municipality/schema.ts';
import { rightsPage } from './rights/page.ts';

/** The committed documents generated from this library, by path from the root. */
export const documents = (): Record<string, string> => ({
  'docs/rights.md': rightsPage(),
  'municipalities/municipality.schema.json': `${JSON.stringify(
    {
      title: 'A municipality of Rondetafel',
      ...z.toJSONSchema(Municipality, { io: 'input', target: 'draft-7' }),
    },
    null,
    2,
  )}\n`,
});
