import { textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { freeTextPlaces, freeTextsIn } from './free-text.ts';

const Input = z.strictObject({
  id: z.uuid(),
  on: z.iso.date().optional(),
  phone: z.string().regex(/^\+?[\d -]+$/),
  kind: z.enum(['a', 'b']),
  bare: z.string().max(10),
  reason: textOf(100).optional(),
  list: z.array(z.strictObject({ what: textOf(10).nullable(), count: z.int() })).default([]),
  either: z.union([z.strictObject({ name: textOf(9) }), z.strictObject({ name: textOf(9), more: z.string() })]),
  by: z.record(z.string(), z.string()),
  turned: z.string().transform((text) => text.length),
});

test.each([{ list: {} }, { list: 1 }, { either: [] }, { by: [{}] }, [], 'text', null])(
  'what has another form has no texts, and is refused by its schema: %j',
  (value) => {
    expect(freeTextsIn(Input, value)).toEqual([]);
  },
);

test('every string into which a sentence fits is looked at, however it was declared (P-31)', () => {
  const places = ['/bare', '/reason', '/list/*/what', '/either/name', '/either/more', '/by/*', '/turned'];
  expect(freeTextPlaces(Input)).toEqual(places);
  const value = {
    id: 'x',
    phone: '06',
    bare: '1',
    reason: '2',
    list: [{ what: '3', count: 1 }, { what: null, count: 2 }, 'no object'],
    either: { name: '4', more: '5' },
    by: { any: '6' },
    turned: '7',
    unknown: '8',
    constructor: '9',
    valueOf: null,
  };
  const found = freeTextsIn(Input, value).map(({ path, text }) => `${path.join('/')} ${text}`);
  expect(found).toEqual([
    'bare 1',
    'reason 2',
    'list/0/what 3',
    'either/name 4',
    'either/more 5',
    'by/any 6',
    'turned 7',
  ]);
  for (const odd of [null, 'text', 7, []]) expect(freeTextsIn(Input, odd)).toEqual([]);
});

test('a service with a schema that is not looked into does not start (P-31)', () => {
  expect(() => freeTextPlaces(z.object({ any: z.any() }))).toThrow(
    'free text is not looked for in a schema of type any',
  );
});
