import { nameOf } from '../src/index.ts';

const Name = nameOf(100);

test.each(['Roos', "d'Ancona", 'Yıldız', '李', 'עדי', 'محمد', 'می\u200cخواهم', 'Zoë-Anne', '👩‍👧 Vos', '❤️ Vos'])(
  '%s is a name',
  (name) => expect(Name.parse(` ${name} `)).toBe(name),
);

test.each([
  ['a mark that turns the direction of text', 'Roos \u202eneppoj'],
  ['an isolate', '\u2067Roos\u2069'],
  ['a direction mark', 'Roos\u200f'],
  ['an Arabic letter mark', 'Roos\u061c'],
  ['a line end', 'Roos\nBeheerder'],
  ['a tab', 'Roos\tVos'],
  ['a null', 'Roos\0'],
  ['an escape', '\u001b[31mRoos'],
  ['a paragraph separator', 'Roos\u2029Vos'],
  ['a space without width', 'Ro\u200bos'],
  ['half a surrogate pair', 'Roos\ud83d'],
  ['a Hangul filler', '\u3164'],
  ['a soft hyphen', 'Ro\u00ados'],
  ['a tag', 'Roos\u{e0041}'],
])('%s is in no name', (_what, name) => {
  expect(Name.safeParse(name).error?.issues.map(({ message }) => message)).toEqual(['unseen-characters']);
});
