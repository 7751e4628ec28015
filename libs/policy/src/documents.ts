import { z } from 'zod';
import { Municipality } from './municipality/schema.ts';
import { rightsPage } from './rights/page.ts';

/** What is printed from this library and checked in, by path from the project's root. */
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
