import { z } from 'zod';
import { freeTextIn } from '../src/http/kept-answer.ts';

const found = (schema: z.ZodType) => freeTextIn(z.toJSONSchema(schema, { target: 'draft-7' }) as never, {});

test('an answer that is kept has ids, codes, days, moments and numbers', () => {
  const state = z.enum(['open', 'closed']);
  const bare = { caseId: z.uuid(), on: z.iso.date(), at: z.iso.datetime(), code: z.string().regex(/^[a-z-]+$/), state };
  expect(found(z.object({ ...bare, count: z.int(), known: z.boolean(), some: z.array(z.uuid()) }))).toEqual([]);
});

test('free text in it is found wherever it is', () => {
  const inside = z.object({ texts: z.array(z.object({ text: z.string() })).optional() });
  expect(found(inside)).toEqual(['/texts/0/text']);
  expect(found(z.union([z.uuid(), z.string()]))).toEqual(['/']);
  expect(freeTextIn({ $ref: '#/components/schemas/Name' }, { Name: { type: 'string' } })).toEqual(['/']);
});
