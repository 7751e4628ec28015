import { z } from 'zod';
import { nameOf, textOf } from '../src/index.ts';

const Name = nameOf(500);

const published = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
const fitsOf = (schema: z.ZodType) => {
  const { minLength = 0, pattern = '' } = published(schema) as { minLength?: number; pattern?: string };
  const form = new RegExp(pattern, 'u');
  return (text: string) => text.length >= minLength && form.test(text);
};

const schemas = { text: textOf(500), 'a text of ten': textOf(500, 10), 'a name': nameOf(500) };

describe.each(Object.entries(schemas))('%s', (_, schema) => {
  test.each([
    '',
    ' ',
    '\t\n',
    '\u00a0',
    '\u3000\ufeff',
    'a',
    ' a ',
    'a         ',
    'een   tien',
    '  een tien  ',
    'Zoë-Anne van Rijn',
  ])('%j fits what is published where it is taken, and only there', (text) =>
    expect(fitsOf(schema)(text)).toBe(schema.safeParse(text).success),
  );
});

test('blanks around a text are dropped, and blanks alone are one fault', () => {
  expect(textOf(10).parse(' Roos ')).toBe('Roos');
  expect(textOf(10).safeParse('  ').error?.issues).toHaveLength(1);
  // A longer text is refused with its blanks, as who reads the published schema expects.
  for (const schema of [textOf(10), nameOf(10)])
    expect(schema.safeParse(`Roos${' '.repeat(7)}`).error?.issues).toMatchObject([{ code: 'too_big' }]);
});

test('a name is published without the characters that nobody sees', () => {
  const fits = fitsOf(Name);
  const taken: number[] = [];
  for (let code = 0; code <= 0xffff; code++) {
    const text = `Ro${String.fromCharCode(code)}os`;
    const isSurrogate = code >= 0xd800 && code <= 0xdfff; // no JSON holds half of a pair
    if (!isSurrogate && fits(text) !== Name.safeParse(text).success) taken.push(code);
  }
  expect(taken.map((code) => code.toString(16))).toEqual([]);
});

test('what is published of a name stays when it is described or optional', () => {
  const pattern = { pattern: expect.stringContaining('u202e') };
  expect(published(z.object({ name: Name.describe('Naam').optional() }))).toMatchObject({
    properties: { name: pattern },
  });
});
