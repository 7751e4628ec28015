import { z } from 'zod';
import { nameOf, textOf } from '../src/index.ts';

const published = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
const fits = (schema: z.ZodType, text: string) => {
  const { minLength = 0, pattern = '' } = published(schema) as { minLength?: number; pattern?: string };
  return text.length >= minLength && new RegExp(pattern, 'u').test(text);
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
    expect(fits(schema, text)).toBe(schema.safeParse(text).success),
  );
});

test('blanks around a text are dropped, and blanks alone are one fault', () => {
  expect(textOf(10).parse(' Roos ')).toBe('Roos');
  expect(textOf(10).safeParse('  ').error?.issues).toHaveLength(1);
});
