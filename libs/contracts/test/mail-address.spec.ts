import { canonicalAddress, MailAddress } from '../src/index.ts';

const fits = (address: string) => MailAddress.safeParse(address).success;

test.each([
  'g.vos@school.example',
  "o'neil+rondetafel@school.example",
  'jansen&zonen@zorg.example',
  'afdeling/team=1@gemeente.example',
  '!#$%*?^_`{|}~-@school.example',
  'g.vos@büro.example',
  'g.vos@школа.example',
  'g.vos@例え.テスト',
  'g.vos@xn--bro-hoa.example',
  'g.vos@10.school.example',
])('is a mail address: %s', (address) => {
  expect(fits(address)).toBe(true);
});

test.each([
  'g.vos',
  'g.vos@',
  '@school.example',
  'g..vos@school.example',
  '.vos@school.example',
  'vos.@school.example',
  'g vos@school.example',
  'g.vos@school',
  'g.vos@school..example',
  'g.vos@-school.example',
  'g.vos@school.example.',
  'g.vos@10.0.0.1',
  'g.vos@school\u202e.example',
  'g.vos@school.example\r\nBcc: a@b.example',
  'a@b@school.example',
  'a,b@school.example',
  'a<b>@school.example',
  `${'a'.repeat(65)}@school.example`,
  `a@${'school.'.repeat(40)}example`,
])('is none: %j', (address) => {
  expect(fits(address)).toBe(false);
});

test.each([
  ['G.Vos@School.example', 'g.vos@school.example'],
  ['g.vos@BÜRO.example', 'g.vos@xn--bro-hoa.example'],
  ['g.vos@xn--bro-hoa.example', 'g.vos@xn--bro-hoa.example'],
  ['a&b/c=d@school.example', 'a&b/c=d@school.example'],
  ['g.vos@a/b', 'g.vos@a/b'],
])('%s is the same as %s', (address, canonical) => {
  expect(canonicalAddress(address)).toBe(canonical);
});
