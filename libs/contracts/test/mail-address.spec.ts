import { z } from 'zod';
import { canonicalAddress, Id, MailAddress } from '../src/index.ts';

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
  'g.vos@sch°°l.example',
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

test('documents say that a domain may be in any script', () => {
  expect(z.toJSONSchema(MailAddress)).toMatchObject({ type: 'string', format: 'idn-email', maxLength: 254 });
});

test('an id is one text, in whatever case it was typed', () => {
  expect(Id.parse('0CE5C453-AAD3-4E3A-ABA9-5A1DF7C9A5E9')).toBe('0ce5c453-aad3-4e3a-aba9-5a1df7c9a5e9');
  expect(z.toJSONSchema(Id)).toMatchObject({ type: 'string', format: 'uuid' });
});
